package io.jinbang.documents;

import java.time.LocalDate;
import java.util.List;

/**
 * An official letter or notice, in one language.
 *
 * @param head name of the issuer in red over everything; empty for none
 * @param number of the document; empty for none
 * @param addressee without the colon; empty for none
 * @param attachments their names
 * @param signature of the issuer
 */
public record LetterText(
    String head,
    String number,
    String title,
    String addressee,
    List<Part> body,
    List<String> attachments,
    String signature,
    LocalDate date) {

  public LetterText {
    body = List.copyOf(body);
    attachments = List.copyOf(attachments);
  }

  /** A piece of the body, in its order. */
  public sealed interface Part {}

  /** 一、 */
  public record Heading(String words) implements Part {}

  /** （一） */
  public record Subheading(String words) implements Part {}

  /** Running text. */
  public record Paragraph(String words) implements Part {}
}
