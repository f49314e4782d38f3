package io.jinbang.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jinbang.shared.Language;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A certificate on one A4 sheet lying on its side: Chinese, with the English beneath. */
@Component
public final class CertificateDocument {
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final String DIGITS = "〇一二三四五六七八九";

  private final PdfDocument pdf;
  private final String style = style();

  public CertificateDocument(PdfDocument pdf) {
    this.pdf = pdf;
  }

  /**
   * The PDF; the same text gives the same bytes.
   *
   * @throws Refusal INVALID when a name or title holds a character that no font can print
   * @throws IllegalArgumentException for a seal of no or too many characters, or an address too
   *     long for a QR code
   */
  public byte[] render(CertificateText text) {
    refuseUnprintable("recipient", text.recipient());
    refuseUnprintable("title", text.title());
    refuseUnprintable("authors", String.join("", text.authors()));
    var title = text.heading().zh() + " " + text.number();
    return pdf.render(html(text), title, Language.ZH);
  }

  private void refuseUnprintable(String field, String words) {
    var missing = pdf.unprintable(words);
    if (!missing.isEmpty()) {
      var shown = String.join(" ", missing);
      throw Refusal.invalid(
          field,
          Text.of("证书字体里没有这些字：{}", "The certificate's fonts lack: {}").with(shown),
          Text.of("请换用通行的写法，再生成证书。", "Use a common form of them, then try again."));
    }
  }

  private String html(CertificateText text) {
    return """
    <html><head><style>%s</style></head><body class="%s">\
    <object class="ornament" type="jinbang/certificate" alt="金色边框"></object>\
    <div class="head"><p class="campaign">%s</p><p class="campaign-en" lang="en">%s</p>\
    <h1>%s</h1><p class="heading-en" lang="en">%s</p></div>\
    <div class="middle"><div class="body">%s</div></div>\
    <div class="proof"><object class="qr" type="jinbang/qr" alt="核验二维码" title="%s"></object>\
    <div class="number">%s</div></div>\
    <div class="sign">%s</div></body></html>\
    """
        .formatted(
            style,
            density(text),
            Xml.escape(text.campaign().zh()),
            latin(text.campaign().en()),
            Xml.escape(text.heading().zh()),
            latin(text.heading().en()),
            body(text),
            Xml.escape(text.verify()),
            number(text),
            sign(text));
  }

  /** How closely the body is set; long titles and many authors still leave the sheet its calm. */
  private static String density(CertificateText text) {
    var length = text.title().length() + String.join("、", text.authors()).length();
    return length + text.recipient().length() > 110 ? "dense" : length > 45 ? "close" : "wide";
  }

  private static String body(CertificateText text) {
    var award = text.award();
    return """
    <p class="recipient">%s：</p>\
    <p class="deed">%s</p>\
    <p class="award">%s</p><p class="deed">特发此证。</p>\
    <p class="english" lang="en">%s</p>\
    """
        .formatted(Xml.escape(text.recipient()), deed(text), Xml.escape(award.zh()), english(text));
  }

  /** For a work, or, where there is no title, for a body's own part in the campaign. */
  private static String deed(CertificateText text) {
    if (text.title().isEmpty()) {
      return "你单位在本次活动的组织与推荐中表现突出，<span class=\"whole\">荣获</span>";
    }
    var authors =
        text.authors().isEmpty() ? "" : "（作者 " + Xml.escape(String.join("、", text.authors())) + "）";
    return "%s<b>%s</b>%s<span class=\"whole\">经评审，荣获</span>"
        .formatted(text.unit() ? "你单位报送的作品" : "您的作品", Xml.escape(named(text.title())), authors);
  }

  private static String english(CertificateText text) {
    if (text.title().isEmpty()) {
      return "This is to certify that %s has been awarded<br/><b>%s</b>"
          .formatted(Xml.escape(text.recipient()), latin(text.award().en()));
    }
    var authors =
        text.authors().isEmpty() ? "" : " by " + Xml.escape(String.join(", ", text.authors()));
    return "This is to certify that the work%s%s, %s %s, has been awarded<br/><b>%s</b>"
        .formatted(
            Xml.escape(named(text.title())),
            authors,
            text.unit() ? "submitted by" : "entered by",
            Xml.escape(text.recipient()),
            latin(text.award().en()));
  }

  private static String number(CertificateText text) {
    return """
    <p>证书编号 <span lang="en">No.</span> %s</p><p>%s</p><p lang="en">%s</p>\
    <p>扫码核验真伪与当前状态；撤销后此处即时显示</p>\
    <p lang="en">Scan to verify; a revocation shows there at once</p>\
    """
        .formatted(
            Xml.escape(text.number()),
            Xml.escape(text.ledger().zh()),
            Xml.escape(text.ledger().en()));
  }

  private static String sign(CertificateText text) {
    return """
    <div class="chop">%s</div><div class="issuer"><p class="name">%s</p><p lang="en">%s</p>\
    <p class="name">%s</p><p lang="en">%s</p></div>\
    """
        .formatted(
            chop(Seal.of(text.seal())),
            Xml.escape(text.issuer().zh()),
            latin(text.issuer().en()),
            chinese(text.date()),
            ENGLISH.format(text.date()));
  }

  /** In title marks; GB/T 15834-2011 wants single ones inside double ones. */
  static String named(String title) {
    var inner = title.matches("《[^《》]*》") ? title.substring(1, title.length() - 1) : title;
    return "《" + inner.replace('《', '〈').replace('》', '〉') + "》";
  }

  /** The fonts draw curly quotes as wide as a Chinese character, which tears English apart. */
  private static String latin(String english) {
    return Xml.escape(english.replaceAll("[“”]", "\"").replaceAll("[‘’]", "'"));
  }

  private static String chop(Seal seal) {
    return seal.rows().stream()
        .map(row -> "<tr><td>" + String.join("</td><td>", row.stream().map(Xml::escape).toList()))
        .collect(
            Collectors.joining(
                "</td></tr>",
                "<table class=\"rows-" + seal.rows().size() + "\">",
                "</td></tr></table>"));
  }

  /** 二〇二六年十月十六日. */
  static String chinese(LocalDate date) {
    var year =
        String.valueOf(date.getYear())
            .chars()
            .mapToObj(digit -> DIGITS.substring(digit - '0', digit - '0' + 1))
            .collect(Collectors.joining());
    return year + "年" + chinese(date.getMonthValue()) + "月" + chinese(date.getDayOfMonth()) + "日";
  }

  /** 1 to 31. */
  private static String chinese(int number) {
    var tens = number / 10;
    var ones = number % 10;
    return (tens > 1 ? DIGITS.substring(tens, tens + 1) : "")
        + (tens > 0 ? "十" : "")
        + (ones > 0 ? DIGITS.substring(ones, ones + 1) : "");
  }

  private static String style() {
    try (var in = CertificateDocument.class.getResourceAsStream("/documents/certificate.css")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
