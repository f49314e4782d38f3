package io.jinbang.shared;

import java.util.UUID;

/**
 * An unguessable identifier (random UUID, 122 bits) of one kind of thing. The type parameter is the
 * kind and exists for the compiler only. Unguessable does not mean permitted: access is still
 * checked at every use.
 *
 * @param <T> what is identified
 */
public record Id<T>(UUID value) {

  public static <T> Id<T> random() {
    return new Id<>(UUID.randomUUID());
  }

  public static <T> Id<T> of(UUID value) {
    return new Id<>(value);
  }

  /**
   * Reads the form written by {@link #toString()}.
   *
   * @throws Refusal not found, since a malformed identifier names nothing
   */
  public static <T> Id<T> parse(String text) {
    try {
      return new Id<>(UUID.fromString(text));
    } catch (IllegalArgumentException malformed) {
      throw Refusal.notFound();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
