package io.jinbang.intake.mailbox;

import io.jinbang.shared.Text;

/**
 * Something that came with a message.
 *
 * @param number of its part; links go on behind the last one
 * @param note what became of it
 */
public record MailFile(int number, String name, long size, Kind kind, Text note) {

  /** What it is taken for. */
  public enum Kind {
    FORM,
    FILM,
    LINK,
    OTHER
  }
}
