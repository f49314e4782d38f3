package io.jinbang.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Those who look at a show, and one who presses: from a press to what each of them has read of it,
 * through a real server.
 */
public final class AudienceGateway implements AutoCloseable {
  private static final Pattern TOKEN = Pattern.compile("<meta name=\"csrf\" content=\"([^\"]+)\">");
  private static final Pattern VERSION = Pattern.compile("\"version\":(\\d+)");
  private static final long PATIENCE = 20;

  private final HttpClient producer =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final HttpClient viewers =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Map<Integer, Long> pressed = new ConcurrentHashMap<>();
  private final Map<Integer, CountDownLatch> waiting = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<Long> delays = new ConcurrentLinkedQueue<>();
  private final List<InputStream> streams = new ArrayList<>();
  private final String show;
  private final int audience;
  private String token = "";

  /**
   * @param show address of a show that is on, as its host's pages have it
   * @param audience how many look at it
   */
  public AudienceGateway(String show, int audience) {
    this.show = show;
    this.audience = audience;
  }

  /** Signs the producer in, and opens all streams. */
  public void open(String email, String password, String link)
      throws IOException, InterruptedException {
    var site = URI.create(show).resolve("/").toString();
    token = read(text(site + "sign-in"), TOKEN);
    send(site + "sign-in", Map.of("email", email, "password", password));
    token = read(text(show + "/live"), TOKEN);
    var ready = new CountDownLatch(audience);
    for (var i = 0; i < audience; i++) {
      var answer =
          viewers.send(
              HttpRequest.newBuilder(URI.create(link + "/events")).build(),
              BodyHandlers.ofInputStream());
      if (answer.statusCode() != 200) {
        throw new IOException(link + " answers " + answer.statusCode());
      }
      streams.add(answer.body());
      Thread.startVirtualThread(() -> listen(answer.body(), ready));
    }
    if (!ready.await(PATIENCE, TimeUnit.SECONDS)) {
      throw new IOException("not every stream began");
    }
  }

  private void listen(InputStream stream, CountDownLatch ready) {
    try (var lines = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var found = VERSION.matcher(line);
        if (line.startsWith("data:") && found.find()) {
          hear(Integer.parseInt(found.group(1)), System.nanoTime());
          ready.countDown();
        }
      }
    } catch (IOException closed) {
      // at the end of the run; a viewer lost earlier is missed by the press it did not hear
    }
  }

  private void hear(int version, long at) {
    var since = pressed.get(version);
    var latch = waiting.get(version);
    if (since != null && latch != null) {
      delays.add(at - since);
      latch.countDown();
    }
  }

  /**
   * Halts the countdown, or lets it run on, and waits until everybody knows.
   *
   * @throws IOException if somebody does not within twenty seconds
   */
  public void change(boolean halt) throws IOException, InterruptedException {
    var version = Integer.parseInt(read(text(show + "/live/state"), VERSION));
    var all = new CountDownLatch(audience);
    waiting.put(version + 1, all);
    pressed.put(version + 1, System.nanoTime());
    var form =
        Map.of(
            "do",
            halt ? "hold" : "resume",
            "key",
            UUID.randomUUID().toString(),
            "version",
            String.valueOf(version));
    send(show + "/live/press", form);
    if (!all.await(PATIENCE, TimeUnit.SECONDS)) {
      throw new IOException(all.getCount() + " of " + audience + " did not hear of a press");
    }
  }

  /** Nanoseconds from each press to each viewer, ascending. */
  public List<Long> delays() {
    return delays.stream().sorted().toList();
  }

  private String text(String address) throws IOException, InterruptedException {
    return sent(HttpRequest.newBuilder(URI.create(address)).GET()).body();
  }

  private void send(String address, Map<String, String> form)
      throws IOException, InterruptedException {
    var body =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    sent(
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("X-CSRF-TOKEN", token)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> sent(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    var answer = producer.send(request.build(), BodyHandlers.ofString(UTF_8));
    if (answer.statusCode() >= 400) {
      throw new IOException(answer.uri().getPath() + " answers " + answer.statusCode());
    }
    return answer;
  }

  private static String read(String text, Pattern what) throws IOException {
    var found = what.matcher(text);
    if (!found.find()) {
      throw new IOException("not signed in, or no show there");
    }
    return found.group(1);
  }

  @Override
  public void close() throws IOException {
    for (var stream : streams) {
      stream.close();
    }
  }
}
