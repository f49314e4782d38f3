package io.jinbang.mail.mime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.jinbang.mail.mime.MimeReading.Oddity;
import io.jinbang.mail.mime.MimeReading.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a message in one pass (RFC 2045, 2046, 5322). */
public final class MimeReader {
  private static final Set<String> BULK = Set.of("bulk", "junk", "list", "auto_reply");
  private static final Pattern MACHINE =
      Pattern.compile("(mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?)([+.-].*)?@.*");
  private static final int MOST_TEXT = 1_000_000;

  private final Lines lines;
  private final Path folder;
  private final Limits limits;
  private final List<String> boundaries = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();
  private final Set<Oddity> oddities = EnumSet.noneOf(Oddity.class);
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder html = new StringBuilder();
  private int count;
  private long left;

  private MimeReader(InputStream in, Path folder, Limits limits) {
    this.lines = new Lines(in);
    this.folder = folder;
    this.limits = limits;
    this.left = limits.bytes();
  }

  /**
   * Reads a whole message.
   *
   * @param folder where its parts are put
   */
  public static MimeReading read(Path message, Path folder, Limits limits) throws IOException {
    Files.createDirectories(folder);
    try (var in = Files.newInputStream(message)) {
      return new MimeReader(in, folder, limits).read();
    }
  }

  /** Reads the header alone, to know what has come. */
  public static MimeReading header(InputStream in) throws IOException {
    var reader = new MimeReader(in, Path.of(""), Limits.USUAL);
    var headers = new Headers();
    reader.headers(headers);
    return reader.reading(headers);
  }

  private MimeReading read() throws IOException {
    var headers = new Headers();
    var end = headers(headers);
    if (end == null) {
      body(headers, 0);
    }
    return reading(headers);
  }

  private MimeReading reading(Headers headers) {
    var to = new ArrayList<String>();
    for (var name : List.of("delivered-to", "x-original-to", "envelope-to", "to", "cc")) {
      to.addAll(Names.addresses(headers.all(name)));
    }
    var from = Names.address(headers.raw("from"));
    return new MimeReading(
        from,
        to,
        headers.text("subject"),
        Names.messageId(headers.raw("message-id")),
        isAutomatic(headers, from),
        text.toString().strip(),
        html.toString(),
        parts,
        oddities);
  }

  /** RFC 3834, and what programs said before it. */
  private static boolean isAutomatic(Headers headers, String from) {
    var submitted = headers.raw("auto-submitted").toLowerCase(Locale.ROOT);
    return (!submitted.isEmpty() && !submitted.startsWith("no"))
        || BULK.contains(headers.raw("precedence").strip().toLowerCase(Locale.ROOT))
        || headers.has("list-id")
        || headers.has("x-autoreply")
        || headers.has("x-autorespond")
        || headers.raw("return-path").strip().equals("<>")
        || headers.parameters("content-type").value().equals("multipart/report")
        || MACHINE.matcher(from).matches();
  }

  // -- structure

  /**
   * A boundary that was met.
   *
   * @param level of the multipart it belongs to, the outermost 0; -1 at the end of all
   */
  private record Ending(int level, boolean last) {
    static final Ending OF_ALL = new Ending(-1, true);
  }

  /** Reads up to the blank line; answers a boundary that comes before it. */
  private @Nullable Ending headers(Headers headers) throws IOException {
    for (var line = lines.next(); line != null; line = lines.next()) {
      var end = ending(line);
      if (end != null) {
        headers.close();
        return end;
      }
      var length = line.length - Lines.end(line);
      if (length == 0 && lines.atBegin()) {
        headers.close();
        return null;
      }
      headers.add(line, length);
    }
    headers.close();
    return Ending.OF_ALL;
  }

  private Ending body(Headers headers, int depth) throws IOException {
    var type = headers.parameters("content-type");
    var boundary = type.get("boundary");
    if (!type.value().startsWith("multipart/") || boundary.isEmpty()) {
      return leaf(headers, type);
    }
    if (type.value().equals("multipart/encrypted")) {
      oddities.add(Oddity.ENCRYPTED);
    }
    if (depth >= limits.depth()) {
      oddities.add(Oddity.TOO_DEEP);
      return skip();
    }
    return multipart(boundary, depth);
  }

  private Ending multipart(String boundary, int depth) throws IOException {
    var level = boundaries.size();
    boundaries.add("--" + boundary);
    var end = skip();
    while (end.level() == level && !end.last()) {
      var headers = new Headers();
      var early = headers(headers);
      end = early == null ? body(headers, depth + 1) : early;
    }
    boundaries.removeLast();
    if (end.level() == level) {
      return skip(); // what follows the last part
    }
    oddities.add(Oddity.CUT_SHORT);
    return end;
  }

  private Ending skip() throws IOException {
    for (var line = lines.next(); line != null; line = lines.next()) {
      var end = ending(line);
      if (end != null) {
        return end;
      }
    }
    return Ending.OF_ALL;
  }

  private @Nullable Ending ending(byte[] line) {
    if (boundaries.isEmpty() || !lines.atBegin() || line.length < 3 || line[0] != '-') {
      return null;
    }
    var words = new String(line, ISO_8859_1).stripTrailing();
    for (var level = boundaries.size() - 1; level >= 0; level--) {
      var boundary = boundaries.get(level);
      if (words.equals(boundary) || words.equals(boundary + "--")) {
        return new Ending(level, words.length() > boundary.length());
      }
    }
    return null;
  }

  // -- parts

  private Ending leaf(Headers headers, Parameters type) throws IOException {
    if (count >= limits.parts()) {
      oddities.add(Oddity.TOO_MANY_PARTS);
      return skip();
    }
    count++;
    var file = folder.resolve("part-" + count);
    Ending end;
    PartFile out;
    try (var open = new PartFile(file, left)) {
      out = open;
      end = copy(new Body(headers.raw("content-transfer-encoding"), open));
    }
    left -= out.size();
    if (out.cut()) {
      oddities.add(Oddity.TOO_LARGE);
    }
    keep(headers, type, file, out);
    return end;
  }

  private Ending copy(Body body) throws IOException {
    for (var line = lines.next(); line != null; line = lines.next()) {
      var end = ending(line);
      if (end != null) {
        body.end();
        return end;
      }
      body.add(line);
    }
    body.end();
    return Ending.OF_ALL;
  }

  private void keep(Headers headers, Parameters type, Path file, PartFile out) throws IOException {
    var disposition = headers.parameters("content-disposition");
    var given =
        disposition.get("filename").isEmpty() ? type.get("name") : disposition.get("filename");
    var written = given.isEmpty() && !disposition.value().equals("attachment");
    if (written && (type.value().isEmpty() || type.value().equals("text/plain"))) {
      append(text, file, type.get("charset"));
    } else if (written && type.value().equals("text/html")) {
      append(html, file, type.get("charset"));
    } else {
      var name = Names.file(given, count);
      note(type, name.toLowerCase(Locale.ROOT));
      parts.add(new Part(count, type.value(), name, out.size(), out.sha256(), file));
    }
  }

  private void append(StringBuilder to, Path file, String charset) throws IOException {
    try (var in = Files.newInputStream(file)) {
      var words = Charsets.decode(in.readNBytes(MOST_TEXT), charset);
      if (words.contains("-----BEGIN PGP MESSAGE-----")) {
        oddities.add(Oddity.ENCRYPTED);
      }
      to.append(words, 0, Math.max(0, Math.min(words.length(), MOST_TEXT - to.length())))
          .append('\n');
    }
  }

  private void note(Parameters type, String name) {
    if (type.value().matches("application/(x-)?pkcs7-mime") || name.equals("smime.p7m")) {
      oddities.add(Oddity.ENCRYPTED);
    }
    if (type.value().equals("application/ms-tnef") || name.equals("winmail.dat")) {
      oddities.add(Oddity.WRAPPED);
    }
    if (type.value().startsWith("message/rfc822") || name.endsWith(".eml")) {
      oddities.add(Oddity.FORWARDED);
    }
  }
}
