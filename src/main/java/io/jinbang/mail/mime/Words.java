package io.jinbang.mail.mime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Header text: RFC 2047 words, and the bytes many programs write as they are. Header values are
 * kept as Latin-1, one character for each byte, until they come here.
 */
final class Words {
  private static final Pattern WORD =
      Pattern.compile("=\\?([^?\\s*]{1,40})(?:\\*[^?\\s]*)?\\?([bBqQ])\\?([^?]*)\\?=");

  private Words() {}

  static String decode(String raw) {
    var words = WORD.matcher(raw);
    var text = new StringBuilder();
    var open = new Open();
    var from = 0;
    while (words.find()) {
      var between = raw.substring(from, words.start());
      // a character may be cut between two words; blanks between words mean nothing
      if (!(between.isBlank() && open.goesOn(words.group(1)))) {
        open.close(text);
        text.append(from > 0 && between.isBlank() ? "" : plain(between));
        open.begin(words.group(1));
      }
      open.bytes.writeBytes(bytes(words));
      from = words.end();
    }
    open.close(text);
    return text.append(plain(raw.substring(from))).toString();
  }

  /** Words in a row that share a character set. */
  private static final class Open {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private String charset = "";

    boolean goesOn(String other) {
      return charset.equalsIgnoreCase(other);
    }

    void begin(String other) {
      charset = other;
    }

    void close(StringBuilder text) {
      text.append(Charsets.decode(bytes.toByteArray(), charset));
      bytes.reset();
      charset = "";
    }
  }

  private static byte[] bytes(Matcher word) {
    return word.group(2).equalsIgnoreCase("b") ? base64(word.group(3)) : quoted(word.group(3));
  }

  private static byte[] base64(String words) {
    var clean = words.replaceAll("[^A-Za-z0-9+/]", "");
    var whole = clean.length() % 4 == 1 ? clean.substring(0, clean.length() - 1) : clean;
    return Base64.getDecoder().decode(whole);
  }

  private static byte[] quoted(String words) {
    var bytes = new ByteArrayOutputStream();
    for (var i = 0; i < words.length(); i++) {
      var sign = words.charAt(i);
      var hex = sign == '=' && i + 2 < words.length() ? hex(words, i + 1) : -1;
      bytes.write(hex >= 0 ? hex : sign == '_' ? ' ' : sign);
      i += hex >= 0 ? 2 : 0;
    }
    return bytes.toByteArray();
  }

  /** The byte written as two digits there; -1 where none is. */
  static int hex(String words, int at) {
    if (at + 2 > words.length()) {
      return -1;
    }
    var high = Character.digit(words.charAt(at), 16);
    var low = Character.digit(words.charAt(at + 1), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  private static String plain(String raw) {
    return Charsets.decode(raw.getBytes(ISO_8859_1), "");
  }
}
