package io.jinbang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.Invariants;
import io.jinbang.demo.VisitorGateway;
import io.jinbang.media.Sending;
import io.jinbang.media.ffmpeg.FfmpegGateway;
import io.jinbang.organization.Person;
import io.jinbang.shared.Id;
import io.jinbang.shared.Role;
import io.jinbang.shared.Sha256;
import io.jinbang.testing.Caller;
import io.jinbang.testing.Folk;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Nothing acknowledged is ever lost, though the server be killed with SIGKILL at any moment. */
class KillIT {
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}");
  private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final Pattern RECEIPT = Pattern.compile("/receipts/([0-9a-z]{16})\"");
  private static final Pattern NUMBER = Pattern.compile("SV26-(\\d{4})");
  private static final String ID = "[0-9a-f]{8}-[0-9a-f-]{27}";
  private static final Person ENTRANT =
      new Person(Id.random(), "参选者01", "entrant01@example.org", null, Set.of(Role.ENTRANT));

  private Killable server;
  private VisitorGateway entrant;

  @BeforeEach
  void open_a_campaign() throws Exception {
    server = Killable.fresh(Path.of("target/kill-home"));
    var host = server.visitor();
    var link = server.setupLink();
    host.get(link);
    host.send(
        link,
        Map.of(
            "zh",
            "示例主办单位",
            "en",
            "Sample Host",
            "name",
            "主办01",
            "email",
            "host@example.org",
            "password",
            Folk.PASSWORD));
    host.get("/host/campaigns/new");
    host.send("/host/campaigns/new", Map.of("source", rulebook(), "step", "open"));
    entrant = server.visitor();
    entrant.get("/register");
    entrant.send(
        "/register",
        Map.of("name", ENTRANT.name(), "email", ENTRANT.email(), "password", Folk.PASSWORD));
  }

  @AfterEach
  void end_both_processes() throws Exception {
    if (server != null) {
      server.close();
    }
  }

  /** The example with entries open since yesterday, for films small enough to make here. */
  static String rulebook() throws IOException {
    var source = Files.readString(Path.of("examples/short-video-contest.yaml"));
    var first = DATE.matcher(source).results().findFirst().orElseThrow().group();
    var days =
        ChronoUnit.DAYS.between(
            LocalDateTime.parse(first, FORM).toLocalDate(), LocalDate.now().minusDays(1));
    return DATE.matcher(source)
        .replaceAll(date -> LocalDateTime.parse(date.group(), FORM).plusDays(days).format(FORM))
        .replace("min: 1m,", "min: 3s,")
        .replace("short-side: 1080", "short-side: 240");
  }

  // -- uploads

  @Test
  void kill_9_during_an_upload_loses_no_acknowledged_byte() throws Exception {
    var film = film("640x360", ",noise=alls=60:allf=t", 5);
    assertThat(film).hasSizeGreaterThan(2_000_000);
    var piece = film.length / 8;
    var entry = draft();
    var sending =
        Sending.begin(Caller.signedIn(server.port(), ENTRANT), UUID.fromString(entry), film.length);

    acknowledged(sending, film, 0, piece);
    acknowledged(sending, film, piece, 2 * piece);
    cut(sending, film, 2 * piece, piece / 2);
    server.restart();
    var first = goingOnFrom(sending, 2 * piece, film.length);

    acknowledged(sending, film, first, first + piece);
    cut(sending, film, first + piece, piece / 2);
    server.killDatabase();
    server.restart();
    var second = goingOnFrom(sending, first + piece, film.length);

    acknowledged(sending, film, second, film.length);
    awaitCheck(entry);
    var receipt = receipt(submit(entry, "被打断的上传"));
    // the text of the receipt names the film's SHA-256 in full
    assertThat(server.visitor().get("/receipts/" + receipt).body())
        .contains("\nfilm " + Sha256.hex(film) + "\n");
    Invariants.verify(server.database());
  }

  private static void acknowledged(Sending sending, byte[] film, int from, int to) {
    var answer = sending.patch(from, Arrays.copyOfRange(film, from, to));
    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.headers().firstValueAsLong("Upload-Offset")).hasValue(to);
  }

  private static int goingOnFrom(Sending sending, int acknowledged, int size) {
    var offset = Math.toIntExact(sending.offset());
    assertThat(offset).isBetween(acknowledged, size - 1);
    return offset;
  }

  /** Begins to send the rest of a film and kills the server once so many bytes are on its disk. */
  private void cut(Sending sending, byte[] film, int from, int bytes) throws Exception {
    var killed = new CountDownLatch(1);
    var body = new Stalling(ByteBuffer.wrap(film, from, bytes), killed);
    var request =
        sending.patching(
            from,
            BodyPublishers.fromPublisher(
                BodyPublishers.ofInputStream(() -> body), film.length - from));
    var answer = sending.caller().begin(request);
    var file = server.home().resolve("films/incoming").resolve(sending.film().toString());
    Killable.await("bytes beyond the last answer", () -> Files.size(file) > from + bytes / 2);
    server.kill();
    killed.countDown();
    assertThat(answer).failsWithin(30, TimeUnit.SECONDS);
  }

  /** Gives some bytes, then nothing more until the server is dead. */
  private static final class Stalling extends InputStream {
    private final ByteBuffer bytes;
    private final CountDownLatch end;

    Stalling(ByteBuffer bytes, CountDownLatch end) {
      this.bytes = bytes;
      this.end = end;
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      if (!bytes.hasRemaining()) {
        try {
          end.await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
        throw new IOException("the server was killed");
      }
      var count = Math.min(length, bytes.remaining());
      bytes.get(into, offset, count);
      return count;
    }
  }

  // -- submissions

  @Test
  void kill_9_during_a_submit_loses_no_receipt_and_makes_no_half_one(TestReporter reporter)
      throws Exception {
    var film = film("426x240", "", 4);
    var caller = Caller.signedIn(server.port(), ENTRANT);
    var drafts = new ArrayList<String>();
    for (var i = 0; i < 8; i++) {
      var entry = draft();
      Sending.whole(caller, UUID.fromString(entry), "示例%02d.mp4".formatted(i), distinct(film, i));
      drafts.add(entry);
    }
    for (var entry : drafts) {
      awaitCheck(entry);
    }

    // the first two calmly: sure to be acknowledged, and the pages are warm for the others
    var acknowledged = new LinkedHashMap<String, String>();
    for (var entry : drafts.subList(0, 2)) {
      acknowledged.put(entry, receipt(submit(entry, "作品" + drafts.indexOf(entry))));
    }
    acknowledged.putAll(submittedUntilKilled(drafts.subList(2, 8), new Random(20261121)));
    server.restart();

    Invariants.verify(server.database());
    var kept = new LinkedHashMap<String, String>();
    var numbers = new TreeSet<Integer>();
    for (var entry : drafts) {
      var page = entrant.get("/my/entries/" + entry);
      assertThat(page.status()).isEqualTo(200);
      if (RECEIPT.matcher(page.body()).find()) {
        kept.put(entry, receipt(page));
        numbers.add(numberOf(receipt(page)));
      }
    }
    reporter.publishEntry(
        Map.of("acknowledged", "" + acknowledged.size(), "submitted", "" + kept.size()));
    assertThat(kept).containsAllEntriesOf(acknowledged);
    assertThat(numbers).containsExactlyElementsOf(upTo(kept.size()));

    for (var entry : drafts) {
      if (!kept.containsKey(entry)) {
        numbers.add(numberOf(receipt(submit(entry, "作品" + drafts.indexOf(entry)))));
      }
    }
    assertThat(numbers).containsExactlyElementsOf(upTo(drafts.size()));
    Invariants.verify(server.database());
  }

  /**
   * Submits all at once and kills the server a seeded moment after a seeded number of them is in.
   *
   * @return codes of the receipts seen by their entries
   */
  private Map<String, String> submittedUntilKilled(List<String> drafts, Random random)
      throws Exception {
    var seen = new ConcurrentHashMap<String, String>();
    var forms = new LinkedHashMap<String, Map<String, Object>>();
    drafts.forEach(entry -> forms.put(entry, fields(entry, "同时" + drafts.indexOf(entry))));
    try (var people = Executors.newVirtualThreadPerTaskExecutor();
        var connection = server.database().getConnection()) {
      var before = receipts(connection);
      var enough = before + 1 + random.nextInt(3);
      forms.forEach(
          (entry, form) ->
              people.submit(() -> seen.put(entry, receipt(entrant.send(submitting(entry), form)))));
      Killable.await("the first of them", () -> receipts(connection) >= enough);
      Thread.sleep(random.nextInt(10));
      server.kill();
    }
    return seen;
  }

  private static int receipts(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var count = statement.executeQuery("select count(*) from intake.receipt")) {
      count.next();
      return count.getInt(1);
    }
  }

  private static List<Integer> upTo(int count) {
    return IntStream.rangeClosed(1, count).boxed().toList();
  }

  /** The receipt is found by anybody and holds in the ledger. */
  private int numberOf(String code) {
    var page = server.visitor().get("/receipts/" + code);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains("<h1>这份回执属实</h1>");
    return Integer.parseInt(page.find(NUMBER.pattern()));
  }

  /** The same film with a box at its end that players skip (ISO/IEC 14496-12, 8.1.2). */
  private static byte[] distinct(byte[] film, int mark) {
    var box = ByteBuffer.allocate(film.length + 12).put(film).putInt(12);
    return box.put(new byte[] {'f', 'r', 'e', 'e'}).putInt(mark).array();
  }

  // -- what both need

  private String draft() {
    return entrant.get("/my/enter/short-video-2026").path().replaceAll(".*/", "");
  }

  private void awaitCheck(String entry) throws Exception {
    Killable.await(
        "the check of " + entry,
        () -> entrant.get("/my/films/" + entry).body().contains("data-state=\"checked\""));
  }

  private VisitorGateway.Page submit(String entry, String title) {
    return entrant.send(submitting(entry), fields(entry, title));
  }

  private static String submitting(String entry) {
    return "/my/entries/" + entry + "/submit";
  }

  private Map<String, Object> fields(String entry, String title) {
    var form = entrant.get("/my/entries/" + entry);
    var fields = new LinkedHashMap<String, Object>();
    fields.put("title", title);
    fields.put("credits", "作者01");
    fields.put("theme", "green");
    fields.put("division", form.find("<option value=\"(" + ID + ")\"[^>]*>北京"));
    fields.put("q-synopsis", "三位老炉前工讲最后一炉铁水");
    fields.put("q-contact", "联系人01");
    fields.put("q-mobile", "139 0000 1234");
    fields.put("q-entrant-kind", "individual");
    fields.put("ai", "none");
    form.all("name=\"(d-[a-z-]+)\"").forEach(declaration -> fields.put(declaration, "yes"));
    return fields;
  }

  private static String receipt(VisitorGateway.Page page) {
    return page.find(RECEIPT.pattern());
  }

  private static byte[] film(String size, String filter, int seconds) throws IOException {
    var folder = Files.createDirectories(Path.of("target/kill-films").toAbsolutePath());
    var arguments = new ArrayList<String>();
    arguments.addAll(
        List.of("-f", "lavfi", "-i", "testsrc=s=%s:r=25:d=%d%s".formatted(size, seconds, filter)));
    arguments.addAll(List.of("-f", "lavfi", "-i", "sine=frequency=440:d=" + seconds));
    arguments.addAll(List.of("-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p"));
    arguments.addAll(List.of("-g", "25", "-c:a", "aac"));
    var made =
        FfmpegGateway.open(folder.resolve("native"))
            .make(arguments, folder.resolve("film-" + size + ".mp4"));
    return Files.readAllBytes(made);
  }
}
