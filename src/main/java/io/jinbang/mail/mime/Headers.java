package io.jinbang.mail.mime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The header of a message or part, unfolded; what is beyond the limits is left out. */
final class Headers {
  private static final int MOST_BYTES = 256 * 1024;
  private static final int MOST = 1000;

  private record Line(String name, String raw) {}

  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private int bytes;

  /** One line without its end; not the blank one after the header. */
  void add(byte[] line, int length) {
    bytes += length;
    if (bytes > MOST_BYTES || lines.size() >= MOST) {
      return;
    }
    var text = new String(line, 0, length, ISO_8859_1);
    if (open.length() > 0 && (text.startsWith(" ") || text.startsWith("\t"))) {
      open.append(' ').append(text.strip());
    } else {
      close();
      open.append(text);
    }
  }

  void close() {
    var colon = open.indexOf(":");
    if (colon > 0) {
      var name = open.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      lines.add(new Line(name, open.substring(colon + 1).strip()));
    }
    open.setLength(0);
  }

  /** As it stands, one character per byte; empty where there is none. The first counts. */
  String raw(String name) {
    return lines.stream()
        .filter(line -> line.name.equals(name))
        .map(Line::raw)
        .findFirst()
        .orElse("");
  }

  List<String> all(String name) {
    return lines.stream().filter(line -> line.name.equals(name)).map(Line::raw).toList();
  }

  boolean has(String name) {
    return !raw(name).isEmpty();
  }

  /** As people read it, on one line. */
  String text(String name) {
    return Words.decode(raw(name)).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
  }

  Parameters parameters(String name) {
    return Parameters.of(raw(name));
  }
}
