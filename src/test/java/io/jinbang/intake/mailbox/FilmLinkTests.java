package io.jinbang.intake.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.jinbang.intake.mailbox.LinkGateway.Download;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links that lead where they should not. */
class FilmLinkTests {
  private static final byte[] FILM = "\0\0\0\u0018ftypisom rest of a film".getBytes(UTF_8);

  @TempDir Path folder;
  private HttpServer server;
  private final AtomicInteger asked = new AtomicInteger();

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/film.mp4", exchange -> answer(exchange, "video/mp4", FILM));
    server.createContext(
        "/octets/作品.mp4", exchange -> answer(exchange, "application/octet-stream", FILM));
    server.createContext(
        "/page", exchange -> answer(exchange, "text/html", "<html>".getBytes(UTF_8)));
    server.createContext(
        "/fake",
        exchange -> answer(exchange, "application/octet-stream", "<html>".getBytes(UTF_8)));
    server.createContext("/loop", exchange -> redirect(exchange, "/loop"));
    server.createContext("/once", exchange -> redirect(exchange, "/film.mp4"));
    server.createContext("/inside", exchange -> redirect(exchange, "http://169.254.169.254/x"));
    server.createContext(
        "/renamed",
        exchange -> redirect(exchange, "http://inside.example.org:" + port() + "/film.mp4"));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private int port() {
    return server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange, String type, byte[] body) throws IOException {
    asked.incrementAndGet();
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(200, 0); // chunked
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private void redirect(HttpExchange exchange, String to) throws IOException {
    asked.incrementAndGet();
    exchange.getResponseHeaders().add("Location", to);
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  /** Files.example.org is the server here and counts as public; nothing else does. */
  private LinkGateway gateway() {
    return new LinkGateway(FilmLinkTests::resolved, address -> address.getAddress()[3] == 1, true);
  }

  private static InetAddress[] resolved(String host) throws UnknownHostException {
    return switch (host) {
      case "files.example.org" ->
          new InetAddress[] {InetAddress.getByAddress(new byte[] {127, 0, 0, 1})};
      case "inside.example.org" ->
          new InetAddress[] {InetAddress.getByAddress(new byte[] {127, 0, 0, 2})};
      default -> throw new UnknownHostException(host);
    };
  }

  private Download fetch(String path) {
    return fetch(path, 1000);
  }

  private Download fetch(String path, long most) {
    var hosts = new AllowedHosts(List.of("*.example.org:" + port()));
    var link = path.startsWith("/") ? "http://files.example.org:" + port() + path : path;
    return gateway().fetch(link, hosts, most, folder.resolve("film"));
  }

  private static String why(Download download) {
    return ((Download.Refused) download).why().zh();
  }

  @Test
  void a_film_is_fetched_whole_also_after_a_redirect() {
    for (var path : List.of("/film.mp4", "/once")) {
      assertThat(((Download.Film) fetch(path)).name()).isEqualTo("film.mp4");
      assertThat(folder.resolve("film")).hasBinaryContent(FILM);
    }
    assertThat(((Download.Film) fetch("/octets/%E4%BD%9C%E5%93%81.mp4")).name())
        .isEqualTo("作品.mp4");
  }

  @Test
  void a_page_a_lie_and_too_much_are_not_kept() {
    assertThat(why(fetch("/page"))).isEqualTo("不是视频文件");
    assertThat(why(fetch("/fake"))).isEqualTo("不是视频文件");
    assertThat(why(fetch("/film.mp4", FILM.length - 1))).isEqualTo("超过征集允许的大小");
    assertThat(why(fetch("/missing"))).isEqualTo("网站回答 404");
    assertThat(folder.resolve("film")).doesNotExist();
  }

  @Test
  void redirects_are_looked_at_anew_and_end() {
    assertThat(why(fetch("/loop"))).isEqualTo("转了太多次");
    assertThat(asked).hasValue(4);
    assertThat(why(fetch("/inside"))).isEqualTo("不在允许下载的网站名单上");
    assertThat(why(fetch("/renamed"))).isEqualTo("指向内部地址");
  }

  @Test
  void a_name_that_changes_its_address_in_between_is_asked_once_and_pinned() {
    var asks = new AtomicInteger();
    LinkGateway.Resolver rebinding =
        host ->
            asks.getAndIncrement() == 0
                ? resolved("files.example.org")
                : new InetAddress[] {InetAddress.getByName("169.254.169.254")};
    var gateway = new LinkGateway(rebinding, address -> address.isLoopbackAddress(), true);
    var link = "http://evil.example.org:" + port() + "/film.mp4";

    assertThat(
            gateway.fetch(
                link,
                new AllowedHosts(List.of("*.example.org:" + port())),
                1000,
                folder.resolve("f")))
        .isInstanceOf(Download.Film.class);
    assertThat(asks).hasValue(1);
  }

  @Test
  void one_private_address_among_several_is_enough_to_refuse() {
    LinkGateway.Resolver both =
        host ->
            new InetAddress[] {
              InetAddress.getByName("93.184.215.14"), InetAddress.getByName("10.0.0.1")
            };
    var gateway = new LinkGateway(both, PublicAddress::is, true);
    assertThat(
            why(
                gateway.fetch(
                    "https://a.example.org/x.mp4",
                    new AllowedHosts(List.of("a.example.org")),
                    1000,
                    folder.resolve("f"))))
        .isEqualTo("指向内部地址");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.1.2.3",
        "100.64.0.1",
        "127.0.0.1",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.8",
        "192.0.2.1",
        "192.168.1.1",
        "198.18.0.1",
        "198.51.100.7",
        "203.0.113.9",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "fe80::1",
        "fc00::1",
        "fd12::1",
        "ff02::1",
        "::ffff:10.0.0.1",
        "64:ff9b::a00:1",
        "2002:a00:1::",
        "2001::1",
        "2001:db8::1",
        "100::1"
      })
  void an_address_that_is_not_public_is_refused(String address) throws Exception {
    assertThat(PublicAddress.is(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"93.184.215.14", "100.128.0.1", "172.32.0.1", "2606:2800:21f::1"})
  void a_public_one_is_not(String address) throws Exception {
    assertThat(PublicAddress.is(InetAddress.getByName(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://files.example.org/a.mp4",
        "https://files.example.org@evil.org/a.mp4",
        "https://user@files.example.org/a.mp4",
        "https://files.example.org:8443/a.mp4",
        "https://files.example.org.evil.org/a.mp4",
        "https://evil.org/files.example.org",
        "file:///etc/passwd",
        "https://127.0.0.1/a.mp4",
        "https://[::1]/a.mp4",
        "https://files.example.org\\@evil.org/",
        "gopher://files.example.org/"
      })
  void what_only_looks_like_a_listed_host_is_none(String link) {
    assertThat(new AllowedHosts(List.of("files.example.org")).allow(link, false)).isEmpty();
  }

  @Test
  void a_listed_host_is_allowed_in_whatever_case() {
    var hosts = new AllowedHosts(List.of("files.example.org", "*.cdn.example.net"));
    assertThat(hosts.allow("https://FILES.example.org/a.mp4", false)).isPresent();
    assertThat(hosts.allow("https://x.cdn.example.net/a", false)).isPresent();
    assertThat(hosts.allow("https://cdn.example.net/a", false)).isEmpty();
    assertThat(AllowedHosts.entry(" https://Files.example.org/x ")).contains("files.example.org");
    assertThat(AllowedHosts.entry("10.0.0.1")).isEmpty();
    assertThat(AllowedHosts.entry("localhost")).isEmpty();
  }
}
