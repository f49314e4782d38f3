package io.jinbang.mail.mime;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;

/** Takes a part's lines and writes the bytes they stand for. */
final class Body {
  private enum Encoding {
    AS_IS,
    BASE64,
    QUOTED
  }

  private final Encoding encoding;
  private final OutputStream out;
  private final byte[] four = new byte[4];
  private int filled;
  private byte[] held = new byte[0];

  Body(String transferEncoding, OutputStream out) {
    this.out = out;
    encoding =
        switch (transferEncoding.strip().toLowerCase(Locale.ROOT)) {
          case "base64", "x-base64" -> Encoding.BASE64;
          case "quoted-printable" -> Encoding.QUOTED;
          default -> Encoding.AS_IS;
        };
  }

  void add(byte[] line) throws IOException {
    switch (encoding) {
      case BASE64 -> base64(line);
      case QUOTED -> quoted(line);
      case AS_IS -> asIs(line);
    }
  }

  /** The end of the last line belongs to the boundary after it. */
  private void asIs(byte[] line) throws IOException {
    out.write(held);
    var end = Lines.end(line);
    out.write(line, 0, line.length - end);
    held = Arrays.copyOfRange(line, line.length - end, line.length);
  }

  private void base64(byte[] line) throws IOException {
    for (var sign : line) {
      if (isBase64(sign)) {
        four[filled++] = sign;
        if (filled == 4) {
          out.write(Base64.getDecoder().decode(four));
          filled = 0;
        }
      }
    }
  }

  private static boolean isBase64(byte sign) {
    return (sign >= 'A' && sign <= 'Z')
        || (sign >= 'a' && sign <= 'z')
        || (sign >= '0' && sign <= '9')
        || sign == '+'
        || sign == '/';
  }

  private void quoted(byte[] line) throws IOException {
    out.write(held);
    held = new byte[0];
    var length = line.length - Lines.end(line);
    var ended = length < line.length;
    while (ended && length > 0 && (line[length - 1] == ' ' || line[length - 1] == '\t')) {
      length--;
    }
    var soft = ended && length > 0 && line[length - 1] == '=';
    var upTo = soft ? length - 1 : length;
    for (var i = 0; i < upTo; i++) {
      var hex = line[i] == '=' && i + 2 < upTo ? hex(line, i + 1) : -1;
      out.write(hex >= 0 ? hex : line[i]);
      i += hex >= 0 ? 2 : 0;
    }
    if (ended && !soft) {
      held = new byte[] {'\r', '\n'};
    }
  }

  private static int hex(byte[] line, int at) {
    var high = Character.digit(line[at], 16);
    var low = Character.digit(line[at + 1], 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  /** Writes what a last, incomplete group of base64 still holds. */
  void end() throws IOException {
    if (encoding == Encoding.BASE64 && filled > 1) {
      out.write(Base64.getDecoder().decode(Arrays.copyOf(four, filled)));
    }
  }
}
