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
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The store looks after itself: damage is found and told, what can be made again is, orphans go.
 */
@FilmTest
class StockTests {
  @Autowired Stage stage;
  @Autowired Cutting cutting;
  @Autowired Folk folk;
  @Autowired Films films;
  @Autowired Home home;
  @Autowired Store store;
  @Autowired Scrubs scrubs;
  @Autowired Stocktaking stocktaking;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;
  @LocalServerPort int port;

  private Caller caller;
  private Caller host;
  private UUID subject;

  @BeforeEach
  void arrive() {
    Person person = folk.entrant("参选者01");
    caller = Caller.signedIn(port, person);
    host = Caller.signedIn(port, folk.host());
    subject = stage.subject(person.id().value());
  }

  private Film checked(byte[] bytes, String name) {
    var id = Sending.whole(caller, subject, name, bytes);
    await().atMost(90, TimeUnit.SECONDS).until(() -> films.get(id).state() == Film.State.CHECKED);
    return films.get(id);
  }

  private String page(String path) {
    return host.text(host.to(path).header("Accept", "text/html").GET());
  }

  @Test
  void bits_that_rot_are_found_told_by_name_and_never_served_until_the_same_film_comes_again()
      throws IOException {
    var bytes = cutting.film(2);
    var film = checked(bytes, "铁水.mp4");
    var sha256 = Sha256.hex(bytes);
    scrubs.verify(sha256);
    assertThat(caller.get(Films.original(film.id())).body()).isEqualTo(bytes);

    var rotten = bytes.clone();
    rotten[rotten.length / 2] ^= 4;
    Files.write(store.fetch(sha256), rotten);
    scrubs.verify(sha256);
    assertThat(caller.get(Films.original(film.id())).statusCode()).isEqualTo(503);
    assertThat(page("/host/store")).contains("铁水.mp4", "损坏的视频文件", "请从备份恢复", sha256);
    assertThat(page("/desk")).contains("个视频文件在存储中损坏");

    checked(bytes, "再传一次.mp4");
    assertThat(store.fetch(sha256)).hasBinaryContent(bytes);
    assertThat(caller.get(Films.original(film.id())).body()).isEqualTo(bytes);
    assertThat(page("/host/store")).doesNotContain(sha256);
  }

  @Test
  void a_restored_file_counts_again_once_it_was_read() throws IOException {
    var bytes = cutting.film(1);
    var film = checked(bytes, "恢复.mp4");
    var sha256 = Sha256.hex(bytes);
    var place = store.fetch(sha256);
    Files.delete(place);
    scrubs.verify(sha256);
    assertThat(caller.get(Films.original(film.id())).statusCode()).isEqualTo(503);
    Files.write(place, bytes);
    var again =
        host.send(
            host.to(
                    "/host/store/again",
                    "POST",
                    java.net.http.HttpRequest.BodyPublishers.ofString("sha256=" + sha256))
                .header("Content-Type", "application/x-www-form-urlencoded"));
    assertThat(again.statusCode()).isEqualTo(302);
    await()
        .atMost(10, TimeUnit.SECONDS)
        .until(() -> caller.get(Films.original(film.id())).statusCode() == 200);
  }

  @Test
  void what_was_read_longest_ago_is_read_first_and_all_of_it() throws IOException {
    var film = checked(cutting.film(1), "旧.mp4");
    jdbc.sql("update media.original set verified_at = now() - interval '31 days' where sha256 = :s")
        .param("s", film.sha256())
        .update();
    jdbc.sql("update media.part set verified_at = now() - interval '31 days' where film = :f")
        .param("f", film.id().value())
        .update();
    scrubs.all();
    assertThat(
            jdbc.sql(
                    """
                    select (select verified_at from media.original where sha256 = :s)
                      > now() - interval '1 minute' and not exists (select from media.part
                      where film = :f and verified_at < now() - interval '1 minute')
                    """)
                .param("s", film.sha256())
                .param("f", film.id().value())
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  void a_damaged_copy_is_made_again_from_the_original() throws IOException {
    var film = checked(cutting.film(2), "副本.mp4");
    var copy = store.part(film.id(), "film.mp4").orElseThrow();
    var whole = Files.size(copy);
    Files.write(copy, Arrays.copyOf(Files.readAllBytes(copy), (int) whole / 2));
    jdbc.sql("update media.part set verified_at = now() - interval '31 days' where film = :f")
        .param("f", film.id().value())
        .update();
    scrubs.all();
    await().atMost(60, TimeUnit.SECONDS).until(() -> whole(film, whole));
    var poster = store.part(film.id(), "poster.jpg").orElseThrow();
    await().atMost(20, TimeUnit.SECONDS).until(() -> Files.size(poster) > 0);
  }

  private boolean whole(Film film, long size) throws IOException {
    var copy = store.part(film.id(), "film.mp4");
    return copy.isPresent() && Files.size(copy.get()) == size;
  }

  @Test
  void a_missing_copy_is_noticed_by_the_look_through() throws IOException {
    var film = checked(cutting.film(2), "缺.mp4");
    jdbc.sql("update media.part set verified_at = now() - interval '2 hours' where film = :f")
        .param("f", film.id().value())
        .update();
    Files.delete(store.part(film.id(), "film.mp4").orElseThrow());
    stocktaking.take();
    await().atMost(60, TimeUnit.SECONDS).until(() -> store.part(film.id(), "film.mp4").isPresent());
  }

  @Test
  void files_nobody_knows_go_when_they_are_old_and_not_before() throws IOException {
    var folder = home.path().resolve("films");
    var stranger = Sha256.hex("nobody".getBytes());
    var original =
        folder
            .resolve("store")
            .resolve(stranger.substring(0, 2))
            .resolve(stranger.substring(2, 4))
            .resolve(stranger);
    var part = folder.resolve("renditions").resolve(Id.random().toString()).resolve("film.mp4");
    var making = folder.resolve("renditions/.making-" + Id.random() + "-1").resolve("film.mp4");
    var incoming = folder.resolve("incoming").resolve(Id.random().toString());
    for (var file : new Path[] {original, part, making, incoming}) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, "left over");
    }
    stocktaking.take();
    assertThat(original).exists();
    assertThat(part).exists();
    assertThat(making).exists();

    var old = FileTime.from(Instant.now().minus(Stocktaking.AGE).minus(Duration.ofMinutes(1)));
    for (var file : new Path[] {original, part.getParent(), making.getParent()}) {
      Files.setLastModifiedTime(file, old);
    }
    stocktaking.take();
    assertThat(original).doesNotExist();
    assertThat(part.getParent()).doesNotExist();
    assertThat(making.getParent()).doesNotExist();
    assertThat(incoming).exists();
    Files.delete(incoming);
    assertThat(page("/host/store")).contains("清掉的无主文件").contains("3 个");
  }

  @Test
  void an_original_that_went_is_told_by_the_look_through() throws IOException {
    var film = checked(cutting.film(1), "丢.mp4");
    jdbc.sql("update media.original set kept_at = now() - interval '2 hours' where sha256 = :s")
        .param("s", film.sha256())
        .update();
    Files.delete(store.fetch(film.sha256()));
    stocktaking.take();
    assertThat(page("/host/store")).contains("丢.mp4");
    transactions.executeWithoutResult(_ -> films.erase(subject));
    assertThat(page("/host/store")).doesNotContain(film.sha256());
  }

  @Test
  void only_the_host_sees_the_store() {
    assertThat(caller.get("/host/store", "Accept", "text/html").statusCode()).isIn(403, 404);
    assertThat(page("/host/store")).contains("本机空间", "还能接收", "始终保留");
  }
}
