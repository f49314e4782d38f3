package io.jinbang.media.rendition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jinbang.installation.Home;
import io.jinbang.media.Cutting;
import io.jinbang.media.Film;
import io.jinbang.media.FilmChecked;
import io.jinbang.media.FilmTest;
import io.jinbang.media.Films;
import io.jinbang.media.FreeLease;
import io.jinbang.media.Sending;
import io.jinbang.media.Stage;
import io.jinbang.organization.Person;
import io.jinbang.shared.Id;
import io.jinbang.testing.Caller;
import io.jinbang.testing.Folk;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@FilmTest
@RecordApplicationEvents
class RenditionsTests {
  @Autowired Stage stage;
  @Autowired Cutting cutting;
  @Autowired Folk folk;
  @Autowired Films films;
  @Autowired Home home;
  @Autowired JdbcClient jdbc;
  @Autowired Renditions renditions;
  @Autowired ApplicationEvents events;
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

  private static Film.Check check(Film film) {
    return Objects.requireNonNull(film.check());
  }

  private Path made(Film film) {
    return home.path().resolve("films/renditions").resolve(film.id().toString());
  }

  @Test
  void a_film_within_the_rules_passes_and_can_be_watched() throws IOException {
    var film = checked(Sending.whole(caller, subject, "成片.mp4", cutting.film(3)));
    var check = check(film);
    assertThat(check.verdict()).as("%s", check.findings()).isEqualTo(Film.Verdict.PASS);
    assertThat(check.container()).isEqualTo("mp4");
    assertThat(check.videoCodec()).isEqualTo("h264");
    assertThat(check.audioCodec()).isEqualTo("aac");
    assertThat(check.width()).isEqualTo(640);
    assertThat(check.height()).isEqualTo(360);
    assertThat(check.seconds()).isBetween(2.9, 3.1);
    assertThat(check.playable()).isTrue();

    BufferedImage poster = ImageIO.read(made(film).resolve("poster.jpg").toFile());
    assertThat(poster.getWidth()).isEqualTo(1280);
    assertThat(poster.getHeight()).isEqualTo(720);
    for (var still = 1; still <= Films.STILLS; still++) {
      assertThat(ImageIO.read(made(film).resolve(still + ".jpg").toFile()).getWidth())
          .isEqualTo(320);
    }
    // the index stands before the media data: playing starts at once
    var playable = new String(Files.readAllBytes(made(film).resolve("film.mp4")), UTF_8);
    assertThat(playable.indexOf("moov")).isBetween(0, playable.indexOf("mdat"));
  }

  @Test
  void a_broken_rule_is_told_with_its_remedy_and_the_film_can_still_be_watched()
      throws IOException {
    var film = checked(Sending.whole(caller, subject, "太长.mp4", cutting.film(12)));
    assertThat(check(film).verdict()).isEqualTo(Film.Verdict.FAIL);
    assertThat(check(film).playable()).isTrue();
    var finding = check(film).findings().getFirst();
    assertThat(finding.code()).isEqualTo("duration");
    assertThat(finding.rule()).isTrue();
    assertThat(finding.message().zh()).contains("超出 2 秒");
    assertThat(finding.remedy().zh()).isNotBlank();
  }

  @Test
  void text_named_mp4_ends_unreadable_with_a_remedy() {
    var id = Sending.whole(caller, subject, "film.mp4", "只是一段文字，不是视频。".repeat(50).getBytes(UTF_8));
    var check = check(checked(id));
    assertThat(check.verdict()).isEqualTo(Film.Verdict.UNREADABLE);
    assertThat(check.playable()).isFalse();
    assertThat(check.findings()).hasSize(1);
    assertThat(check.findings().getFirst().remedy().en()).isNotBlank();
    assertThat(made(films.get(id))).doesNotExist();
  }

  @Test
  void a_playlist_that_points_elsewhere_is_never_opened() {
    var playlist = "#EXTM3U\n#EXTINF:10,\nfile:///etc/passwd\n".getBytes(UTF_8);
    var film = checked(Sending.whole(caller, subject, "film.mp4", playlist));
    assertThat(check(film).verdict()).isEqualTo(Film.Verdict.UNREADABLE);
  }

  @Test
  void a_film_that_broke_off_says_so() throws IOException {
    var whole = cutting.film(3);
    var film =
        checked(Sending.whole(caller, subject, "半截.mp4", Arrays.copyOf(whole, whole.length / 2)));
    assertThat(check(film).verdict()).isNotEqualTo(Film.Verdict.PASS);
    assertThat(check(film).findings()).extracting(Film.Finding::code).contains("truncated");
  }

  @Test
  void a_check_that_dies_is_begun_again() throws IOException {
    stage.fail(subject, 2);
    var film = checked(Sending.whole(caller, subject, "成片.mp4", cutting.film(2)));
    assertThat(check(film).verdict()).isEqualTo(Film.Verdict.PASS);
  }

  @Test
  void a_check_that_always_dies_ends_and_says_what_to_do() throws IOException {
    stage.fail(subject, 1000);
    var film = checked(Sending.whole(caller, subject, "成片.mp4", cutting.film(2)));
    assertThat(check(film).verdict()).isEqualTo(Film.Verdict.UNREADABLE);
    var finding = check(film).findings().getFirst();
    assertThat(finding.code()).isEqualTo("unchecked");
    assertThat(finding.remedy().zh()).contains("再上传一次");
  }

  @Test
  void a_check_killed_again_and_again_is_given_up_without_another_try() throws IOException {
    var film = cutting.film(2);
    var sending = Sending.begin(caller, subject, film.length);
    for (var died = 1; died <= 3; died++) {
      jdbc.sql(
              """
              insert into work.run (kind, instance, worker, began_at, ended_at, outcome, counts)
              values ('media-check', :film, 'gone/1', now(), now(), 'LOST', true)
              """)
          .param("film", sending.film().toString())
          .update();
    }
    sending.patch(0, film);
    assertThat(check(checked(sending.film())).findings().getFirst().code()).isEqualTo("unchecked");
    await()
        .untilAsserted(
            () ->
                assertThat(
                        jdbc.sql("select outcome from work.run where instance = :film order by id")
                            .param("film", sending.film().toString())
                            .query(String.class)
                            .list())
                    .containsExactly("LOST", "LOST", "LOST", "GIVEN_UP"));
  }

  @Test
  void the_end_of_a_check_is_told_once() throws IOException {
    var id = Sending.whole(caller, subject, "film.mp4", "no film".getBytes(UTF_8));
    checked(id);
    renditions.make(new FreeLease(id.toString()));
    renditions.make(new FreeLease(id.toString()));
    assertThat(events.stream(FilmChecked.class).filter(e -> e.film().equals(id)).count())
        .isLessThanOrEqualTo(1);
  }

  @Test
  void equal_bytes_are_kept_once_and_both_films_live() throws IOException {
    var bytes = cutting.film(2);
    var first = checked(Sending.whole(caller, subject, "甲.mp4", bytes));
    var second = checked(Sending.whole(caller, subject, "乙.mp4", bytes));
    assertThat(second.sha256()).isEqualTo(first.sha256());
    assertThat(films.withBytes(Objects.requireNonNull(first.sha256())))
        .extracting(Film::id)
        .containsExactly(first.id(), second.id());
    assertThat(check(second).playable()).isTrue();
    assertThat(films.latestFor(subject).map(Film::id)).contains(second.id());
  }
}
