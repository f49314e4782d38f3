package io.jinbang.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/**
 * A device at a door as its page behaves: every check-in lies in a queue until the server has
 * acknowledged it, and is sent again whenever that is in doubt.
 */
public final class DoorGateway {
  private static final int MOST = 100;
  private static final int LEAST = 5;
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final long PAUSE = 200;
  private static final Pattern INSIDE = Pattern.compile("\"inside\":(\\d+)");
  private static final Pattern CURSOR = Pattern.compile("\"cursor\":(\\d+)");

  private record Event(String id, String code, Instant at, long nanos) {}

  private final URI sync;
  private final LinkedBlockingDeque<Event> queue = new LinkedBlockingDeque<>();
  private final List<Long> waits = Collections.synchronizedList(new ArrayList<>());
  private HttpClient client = client();
  private int failures;
  private int most = LEAST;
  private long cursor;

  /**
   * @param port of the server, or of whatever stands before it
   */
  public DoorGateway(int port, String secret) {
    sync = URI.create("http://127.0.0.1:" + port + "/door/" + secret + "/sync");
  }

  private static HttpClient client() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(PATIENCE)
        .build();
  }

  /** Somebody shows a badge. */
  public void scan(String code) {
    queue.add(new Event(UUID.randomUUID().toString(), code, Instant.now(), System.nanoTime()));
  }

  /** Sends until it is told to stop and nothing is left. */
  public void run(BooleanSupplier done) throws InterruptedException {
    while (!done.getAsBoolean() || !queue.isEmpty()) {
      var some = queue.stream().limit(most).toList();
      if (some.isEmpty() || !send(some)) {
        Thread.sleep(some.isEmpty() ? 5 : PAUSE);
      }
    }
  }

  private boolean send(List<Event> events) throws InterruptedException {
    try {
      ask(events);
    } catch (IOException cut) {
      failures++;
      most = Math.max(LEAST, most / 2); // what is too long for the line must not be tried for ever
      client = client();
      return false;
    }
    var now = System.nanoTime();
    events.forEach(event -> waits.add(now - event.nanos()));
    queue.removeAll(events);
    most = Math.min(MOST, most * 2);
    return true;
  }

  private String ask(List<Event> events) throws IOException, InterruptedException {
    var body =
        new StringBuilder(
            "{\"now\":\"" + Instant.now() + "\",\"cursor\":" + cursor + ",\"events\":[");
    for (var event : events) {
      body.append(body.charAt(body.length() - 1) == '[' ? "" : ",")
          .append(
              "{\"kind\":\"IN\",\"id\":\"%s\",\"code\":\"%s\",\"at\":\"%s\"}"
                  .formatted(event.id(), event.code(), event.at()));
    }
    var request =
        HttpRequest.newBuilder(sync)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body + "]}"))
            .build();
    var answer = client.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException("answered " + answer.statusCode());
    }
    var known = CURSOR.matcher(answer.body());
    cursor = known.find() ? Long.parseLong(known.group(1)) : cursor;
    return answer.body();
  }

  /** How many are inside by the server's own count. */
  public long inside() throws IOException, InterruptedException {
    var found = INSIDE.matcher(ask(List.of()));
    return found.find() ? Long.parseLong(found.group(1)) : -1;
  }

  /** From showing a badge to the server's acknowledgement, in nanoseconds. */
  public List<Long> waits() {
    return List.copyOf(waits);
  }

  /** Requests that were cut or not answered. */
  public int failures() {
    return failures;
  }
}
