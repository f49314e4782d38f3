package io.jinbang.media.rendition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jinbang.installation.Home;
import io.jinbang.media.Cutting;
import io.jinbang.media.Film;
import io.jinbang.media.FilmTest;
import io.jinbang.media.Films;
import io.jinbang.media.Sending;
import io.jinbang.media.Stage;
import io.jinbang.shared.Id;
import io.jinbang.testing.Caller;
import io.jinbang.testing.Folk;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@FilmTest
class FilmPagesTests {
  private static final String NAME = "最后一炉\"铁水\"; 终版.mp4";

  @Autowired Stage stage;
  @Autowired Cutting cutting;
  @Autowired Folk folk;
  @Autowired Films films;
  @Autowired Home home;
  @LocalServerPort int port;

  private static Caller owner = Caller.stranger(0);
  private static UUID subject = new UUID(0, 0);
  private static Id<Film> film = Id.of(subject);
  private static byte[] sent = {};

  /** One film for all tests of this class: none of them changes it. */
  @BeforeEach
  void send() throws IOException {
    if (sent.length > 0) {
      return;
    }
    var person = folk.entrant("参选者01");
    owner = Caller.signedIn(port, person);
    subject = stage.subject(person.id().value());
    sent = cutting.film(4);
    film = Sending.whole(owner, subject, NAME, sent);
    await().atMost(60, TimeUnit.SECONDS).until(() -> films.get(film).state() == Film.State.CHECKED);
  }

  private byte[] playable() throws IOException {
    return Files.readAllBytes(
        home.path().resolve("films/renditions").resolve(film.toString()).resolve("film.mp4"));
  }

  private static String header(HttpResponse<byte[]> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @Test
  void the_whole_film_comes_with_what_a_player_needs_to_know() throws IOException {
    var answer = owner.get(Films.playable(film));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(playable());
    assertThat(header(answer, "Content-Type")).isEqualTo("video/mp4");
    assertThat(header(answer, "Accept-Ranges")).isEqualTo("bytes");
    assertThat(header(answer, "Cache-Control"))
        .contains("private", "max-age=0", "must-revalidate")
        .doesNotContain("public");
    assertThat(header(answer, "ETag")).startsWith("\"").endsWith("\"");
  }

  @Test
  void a_part_of_the_film_is_that_part() throws IOException {
    var all = playable();
    var first = owner.get(Films.playable(film), "Range", "bytes=0-0");
    assertThat(first.statusCode()).isEqualTo(206);
    assertThat(first.body()).isEqualTo(Arrays.copyOf(all, 1));
    assertThat(header(first, "Content-Range")).isEqualTo("bytes 0-0/" + all.length);

    var suffix = owner.get(Films.playable(film), "Range", "bytes=-100");
    assertThat(suffix.statusCode()).isEqualTo(206);
    assertThat(suffix.body()).isEqualTo(Arrays.copyOfRange(all, all.length - 100, all.length));

    var tail = owner.get(Films.playable(film), "Range", "bytes=1000-999999999");
    assertThat(tail.statusCode()).isEqualTo(206);
    assertThat(tail.body()).isEqualTo(Arrays.copyOfRange(all, 1000, all.length));

    var beyond = owner.get(Films.playable(film), "Range", "bytes=" + all.length + "-");
    assertThat(beyond.statusCode()).isEqualTo(416);
    assertThat(header(beyond, "Content-Range")).isEqualTo("bytes */" + all.length);
  }

  @Test
  void conditions_are_honoured() throws IOException {
    var tag = header(owner.get(Films.playable(film)), "ETag");
    assertThat(owner.get(Films.playable(film), "If-None-Match", tag).statusCode()).isEqualTo(304);
    var same = owner.get(Films.playable(film), "Range", "bytes=0-9", "If-Range", tag);
    assertThat(same.statusCode()).isEqualTo(206);
    var other = owner.get(Films.playable(film), "Range", "bytes=0-9", "If-Range", "\"other\"");
    assertThat(other.statusCode()).isEqualTo(200);
    assertThat(other.body()).isEqualTo(playable());
  }

  @Test
  void the_original_is_only_ever_a_download() {
    var answer = owner.get(Films.original(film));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(sent);
    assertThat(header(answer, "Content-Type")).isEqualTo("application/octet-stream");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "Content-Security-Policy")).contains("sandbox");
    // RFC 5987: UTF-8''  and %E6%9C%80… ; python3 -c "import urllib.parse as u;
    // print(u.quote('最后'))"
    assertThat(header(answer, "Content-Disposition"))
        .startsWith("attachment;")
        .contains("filename*=UTF-8''%E6%9C%80%E5%90%8E");
  }

  @Test
  void nobody_else_learns_that_a_draft_has_a_film() {
    var other = Caller.signedIn(port, folk.entrant("参选者02"));
    var stranger = Caller.stranger(port);
    var addresses =
        List.of(
            Films.playable(film), Films.poster(film), Films.still(film, 1), Films.original(film));
    for (var caller : List.of(other, stranger)) {
      for (var address : addresses) {
        assertThat(caller.get(address).statusCode()).as(address).isEqualTo(404);
      }
    }
    assertThat(other.get("/my/films/" + subject).statusCode()).isEqualTo(404);
    assertThat(other.get(Films.playable(Id.random())).body().length)
        .isEqualTo(other.get(Films.playable(film)).body().length);
  }

  @Test
  void what_a_policy_opens_may_be_watched_but_not_downloaded() throws IOException {
    var person = folk.entrant("参选者03");
    var caller = Caller.signedIn(port, person);
    var opened =
        Sending.whole(caller, stage.subject(person.id().value()), "a.mp4", cutting.film(2));
    await()
        .atMost(60, TimeUnit.SECONDS)
        .until(() -> films.get(opened).state() == Film.State.CHECKED);
    stage.publish(opened);
    var stranger = Caller.stranger(port);
    assertThat(stranger.get(Films.playable(opened)).statusCode()).isEqualTo(200);
    assertThat(stranger.get(Films.poster(opened)).statusCode()).isEqualTo(200);
    assertThat(stranger.get(Films.original(opened)).statusCode()).isEqualTo(404);
  }

  @Test
  void stills_that_do_not_exist_are_not_found() {
    assertThat(owner.get(Films.still(film, 8)).statusCode()).isEqualTo(200);
    assertThat(owner.get(Films.still(film, 9)).statusCode()).isEqualTo(404);
    assertThat(owner.get("/films/" + film + "/still-..%2fposter.jpg").statusCode()).isIn(400, 404);
    assertThat(owner.get("/films/" + film + "/film.mp4.bak").statusCode()).isEqualTo(404);
  }

  @Test
  void the_box_tells_what_was_found_in_both_languages() {
    var zh = new String(owner.get("/my/films/" + subject).body(), UTF_8);
    assertThat(zh)
        .contains("已传完，通过技术审核", "格式 mp4，画面 640×360，时长 0:04", Films.poster(film))
        .contains("data-subject=\"" + subject + "\"", "换一个文件")
        .doesNotContain("every 2s");
    var en = new String(owner.get("/my/films/" + subject + "?lang=en").body(), UTF_8);
    assertThat(en).contains("passed the technical check", "Choose another file");
    assertThat(en).doesNotContain("[media.");
    owner.get("/my/films/" + subject + "?lang=zh-CN");
  }

  @Test
  void the_box_of_a_film_on_its_way_renews_itself() {
    var person = folk.entrant("参选者04");
    var caller = Caller.signedIn(port, person);
    var mine = stage.subject(person.id().value());
    var empty = new String(caller.get("/my/films/" + mine).body(), UTF_8);
    assertThat(empty).contains("选择视频文件").doesNotContain("every 2s");
    var sending = Sending.begin(caller, mine, "<img src=x onerror=alert(1)>.mp4", 1000);
    sending.patch(0, new byte[630]);
    var moving = new String(caller.get("/my/films/" + mine).body(), UTF_8);
    assertThat(moving).contains("已传 63%", "every 2s", "&lt;img src=x");
  }

  @Test
  void its_owner_sees_picture_and_sound_over_time_and_nobody_else() {
    var address = "/films/" + film + "/strip";
    var strip = owner.get(address);
    assertThat(strip.statusCode()).isEqualTo(200);
    assertThat(new String(strip.body(), UTF_8))
        .contains("<svg", "class=\"light\"", "<figcaption>")
        .doesNotContain("style=");
    assertThat(Caller.stranger(port).get(address).statusCode()).isEqualTo(404);
    var other = Caller.signedIn(port, folk.entrant("参选者02"));
    assertThat(other.get(address).statusCode()).isEqualTo(404);
  }

  @Test
  void rules_and_sentences_for_the_browser_are_given_to_who_may_send() {
    var address = "/my/films/" + subject + "/rules";
    var held = owner.get(address, "Accept", "application/json");
    assertThat(held.statusCode()).isEqualTo(200);
    assertThat(new String(held.body(), UTF_8)).contains("\"shortSide\":180", "\"too-long\"");
    var other = Caller.signedIn(port, folk.entrant("参选者03"));
    assertThat(other.get(address, "Accept", "application/json").statusCode()).isEqualTo(404);
  }
}
