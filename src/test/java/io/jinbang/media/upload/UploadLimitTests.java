package io.jinbang.media.upload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.jinbang.installation.Home;
import io.jinbang.installation.MovableClock;
import io.jinbang.media.Film;
import io.jinbang.media.FilmTest;
import io.jinbang.media.Films;
import io.jinbang.media.Sending;
import io.jinbang.media.Stage;
import io.jinbang.media.UploadPolicy.Permit;
import io.jinbang.media.store.Disk;
import io.jinbang.media.store.Policies;
import io.jinbang.media.store.PowerCutDisk;
import io.jinbang.media.store.Stocks;
import io.jinbang.media.store.Stores;
import io.jinbang.organization.Person;
import io.jinbang.shared.Refusal;
import io.jinbang.testing.Caller;
import io.jinbang.testing.Folk;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** How much may come, how long it may take, and how large it may be. */
@FilmTest
class UploadLimitTests {
  private static final long TWENTY_GB = 20_000_000_000L;

  @Autowired Stage stage;
  @Autowired Folk folk;
  @Autowired Films films;
  @Autowired Home home;
  @Autowired JdbcClient jdbc;
  @Autowired Uploads uploads;
  @Autowired UploadSql sql;
  @Autowired Stocks stocks;
  @Autowired Policies policies;
  @Autowired TransactionTemplate transactions;
  @Autowired Clock clock;
  @Autowired ApplicationContext application;
  @LocalServerPort int port;

  private Person person;
  private Caller caller;
  private UUID subject;

  @BeforeEach
  void arrive() {
    person = folk.entrant("参选者01");
    caller = Caller.signedIn(port, person);
    subject = stage.subject(person.id().value());
  }

  /** What was promised here is room for others again. */
  @AfterEach
  void leave() {
    jdbc.sql("delete from media.film where owner = :owner and state = 'UPLOADING'")
        .param("owner", person.id().value())
        .update();
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), UTF_8);
  }

  private Path incoming(Sending sending) {
    return home.path().resolve("films/incoming").resolve(sending.film().toString());
  }

  private static Metadata metadata(UUID subject) {
    var encoded = Base64.getEncoder().encodeToString(subject.toString().getBytes(UTF_8));
    return Metadata.read("filename YQ==,subject " + encoded);
  }

  private Uploads uploads(Disk disk, Path folder, Quota quota) {
    return new Uploads(
        sql,
        Stores.on(disk, folder, application),
        disk,
        stocks,
        quota,
        new Turns(),
        policies,
        transactions,
        _ -> {},
        clock);
  }

  // -- quota

  @Test
  void a_quota_counts_all_films_of_one_person_in_one_call_and_says_how_much_is_used() {
    var second = stage.subject(person.id().value());
    stage.join(subject, second);
    var folder = Path.of("/quota/films");
    var disk = new PowerCutDisk(new Random(1), folder.resolve("incoming"));
    var limited = uploads(disk, Path.of("/quota"), new Quota(10_000_000_000L));
    limited.begin(person.actor(), 4_000_000_000L, metadata(subject));
    limited.begin(person.actor(), 3_500_000_000L, metadata(second));
    assertThatThrownBy(() -> limited.begin(person.actor(), 2_600_000_000L, metadata(subject)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.first().message().zh())
                  .isEqualTo("您在本次征集中已用 7.5 GB，每人最多 10.0 GB，放不下这个 2.6 GB 的文件");
              assertThat(refusal.first().message().en()).contains("used 7.5 GB");
              assertThat(refusal.first().remedy().zh()).contains("取消没传完的上传");
            });
    limited.begin(person.actor(), 2_500_000_000L, metadata(subject));
    var elsewhere = stage.subject(person.id().value());
    limited.begin(person.actor(), 9_000_000_000L, metadata(elsewhere));
  }

  // -- the disk

  @Test
  void what_was_promised_to_one_upload_is_not_promised_to_another() throws IOException {
    var free = Files.getFileStore(home.path()).getUsableSpace();
    var half = free / 2;
    assumeThat(free).isGreaterThan(20_000_000_000L);
    var first = Sending.begin(caller, subject, half);
    var second = Sending.create(caller, subject, "a.mp4", half);
    assertThat(second.statusCode()).isEqualTo(507);
    assertThat(second.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(text(second))
        .contains("\"code\":\"no_space\"", "服务器放不下这个文件", "has no room for this file", "MB");
    first.delete();
    var third = Sending.begin(caller, subject, half);
    third.delete();
  }

  @Test
  void a_disk_without_a_name_left_is_told_like_a_full_one() throws IOException {
    var disk = new PowerCutDisk(new Random(1), Path.of("/inodes/films/incoming"));
    var full = uploads(disk, Path.of("/inodes"), new Quota(Long.MAX_VALUE));
    disk.fullAfter(0);
    assertThatThrownBy(() -> full.begin(person.actor(), 1000, metadata(subject)))
        .isInstanceOfSatisfying(
            Rejection.class,
            no -> {
              assertThat(no.status()).isEqualTo(507);
              assertThat(no.problem().remedy().en()).contains("tell the host");
            });
    assertThat(films.latestFor(subject)).isEmpty();
    disk.recover();
    full.begin(person.actor(), 1000, metadata(subject));
  }

  // -- time

  @Test
  void an_upload_can_be_taken_up_again_for_seven_days_and_not_longer() throws IOException {
    stage.permit(subject, new Permit(Instant.now().plus(Duration.ofDays(60)), Long.MAX_VALUE));
    var sending = Sending.begin(caller, subject, 100);
    var before = clock.instant();
    sending.patch(0, new byte[40]);
    var id = sending.film();
    var nearly = before.plus(Duration.ofDays(7)).minusSeconds(5);
    MovableClock.at(
        nearly,
        () -> {
          assertThat(uploads.look(person.actor(), id).received()).isEqualTo(40);
          clear();
          assertThat(uploads.receive(person.actor(), id, 40, part(10)).received()).isEqualTo(50);
        });
    // going on gives seven days more
    MovableClock.at(
        nearly.plus(Duration.ofDays(6)),
        () -> assertThat(uploads.look(person.actor(), id).received()).isEqualTo(50));
    MovableClock.at(
        nearly.plus(Duration.ofDays(7)).plusSeconds(60),
        () -> {
          assertThatThrownBy(() -> uploads.look(person.actor(), id)).isInstanceOf(Refusal.class);
          clear();
        });
    assertThat(incoming(sending)).doesNotExist();
    assertThat(films.latestFor(subject)).isEmpty();
  }

  private static Chunk part(int length) {
    return new Chunk(new java.io.ByteArrayInputStream(new byte[length]), length, null);
  }

  private void clear() {
    try {
      uploads.clearAway();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  // -- size

  @Test
  void a_film_of_20_gb_goes_on_beyond_what_fits_an_int() throws IOException {
    assumeThat(Files.getFileStore(home.path()).getUsableSpace()).isGreaterThan(30_000_000_000L);
    var sending = Sending.begin(caller, subject, TWENTY_GB);
    var beyond = (1L << 32) + 12_345;
    try (var sparse = new RandomAccessFile(incoming(sending).toFile(), "rw")) {
      sparse.setLength(beyond);
    }
    jdbc.sql("update media.upload set received = :to where film = :id")
        .param("to", beyond)
        .param("id", sending.film().value())
        .update();
    assertThat(sending.offset()).isEqualTo(beyond);
    var answer = sending.patch(beyond, "beyond".getBytes(UTF_8));
    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.headers().firstValueAsLong("Upload-Offset")).hasValue(beyond + 6);
    assertThat(sending.offset()).isEqualTo(beyond + 6);
    try (var kept = FileChannel.open(incoming(sending))) {
      var bytes = ByteBuffer.allocate(6);
      kept.read(bytes, beyond);
      assertThat(bytes.array()).isEqualTo("beyond".getBytes(UTF_8));
      assertThat(kept.size()).isEqualTo(beyond + 6);
    }
    assertThat(sending.head().headers().firstValueAsLong("Upload-Length")).hasValue(TWENTY_GB);
    assertThat(sending.patch(beyond - 1, new byte[10]).statusCode()).isEqualTo(409);
    assertThat(films.get(sending.film()).state()).isEqualTo(Film.State.UPLOADING);
    assertThat(sending.delete().statusCode()).isEqualTo(204);
  }
}
