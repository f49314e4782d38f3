package io.jinbang.intake.mailbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.jinbang.shared.Text;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Fetches a film from a link: only from hosts on the list, only from public addresses, and over a
 * connection to the very address that was looked at, so that no name can change in between.
 */
@Component
class LinkGateway {
  private static final int CONNECT_MILLIS = 10_000;
  private static final int READ_MILLIS = 20_000;
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final int MOST_REDIRECTS = 3;

  private final Resolver resolver;
  private final Predicate<InetAddress> permitted;
  private final boolean httpToo;

  @Autowired
  LinkGateway(@Value("${jinbang.mailbox.links.http:false}") boolean httpToo) {
    this(InetAddress::getAllByName, PublicAddress::is, httpToo);
  }

  LinkGateway(Resolver resolver, Predicate<InetAddress> permitted, boolean httpToo) {
    this.resolver = resolver;
    this.permitted = permitted;
    this.httpToo = httpToo;
  }

  /** Asks for the addresses of a name. */
  interface Resolver {
    InetAddress[] resolve(String host) throws UnknownHostException;
  }

  /** What came of a link. */
  sealed interface Download {
    /** A file that may be a film; its check will tell. */
    record Film(Path file, String name) implements Download {}

    record Refused(Text why) implements Download {}
  }

  /**
   * @param to where the file is put
   * @param most bytes it may have
   */
  Download fetch(String link, AllowedHosts hosts, long most, Path to) {
    var end = System.nanoTime() + LONGEST.toNanos();
    var next = link;
    try {
      for (var hop = 0; hop <= MOST_REDIRECTS; hop++) {
        var uri = hosts.allow(next, httpToo).orElse(null);
        if (uri == null) {
          return refused("不在允许下载的网站名单上", "not on the list of hosts to fetch from");
        }
        try (var socket = connect(uri)) {
          var answer = HttpAnswer.to(uri, socket.getInputStream(), socket.getOutputStream(), end);
          if (!answer.isRedirect()) {
            return taken(answer, uri, most, to);
          }
          next = uri.resolve(answer.header("location")).toString();
        }
      }
      return refused("转了太多次", "led on too often");
    } catch (NotPublic inside) {
      return refused("指向内部地址", "leads to an address inside");
    } catch (IOException | IllegalArgumentException trouble) {
      delete(to);
      return refused("下载没有成功", "the download failed");
    }
  }

  private static Download.Refused refused(String zh, String en) {
    return new Download.Refused(Text.of(zh, en));
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException left) {
      // its folder is cleared away later
    }
  }

  /** The name leads inside, or may. */
  private static final class NotPublic extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private Socket connect(URI uri) throws IOException {
    var tls = uri.getScheme().equalsIgnoreCase("https");
    var port = uri.getPort() > 0 ? uri.getPort() : tls ? 443 : 80;
    var addresses = resolver.resolve(uri.getHost());
    if (addresses.length == 0 || !Arrays.stream(addresses).allMatch(permitted)) {
      throw new NotPublic();
    }
    var socket = new Socket();
    try {
      socket.setSoTimeout(READ_MILLIS);
      socket.connect(new InetSocketAddress(addresses[0], port), CONNECT_MILLIS);
      return tls ? secured(socket, uri.getHost(), port) : socket;
    } catch (IOException failed) {
      socket.close();
      throw failed;
    }
  }

  private static Socket secured(Socket socket, String host, int port) throws IOException {
    var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    var secured = (SSLSocket) factory.createSocket(socket, host, port, true);
    var parameters = secured.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secured.setSSLParameters(parameters);
    secured.startHandshake();
    return secured;
  }

  private static Download taken(HttpAnswer answer, URI uri, long most, Path to) throws IOException {
    if (answer.status() != 200) {
      return refused("网站回答 " + answer.status(), "the host answered " + answer.status());
    }
    var type =
        answer.header("content-type").toLowerCase(Locale.ROOT).replaceFirst(";.*", "").strip();
    var named = type.startsWith("video/");
    if (!named && !List.of("application/octet-stream", "application/mp4").contains(type)) {
      return refused("不是视频文件", "is no film");
    }
    try (var out = Files.newOutputStream(to)) {
      answer.copy(out, most);
    } catch (HttpAnswer.TooMuch large) {
      delete(to);
      return refused("超过征集允许的大小", "is larger than the call allows");
    }
    if (!named && !isMp4(to)) {
      delete(to);
      return refused("不是视频文件", "is no film");
    }
    return new Download.Film(to, name(uri));
  }

  /** ISO/IEC 14496-12, 4.3: a file begins with its type. */
  private static boolean isMp4(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      var head = in.readNBytes(8);
      return head.length == 8 && new String(head, 4, 4, ISO_8859_1).equals("ftyp");
    }
  }

  private static String name(URI uri) {
    var path = uri.getPath() == null ? "" : uri.getPath();
    var last =
        path.substring(path.lastIndexOf('/') + 1).replaceAll("[\\p{Cntrl}\\u202a-\\u202e\\\\]", "");
    return last.isBlank() ? "film.mp4" : last.substring(0, Math.min(150, last.length()));
  }
}
