package io.jinbang.organization;

/**
 * There is no host yet, and whoever has this path may set one up. Published once at a start.
 *
 * @param path of the one-time link
 */
public record SetupOffered(String path) {}
