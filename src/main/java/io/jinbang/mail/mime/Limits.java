package io.jinbang.mail.mime;

/**
 * How much of a message is read.
 *
 * @param depth of parts within parts
 * @param parts in all
 * @param bytes of all parts together, decoded
 */
public record Limits(int depth, int parts, long bytes) {
  public static final Limits USUAL = new Limits(10, 200, 2_000_000_000L);
}
