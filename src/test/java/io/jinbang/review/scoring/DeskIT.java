package io.jinbang.review.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.jinbang.media.ffmpeg.FfmpegGateway;
import io.jinbang.organization.People;
import io.jinbang.organization.Person;
import io.jinbang.review.Jury;
import io.jinbang.shared.Language;
import io.jinbang.testing.Browser;
import io.jinbang.testing.BrowserTest;
import io.jinbang.testing.Folk;
import io.jinbang.testing.Tab;
import io.jinbang.testing.Works;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/**
 * The judge's desk on a tablet: lost lines, ended sessions, large type, films that play at once.
 */
@BrowserTest
@AutoConfigureMockMvc
@Import(Works.Beans.class)
class DeskIT {
  private static final int TABLET = 820;

  /** Milliseconds from a click to the first picture after it. */
  private static final String FIRST_PICTURE =
      """
      () => new Promise(done => {
        const video = document.querySelector('[data-player] video');
        const from = performance.now();
        const seen = () => {
          if (video.currentTime > 0) done(performance.now() - from);
          else video.requestVideoFrameCallback(seen);
        };
        video.requestVideoFrameCallback(seen);
        document.querySelector('.big').click();
        setTimeout(() => done(-1), 30000);
      })
      """;

  @Autowired ApplicationContext context;
  @Autowired Works works;
  @Autowired People people;
  @Autowired FfmpegGateway ffmpeg;
  @TempDir Path folder;

  private Jury jury;
  private Person judge;

  @BeforeEach
  void begin() throws IOException {
    var opens = Instant.now().minus(Duration.ofDays(15));
    var call =
        works.call(
            opens,
            rules ->
                rules
                    .replaceFirst("duration: \\{min: [^,]*,", "duration: {min: 1s,")
                    .replaceFirst("short-side: 1080", "short-side: 360")
                    .replaceFirst("kind: overall,", "kind: overall, fit: 2,"));
    jury = Jury.of(context, 2, call, opens, film());
    judge = jury.judges.getFirst();
    people.setPassword(judge.actor(), Folk.PASSWORD);
    jury.honour(judge);
  }

  private byte[] film() throws IOException {
    var arguments =
        List.of(
            "-f",
            "lavfi",
            "-i",
            "testsrc2=s=640x360:r=25:d=8",
            "-f",
            "lavfi",
            "-i",
            "sine=frequency=440:d=8",
            "-c:v",
            "libx264",
            "-preset",
            "ultrafast",
            "-pix_fmt",
            "yuv420p",
            "-c:a",
            "aac",
            "-movflags",
            "+faststart",
            "-metadata",
            "comment=" + UUID.randomUUID());
    return Files.readAllBytes(ffmpeg.make(arguments, folder.resolve("film.mp4")));
  }

  private Tab desk(Browser browser) {
    var tab = browser.touch(TABLET, Language.ZH).signIn(judge);
    tab.go("/judge/c/" + jury.call.slug());
    return tab;
  }

  private static Object of(Page page, String script) {
    return Objects.requireNonNull(page.evaluate(script));
  }

  private static void until(Page page, String script) {
    for (var left = 1200; !Boolean.TRUE.equals(of(page, script)); left--) {
      assertThat(left).as(script).isPositive();
      page.waitForTimeout(50);
    }
  }

  /** Marks the criterion that is open, as a finger does. */
  private static void tap(Page page, String criterion, int mark) {
    page.evaluate("id => { document.getElementById('m-' + id).open = true }", criterion);
    page.locator("#m-" + criterion + " label:has([value='" + mark + "'])").tap();
  }

  private Map<String, Integer> marks(Page page) {
    var id = page.url().substring(page.url().lastIndexOf('/') + 1);
    return context.getBean(Sheets.class).round(judge.actor(), jury.call.slug()).sheets().stream()
        .filter(sheet -> sheet.id().toString().equals(id))
        .findFirst()
        .orElseThrow()
        .marks();
  }

  /** Everything is on the server, and nothing kept on the device any more. */
  private static void saved(Page page) {
    until(
        page,
        "document.getElementById('saved').dataset.state === 'saved'"
            + " && !Object.keys(localStorage).some(key => key.startsWith('sheet:'))");
  }

  @Test
  void a_mark_is_on_the_server_within_two_seconds(Browser browser) {
    var tab = desk(browser);
    var page = tab.page();
    var from = System.nanoTime();
    tap(page, "story", 8);
    saved(page);
    assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(2));
    assertThat(marks(page)).containsEntry("story", 8);
    assertThat(page.locator("#saved").textContent()).matches("\\d\\d:\\d\\d 已保存");
    page.locator(".fits label").first().tap();
    saved(page);
    page.reload();
    assertThat(page.locator(".fits [type=checkbox]").first().isChecked()).isTrue();
    assertThat(tab.complaints()).isEmpty();
  }

  @Test
  void what_is_marked_without_a_line_waits_and_is_sent_with_it(Browser browser) {
    var page = desk(browser).page();
    page.context().setOffline(true);
    tap(page, "story", 9);
    tap(page, "science", 7);
    page.locator("#comment").fill("断网时写的");
    page.locator("#words").fill("开头的声音好");
    page.locator(".noteform button").tap();
    until(page, "document.getElementById('saved').dataset.state === 'waiting'");
    assertThat(page.locator("#saved").textContent()).isEqualTo("等待网络，已留在本机");
    assertThat(page.locator("#note-list").textContent()).contains("开头的声音好");
    assertThat(marks(page)).isEmpty();
    var kept = String.valueOf(of(page, "JSON.stringify(localStorage)"));
    assertThat(kept)
        .contains("断网时写的")
        .doesNotContain(judge.name(), judge.email(), judge.id().toString(), Jury.ORGANISATION);
    page.context().setOffline(false);
    saved(page);
    assertThat(marks(page)).containsEntry("story", 9).containsEntry("science", 7);
    page.reload();
    assertThat(page.locator("#comment").inputValue()).isEqualTo("断网时写的");
    assertThat(page.locator("#note-list").textContent()).contains("开头的声音好");
  }

  @Test
  void what_could_not_be_sent_outlives_the_page(Browser browser) {
    var page = desk(browser).page();
    page.route("**/sheet", Route::abort);
    tap(page, "story", 6);
    until(page, "document.getElementById('saved').dataset.state === 'waiting'");
    page.reload();
    until(page, "document.querySelector('#m-story [value=\"6\"]').checked");
    page.unroute("**/sheet");
    page.reload();
    saved(page);
    assertThat(marks(page)).containsEntry("story", 6);
  }

  @Test
  void an_ended_session_is_taken_up_again_on_the_spot(Browser browser) {
    var page = desk(browser).page();
    tap(page, "story", 5);
    saved(page);
    page.context().clearCookies();
    tap(page, "science", 4);
    page.waitForSelector("#again[open]");
    page.locator("#again-email").fill(judge.email());
    page.locator("#again-password").fill("not the password");
    page.locator("#again button.primary").tap();
    page.waitForSelector("#again [role=alert]:not([hidden])");
    page.locator("#again-password").fill(Folk.PASSWORD);
    page.locator("#again button.primary").tap();
    saved(page);
    assertThat(marks(page)).containsEntry("story", 5).containsEntry("science", 4);
    assertThat(page.locator("#again").isVisible()).isFalse();
    assertThat(String.valueOf(of(page, "JSON.stringify(localStorage)")))
        .doesNotContain(judge.email(), Folk.PASSWORD);
  }

  @Test
  void the_next_film_plays_at_once_and_nothing_is_left_behind(Browser browser) {
    var tab = desk(browser);
    var page = tab.page();
    assertThat(((Number) of(page, "(" + FIRST_PICTURE + ")()")).doubleValue())
        .isBetween(0.0, 1500.0);
    var first = page.url();
    var upcoming = String.valueOf(of(page, "document.getElementById('desk').dataset.upcoming"));
    until(
        page,
        "performance.getEntriesByType('resource').some(one => one.name.endsWith('"
            + upcoming
            + "'))");
    for (var criterion : jury.call.rulebook().judging().criteria()) {
      tap(page, criterion.id(), 7);
    }
    page.locator("#hand-in").tap();
    page.waitForURL(url -> !url.equals(first));
    assertThat(page.locator(".toast").textContent()).contains("已交");
    var waited = ((Number) of(page, "(" + FIRST_PICTURE + ")()")).doubleValue();
    System.out.println("next film after " + Math.round(waited) + " ms");
    assertThat(waited).isBetween(0.0, 1500.0);
    assertThat(of(page, "Object.keys(localStorage).filter(key => key.startsWith('sheet:')).length"))
        .isEqualTo(0);
    assertThat(tab.complaints()).isEmpty();
  }

  @Test
  void the_storyboard_and_the_notes_jump_the_film(Browser browser) {
    var page = desk(browser).page();
    for (var tries = 40; page.locator("#storyboard button").count() == 0; tries--) {
      assertThat(tries).as("the small pictures are made").isPositive();
      page.waitForTimeout(500);
      page.reload();
      page.waitForTimeout(300);
    }
    assertThat(page.locator("#storyboard button").count()).isBetween(6, 24);
    until(page, "document.querySelector('video').readyState > 0");
    page.locator("#storyboard button").nth(5).tap();
    until(page, "document.querySelector('video').currentTime > 3");
    page.locator("#words").fill("转场太快");
    page.locator(".noteform button").tap();
    page.waitForSelector("#note-list form");
    page.evaluate("document.querySelector('video').currentTime = 0");
    page.locator("#note-list [data-seek]").tap();
    until(page, "document.querySelector('video').currentTime > 3");
  }

  @Test
  void keys_mark_move_and_hand_in(Browser browser) {
    var tab = browser.tab(1440, Language.EN).signIn(judge);
    tab.go("/judge/c/" + jury.call.slug());
    var page = tab.page();
    var first = page.url();
    page.locator("#m-science summary").focus();
    for (var key :
        List.of("8", "Enter", "0", "ArrowDown", "7", "ArrowDown", "6", "ArrowDown", "9")) {
      page.keyboard().press(key);
    }
    page.keyboard().press("ArrowDown");
    page.keyboard().press("5");
    saved(page);
    assertThat(marks(page)).hasSize(6).containsEntry("science", 8).containsEntry("story", 10);
    page.keyboard().press("?");
    assertThat(page.locator("#keys").isVisible()).isTrue();
    page.locator("#keys button").click();
    page.keyboard().press("ArrowRight");
    page.waitForURL(url -> !url.equals(first));
    assertThat(tab.complaints()).isEmpty();
  }

  @Test
  void large_type_is_one_tap_and_every_target_is_large(Browser browser) {
    var tab = desk(browser);
    var page = tab.page();
    page.locator(".elder-tick").tap();
    page.waitForTimeout(400);
    page.reload();
    assertThat(page.locator("#elder").isChecked()).isTrue();
    page.locator(".single-on").tap();
    assertThat(page.locator(".sheet details:visible").count()).isEqualTo(1);
    var small =
        (List<?>)
            of(
                page,
                "[...document.querySelectorAll('main button, main summary, main .scale label, main"
                    + " .tick, main a.btn, main input[type=text], header .btn, .elder-tick')]"
                    + ".filter(one => one.checkVisibility()).map(one => [one,"
                    + " one.getBoundingClientRect()]).filter(([, box]) => box.height < 55.5 ||"
                    + " box.width < 44).map(([one, box]) => Math.round(box.width) + 'x' +"
                    + " Math.round(box.height) + ' ' + one.outerHTML.slice(0, 90))");
    assertThat(small).isEmpty();
    assertThat(tab.overflows()).isFalse();
    assertThat(tab.violations()).isEmpty();
    page.locator(".steps [data-step='1']").tap();
    assertThat(page.locator(".steps .meta").textContent()).isEqualTo("第 2 项，共 6 项");
    tab.screenshot("desk-elder");
  }

  @Test
  void warming_up_fits_a_tablet_and_shows_the_reference_afterwards(Browser browser) {
    var host = "/host/c/" + jury.call.slug();
    var fields = new ArrayList<>(List.of(jury.marks(6, 4)));
    fields.addAll(List.of("entry", jury.rejected.getFirst().id().toString(), "reason", "有人物，但讲得散"));
    jury.post(jury.host(), host + "/samples", fields.toArray(String[]::new));
    var desktop = browser.tab(1440, Language.ZH).signIn(jury.host());
    for (var path : List.of("/samples", "/scoring-rules")) {
      desktop.go(host + path);
      desktop.screenshot("host" + path.replace('/', '-'));
      assertThat(desktop.overflows()).isFalse();
      assertThat(desktop.barriers()).isEmpty();
    }
    var tab = desk(browser);
    var page = tab.page();
    assertThat(page.url()).endsWith("/warm-up/1");
    for (var criterion : jury.call.rulebook().judging().criteria()) {
      tap(page, criterion.id(), 7);
    }
    page.waitForTimeout(800);
    tab.screenshot("warm-up");
    assertThat(tab.violations()).isEmpty();
    page.locator("#warm-up button.primary").tap();
    page.waitForSelector(".pair-marks");
    tab.screenshot("warm-up-done");
    assertThat(page.locator(".marks").textContent()).contains("有人物，但讲得散", "高 1", "高 3");
    assertThat(tab.violations()).isEmpty();
    page.locator(".marks a.primary").tap();
    page.waitForURL(url -> url.contains("/judge/works/"));
    assertThat(tab.complaints()).isEmpty();
  }

  /** On a tablet both in both languages; elsewhere each once. */
  private static List<String> comforts(int width, Language language) {
    return width == TABLET ? List.of("no", "yes") : List.of(language == Language.ZH ? "no" : "yes");
  }

  @Test
  void every_page_fits_every_screen(Browser browser) {
    jury.handIn(judge, jury.works.getFirst(), 8);
    var base = "/judge/c/" + jury.call.slug();
    for (var width : List.of(TABLET, 390, 1440)) {
      for (var language : Language.values()) {
        var tab = browser.tab(width, language).signIn(judge);
        for (var elder : comforts(width, language)) {
          context
              .getBean(Comforts.class)
              .set(judge.actor(), new Comfort(elder.equals("yes"), false));
          var paths =
              Map.of(
                  "rounds", "/judge",
                  "desk", base,
                  "works", base + "/works",
                  "compare", base + "/works?by=score",
                  "rules", base + "/rules");
          paths.forEach(
              (name, path) -> {
                tab.go(path);
                tab.page().waitForTimeout(200);
                var where = name + " " + width + " " + language + " elder " + elder;
                tab.screenshot("judge-" + name + (elder.equals("yes") ? "-elder" : ""));
                assertThat(tab.overflows()).as(where).isFalse();
                assertThat(tab.violations()).as(where).isEmpty();
              });
        }
        assertThat(tab.complaints()).isEmpty();
      }
    }
  }
}
