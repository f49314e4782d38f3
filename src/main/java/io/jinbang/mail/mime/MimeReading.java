package io.jinbang.mail.mime;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A message as it was read.
 *
 * @param from address it says it is from, in lower case; empty where that is none
 * @param to addresses it went to, as far as their headers name them
 * @param subject one line
 * @param messageId without its brackets; empty where it has none
 * @param automatic whether a program sent it: no person waits for an answer
 * @param text of its plain parts; empty where it has none
 * @param html of its HTML parts, never to be shown
 * @param parts everything else, in order
 */
public record MimeReading(
    String from,
    List<String> to,
    String subject,
    String messageId,
    boolean automatic,
    String text,
    String html,
    List<Part> parts,
    Set<Oddity> oddities) {

  public MimeReading {
    to = List.copyOf(to);
    parts = List.copyOf(parts);
    oddities = Set.copyOf(oddities);
  }

  /**
   * Something that came along.
   *
   * @param number from 1
   * @param type as declared, in lower case
   * @param name fit for a file name; never empty
   * @param size in bytes, decoded
   * @param file its bytes
   */
  public record Part(int number, String type, String name, long size, String sha256, Path file) {

    /** The end of its name, such as {@code xlsx}; empty where it has none. */
    public String ending() {
      var dot = name.lastIndexOf('.');
      return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
  }

  /** What only a person can go on with. */
  public enum Oddity {
    ENCRYPTED,
    /** Outlook's winmail.dat. */
    WRAPPED,
    /** A message within the message. */
    FORWARDED,
    TOO_DEEP,
    TOO_MANY_PARTS,
    TOO_LARGE,
    /** It ends before its last boundary. */
    CUT_SHORT
  }
}
