package io.jinbang.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jinbang.shared.Language;
import io.jinbang.shared.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Badges (胸卡): one on a sheet of A6, or four on a sheet of A4 with marks to cut along. */
@Component
public final class BadgeDocument {
  /** So many at once; more would be a document nobody waits for. */
  public static final int MOST = 200;

  private static final int ON_A4 = 4;

  private final PdfDocument pdf;
  private final String style = style();

  public BadgeDocument(PdfDocument pdf) {
    this.pdf = pdf;
  }

  /** The paper. */
  public enum Paper {
    A6,
    A4
  }

  /**
   * The PDF; the same badges give the same bytes. A character no font can print is a square: a
   * guest is let in all the same.
   *
   * @param badges 1 to {@link #MOST}
   */
  public byte[] render(List<BadgeText> badges, Paper paper) {
    if (badges.isEmpty() || badges.size() > MOST) {
      throw new IllegalArgumentException(badges.size() + " badges");
    }
    var perSheet = paper == Paper.A4 ? ON_A4 : 1;
    var sheets =
        IntStream.range(0, (badges.size() + perSheet - 1) / perSheet)
            .mapToObj(
                sheet ->
                    sheet(
                        badges.subList(
                            sheet * perSheet, Math.min(badges.size(), (sheet + 1) * perSheet))))
            .collect(Collectors.joining());
    var size = paper == Paper.A4 ? "210mm 297mm" : "105mm 148mm";
    return pdf.render(
        "<html><head><style>@page { size: %s; margin: 0; } %s</style></head><body>%s</body></html>"
            .formatted(size, style, sheets),
        title(badges.getFirst().gathering()),
        Language.ZH);
  }

  private static String title(Text gathering) {
    return "胸卡 Badges · " + gathering.zh();
  }

  private static String sheet(List<BadgeText> badges) {
    var places =
        IntStream.range(0, badges.size())
            .mapToObj(place -> badge(badges.get(place), "place" + place))
            .collect(Collectors.joining());
    return "<div class=\"sheet " + (badges.size() > 1 ? "four" : "") + "\">" + places + "</div>";
  }

  private static String badge(BadgeText badge, String place) {
    return """
    <div class="badge %s"><div class="band" style="background-color: %s">\
    <p class="category">%s <span lang="en">%s</span></p></div>\
    <div class="of"><p>%s</p><p lang="en">%s</p></div>\
    <div class="middle"><div class="names">%s</div></div>\
    <object class="qr" type="jinbang/qr" alt="签到二维码" title="%s"></object>\
    <p class="code">%s</p></div>\
    """
        .formatted(
            place,
            badge.colour(),
            Xml.escape(badge.category().zh()),
            Xml.escape(badge.category().en()),
            Xml.escape(badge.gathering().zh()),
            badge.gathering().en().equals(badge.gathering().zh())
                ? ""
                : Xml.escape(badge.gathering().en()),
            names(badge),
            Xml.escape(badge.code()),
            Xml.escape(badge.printed()));
  }

  private static String names(BadgeText badge) {
    var main = badge.nameZh().isEmpty() ? badge.nameEn() : badge.nameZh();
    var english = badge.nameZh().isEmpty() ? "" : badge.nameEn();
    return line("who " + width(main), main)
        + line("latin", english)
        + line("unit", badge.organization())
        + line("title", badge.title());
  }

  /** Long names are set smaller, so that they stay on the badge. */
  private static String width(String name) {
    var width = name.codePoints().map(point -> Character.isIdeographic(point) ? 2 : 1).sum();
    return width <= 8 ? "wide" : width <= 16 ? "close" : "dense";
  }

  private static String line(String name, String words) {
    return words.isEmpty() ? "" : "<p class=\"%s\">%s</p>".formatted(name, Xml.escape(words));
  }

  private static String style() {
    try (var in = BadgeDocument.class.getResourceAsStream("/documents/badge.css")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
