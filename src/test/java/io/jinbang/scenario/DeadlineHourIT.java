package io.jinbang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.testing.Folk;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The last minutes before a call closes: everybody uploads at once, everybody else types and reads.
 * Nothing may be lost and nothing refused; how long a save takes is published, with uploads and
 * without, and judged by people. {@code -Djinbang.deadline.films} and the like make it smaller.
 */
@Tag("slow")
class DeadlineHourIT {
  private static final int FILMS = Integer.getInteger("jinbang.deadline.films", 300);
  private static final long BYTES = Long.getLong("jinbang.deadline.bytes", 200_000_000L);
  private static final int AT_ONCE = Integer.getInteger("jinbang.deadline.at-once", 60);
  private static final int TYPING = Integer.getInteger("jinbang.deadline.typing", 300);
  private static final int READING = Integer.getInteger("jinbang.deadline.reading", 50);
  private static final int SECONDS_QUIET = Integer.getInteger("jinbang.deadline.quiet", 60);

  private static final Duration BETWEEN_SAVES = Duration.ofSeconds(10);
  private static final Duration BETWEEN_PAGES = Duration.ofSeconds(3);
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final String CALL = "short-video-2026";

  private Killable server;
  private Crowd crowd;
  private Instant closes;

  @BeforeEach
  void open_a_call_that_closes_soon() throws Exception {
    server = Killable.fresh(Path.of("target/deadline-home"), List.of("-Xmx1g"));
    crowd = new Crowd(server.port());
    var host = server.visitor();
    var link = server.setupLink();
    host.get(link);
    host.send(
        link,
        Map.of(
            "zh", "示例主办单位",
            "en", "Sample Host",
            "name", "主办01",
            "email", "host@example.org",
            "password", Folk.PASSWORD));
    people();
    closes = Instant.now().plusSeconds(SECONDS_QUIET + 120).truncatedTo(ChronoUnit.MINUTES);
    host.get("/host/campaigns/new");
    host.send("/host/campaigns/new", Map.of("source", rulebook(), "step", "open"));
  }

  @AfterEach
  void end() throws Exception {
    crowd.close();
    server.close();
    try (var films = Files.walk(server.home().resolve("films"))) {
      for (var film : films.filter(Files::isRegularFile).toList()) {
        Files.delete(film);
      }
    }
  }

  /** One registers as people do; the others get that account's password under their own address. */
  private void people() throws IOException {
    var first = server.visitor();
    first.get("/register");
    first.send("/register", Map.of("name", "参选者", "email", address(0), "password", Folk.PASSWORD));
    var database = JdbcClient.create(server.database());
    database
        .sql(
            """
            with person as (
              insert into organization.person (id, name, email, password, active, added_at)
              select gen_random_uuid(), name || n, replace(email, '0@', n || '@'), password,
                active, added_at
              from organization.person, generate_series(1, :most) n where email = :first
              returning id)
            insert into organization.person_role select id, 'ENTRANT' from person
            """)
        .param("most", Math.max(FILMS, TYPING))
        .param("first", address(0))
        .update();
  }

  private static String address(int number) {
    return "entrant-" + number + "@example.org";
  }

  private String rulebook() throws IOException {
    var day = FORM.format(Instant.now().atZone(ZONE).minusDays(1));
    return Files.readString(Path.of("examples/short-video-contest.yaml"))
        .replaceFirst(
            "(?ms)^timeline:.*?(?=^judging:)",
            """
            timeline:
              notice: %s
              entries: {open: %s, close: {web: %s}, grace: 2h}
              screening: {until: %s}
              judging: {open: %s, close: %s}
              posting: %s

            """
                .formatted(day, day, at(0), at(1), at(2), at(3), at(4)));
  }

  private String at(int daysLater) {
    return FORM.format(closes.atZone(ZONE).plusDays(daysLater));
  }

  @Test
  void nothing_is_lost_and_nothing_refused(TestReporter reporter) throws Exception {
    var typists = new ArrayList<Typist>();
    for (var i = 0; i < Math.max(TYPING, FILMS); i++) {
      typists.add(new Typist(crowd.signedIn(address(i))));
    }
    var quiet = new Timings();
    during(typists, quiet, () -> Thread.sleep(Duration.ofSeconds(SECONDS_QUIET)));
    var busy = new Timings();
    var sent = new ConcurrentHashMap<String, String>();
    var began = Instant.now();
    during(typists, busy, () -> upload(typists, sent));
    var seconds = Duration.between(began, Instant.now()).toMillis() / 1000.0;

    for (var timings : List.of(quiet, busy)) {
      assertThat(timings.errors).isEmpty();
    }
    assertThat(received()).containsExactlyInAnyOrderEntriesOf(sent);
    assertThat(sent).hasSize(FILMS);
    for (var typist : typists.subList(0, TYPING)) {
      assertThat(typist.seen()).isEqualTo(typist.typed);
    }
    assertThat(Instant.now()).as("it went on into the time of grace").isAfter(closes);
    var first = typists.getFirst();
    assertThat(first.who.beginUpload(first.entry, 1_000).statusCode())
        .as("too late")
        .isEqualTo(409);
    publish(reporter, quiet, busy, seconds);
  }

  private void publish(TestReporter reporter, Timings quiet, Timings busy, double seconds)
      throws IOException {
    var figures =
        Map.of(
            "films",
                FILMS + " × " + BYTES + " bytes, " + AT_ONCE + " at once, in " + seconds + " s",
            "saves", quiet.saves.size() + " quiet, " + busy.saves.size() + " busy",
            "save p95 ms", "%.0f quiet, %.0f busy".formatted(quiet.p95(), busy.p95()),
            "ratio", "%.2f".formatted(busy.p95() / quiet.p95()),
            "page p95 ms",
                "%.0f quiet, %.0f busy"
                    .formatted(Timings.p95(quiet.pages), Timings.p95(busy.pages)));
    reporter.publishEntry(figures);
    Files.writeString(Path.of("target/deadline-hour.txt"), figures + "\n");
  }

  private interface Deed {
    void run() throws Exception;
  }

  /** Lets everybody type and read while something goes on. */
  private void during(List<Typist> typists, Timings timings, Deed deed) throws Exception {
    var over = new AtomicBoolean();
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < TYPING; i++) {
        var typist = typists.get(i);
        var first = BETWEEN_SAVES.toMillis() * i / TYPING;
        people.submit(
            () -> timings.repeat(over, first, BETWEEN_SAVES, timings.saves, typist::save));
      }
      for (var i = 0; i < READING; i++) {
        var reader = typists.get(i).who;
        var first = BETWEEN_PAGES.toMillis() * i / READING;
        people.submit(
            () -> timings.repeat(over, first, BETWEEN_PAGES, timings.pages, reader::read));
      }
      try {
        deed.run();
      } finally {
        over.set(true);
      }
    }
  }

  private void upload(List<Typist> typists, Map<String, String> sent) throws Exception {
    var slots = new Semaphore(AT_ONCE);
    var troubles = new ConcurrentHashMap<String, String>();
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < FILMS; i++) {
        var number = i;
        var typist = typists.get(i);
        people.submit(
            () -> {
              var address = "number " + number;
              try {
                address = begin(typist);
                slots.acquire();
              } catch (Exception | AssertionError e) {
                troubles.put(address, e.toString());
                return;
              }
              try {
                if (number >= FILMS - AT_ONCE) {
                  sleepUntil(closes); // begun in time, sent in the time of grace
                }
                var answer = typist.who.sendFilm(address, number, BYTES);
                if (answer.statusCode() == 204) {
                  sent.put(address.replaceAll(".*/", ""), Body.sha256(number, BYTES));
                } else {
                  troubles.put(address, answer.statusCode() + " " + answer.body());
                }
              } catch (Exception e) {
                troubles.put(address, e.toString());
              } finally {
                slots.release();
              }
            });
      }
    }
    assertThat(troubles).isEmpty();
  }

  private static String begin(Typist typist) throws Exception {
    var begun = typist.who.beginUpload(typist.entry, BYTES);
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
    return begun.headers().firstValue("Location").orElseThrow();
  }

  private static void sleepUntil(Instant then) throws InterruptedException {
    Thread.sleep(Math.max(0, Duration.between(Instant.now(), then).toMillis() + 1000));
  }

  private Map<String, String> received() throws IOException {
    var films = new ConcurrentHashMap<String, String>();
    JdbcClient.create(server.database())
        .sql("select id::text, sha256 from media.film where state <> 'UPLOADING'")
        .query(
            row -> {
              films.put(row.getString(1), row.getString(2));
            });
    return films;
  }

  /** An entrant at the form. */
  private static final class Typist {
    private static final Pattern TITLE = Pattern.compile("name=\"title\"[^>]*value=\"([^\"]*)\"");

    private final Crowd.Member who;
    private final String entry;
    private volatile String typed = "";

    Typist(Crowd.Member who) throws Exception {
      this.who = who;
      var begun = who.get("/my/enter/" + CALL);
      entry = begun.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
    }

    /** The title grows by what has been typed since. */
    int save() throws Exception {
      var title = "作品 " + Instant.now().toEpochMilli();
      var status = who.post("/my/entries/" + entry + "/draft", "title=" + encoded(title));
      if (status == 200) {
        typed = title;
      }
      return status;
    }

    String seen() throws Exception {
      var title = TITLE.matcher(who.get("/my/entries/" + entry).body());
      return title.find() ? title.group(1) : "";
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** How long things took, milliseconds, and what went wrong. */
  private static final class Timings {
    private final List<Double> saves = Collections.synchronizedList(new ArrayList<>());
    private final List<Double> pages = Collections.synchronizedList(new ArrayList<>());
    private final List<String> errors = Collections.synchronizedList(new ArrayList<>());

    private interface Asking {
      int status() throws Exception;
    }

    void repeat(AtomicBoolean over, long first, Duration pause, List<Double> kept, Asking asking) {
      try {
        Thread.sleep(first);
        while (!over.get()) {
          var began = System.nanoTime();
          var status = asking.status();
          var took = System.nanoTime() - began;
          kept.add(took / 1e6);
          if (status != 200) {
            errors.add("status " + status);
          }
          Thread.sleep(Math.max(0, pause.toMillis() - TimeUnit.NANOSECONDS.toMillis(took)));
        }
      } catch (Exception e) {
        errors.add(e.toString());
      }
    }

    double p95() {
      return p95(saves);
    }

    static double p95(List<Double> times) {
      var sorted = times.stream().sorted().toList();
      return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1);
    }
  }

  /** A file that begins like an MP4 and differs from the others in its last bytes only. */
  private static final class Body extends InputStream {
    private static final byte[] HEAD =
        HexFormat.of().parseHex("00000018667479706d703432000000006d70343269736f6d");
    private static final byte[] BLANK = new byte[1 << 16];
    private static MessageDigest common;

    private final long size;
    private final int mark;
    private long at;

    Body(int mark, long size) {
      this.mark = mark;
      this.size = size;
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException();
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      if (at == size) {
        return -1;
      }
      var count = (int) Math.min(length, size - at);
      for (var i = 0; i < count; i++) {
        into[offset + i] = at + i < HEAD.length || at + i >= size - 4 ? at(at + i) : 0;
        if (at + i >= HEAD.length && at + i < size - 4) {
          var blank = (int) Math.min(count - i, size - 4 - at - i);
          Arrays.fill(into, offset + i, offset + i + blank, (byte) 0);
          i += blank - 1;
        }
      }
      at += count;
      return count;
    }

    private byte at(long place) {
      return place < HEAD.length
          ? HEAD[(int) place]
          : (byte) (mark >>> (8 * (int) (size - 1 - place)));
    }

    /** The digest of all that files have in common is taken once. */
    static synchronized String sha256(int mark, long size) throws Exception {
      if (common == null) {
        common = MessageDigest.getInstance("SHA-256");
        common.update(HEAD);
        for (var rest = size - 4 - HEAD.length; rest > 0; rest -= BLANK.length) {
          common.update(BLANK, 0, (int) Math.min(rest, BLANK.length));
        }
      }
      var digest = (MessageDigest) common.clone();
      return HexFormat.of().formatHex(digest.digest(ByteBuffer.allocate(4).putInt(mark).array()));
    }
  }

  /** Many people and one client. */
  private static final class Crowd implements AutoCloseable {
    private static final Pattern TOKEN =
        Pattern.compile("<meta name=\"csrf\" content=\"([^\"]+)\">");

    private final HttpClient client =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String origin;

    Crowd(int port) {
      origin = "http://localhost:" + port;
    }

    Member signedIn(String email) throws Exception {
      var member = new Member();
      member.token();
      var status =
          member.post(
              "/sign-in", "email=" + encoded(email) + "&password=" + encoded(Folk.PASSWORD));
      assertThat(status).as("signing in").isEqualTo(302);
      member.token();
      return member;
    }

    @Override
    public void close() {
      client.close();
    }

    private final class Member {
      private final Map<String, String> cookies = new ConcurrentHashMap<>();
      private volatile String token = "";

      private void token() throws Exception {
        var page = get(cookies.containsKey("jinbang") ? "/account" : "/sign-in");
        var found = TOKEN.matcher(page.body());
        assertThat(found.find()).as("a token on the page").isTrue();
        token = found.group(1);
      }

      private HttpRequest.Builder to(String path) {
        var request =
            HttpRequest.newBuilder(URI.create(origin + path))
                .header("Accept", "text/html")
                .header("X-CSRF-TOKEN", token)
                .timeout(Duration.ofMinutes(10));
        if (!cookies.isEmpty()) {
          var all = new ArrayList<String>();
          cookies.forEach((name, value) -> all.add(name + "=" + value));
          request.header("Cookie", String.join("; ", all));
        }
        return request;
      }

      private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        var answer = client.send(request.build(), BodyHandlers.ofString());
        for (var cookie : answer.headers().allValues("Set-Cookie")) {
          var pair = cookie.split(";", 2)[0].split("=", 2);
          cookies.put(pair[0], pair[1]);
        }
        return answer;
      }

      HttpResponse<String> get(String path) throws Exception {
        return send(to(path).GET());
      }

      int read() throws Exception {
        return get("/c/" + CALL).statusCode();
      }

      int post(String path, String form) throws Exception {
        return send(to(path)
                .header("HX-Request", "true")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)))
            .statusCode();
      }

      HttpResponse<String> beginUpload(String entry, long size) throws Exception {
        var base64 = Base64.getEncoder();
        return send(
            to("/uploads")
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", Long.toString(size))
                .header(
                    "Upload-Metadata",
                    "filename "
                        + base64.encodeToString("示例.mp4".getBytes(StandardCharsets.UTF_8))
                        + ",subject "
                        + base64.encodeToString(entry.getBytes(StandardCharsets.UTF_8)))
                .POST(BodyPublishers.noBody()));
      }

      HttpResponse<String> sendFilm(String address, int mark, long size) throws Exception {
        return send(
            to(address)
                .header("Tus-Resumable", "1.0.0")
                .header("Content-Type", "application/offset+octet-stream")
                .header("Upload-Offset", "0")
                .method(
                    "PATCH",
                    BodyPublishers.fromPublisher(
                        BodyPublishers.ofInputStream(() -> new Body(mark, size)), size)));
      }
    }
  }
}
