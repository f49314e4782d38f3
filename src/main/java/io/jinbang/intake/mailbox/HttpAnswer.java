package io.jinbang.intake.mailbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** One GET over an open connection (RFC 9112): as little of HTTP as fetching a file needs. */
final class HttpAnswer {
  private static final int MOST_HEADERS = 200;
  private static final int LONGEST_LINE = 16_000;

  private final InputStream in;
  private final long end;
  private final int status;
  private final Map<String, String> headers = new HashMap<>();

  /** There is more than may be taken. */
  static final class TooMuch extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private HttpAnswer(InputStream in, long end) throws IOException {
    this.in = in;
    this.end = end;
    var first = line().split(" ", 3);
    if (first.length < 2 || !first[0].startsWith("HTTP/1.") || !first[1].matches("\\d{3}")) {
      throw new IOException("no answer of HTTP/1.1");
    }
    status = Integer.parseInt(first[1]);
    var count = 0;
    for (var line = line(); !line.isEmpty(); line = line()) {
      if (++count > MOST_HEADERS) {
        throw new IOException("too many headers");
      }
      var colon = line.indexOf(':');
      if (colon > 0) {
        headers.putIfAbsent(
            line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
            line.substring(colon + 1).strip());
      }
    }
  }

  /**
   * Asks and hears the beginning of the answer.
   *
   * @param end when to give up, of {@link System#nanoTime}
   */
  static HttpAnswer to(URI uri, InputStream in, OutputStream out, long end) throws IOException {
    var path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    var request =
        "GET %s%s HTTP/1.1\r\nHost: %s%s\r\nUser-Agent: Jinbang\r\nAccept: video/*, */*;q=0.1\r\n"
            + "Accept-Encoding: identity\r\nConnection: close\r\n\r\n";
    out.write(request.formatted(path, query, uri.getHost(), port).getBytes(ISO_8859_1));
    out.flush();
    return new HttpAnswer(new BufferedInputStream(in, 1 << 16), end);
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    for (var one = in.read(); one != '\n'; one = in.read()) {
      if (one < 0 || line.length() > LONGEST_LINE) {
        throw new EOFException("an answer that ends in its header");
      }
      line.append((char) one);
      inTime();
    }
    return line.toString().stripTrailing();
  }

  private void inTime() throws IOException {
    if (System.nanoTime() > end) {
      throw new IOException("it takes too long");
    }
  }

  int status() {
    return status;
  }

  boolean isRedirect() {
    return Set.of(301, 302, 303, 307, 308).contains(status) && headers.containsKey("location");
  }

  String header(String name) {
    return headers.getOrDefault(name, "");
  }

  /** Writes the body. */
  void copy(OutputStream out, long most) throws IOException {
    if (header("transfer-encoding").equalsIgnoreCase("chunked")) {
      chunks(out, most);
      return;
    }
    var length = header("content-length");
    if (length.matches("\\d{1,18}")) {
      pass(out, Long.parseLong(length), most);
    } else {
      toTheEnd(out, most);
    }
  }

  private void chunks(OutputStream out, long most) throws IOException {
    var left = most;
    for (var size = chunk(); size > 0; size = chunk()) {
      pass(out, size, left);
      left -= size;
      line();
    }
  }

  private long chunk() throws IOException {
    var size = line().replaceFirst(";.*", "").strip();
    if (!size.matches("[0-9A-Fa-f]{1,15}")) {
      throw new IOException("no size of a chunk");
    }
    return Long.parseLong(size, 16);
  }

  private void pass(OutputStream out, long size, long most) throws IOException {
    if (size > most) {
      throw new TooMuch();
    }
    var buffer = new byte[1 << 16];
    for (var left = size; left > 0; ) {
      var read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
      if (read < 0) {
        throw new EOFException("an answer cut short");
      }
      out.write(buffer, 0, read);
      left -= read;
      inTime();
    }
  }

  private void toTheEnd(OutputStream out, long most) throws IOException {
    var buffer = new byte[1 << 16];
    var left = most;
    for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      left -= read;
      if (left < 0) {
        throw new TooMuch();
      }
      out.write(buffer, 0, read);
      inTime();
    }
  }
}
