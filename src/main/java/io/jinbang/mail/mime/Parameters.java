package io.jinbang.mail.mime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A header of the form {@code value; name=value; …} with the extensions of RFC 2231, and with what
 * programs write instead: RFC 2047 words in quotes, raw bytes, missing quotes.
 *
 * @param value before the first semicolon, in lower case
 */
record Parameters(String value, Map<String, String> all) {
  private static final Pattern ONE =
      Pattern.compile(
          ";\\s*([A-Za-z0-9_-]+(?:\\*\\d{1,3})?\\*?)\\s*=\\s*(\"(?:[^\"\\\\]|\\\\.)*+\"?|[^;]*)");
  private static final Pattern NAME = Pattern.compile("([a-z0-9_-]+)(?:\\*(\\d{1,3}))?(\\*)?");
  private static final int LONGEST = 20_000;

  static Parameters of(String header) {
    var raw = header.substring(0, Math.min(header.length(), LONGEST));
    var end = raw.indexOf(';');
    var value = (end < 0 ? raw : raw.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    var pieces = new HashMap<String, TreeMap<Integer, Piece>>();
    ONE.matcher(end < 0 ? "" : raw.substring(end))
        .results()
        .forEach(one -> keep(pieces, one.group(1), one.group(2)));
    var all = new HashMap<String, String>();
    pieces.forEach((name, parts) -> all.put(name, joined(parts)));
    return new Parameters(value, all);
  }

  /**
   * @param extended whether it is written in per cents
   */
  private record Piece(String text, boolean extended) {}

  private static void keep(Map<String, TreeMap<Integer, Piece>> pieces, String name, String value) {
    var parts = NAME.matcher(name.toLowerCase(Locale.ROOT));
    if (parts.matches()) {
      var number = parts.group(2) == null ? -1 : Integer.parseInt(parts.group(2));
      pieces
          .computeIfAbsent(parts.group(1), _ -> new TreeMap<>())
          .putIfAbsent(
              parts.group(3) != null && number < 0 ? -2 : number,
              new Piece(unquoted(value.strip()), parts.group(3) != null));
    }
  }

  private static String unquoted(String value) {
    if (!value.startsWith("\"")) {
      return value;
    }
    var end = value.length() > 1 && value.endsWith("\"") ? value.length() - 1 : value.length();
    return value.substring(1, end).replaceAll("\\\\(.)", "$1");
  }

  /** The extended form before the plain one, that before the one in pieces. */
  private static String joined(TreeMap<Integer, Piece> parts) {
    var first = parts.firstEntry();
    if (first.getKey() == -1 && !first.getValue().extended()) {
      return Words.decode(first.getValue().text());
    }
    var bytes = new ByteArrayOutputStream();
    var charset = "";
    var any = false;
    for (var part : parts.entrySet()) {
      if (first.getKey() == -2 && part.getKey() != -2) {
        break;
      }
      var text = part.getValue().text();
      if (part.getValue().extended() && !any) {
        var quotes = text.split("'", 3);
        charset = quotes.length == 3 ? quotes[0] : "";
        text = quotes.length == 3 ? quotes[2] : text;
      }
      any = true;
      bytes.writeBytes(part.getValue().extended() ? percents(text) : text.getBytes(ISO_8859_1));
    }
    return Charsets.decode(bytes.toByteArray(), charset);
  }

  private static byte[] percents(String text) {
    var bytes = new ByteArrayOutputStream();
    for (var i = 0; i < text.length(); i++) {
      var hex = text.charAt(i) == '%' ? Words.hex(text, i + 1) : -1;
      bytes.write(hex >= 0 ? hex : text.charAt(i));
      i += hex >= 0 ? 2 : 0;
    }
    return bytes.toByteArray();
  }

  String get(String name) {
    return all.getOrDefault(name, "");
  }
}
