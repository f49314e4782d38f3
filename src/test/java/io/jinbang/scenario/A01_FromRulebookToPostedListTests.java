package io.jinbang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.Invariants;
import io.jinbang.Jinbang;
import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.campaign.Rulebook;
import io.jinbang.demo.Demonstration;
import io.jinbang.demo.DemonstrationKey;
import io.jinbang.demo.FilmSpec;
import io.jinbang.demo.Play;
import io.jinbang.demo.Scenery.Motif;
import io.jinbang.demo.WorkScript;
import io.jinbang.demo.WorkScript.Screening;
import io.jinbang.media.ffmpeg.FfmpegGateway;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * One organiser takes one contest from its rulebook to its posted list, everybody at their own
 * browser. Nothing of a contest stands in the code: two rulebooks that share no theme, criterion,
 * scale, prize or length go the same way.
 */
@SpringBootTest(classes = Jinbang.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@DirtiesContext
class A01_FromRulebookToPostedListTests {
  private static Path home = Path.of("");

  @LocalServerPort int port;
  @Autowired Demonstration demonstration;
  @Autowired DemonstrationKey key;
  @Autowired Campaigns campaigns;
  @Autowired FfmpegGateway ffmpeg;
  @Autowired DataSource database;

  @DynamicPropertySource
  static void ownHome(DynamicPropertyRegistry properties) throws IOException {
    home = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "scenario");
    properties.add("jinbang.home", () -> home.toString());
  }

  @Test
  void two_rulebooks_go_the_whole_way() throws Exception {
    var play =
        new Play(
            "http://127.0.0.1:" + port,
            key,
            campaigns,
            ffmpeg,
            Files.createDirectories(home.resolve("films")));
    play.begin(Objects.requireNonNull(demonstration.setupLink()));

    var small = play.contest(example("three-minute-films"), works(4, 21, 720, 1280), 3, 40);
    listIsThereFromItsInstantOn(play, small);
    Invariants.verify(database);

    var large = play.contest(example("short-video-contest"), works(6, 60, 1920, 1080), 7, 2);
    listIsThereFromItsInstantOn(play, large);
    Invariants.verify(database);
  }

  private static String example(String name) throws IOException {
    return Files.readString(Path.of("examples", name + ".yaml"));
  }

  private static List<WorkScript> works(int number, int seconds, int width, int height) {
    return IntStream.range(0, number).mapToObj(i -> work(i, seconds, width, height)).toList();
  }

  private static WorkScript work(int i, int seconds, int width, int height) {
    var title = "示例作品" + seconds + (char) ('A' + i);
    var film =
        new FilmSpec(
            title,
            List.of(Motif.values()[i]),
            i,
            seconds * 100L + i,
            seconds,
            width,
            height,
            200 + 20 * i,
            FilmSpec.Flaw.NONE);
    return new WorkScript(
        i + 1,
        title,
        "示例单位" + (char) ('A' + i),
        List.of("河北", "江苏", "江西", "吉林", "山西", "安徽").get(i),
        List.of(i),
        .3 + .1 * i,
        film,
        i == 2 ? Screening.RETURN : Screening.PASS);
  }

  /** Not a second before, at any address; from then on with every prize that was given. */
  private static void listIsThereFromItsInstantOn(Play play, Campaign call) {
    var list = "/c/" + call.slug() + "/list";
    var posting = call.rulebook().timeline().posting();
    var after = play.stranger(posting.plus(Duration.ofHours(1)));
    var shown = after.get(list);
    assertThat(shown.status()).isEqualTo(200);
    assertThat(shown.body()).contains(call.rulebook().title().zh());
    var main = call.rulebook().prizes().getFirst();
    assertThat(main.kind()).isEqualTo(Rulebook.Prize.Kind.OVERALL);
    assertThat(shown.body()).contains(main.name().zh());

    var work = shown.find("href=\"(/c/" + call.slug() + "/works/[^\"]+)\"");
    var film = after.get(work);
    assertThat(film.status()).isEqualTo(200);
    var certificate = film.find("href=\"(/certificates/[^\"]+)\"");
    assertThat(after.get(certificate).status()).isEqualTo(200);
    assertThat(after.get(certificate + "/certificate.pdf").body()).startsWith("%PDF-");
    var bytes = film.find("src=\"(/films/[^\"]+/film.mp4)\"");
    assertThat(after.get(bytes).status()).isEqualTo(200);

    var before = play.stranger(posting.minus(Duration.ofSeconds(1)));
    for (var address : List.of(list, work, certificate, certificate + "/certificate.pdf", bytes)) {
      assertThat(before.get(address).status()).as(address).isEqualTo(404);
    }
  }
}
