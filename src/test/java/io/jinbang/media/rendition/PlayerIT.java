package io.jinbang.media.rendition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import io.jinbang.media.Cutting;
import io.jinbang.media.Film;
import io.jinbang.media.Films;
import io.jinbang.media.Sending;
import io.jinbang.media.Stage;
import io.jinbang.media.ffmpeg.FfmpegGateway;
import io.jinbang.organization.Person;
import io.jinbang.shared.Id;
import io.jinbang.shared.Language;
import io.jinbang.testing.Browser;
import io.jinbang.testing.BrowserTest;
import io.jinbang.testing.Caller;
import io.jinbang.testing.Folk;
import io.jinbang.testing.Tab;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The player in a real browser. Each picture of the film carries its own number in eight upright
 * stripes, black for 0 and white for 1; 25 pictures a second, ten seconds.
 */
@BrowserTest
@Import({Stage.class, Cutting.class})
class PlayerIT {
  private static final String NUMBER =
      """
      video => {
        const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
        pen.canvas.width = 64; pen.canvas.height = 1;
        pen.drawImage(video, 0, 0, 64, 1);
        const bytes = pen.getImageData(0, 0, 64, 1).data;
        let number = 0;
        for (let i = 0; i < 8; i += 1) if (bytes[4 * (8 * i + 4)] > 127) number |= 1 << i;
        return number;
      }
      """;

  /** Milliseconds from a click to the first picture after it. */
  private static final String FIRST_PICTURE =
      """
      () => new Promise(done => {
        const video = document.querySelector('video');
        const button = document.querySelector('.big');
        const from = performance.now();
        const seen = () => {
          if (video.currentTime > 0 || !video.paused && video.readyState > 2) done(performance.now() - from);
          else video.requestVideoFrameCallback(seen);
        };
        video.requestVideoFrameCallback(seen);
        button.click();
        setTimeout(() => done(-1), 30000);
      })
      """;

  @Autowired Stage stage;
  @Autowired Folk folk;
  @Autowired Films films;
  @Autowired FfmpegGateway ffmpeg;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;
  @TempDir Path folder;

  private Person person;
  private Caller owner;
  private UUID subject;
  private Id<Film> film;

  @BeforeEach
  void send() throws IOException {
    person = folk.entrant("参选者01");
    owner = Caller.signedIn(port, person);
    subject = stage.subject(person.id().value());
    film = sent(List.of("-g", "250"));
  }

  private Id<Film> sent(List<String> more) throws IOException {
    var arguments =
        new java.util.ArrayList<>(
            List.of(
                "-f",
                "lavfi",
                "-i",
                "nullsrc=s=64x36:r=25:d=10,format=yuv420p,"
                    + "geq=lum='if(mod(floor(N/pow(2\\,floor(X*8/W)))\\,2)\\,235\\,16)'"
                    + ":cb=128:cr=128,scale=960x540:flags=neighbor",
                "-f",
                "lavfi",
                "-i",
                "sine=frequency=440:d=10,volume='abs(sin(t))':eval=frame",
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-pix_fmt",
                "yuv420p",
                "-c:a",
                "aac",
                "-metadata",
                "comment=" + UUID.randomUUID()));
    arguments.addAll(more);
    var made = ffmpeg.make(arguments, folder.resolve("film.mp4"));
    var sent = Sending.whole(owner, subject, "成片.mp4", Files.readAllBytes(made));
    await().atMost(60, TimeUnit.SECONDS).until(() -> films.get(sent).state() == Film.State.CHECKED);
    return sent;
  }

  private String page() {
    return "/my/films/" + subject + "/captions";
  }

  private Page opened(Tab tab) {
    tab.signIn(person).go(page());
    tab.page().waitForFunction("document.querySelector('video').readyState > 0");
    return tab.page();
  }

  private static Object of(Page page, String script) {
    return Objects.requireNonNull(page.evaluate(script));
  }

  /** Asked from outside: the page's own policy lets no test in. */
  private static void until(Page page, String script) {
    for (var left = 400; !Boolean.TRUE.equals(of(page, script)); left--) {
      assertThat(left).as(script).isPositive();
      page.waitForTimeout(100);
    }
  }

  private static int number(Page page) {
    until(page, "!document.querySelector('video').seeking");
    page.waitForTimeout(150);
    return ((Number) of(page, "(" + NUMBER + ")(document.querySelector('video'))")).intValue();
  }

  @Test
  void the_first_picture_comes_soon_after_the_click_and_seeks_land_on_the_picture(Browser browser) {
    var tab = browser.tab(1440, Language.ZH);
    var page = opened(tab);
    var waited = ((Number) of(page, FIRST_PICTURE)).doubleValue();
    System.out.println("first picture after " + Math.round(waited) + " ms");
    assertThat(waited).isBetween(0.0, 1500.0);
    page.evaluate("document.querySelector('video').pause()");
    for (var at : List.of(0.02, 3.50, 9.22, 6.02, 1.98)) {
      page.evaluate("at => { document.querySelector('video').currentTime = at; }", at);
      assertThat(number(page)).as("at %s s", at).isEqualTo((int) Math.floor(at * 25 + 1e-6));
    }
    assertThat(tab.complaints()).isEmpty();
  }

  @Test
  void keys_move_by_pictures_seconds_and_speeds(Browser browser) {
    var page = opened(browser.tab(1440, Language.EN));
    page.evaluate("document.querySelector('video').currentTime = 4.02"); // in picture 100
    assertThat(number(page)).isEqualTo(100);
    page.locator(".controls [data-do=toggle]").focus();
    for (var step : List.of(Map.entry(".", 101), Map.entry(".", 102), Map.entry(",", 101))) {
      page.keyboard().press(step.getKey());
      assertThat(number(page)).as(step.getKey()).isEqualTo(step.getValue());
    }
    page.keyboard().press("ArrowRight");
    assertThat(number(page)).isEqualTo(226); // five seconds on
    page.keyboard().press("j");
    assertThat(number(page)).isZero(); // ten back, to the beginning
    page.keyboard().press("m");
    assertThat(of(page, "document.querySelector('video').muted")).isEqualTo(true);
    page.locator(".settings > summary").click();
    page.locator("[data-speed='0.5']").click();
    assertThat(of(page, "document.querySelector('video').playbackRate")).isEqualTo(0.5);
  }

  @Test
  void a_link_to_a_second_opens_there_and_hovering_shows_what_is_there(Browser browser) {
    var tab = browser.tab(1440, Language.ZH);
    tab.signIn(person).go(page() + "#t=7.30");
    var page = tab.page();
    until(page, "document.querySelector('video').currentTime > 7");
    assertThat(number(page)).isEqualTo(182); // 7.3 s in pictures of 40 ms
    until(
        page,
        "performance.getEntriesByName(location.origin + '"
            + Films.poster(film).replace("poster.jpg", "thumbs.vtt")
            + "').length > 0");
    page.waitForTimeout(300);
    var line = page.locator(".seek").boundingBox();
    page.mouse().move(line.x + line.width * 0.55, line.y + line.height / 2);
    assertThat(page.locator(".bubble").isVisible()).isTrue();
    assertThat(page.locator(".bubble b").textContent()).startsWith("0:05.");
    assertThat(of(page, "document.querySelector('.thumb').style.backgroundPosition"))
        .isEqualTo("-800px 0px"); // the sixth of 160 pixels
    tab.screenshot("player");
    assertThat(tab.complaints()).isEmpty();
  }

  @Test
  void a_slow_line_gets_the_smaller_picture_and_the_same_seconds(Browser browser) {
    var tab = browser.tab(1440, Language.ZH);
    var page = opened(tab);
    page.locator(".settings > summary").click();
    page.locator("[data-quality='480']").click();
    until(page, "document.querySelector('video').currentSrc.startsWith('blob:')");
    until(page, "document.querySelector('video').videoHeight === 480");
    for (var at : List.of(0.02, 3.50, 9.22, 6.02, 1.98)) {
      page.evaluate("at => { document.querySelector('video').currentTime = at; }", at);
      assertThat(number(page)).as("at %s s", at).isEqualTo((int) Math.floor(at * 25 + 1e-6));
    }
    page.locator("[data-quality='file']").click();
    until(page, "document.querySelector('video').videoHeight === 540");
    assertThat(number(page)).isEqualTo(49); // 1.98 s, where it was
    assertThat(tab.complaints()).isEmpty();
  }

  @Test
  void on_a_throttled_line_the_player_asks_for_less_by_itself(Browser browser) throws IOException {
    film =
        sent(
            List.of(
                "-g",
                "50",
                "-b:v",
                "6M",
                "-minrate",
                "6M",
                "-maxrate",
                "6M",
                "-bufsize",
                "2M",
                "-nal-hrd",
                "cbr"));
    owner.get("/films/" + film + "/hls/master.m3u8");
    await()
        .atMost(60, TimeUnit.SECONDS)
        .until(
            () ->
                jdbc.sql("select count(*) from media.rung where film = :film and state = 'READY'")
                        .param("film", film.value())
                        .query(Integer.class)
                        .single()
                    == 2);
    var tab = browser.tab(1440, Language.ZH);
    tab.signIn(person);
    var page = tab.page();
    var network = page.context().newCDPSession(page);
    network.send("Network.enable");
    var limits = new JsonObject();
    limits.addProperty("offline", false);
    limits.addProperty("latency", 80);
    limits.addProperty("downloadThroughput", 1_500_000 / 8);
    limits.addProperty("uploadThroughput", 750_000 / 8);
    network.send("Network.emulateNetworkConditions", limits);
    tab.go(page());
    until(page, "document.querySelector('video')?.readyState > 0");
    page.waitForTimeout(2500);
    var waited = ((Number) of(page, FIRST_PICTURE)).doubleValue();
    System.out.println("first picture at 1.5 Mb/s after " + Math.round(waited) + " ms");
    until(page, "document.querySelector('video').currentTime > 3");
    assertThat(of(page, "document.querySelector('video').videoHeight")).isEqualTo(480);
    assertThat(waited).isBetween(0.0, 1500.0);
  }

  @Test
  void fingers_on_a_tablet_find_every_control(Browser browser) {
    var tab = browser.touch(820, Language.ZH);
    var page = opened(tab);
    var small =
        (List<?>)
            of(
                page,
                "[...document.querySelectorAll('.player button, .player summary, .player a')]"
                    + ".filter(one => one.checkVisibility()).map(one => [one,"
                    + " one.getBoundingClientRect()]).filter(([, box]) => box.width < 43.5 ||"
                    + " box.height < 43.5).map(([one]) => one.outerHTML.slice(0, 80))");
    assertThat(small).isEmpty();
    page.locator(".big").tap();
    until(page, "!document.querySelector('video').paused");
    page.locator(".controls [data-do=toggle]").tap();
    until(page, "document.querySelector('video').paused");
    var line = page.locator(".seek").boundingBox();
    page.touchscreen().tap(line.x + line.width * 0.8, line.y + line.height / 2);
    until(page, "Math.abs(document.querySelector('video').currentTime - 8) < 0.3");
    assertThat(tab.overflows()).isFalse();
    assertThat(tab.violations()).isEmpty();
    tab.screenshot("player");
  }

  @Test
  void subtitles_show_and_the_menu_fits_a_phone(Browser browser) throws IOException {
    var srt =
        Files.writeString(
            folder.resolve("a.srt"), "1\n00:00:00,500 --> 00:00:09,000\n渡口的<i>清晨</i>\n");
    var tab = browser.touch(390, Language.ZH);
    var page = opened(tab);
    page.locator("#file").setInputFiles(srt);
    page.locator("form button.primary").click();
    until(page, "document.querySelector('video')?.textTracks.length === 1");
    until(page, "document.querySelector('video')?.readyState > 0");
    page.evaluate("document.querySelector('video').currentTime = 1");
    until(page, "document.querySelector('video').textTracks[0].activeCues?.length === 1");
    assertThat(of(page, "document.querySelector('video').textTracks[0].activeCues[0].text"))
        .isEqualTo("渡口的<i>清晨</i>");
    page.locator("[data-do=captions]").tap();
    assertThat(of(page, "document.querySelector('video').textTracks[0].mode"))
        .isEqualTo("disabled");
    page.locator("[data-do=captions]").tap();
    page.locator(".settings > summary").tap();
    assertThat(page.locator(".sheetlet").isVisible()).isTrue();
    assertThat(tab.overflows()).isFalse();
    assertThat(tab.violations()).isEmpty();
    tab.screenshot("player-menu");
  }

  @Test
  void without_script_the_browsers_own_controls_play(Browser browser) {
    var tab = browser.tab(390, Language.EN);
    tab.signIn(person);
    var bare = new String(owner.get(page()).body(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(bare).contains("<video controls playsinline", "<div class=\"controls\" hidden>");
  }
}
