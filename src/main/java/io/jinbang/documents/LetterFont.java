package io.jinbang.documents;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The fonts of an official letter: GB/T 9704-2012, 5.2.2 and 7. */
enum LetterFont {
  /** Over everything, in red. */
  HEAD("方正小标宋简体", "华文中宋", 62, "<w:color w:val=\"FF0000\"/>"),
  /** Size 2 (二号). */
  TITLE("方正小标宋简体", "华文中宋", 44, ""),
  /** Size 3 (三号). */
  BODY("仿宋_GB2312", "仿宋", 32, ""),
  HEADING("黑体", "SimHei", 32, ""),
  SUBHEADING("楷体_GB2312", "楷体", 32, ""),
  /** Size 4 (四号). */
  PAGE("宋体", "SimSun", 28, "");

  private final String face;
  private final String substitute;
  private final int halfPoints;
  private final String more;

  LetterFont(String face, String substitute, int halfPoints, String more) {
    this.face = face;
    this.substitute = substitute;
    this.halfPoints = halfPoints;
    this.more = more;
  }

  String face() {
    return face;
  }

  String words(String words) {
    return run("<w:t xml:space=\"preserve\">" + Xml.escape(words) + "</w:t>");
  }

  /** A page number is in the Chinese face throughout, digits too. */
  String run(String content) {
    var latin = this == PAGE ? " w:ascii=\"%1$s\" w:hAnsi=\"%1$s\"".formatted(face) : "";
    return """
    <w:r><w:rPr><w:rFonts%s w:eastAsia="%s"/>%s<w:sz w:val="%d"/><w:szCs w:val="%d"/></w:rPr>%s</w:r>\
    """
        .formatted(latin, face, more, halfPoints, halfPoints, content);
  }

  /** What to take where a face is not installed. */
  static String table() {
    return Arrays.stream(values())
        .map(
            font ->
                "<w:font w:name=\"%s\"><w:altName w:val=\"%s\"/></w:font>"
                    .formatted(font.face, font.substitute))
        .distinct()
        .collect(Collectors.joining());
  }
}
