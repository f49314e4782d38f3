package io.jinbang.media.rendition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jinbang.installation.Home;
import io.jinbang.media.AiLabel;
import io.jinbang.media.Cutting;
import io.jinbang.media.Film;
import io.jinbang.media.FilmTest;
import io.jinbang.media.Films;
import io.jinbang.media.Sending;
import io.jinbang.media.Stage;
import io.jinbang.media.ffmpeg.FfmpegGateway;
import io.jinbang.media.probe.Facts;
import io.jinbang.shared.Id;
import io.jinbang.testing.Caller;
import io.jinbang.testing.Folk;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

@FilmTest
class LabelledFilmTests {
  private static final AiLabel DECLARED = new AiLabel("报送者声明", "", "示例主办单位", "SV26-0001");

  @Autowired Stage stage;
  @Autowired Cutting cutting;
  @Autowired Folk folk;
  @Autowired Films films;
  @Autowired Home home;
  @Autowired FfmpegGateway ffmpeg;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;

  private Caller caller;
  private UUID subject;

  @BeforeEach
  void arrive() {
    var person = folk.entrant("参选者01");
    caller = Caller.signedIn(port, person);
    subject = stage.subject(person.id().value());
  }

  private Film checked(byte[] bytes) {
    var id = Sending.whole(caller, subject, "成片.mp4", bytes);
    await().atMost(90, TimeUnit.SECONDS).until(() -> films.get(id).state() == Film.State.CHECKED);
    return films.get(id);
  }

  private static Film.Check check(Film film) {
    return Objects.requireNonNull(film.check());
  }

  private @Nullable String onCopy(Id<Film> film) {
    var copy = home.path().resolve("films/renditions").resolve(film.toString()).resolve("film.mp4");
    return ((Facts) ffmpeg.probe(copy)).aiLabel();
  }

  private void relabel(Film film) {
    transaction.executeWithoutResult(_ -> films.relabel(film.id()));
  }

  @Test
  void the_label_of_the_file_is_found_by_the_check_and_kept_on_the_copy() throws IOException {
    var label = new AiLabel("示例生成工具", "p-7", "", "").json();
    var film = checked(cutting.labelled(2, label));
    assertThat(check(film).passed()).isTrue();
    assertThat(check(film).aiLabel()).isEqualTo(label);
    assertThat(onCopy(film.id())).isEqualTo(label);
    stage.declare(subject, DECLARED);
    relabel(film);
    await().pollDelay(2, TimeUnit.SECONDS).until(() -> label.equals(onCopy(film.id())));
  }

  @Test
  void what_is_declared_before_the_check_is_on_the_copy_from_the_first() throws IOException {
    stage.declare(subject, DECLARED);
    var film = checked(cutting.film(2));
    assertThat(check(film).aiLabel()).isNull();
    assertThat(onCopy(film.id())).isEqualTo(DECLARED.json());
  }

  @Test
  void what_is_declared_later_comes_onto_the_copy_and_goes_with_the_declaration()
      throws IOException {
    var film = checked(cutting.film(2));
    assertThat(onCopy(film.id())).isNull();
    stage.declare(subject, DECLARED);
    relabel(film);
    await().atMost(30, TimeUnit.SECONDS).until(() -> DECLARED.json().equals(onCopy(film.id())));
    stage.declareNothing(subject);
    relabel(film);
    await().atMost(30, TimeUnit.SECONDS).until(() -> onCopy(film.id()) == null);
    assertThat(caller.get(Films.playable(film.id())).statusCode()).isEqualTo(200);
  }
}
