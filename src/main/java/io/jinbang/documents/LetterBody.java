package io.jinbang.documents;

import io.jinbang.documents.LetterText.Heading;
import io.jinbang.documents.LetterText.Paragraph;
import io.jinbang.documents.LetterText.Part;
import io.jinbang.documents.LetterText.Subheading;
import io.jinbang.shared.Language;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** The paragraphs of an official letter, top to bottom. */
final class LetterBody {
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("uuuu年M月d日");
  private static final String EMPTY = "<w:p/>";

  /** Characters of the body from the right edge to a date that is sealed (7.3.5.1). */
  private static final int BESIDE_DATE = 4;

  private static final int LEAST_BESIDE = 2;

  /** Of size 2, and of the text, in points. */
  private static final int TITLE_SIZE = 22;

  private static final int WIDE = 442;

  private final LetterText letter;
  private final Language language;

  LetterBody(LetterText letter, Language language) {
    this.letter = letter;
    this.language = language;
  }

  String xml() {
    return head()
        + title()
        + EMPTY
        + addressee()
        + letter.body().stream().map(LetterBody::part).collect(Collectors.joining())
        + attachments()
        + EMPTY
        + EMPTY
        + signature();
  }

  /** The red name 35 mm below the text's edge, the number under it, a red line, two lines free. */
  private String head() {
    var number = letter.number();
    if (letter.head().isEmpty()) {
      return number.isEmpty() ? "" : paragraph(right(0), LetterFont.BODY.words(number)) + EMPTY;
    }
    var red =
        "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"12\" w:space=\"11\""
            + " w:color=\"FF0000\"/></w:pBdr>";
    return paragraph(
            "<w:spacing w:before=\"%d\" w:line=\"900\" w:lineRule=\"exact\"/>"
                    .formatted(LetterDocument.twips(35))
                + centred(),
            LetterFont.HEAD.words(letter.head()))
        + EMPTY
        + EMPTY
        + paragraph(red + centred(), LetterFont.BODY.words(number))
        + EMPTY
        + EMPTY;
  }

  /** A title of several lines has lines of about the same length. */
  private String title() {
    var wide = width(letter.title()) * TITLE_SIZE;
    var lines = Math.max(1, (int) Math.ceil(wide / WIDE));
    var free = lines == 1 ? 0 : Math.max(0, WIDE - wide / lines - 2 * TITLE_SIZE);
    var shape =
        """
        <w:spacing w:line="700" w:lineRule="exact"/><w:ind w:left="%1$d" w:right="%1$d"/>\
        """
            .formatted(Math.round(free * 10));
    return paragraph(shape + centred(), LetterFont.TITLE.words(letter.title()));
  }

  private String addressee() {
    var colon = language == Language.ZH ? "：" : ":";
    return letter.addressee().isEmpty()
        ? ""
        : paragraph("", LetterFont.BODY.words(letter.addressee() + colon));
  }

  private static String part(Part part) {
    return switch (part) {
      case Heading heading -> indented(LetterFont.HEADING.words(heading.words()));
      case Subheading subheading -> indented(LetterFont.SUBHEADING.words(subheading.words()));
      case Paragraph paragraph -> indented(LetterFont.BODY.words(paragraph.words()));
    };
  }

  /** One line below the body; several are numbered, one below the other. */
  private String attachments() {
    var names = letter.attachments();
    var label =
        language == Language.ZH ? "附件：" : names.size() > 1 ? "Attachments: " : "Attachment: ";
    var lines = new StringBuilder(names.isEmpty() ? "" : EMPTY);
    for (var each = 0; each < names.size(); each++) {
      var number = names.size() > 1 ? (each + 1) + ". " : "";
      var words = LetterFont.BODY.words((each == 0 ? label : "") + number + names.get(each));
      lines.append(
          each == 0
              ? indented(words)
              : paragraph("<w:ind w:leftChars=\"500\" w:left=\"1600\"/>", words));
    }
    return lines.toString();
  }

  /** The signature stands centred over the date, which is four characters from the edge. */
  private String signature() {
    var date = (language == Language.ZH ? CHINESE : ENGLISH).format(letter.date());
    var wider = (width(letter.signature()) - width(date)) / 2;
    var besideDate = Math.max(BESIDE_DATE, LEAST_BESIDE + wider);
    return paragraph(right(besideDate - wider), LetterFont.BODY.words(letter.signature()))
        + paragraph(right(besideDate), LetterFont.BODY.words(date));
  }

  /** In Chinese characters. */
  private static double width(String words) {
    return TablePage.width(words) / 2.0;
  }

  private static String right(double characters) {
    return "<w:ind w:rightChars=\"%d\" w:right=\"%d\"/><w:jc w:val=\"right\"/>"
        .formatted(Math.round(characters * 100), Math.round(characters * 320));
  }

  private static String centred() {
    return "<w:jc w:val=\"center\"/>";
  }

  private static String indented(String content) {
    return paragraph("<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/>", content);
  }

  private static String paragraph(String properties, String content) {
    return "<w:p><w:pPr>" + properties + "</w:pPr>" + content + "</w:p>";
  }
}
