package io.jinbang.media.rendition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jinbang.installation.Home;
import io.jinbang.media.AiLabel;
import io.jinbang.media.Film;
import io.jinbang.media.FilmTest;
import io.jinbang.media.Films;
import io.jinbang.media.Sending;
import io.jinbang.media.Stage;
import io.jinbang.media.ffmpeg.FfmpegGateway;
import io.jinbang.media.probe.Facts;
import io.jinbang.shared.Id;
import io.jinbang.shared.Language;
import io.jinbang.testing.Caller;
import io.jinbang.testing.Folk;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@FilmTest
class PlayPagesTests {
  private static final Pattern PIECE =
      Pattern.compile("#EXT-X-BYTERANGE:(\\d+)@(\\d+)\n(480-[0-9a-f]{8}\\.mp4)\n");
  private static final String SRT = "1\n00:00:01,000 --> 00:00:02,000\n你好\n";

  @Autowired Stage stage;
  @Autowired Folk folk;
  @Autowired Films films;
  @Autowired Home home;
  @Autowired FfmpegGateway ffmpeg;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;
  @TempDir Path folder;

  private Caller owner;
  private UUID subject;
  private Id<Film> film;

  /** Three seconds, 960 by 540, with a tone. */
  @BeforeEach
  void send() throws IOException {
    var person = folk.entrant("参选者01");
    owner = Caller.signedIn(port, person);
    subject = stage.subject(person.id().value());
    var made =
        ffmpeg.make(
            List.of(
                "-f",
                "lavfi",
                "-i",
                "testsrc2=s=960x540:r=25:d=3",
                "-f",
                "lavfi",
                "-i",
                "sine=d=3",
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-pix_fmt",
                "yuv420p",
                "-g",
                "50",
                "-c:a",
                "aac",
                "-metadata",
                "comment=" + UUID.randomUUID()),
            folder.resolve("film.mp4"));
    film = Sending.whole(owner, subject, "成片.mp4", Files.readAllBytes(made));
    await().atMost(60, TimeUnit.SECONDS).until(() -> films.get(film).state() == Film.State.CHECKED);
  }

  private String at(String part) {
    return "/films/" + film + "/" + part;
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), UTF_8);
  }

  private static String header(HttpResponse<byte[]> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  /** Asks for the smaller pictures and waits until they are all there. */
  private void rungs() {
    owner.get(at("hls/master.m3u8"));
    await().atMost(60, TimeUnit.SECONDS).until(() -> wanted() == 0);
  }

  private int wanted() {
    return jdbc.sql("select count(*) from media.rung where film = :film and state = 'ASKED'")
        .param("film", film.value())
        .query(Integer.class)
        .single();
  }

  @Test
  void smaller_pictures_are_made_when_first_asked_for_and_then_listed() {
    assertThat(text(owner.get(at("player.json"))))
        .contains("{\"name\":\"480\",\"state\":\"NONE\",\"percent\":0}");
    var first = owner.get(at("hls/master.m3u8"));
    assertThat(first.statusCode()).isEqualTo(202);
    assertThat(header(first, "Retry-After")).isEqualTo("5");
    assertThat(first.body()).isEmpty();
    rungs();
    var master = owner.get(at("hls/master.m3u8"));
    assertThat(header(master, "Content-Type")).startsWith("application/vnd.apple.mpegurl");
    assertThat(text(master))
        .startsWith("#EXTM3U\n#EXT-X-VERSION:7\n")
        .contains("RESOLUTION=854x480", "480.m3u8", "RESOLUTION=960x540", "source.m3u8")
        .containsPattern("CODECS=\"avc1\\.64[0-9a-f]{4},mp4a\\.40\\.2\"");
    assertThat(text(owner.get(at("player.json"))))
        .contains("{\"name\":\"480\",\"state\":\"READY\",\"percent\":100}");
  }

  @Test
  void a_piece_is_that_range_of_the_file_the_playlist_names() throws IOException {
    rungs();
    var playlist = owner.get(at("hls/480.m3u8"));
    assertThat(header(playlist, "Cache-Control")).contains("private", "max-age=0");
    var piece = PIECE.matcher(text(playlist));
    assertThat(piece.find()).isTrue();
    var from = Integer.parseInt(piece.group(2));
    var range = "bytes=" + from + "-" + (from + Integer.parseInt(piece.group(1)) - 1);
    var part = owner.get(at("hls/" + piece.group(3)), "Range", range);
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).hasSize(Integer.parseInt(piece.group(1)));
    assertThat(new String(part.body(), 4, 4, UTF_8)).isEqualTo("moof");
    assertThat(header(part, "Cache-Control")).contains("private", "max-age=0", "must-revalidate");
    assertThat(text(playlist)).doesNotContain(home.path().toString());
    assertThat(owner.get(at("hls/480-00000000.mp4")).statusCode()).isEqualTo(404);
    assertThat(owner.get(at("hls/720.m3u8")).statusCode()).isEqualTo(404);
  }

  @Test
  void pictures_along_the_time_and_the_outline_of_the_sound_are_there_from_the_first() {
    assertThat(text(owner.get(at("thumbs.vtt"))))
        .startsWith("WEBVTT\n")
        .contains("#xywh=0,0,160,90");
    assertThat(header(owner.get(at("thumbs-1.jpg")), "Content-Type")).isEqualTo("image/jpeg");
    assertThat(owner.get(at("waveform.bin")).body()).hasSize(1000);
    assertThat(owner.get(at("thumbs-2.jpg")).statusCode()).isEqualTo(404);
  }

  @Test
  void a_film_of_an_older_version_gets_its_pictures_once_somebody_looks() throws IOException {
    var made = home.path().resolve("films/renditions").resolve(film.toString());
    for (var part : List.of("thumbs.vtt", "thumbs-1.jpg", "waveform.bin")) {
      Files.delete(made.resolve(part));
    }
    assertThat(text(owner.get(at("player.json")))).contains("\"thumbs\":false");
    await()
        .atMost(30, TimeUnit.SECONDS)
        .until(() -> text(owner.get(at("player.json"))).contains("\"thumbs\":true"));
    assertThat(owner.get(at("waveform.bin")).body()).hasSize(1000);
    assertThat(owner.get(at("film.mp4")).statusCode()).isEqualTo(200);
  }

  private List<String> everything() {
    var all = new ArrayList<String>();
    for (var part :
        List.of(
            "player.json",
            "thumbs.vtt",
            "thumbs-1.jpg",
            "waveform.bin",
            "captions-zh.vtt",
            "hls/master.m3u8",
            "hls/480.m3u8",
            "hls/source.m3u8")) {
      all.add(at(part));
    }
    jdbc.sql("select part from media.rung where film = :film")
        .param("film", film.value())
        .query(String.class)
        .list()
        .forEach(part -> all.add(at("hls/" + part)));
    return all;
  }

  @Test
  void nobody_gets_a_part_who_may_not_watch_and_nobody_once_a_veto_stands() {
    rungs();
    sendCaptions(SRT.getBytes(UTF_8));
    assertThat(everything()).hasSize(10);
    var stranger = Caller.stranger(port);
    var other = Caller.signedIn(port, folk.entrant("参选者02"));
    for (var address : everything()) {
      assertThat(owner.get(address).statusCode()).as(address).isEqualTo(200);
      assertThat(stranger.get(address).statusCode()).as(address).isEqualTo(404);
      assertThat(other.get(address).statusCode()).as(address).isEqualTo(404);
    }
    stage.publish(film);
    for (var address : everything()) {
      assertThat(stranger.get(address).statusCode()).as(address).isEqualTo(200);
    }
    stage.forbid(film);
    for (var address : everything()) {
      assertThat(stranger.get(address).statusCode()).as(address).isEqualTo(404);
      assertThat(owner.get(address).statusCode()).as(address).isEqualTo(404);
    }
  }

  private @Nullable String labelOf(String rung) {
    var part =
        jdbc.sql("select part from media.rung where film = :film and name = :rung")
            .param("film", film.value())
            .param("rung", rung)
            .query(String.class)
            .single();
    var folder = home.path().resolve("films/renditions").resolve(film.toString());
    return ffmpeg.probe(folder.resolve(part)) instanceof Facts facts ? facts.aiLabel() : "gone";
  }

  @Test
  void a_label_declared_later_comes_onto_every_rung_and_their_playlists_fit() throws IOException {
    rungs();
    var declared = new AiLabel("报送者声明", "", "示例主办单位", "SV26-0001");
    assertThat(labelOf("480")).isNull();
    stage.declare(subject, declared);
    transaction.executeWithoutResult(_ -> films.relabel(film));
    for (var rung : List.of("480", "source")) {
      await().atMost(30, TimeUnit.SECONDS).until(() -> declared.json().equals(labelOf(rung)));
    }
    a_piece_is_that_range_of_the_file_the_playlist_names();
    try (var parts = Files.list(home.path().resolve("films/renditions/" + film))) {
      assertThat(parts.filter(part -> part.toString().contains("/480-"))).hasSize(1);
    }
  }

  private HttpResponse<byte[]> sendCaptions(byte[] bytes) {
    var head =
        "--x\r\nContent-Disposition: form-data; name=\"language\"\r\n\r\nzh\r\n--x\r\n"
            + "Content-Disposition: form-data; name=\"file\"; filename=\"../a.srt\"\r\n\r\n";
    var body =
        BodyPublishers.concat(
            BodyPublishers.ofString(head),
            BodyPublishers.ofByteArray(bytes),
            BodyPublishers.ofString("\r\n--x--\r\n"));
    return owner.send(
        owner
            .to("/my/films/" + subject + "/captions", "POST", body)
            .header("Content-Type", "multipart/form-data; boundary=x"));
  }

  @Test
  void subtitles_are_added_shown_downloaded_and_removed() {
    assertThat(sendCaptions(SRT.getBytes(java.nio.charset.Charset.forName("GBK"))).statusCode())
        .isEqualTo(302);
    assertThat(films.get(film).captions()).containsExactly(Language.ZH);
    var track = owner.get(Films.captions(film, Language.ZH));
    assertThat(text(track)).isEqualTo("WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n你好\n");
    assertThat(header(track, "Content-Type")).isEqualTo("text/vtt;charset=UTF-8");
    assertThat(header(track, "X-Content-Type-Options")).isEqualTo("nosniff");
    var page = text(owner.get("/my/films/" + subject + "/captions"));
    assertThat(page)
        .contains("a.srt · 共 1 条", "srclang=\"zh-CN\"", Films.captions(film, Language.ZH))
        .doesNotContain("../a.srt");
    var removed =
        owner.send(
            owner.to(
                "/my/films/" + subject + "/captions/zh/remove", "POST", BodyPublishers.noBody()));
    assertThat(removed.statusCode()).isEqualTo(302);
    assertThat(owner.get(Films.captions(film, Language.ZH)).statusCode()).isEqualTo(404);
  }

  @Test
  void bad_subtitles_are_refused_with_every_line_and_change_nothing() {
    sendCaptions(SRT.getBytes(UTF_8));
    var answer =
        sendCaptions(
            "1\n00:00:01,000 --> 00:00:02,000\n<script>alert(1)</script>\n".getBytes(UTF_8));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(text(answer))
        .contains("第 3 行有不能用的标记 &lt;script&gt;")
        .doesNotContain("<script>alert");
    assertThat(text(owner.get(Films.captions(film, Language.ZH)))).contains("你好");
  }

  @Test
  void only_the_sender_while_it_may_be_sent_and_the_host_add_subtitles() {
    var page = "/my/films/" + subject + "/captions";
    var other = Caller.signedIn(port, folk.entrant("参选者02"));
    assertThat(other.get(page).statusCode()).isEqualTo(404);
    stage.publish(film);
    assertThat(other.get(page).statusCode()).isEqualTo(404);
    assertThat(Caller.signedIn(port, folk.host()).get(page).statusCode()).isEqualTo(200);
    assertThat(text(owner.get(at("player.json")))).contains("\"captions\":\"" + page);
    assertThat(text(other.get(at("player.json"))))
        .contains("\"captions\":null", "\"download\":null");
    stage.close(subject);
    assertThat(owner.get(page).statusCode()).isEqualTo(409);
    assertThat(text(owner.get(at("player.json")))).contains("\"captions\":null");
  }
}
