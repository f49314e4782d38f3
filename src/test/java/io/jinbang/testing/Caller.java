package io.jinbang.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jinbang.organization.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/** Somebody with a Chinese browser: cookies, the token of forms, one address to visit. */
public final class Caller {
  private static final Pattern TOKEN = Pattern.compile("<meta name=\"csrf\" content=\"([^\"]+)\">");

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
          .build();
  private final int port;
  private String token = "";

  private Caller(int port) {
    this.port = port;
  }

  /** Nobody the installation knows. */
  public static Caller stranger(int port) {
    return new Caller(port);
  }

  /** Signed in by password, as a browser does it. */
  public static Caller signedIn(int port, Person person) {
    var caller = new Caller(port);
    caller.readToken("/sign-in");
    var form = "email=" + encoded(person.email()) + "&password=" + encoded(Folk.PASSWORD);
    var answer =
        caller.send(
            caller
                .to("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-CSRF-TOKEN", caller.token())
                .POST(BodyPublishers.ofString(form)));
    if (answer.statusCode() >= 400) {
      throw new AssertionError("cannot sign in: " + new String(answer.body(), UTF_8));
    }
    caller.readToken("/account");
    return caller;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private void readToken(String page) {
    var found = TOKEN.matcher(text(to(page).header("Accept", "text/html").GET()));
    if (!found.find()) {
      throw new AssertionError("no form token on " + page);
    }
    token = found.group(1);
  }

  /** What a script puts into {@code X-CSRF-TOKEN}. */
  public String token() {
    return token;
  }

  public HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("Accept-Language", "zh-CN")
        .timeout(Duration.ofMinutes(1));
  }

  /** A request that changes something, with the token. */
  public HttpRequest.Builder to(String path, String method, BodyPublisher body) {
    return to(path).method(method, body).header("X-CSRF-TOKEN", token);
  }

  public HttpResponse<byte[]> get(String path, String... headers) {
    var request = to(path).GET();
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  public HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  public CompletableFuture<HttpResponse<byte[]>> begin(HttpRequest.Builder request) {
    return client.sendAsync(request.build(), BodyHandlers.ofByteArray());
  }

  public String text(HttpRequest.Builder request) {
    return new String(send(request).body(), UTF_8);
  }
}
