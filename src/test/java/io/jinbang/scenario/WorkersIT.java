package io.jinbang.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jinbang.Invariants;
import io.jinbang.demo.VisitorGateway;
import io.jinbang.media.Sending;
import io.jinbang.media.ffmpeg.FfmpegGateway;
import io.jinbang.media.store.ObjectStore;
import io.jinbang.organization.Person;
import io.jinbang.shared.Id;
import io.jinbang.shared.Role;
import io.jinbang.testing.Caller;
import io.jinbang.testing.Folk;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Films are worked on by processes that share nothing but PostgreSQL and an object store with the
 * one that serves the pages; whatever becomes of them, each film ends once.
 */
class WorkersIT {
  private static final Path HOMES = Path.of("target/workers-home").toAbsolutePath();
  private static final Person ENTRANT =
      new Person(Id.random(), "参选者01", "entrant01@example.org", null, Set.of(Role.ENTRANT));

  private static ObjectStore store;
  private static Killable server;
  private static VisitorGateway entrant;
  private static Connection connection;
  private static final List<Process> WORKERS = new ArrayList<>();

  @BeforeAll
  static void start_three_processes_and_a_store() throws Exception {
    assumeTrue(ObjectStore.exists());
    Killable.clear(HOMES);
    store = ObjectStore.in(Files.createDirectories(HOMES.resolve("store")));
    server =
        Killable.fresh(
            HOMES.resolve("web"),
            List.of("-Xmx500m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
            List.of("--workers", "none", "--store", "s3://" + ObjectStore.BUCKET),
            store.environment());
    connection = server.database().getConnection();
    work("a");
    work("b");
    open();
  }

  /** With a home of its own, in which there is nothing. */
  private static void work(String name) throws Exception {
    var home = Files.createDirectories(HOMES.resolve(name));
    var environment = new HashMap<>(store.environment());
    environment.put("JINBANG_DATABASE_USER", "jinbang");
    environment.put("JINBANG_DATABASE_PASSWORD", server.databasePassword());
    var words = new ArrayList<>(List.of("worker", "--home", home.toString(), "--threads", "1"));
    words.addAll(List.of("--database-url", server.databaseUrl()));
    words.addAll(List.of("--store", "s3://" + ObjectStore.BUCKET));
    WORKERS.add(
        Killable.start(
            List.of("-Xmx400m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
            words,
            environment,
            home.resolve("said.log")));
  }

  private static void open() throws Exception {
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
    host.get("/host/campaigns/new");
    host.send("/host/campaigns/new", Map.of("source", KillIT.rulebook(), "step", "open"));
    entrant = server.visitor();
    entrant.get("/register");
    entrant.send(
        "/register",
        Map.of("name", ENTRANT.name(), "email", ENTRANT.email(), "password", Folk.PASSWORD));
  }

  @AfterAll
  static void end_all() throws Exception {
    WORKERS.forEach(Process::destroyForcibly);
    if (connection != null) {
      connection.close();
    }
    if (server != null) {
      server.close();
    }
    if (store != null) {
      store.close();
    }
  }

  private static JdbcClient database() {
    return JdbcClient.create(new SingleConnectionDataSource(connection, true));
  }

  @Test
  void a_worker_killed_in_mid_film_is_replaced_and_every_film_ends_once(TestReporter reporter)
      throws Exception {
    var caller = Caller.signedIn(server.port(), ENTRANT);
    Killable.await(
        "two workers", () -> count("select count(*) from work.worker where not web") == 2);
    var film = film("320x180", "libx264", 4);
    var hard = send(caller, film("1280x720", "mpeg4", 14));
    var films = new ArrayList<>(List.of(hard));
    for (var mark = 1; mark <= 3; mark++) {
      films.add(send(caller, distinct(film, mark)));
    }

    Killable.await("the middle of the hard film", () -> percent(hard) >= 15);
    var victim = worker(hard);
    assertThat(store.object("films/" + hard)).doesNotExist();
    process(victim).destroyForcibly().waitFor();
    var since = System.nanoTime();
    Killable.await("somebody else at it", () -> !worker(hard).equals(victim));
    reporter.publishEntry("taken over after ms", "" + (System.nanoTime() - since) / 1_000_000);
    work("c");

    for (var one : films) {
      ended(one, one.equals(hard) ? "LOST,DONE" : "DONE");
      assertThat(playable(one)).isTrue();
      assertThat(entrant.get("/films/" + one + "/poster.jpg").status()).isEqualTo(200);
      assertThat(store.object("films/" + one + "/film.mp4")).isNotEmptyFile();
    }
    Killable.await(
        "the modules above to be told",
        () ->
            count("select count(*) from work.scheduled_tasks where task_name = 'media-tell'") == 0);
    stopped_in_mid_film(caller);
    Invariants.verify(server.database());
  }

  /** The other one is stopped politely: it gives its film back, and a new one does it. */
  private void stopped_in_mid_film(Caller caller) throws Exception {
    // longer than a worker that is stopped waits for the end of its work
    var hard = send(caller, film("1920x1080", "mpeg4", 30));
    Killable.await("the middle of the second hard film", () -> percent(hard) >= 15);
    var stopped = process(worker(hard));
    stopped.destroy();
    assertThat(stopped.waitFor(30, TimeUnit.SECONDS)).isTrue();
    ended(hard, "GIVEN_BACK,DONE");
    assertThat(playable(hard)).isTrue();
  }

  private static Process process(String worker) {
    var pid = Long.parseLong(worker.replaceAll(".*/", ""));
    return WORKERS.stream().filter(each -> each.pid() == pid).findFirst().orElseThrow();
  }

  private static String worker(String film) {
    return running("instance = :of", film, "worker");
  }

  private static int percent(String film) {
    var percent = running("instance = :of and ended_at is null", film, "percent::text");
    return percent.isEmpty() ? 0 : Integer.parseInt(percent);
  }

  private static String running(String where, String of, String what) {
    return database()
        .sql("select " + what + " from work.run where " + where + " order by id desc limit 1")
        .param("of", of)
        .query(String.class)
        .optional()
        .orElse("");
  }

  private static String outcomes(String film) {
    return database()
        .sql(
            "select coalesce(string_agg(outcome, ',' order by id), '') from work.run"
                + " where instance = :film")
        .param("film", film)
        .query(String.class)
        .single();
  }

  /** Each run as it should have ended, and the film checked. */
  private static void ended(String film, String runs) throws Exception {
    Killable.await("the end of " + film, () -> runs.equals(outcomes(film)));
    assertThat(state(film)).isEqualTo("CHECKED");
  }

  private static String state(String film) {
    return database()
        .sql("select state from media.film where id = :film::uuid")
        .param("film", film)
        .query(String.class)
        .single();
  }

  private static boolean playable(String film) {
    return database()
        .sql("select (outcome ->> 'playable')::boolean from media.film where id = :film::uuid")
        .param("film", film)
        .query(Boolean.class)
        .single();
  }

  private static long count(String query) {
    return database().sql(query).query(Long.class).single();
  }

  private static String send(Caller caller, byte[] film) {
    var entry = entrant.get("/my/enter/short-video-2026").path().replaceAll(".*/", "");
    return Sending.whole(caller, UUID.fromString(entry), "示例.mp4", film).toString();
  }

  /** The same film with a box at its end that players skip (ISO/IEC 14496-12, 8.1.2). */
  private static byte[] distinct(byte[] film, int mark) {
    var box = ByteBuffer.allocate(film.length + 12).put(film).putInt(12);
    return box.put(new byte[] {'f', 'r', 'e', 'e'}).putInt(mark).array();
  }

  private static byte[] film(String size, String codec, int seconds) throws Exception {
    var folder = Files.createDirectories(HOMES.resolve("films"));
    var into = folder.resolve("film-" + size + ".mp4");
    if (!Files.exists(into)) {
      var arguments = new ArrayList<String>();
      var picture = "testsrc=s=%s:r=25:d=%d,noise=alls=20:allf=t".formatted(size, seconds);
      arguments.addAll(List.of("-f", "lavfi", "-i", picture));
      arguments.addAll(List.of("-f", "lavfi", "-i", "sine=frequency=440:d=" + seconds));
      arguments.addAll(List.of("-c:v", codec, "-pix_fmt", "yuv420p", "-g", "25", "-c:a", "aac"));
      FfmpegGateway.open(Path.of("target/kill-films/native").toAbsolutePath())
          .make(arguments, into);
    }
    return Files.readAllBytes(into);
  }
}
