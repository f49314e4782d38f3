package io.jinbang.review.rankfile;

import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Reads comma-separated values (RFC 4180) as spreadsheets write them: byte order mark, quoted
 * cells, any line ending; gzip recognised by its first bytes; GB18030 where the bytes are not
 * UTF-8. Cells are stripped of surrounding blanks and blank lines are left out. At most 64 MB
 * unpacked.
 */
final class Csv {
  private static final int MOST_BYTES = 64 << 20;

  /**
   * One line.
   *
   * @param line where it starts in the file, from 1
   */
  record Row(int line, List<String> cells) {}

  private final String text;
  private final List<Row> rows = new ArrayList<>();
  private List<String> cells = new ArrayList<>();
  private final StringBuilder quoted = new StringBuilder();
  private int line = 1;
  private int rowLine = 1;
  private int at;

  private Csv(String text) {
    this.text = text;
  }

  /**
   * @throws Refusal if the file cannot be read, is too large, or leaves a quote open
   */
  static List<Row> read(Path file) {
    try (var in = open(file)) {
      var bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw tooLarge(file);
      }
      return parse(decode(bytes));
    } catch (IOException unreadable) {
      throw unreadable(file);
    }
  }

  static List<Row> parse(String text) {
    return new Csv(text.startsWith("\uFEFF") ? text.substring(1) : text).rows();
  }

  private static InputStream open(Path file) throws IOException {
    var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    in.mark(2);
    var packed = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    return packed ? new GZIPInputStream(in, 1 << 16) : in;
  }

  private static String decode(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(bytes, Charset.forName("GB18030"));
    }
  }

  private List<Row> rows() {
    while (at < text.length()) {
      cell();
      if (at < text.length() && text.charAt(at) == ',') {
        at++;
        if (at == text.length()) {
          cells.add("");
        }
      } else {
        endOfLine();
      }
    }
    endOfRow();
    return rows;
  }

  private void cell() {
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    if (at < text.length() && text.charAt(at) == '"') {
      cells.add(quotedCell() + plainCell());
    } else {
      cells.add(plainCell());
    }
  }

  private String plainCell() {
    var from = at;
    while (at < text.length() && !endsCell(text.charAt(at))) {
      at++;
    }
    return text.substring(from, at).strip();
  }

  private String quotedCell() {
    quoted.setLength(0);
    var opened = line;
    for (at++; at < text.length(); at++) {
      var c = text.charAt(at);
      if (c == '"' && (at + 1 == text.length() || text.charAt(at + 1) != '"')) {
        at++;
        return quoted.toString().strip();
      }
      at += c == '"' ? 1 : 0;
      line += c == '\n' ? 1 : 0;
      quoted.append(c);
    }
    throw openQuote(opened);
  }

  private void endOfLine() {
    if (at < text.length()) {
      var pair = text.startsWith("\r\n", at);
      at += pair ? 2 : 1;
      line++;
    }
    endOfRow();
  }

  private void endOfRow() {
    if (cells.stream().anyMatch(c -> !c.isEmpty())) {
      rows.add(new Row(rowLine, cells));
    }
    cells = new ArrayList<>(cells.size());
    rowLine = line;
  }

  private static boolean endsCell(char c) {
    return c == ',' || c == '\n' || c == '\r';
  }

  private static Refusal tooLarge(Path file) {
    return refusal(
        file.toString(),
        "文件超过 64 MB",
        "the file exceeds 64 MB",
        "请分主题分别排名。",
        "Rank theme by theme.");
  }

  private static Refusal unreadable(Path file) {
    return refusal(
        file.toString(),
        "文件打不开",
        "the file cannot be read",
        "请检查路径和读取权限；.gz 文件请确认没有损坏。",
        "Check the path and the permission to read; make sure a .gz file is whole.");
  }

  private static Refusal openQuote(int line) {
    return refusal(
        "line " + line,
        "这里的引号没有闭合",
        "a quote opened here is never closed",
        "请补上右引号。",
        "Close the quote.");
  }

  private static Refusal refusal(
      String field, String zh, String en, String remedyZh, String remedyEn) {
    return Refusal.of(Refusal.Kind.INVALID, Problem.at(field, zh, en, remedyZh, remedyEn));
  }
}
