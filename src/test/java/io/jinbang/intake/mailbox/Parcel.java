package io.jinbang.intake.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jinbang.campaign.Campaign;
import io.jinbang.shared.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Messages as units send them. */
public final class Parcel {
  private static final List<String> HEADINGS =
      List.of(
          "推荐单位",
          "作品名称",
          "作者署名",
          "主题",
          "内容简介",
          "联系人",
          "联系手机",
          "参选者类别",
          "视频文件名",
          "作品的公开链接",
          "AI 生成合成内容");

  private final StringBuilder parts = new StringBuilder();
  private final String header;

  private Parcel(String header) {
    this.header = header;
  }

  public static Parcel from(String sender, String subject, String... headers) {
    return new Parcel(
        "Message-ID: <"
            + UUID.randomUUID()
            + "@example.org>\r\nFrom: <"
            + sender
            + ">\r\n"
            + "To: call@example.org\r\nSubject: "
            + subject
            + "\r\n"
            + String.join("", List.of(headers).stream().map(line -> line + "\r\n").toList()));
  }

  public Parcel words(String words) {
    return part("Content-Type: text/plain; charset=utf-8", words.getBytes(UTF_8));
  }

  public Parcel with(String name, byte[] bytes) {
    return part(
        "Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=\""
            + name
            + "\"",
        bytes);
  }

  private Parcel part(String header, byte[] bytes) {
    parts
        .append("--b\r\n")
        .append(header)
        .append("\r\nContent-Transfer-Encoding: base64\r\n\r\n")
        .append(Base64.getMimeEncoder().encodeToString(bytes))
        .append("\r\n");
    return this;
  }

  public byte[] bytes() {
    var message =
        header + "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n" + parts;
    return (message + "--b--\r\n").getBytes(UTF_8);
  }

  /** A row of a form, in the order of its headings. */
  public static List<String> row(String unit, String title, String film, String link) {
    return List.of(
        unit,
        title,
        "作者01",
        "绿色低碳",
        "三位老炉前工讲最后一炉铁水",
        "联系人01",
        "13900001234",
        "企业",
        film,
        link,
        "没有");
  }

  /** A form without our mark, as CSV: nobody has agreed to anything on it. */
  @SafeVarargs
  public static byte[] csv(List<String>... rows) {
    var lines = new ArrayList<>(List.of(String.join(",", HEADINGS)));
    for (var row : rows) {
      lines.add(String.join(",", row));
    }
    return String.join("\r\n", lines).getBytes(UTF_8);
  }

  /** The form of this call, filled in. */
  @SafeVarargs
  public static byte[] form(Campaign call, List<String>... rows) {
    try (var book = new XSSFWorkbook();
        var out = new ByteArrayOutputStream()) {
      var sheet = book.createSheet("推荐表");
      fill(sheet.createRow(0), HEADINGS);
      for (var i = 0; i < rows.length; i++) {
        fill(sheet.createRow(i + 1), rows[i]);
      }
      fill(book.createSheet("_jinbang").createRow(0), List.of(mark(call)));
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void fill(Row row, List<String> cells) {
    for (var i = 0; i < cells.size(); i++) {
      row.createCell(i).setCellValue(cells.get(i));
    }
  }

  /** As the form's maker writes it: the call and a digest of its declarations. */
  private static String mark(Campaign call) {
    var declarations =
        call.rulebook().declarations().stream()
            .map(one -> one.id() + " " + one.version() + " " + one.text().zh() + one.text().en())
            .collect(Collectors.joining("\n"));
    return "jinbang-form:" + call.slug() + ":" + Sha256.hex(declarations).substring(0, 16);
  }
}
