package io.jinbang.documents;

import io.jinbang.shared.Language;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * An official letter as a .docx file to be signed and sealed, laid out to GB/T 9704-2012: A4,
 * margins of 37 mm above and 28 mm at the left, text of 156 by 225 mm in 22 lines of 28 characters.
 * Fonts are named with a substitute, none is in the file. The same letter gives the same bytes.
 */
@Component
public final class LetterDocument {
  private static final int LEFT = 28;
  private static final int TOP = 37;
  private static final int WIDE = 156;
  private static final int HIGH = 225;
  private static final int CHARACTERS = 28;

  /** Size 3 (三号), in points; the body's. */
  private static final int SIZE = 16;

  /** Between lines, in twentieths of a point: 22 of 28 points fit into the height. */
  private static final int PITCH = 560;

  /** Between text and page number: 7 mm; the number itself takes 5. */
  private static final int FOOT = 297 - TOP - HIGH - 7 - 5;

  private static final String STYLES =
      """
      <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" \
      w:hAnsi="Times New Roman" w:eastAsia="%s"/><w:sz w:val="32"/><w:szCs w:val="32"/>\
      <w:spacing w:val="%d"/><w:lang w:val="en-GB" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>\
      <w:spacing w:before="0" w:after="0" w:line="%d" w:lineRule="exact"/><w:jc w:val="both"/>\
      </w:pPr></w:pPrDefault></w:docDefaults>\
      <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>\
      """
          .formatted(LetterFont.BODY.face(), tightening(), PITCH);

  /** A .docx file. */
  public byte[] render(LetterText letter, Language language) {
    return new WordPackage(
            new LetterBody(letter, language).xml() + section(), STYLES, "<w:evenAndOddHeaders/>")
        .fonts(LetterFont.table())
        .footer("footer1", number("right"))
        .footer("footer2", number("left"))
        .bytes();
  }

  private static String section() {
    return """
    <w:sectPr><w:footerReference w:type="default" r:id="footer1"/>\
    <w:footerReference w:type="even" r:id="footer2"/><w:pgSz w:w="%d" w:h="%d"/>\
    <w:pgMar w:top="%d" w:right="%d" w:bottom="%d" w:left="%d" w:header="851" w:footer="%d" \
    w:gutter="0"/><w:docGrid w:type="lines" w:linePitch="%d"/></w:sectPr>\
    """
        .formatted(
            twips(210),
            twips(297),
            twips(TOP),
            twips(210 - LEFT - WIDE),
            twips(297 - TOP - HIGH),
            twips(LEFT),
            twips(FOOT),
            PITCH);
  }

  /** Millimetres in twentieths of a point. */
  static long twips(double millimetres) {
    return Math.round(millimetres * 1440 / 25.4);
  }

  /**
   * By how much characters stand closer than their size, in twentieths of a point, so that 28 fit.
   * Not by a grid of characters, which word processors understand differently.
   */
  private static int tightening() {
    return (int) Math.floor((WIDE * 72 / 25.4 / CHARACTERS - SIZE) * 20);
  }

  /** — 1 — at the outer side, one character from the edge. */
  private static String number(String side) {
    var field =
        List.of("begin", "", "end").stream()
            .map(
                kind ->
                    kind.isEmpty()
                        ? LetterFont.PAGE.run("<w:instrText>PAGE</w:instrText>")
                        : LetterFont.PAGE.run("<w:fldChar w:fldCharType=\"" + kind + "\"/>"))
            .reduce("", String::concat);
    return "<w:p><w:pPr><w:ind w:%s=\"280\"/><w:jc w:val=\"%s\"/></w:pPr>%s%s%s</w:p>"
        .formatted(side, side, LetterFont.PAGE.words("— "), field, LetterFont.PAGE.words(" —"));
  }
}
