package io.jinbang.programme.runofshow;

/**
 * A link just made, on the one answer that knows its secret.
 *
 * @param code the address as a QR code, an SVG element
 */
public record FreshLink(Audience audience, String label, String address, String code) {}
