package io.jinbang.media.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jinbang.installation.Home;
import io.jinbang.media.Cutting;
import io.jinbang.media.Film;
import io.jinbang.media.FilmTest;
import io.jinbang.media.Films;
import io.jinbang.media.Sending;
import io.jinbang.media.Stage;
import io.jinbang.organization.Person;
import io.jinbang.shared.Id;
import io.jinbang.shared.Sha256;
import io.jinbang.testing.Caller;
import io.jinbang.testing.Folk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** The server on an object store, from the upload to the player, through outages and crashes. */
@FilmTest
@DirtiesContext
@EnabledIf("io.jinbang.media.store.ObjectStore#exists")
class BucketFilmTests {
  private static final Path FOLDER = Path.of("target/bucket-home");
  private static ObjectStore bucket;

  @DynamicPropertySource
  static void store(DynamicPropertyRegistry settings) throws IOException {
    Folders.delete(FOLDER.resolve("s3"));
    bucket = ObjectStore.in(FOLDER.resolve("s3"));
    bucket.environment().forEach((name, value) -> settings.add(name, () -> value));
    settings.add("jinbang.store", () -> "s3://" + ObjectStore.BUCKET + "/contest");
    settings.add("jinbang.home", () -> FOLDER.resolve("home").toString());
  }

  @AfterAll
  static void stop() throws InterruptedException {
    bucket.close();
  }

  @Autowired Stage stage;
  @Autowired Cutting cutting;
  @Autowired Folk folk;
  @Autowired Films films;
  @Autowired Home home;
  @Autowired Store store;
  @Autowired Carriers carriers;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;
  @LocalServerPort int port;

  private Caller caller;
  private UUID subject;

  @BeforeEach
  void arrive() {
    Person person = folk.entrant("参选者01");
    caller = Caller.signedIn(port, person);
    subject = stage.subject(person.id().value());
  }

  private Film checked(Id<Film> id) {
    await().atMost(90, TimeUnit.SECONDS).until(() -> films.get(id).state() == Film.State.CHECKED);
    return films.get(id);
  }

  private static Path object(String sha256) {
    return bucket.object(
        "contest/originals/"
            + sha256.substring(0, 2)
            + "/"
            + sha256.substring(2, 4)
            + "/"
            + sha256);
  }

  @Test
  void a_film_goes_to_the_bucket_is_checked_there_plays_and_is_erased() throws IOException {
    var bytes = cutting.film(3);
    var film = checked(Sending.whole(caller, subject, "成片.mp4", bytes));
    assertThat(film.check().playable()).isTrue();
    assertThat(object(Sha256.hex(bytes))).hasBinaryContent(bytes);
    await().atMost(10, TimeUnit.SECONDS).until(() -> !Files.exists(store.incoming(film.id())));
    assertThat(bucket.object("contest/films/" + film.id() + "/film.mp4")).exists();
    assertThat(home.path().resolve("films/store")).doesNotExist();

    var whole = caller.get(Films.original(film.id()));
    assertThat(whole.body()).isEqualTo(bytes);
    var part = caller.get(Films.original(film.id()), "Range", "bytes=1000-1999");
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo(Arrays.copyOfRange(bytes, 1000, 2000));
    assertThat(caller.get(Films.playable(film.id()), "Range", "bytes=0-99").statusCode())
        .isEqualTo(206);
    assertThat(caller.get(Films.poster(film.id())).statusCode()).isEqualTo(200);

    transactions.executeWithoutResult(_ -> films.erase(subject));
    assertThat(object(Sha256.hex(bytes))).doesNotExist();
    assertThat(bucket.object("contest/films/" + film.id() + "/film.mp4")).doesNotExist();
    assertThat(caller.get(Films.original(film.id())).statusCode()).isEqualTo(404);
  }

  @Test
  void during_an_outage_uploads_are_acknowledged_and_all_goes_on_afterwards() throws Exception {
    var older = checked(Sending.whole(caller, subject, "成片.mp4", cutting.film(2)));
    var bytes = cutting.film(2);
    bucket.stop();
    Id<Film> id;
    try {
      id = Sending.whole(caller, subject, "停机时.mp4", bytes);
      assertThat(carriers.carryAll()).isFalse();
      assertThat(films.get(id).state()).isEqualTo(Film.State.CHECKING);
      assertThat(store.incoming(id)).hasBinaryContent(bytes);
      assertThat(queued(id)).as("no job before its bytes are where it can read them").isZero();
      var away = caller.get(Films.original(older.id()), "Accept", "text/html");
      assertThat(away.statusCode()).isEqualTo(503);
      assertThat(new String(away.body())).contains("视频暂时打不开，内容没有丢");
    } finally {
      bucket.restart();
    }
    assertThat(checked(id).check().playable()).isTrue();
    assertThat(object(Sha256.hex(bytes))).hasBinaryContent(bytes);
  }

  private int queued(Id<Film> id) {
    return jdbc.sql("select count(*) from work.scheduled_tasks where task_instance = :id")
        .param("id", id.toString())
        .query(Integer.class)
        .single();
  }

  /** Each row is how far it came before the process died. */
  @Test
  void a_crash_at_any_step_between_disk_and_bucket_is_made_good() throws Exception {
    var bytes = cutting.film(2);
    var film = checked(Sending.whole(caller, subject, "成片.mp4", bytes));
    var sha256 = Sha256.hex(bytes);
    await().atMost(10, TimeUnit.SECONDS).until(() -> !Files.exists(store.incoming(film.id())));

    // everything done but for the file here
    Files.write(store.incoming(film.id()), bytes);
    assertThat(carriers.carryAll()).isTrue();
    assertThat(store.incoming(film.id())).doesNotExist();

    // in the bucket, but nothing said so yet
    Files.write(store.incoming(film.id()), bytes);
    unsettle(film, sha256);
    assertThat(carriers.carryAll()).isTrue();
    checked(film.id());

    // half of it in the bucket
    Files.write(store.incoming(film.id()), bytes);
    Files.write(object(sha256), Arrays.copyOf(bytes, 1000));
    unsettle(film, sha256);
    assertThat(carriers.carryAll()).isTrue();
    checked(film.id());
    assertThat(object(sha256)).hasBinaryContent(bytes);

    // nothing of it
    Files.write(store.incoming(film.id()), bytes);
    Files.delete(object(sha256));
    unsettle(film, sha256);
    assertThat(carriers.carryAll()).isTrue();
    checked(film.id());
    assertThat(object(sha256)).hasBinaryContent(bytes);
    assertThat(store.incoming(film.id())).doesNotExist();
  }

  private void unsettle(Film film, String sha256) {
    jdbc.sql(
            """
            update media.original set kept_at = null, verified_at = null where sha256 = :sha256
            """)
        .param("sha256", sha256)
        .update();
    jdbc.sql("update media.film set state = 'CHECKING', outcome = null where id = :id")
        .param("id", film.id().value())
        .update();
  }

  @Test
  void a_damaged_object_is_not_given_out_as_the_film() throws IOException {
    var bytes = cutting.film(2);
    var film = checked(Sending.whole(caller, subject, "成片.mp4", bytes));
    var sha256 = Sha256.hex(bytes);
    Files.delete(object(sha256));
    var gone = caller.get(Films.original(film.id()), "Accept", "text/html");
    assertThat(gone.statusCode()).isEqualTo(503);
    assertThat(new String(gone.body())).contains("这个文件在存储中已损坏");
    var again = Sending.whole(caller, subject, "再传.mp4", bytes);
    checked(again);
    assertThat(caller.get(Films.original(film.id())).body()).isEqualTo(bytes);
  }
}
