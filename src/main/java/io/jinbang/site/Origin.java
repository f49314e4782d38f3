package io.jinbang.site;

/**
 * The address under which this installation is reached. It is set, never taken from a request's
 * Host header, so that no forged header can put a foreign address into a link that is mailed out.
 *
 * @param address scheme, host and port, without a trailing slash
 */
public record Origin(String address) {}
