package io.jinbang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import io.jinbang.Invariants;
import io.jinbang.Jinbang;
import io.jinbang.campaign.Campaigns;
import io.jinbang.campaign.Rulebook.Timeline;
import io.jinbang.demo.Demonstration;
import io.jinbang.demo.DemonstrationKey;
import io.jinbang.demo.Play;
import io.jinbang.media.ffmpeg.FfmpegGateway;
import io.jinbang.shared.Language;
import io.jinbang.testing.Browser;
import io.jinbang.testing.InBrowser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * One small contest from notice to posted list by clicking, typing and choosing files in a real
 * browser, once at a laptop and once on a phone. Every page passed is whole: no error in the
 * console, nothing wider than the window, the main ones open to everybody.
 */
@InBrowser
@SpringBootTest(classes = Jinbang.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WholeStoryIT {
  private static final String PASSWORD = "jinbang-demo-2026";
  private static final Pattern DATE = Pattern.compile("2026-\\d{2}-\\d{2} \\d{2}:\\d{2}");
  private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final LocalDateTime POSTING = LocalDateTime.of(2026, 12, 12, 12, 0);
  private static final int JUDGES = 3;

  private static Path home = Path.of("");

  @LocalServerPort int port;
  @Autowired Demonstration demonstration;
  @Autowired DemonstrationKey key;
  @Autowired Campaigns campaigns;
  @Autowired FfmpegGateway ffmpeg;
  @Autowired DataSource database;

  @DynamicPropertySource
  static void ownHome(DynamicPropertyRegistry properties) throws IOException {
    home = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "story");
    properties.add("jinbang.home", () -> home.toString());
  }

  @BeforeAll
  void staffComesIn() throws IOException {
    var films = Files.createDirectories(home.resolve("films"));
    new Play("http://127.0.0.1:" + port, key, campaigns, ffmpeg, films)
        .begin(Objects.requireNonNull(demonstration.setupLink()));
    Files.createDirectories(Path.of("target", "screenshots"));
    for (var work = 1; work <= 3; work++) {
      ffmpeg.make(film(work), films.resolve("film" + work + ".mp4"));
    }
    Files.writeString(films.resolve("note.mp4"), "A note about a film, not the film.\n".repeat(40));
  }

  /** Six seconds upright that move and sound; each work has its own colours and tone. */
  private static List<String> film(int work) {
    return List.of(
        "-f",
        "lavfi",
        "-i",
        "testsrc2=size=720x1280:rate=12:duration=6,hue=h=%d".formatted(work * 100),
        "-f",
        "lavfi",
        "-i",
        "sine=frequency=%d:duration=6".formatted(200 + 50 * work),
        "-c:v",
        "libx264",
        "-preset",
        "ultrafast",
        "-g",
        "12",
        "-pix_fmt",
        "yuv420p",
        "-c:a",
        "aac",
        "-shortest");
  }

  @ParameterizedTest
  @ValueSource(ints = {1440, 390})
  void a_contest_is_played_at_the_window(int width, Browser browser) throws Exception {
    var slug = "story-" + width;
    var day = LocalDateTime.ofInstant(Instant.now(), ZoneOffset.UTC).minusDays(2);
    var host = guest(browser, width).signIn("host@demo.example", PASSWORD);
    open(host.at(Instant.now().minus(300, ChronoUnit.DAYS)), rulebook(slug, day));
    var timeline = campaigns.bySlug(slug).rulebook().timeline();

    read(guest(browser, width).at(timeline.entriesOpen()), slug);
    var during = timeline.entriesOpen().plus(1, ChronoUnit.DAYS);
    for (var work = 1; work <= 3; work++) {
      enter(guest(browser, width), during, browser, slug, work);
    }
    var judges = IntStream.rangeClosed(1, JUDGES).mapToObj(i -> guest(browser, width)).toList();
    for (var number = 1; number <= JUDGES; number++) {
      var judge = judges.get(number - 1).at(timeline.webCloses());
      seat(host.at(timeline.webCloses()), judge, slug, number);
    }
    var screener = guest(browser, width).signIn("screener@demo.example", PASSWORD);
    screen(screener.at(timeline.webCloses().plus(1, ChronoUnit.HOURS)), slug);
    release(host.at(timeline.judgingOpens()), slug);
    for (var number = 1; number <= JUDGES; number++) {
      var judge = judges.get(number - 1).at(timeline.judgingOpens().plus(1, ChronoUnit.DAYS));
      judge(judge, number);
    }
    post(host, guest(browser, width), slug, timeline);
    celebrate(guest(browser, width), slug, timeline.posting());
    Invariants.verify(database);
  }

  private Guest guest(Browser browser, int width) {
    return new Guest(browser.tab(width, Language.ZH), width, key.value());
  }

  /** The example of three-minute films under another name, shorter, posted on that day. */
  private static String rulebook(String slug, LocalDateTime day) throws IOException {
    var days = Duration.between(POSTING.toLocalDate().atStartOfDay(), day).toDays();
    var source =
        Files.readString(Path.of("examples", "three-minute-films.yaml"))
            .replace("id: three-minutes-4", "id: " + slug)
            .replace("number-prefix: CRAFT4", "number-prefix: ST" + slug.substring(6))
            .replace("min: 20s", "min: 3s")
            .replace("kind: unit, count: 3", "kind: unit, count: {min: 1, max: 1}");
    return DATE.matcher(source)
        .replaceAll(date -> LocalDateTime.parse(date.group(), FORM).plusDays(days).format(FORM));
  }

  private static void open(Guest host, String rulebook) {
    host.go("/host/campaigns/new").fill("#source", rulebook).study("10-rulebook");
    host.follow("button[value=check]").look("11-preview");
    host.follow("button[value=open]").look("12-opened");
  }

  private static void read(Guest stranger, String slug) {
    stranger.go("/").study("20-home");
    stranger.follow("a.primary[href='/c/" + slug + "']").study("21-call");
  }

  private void enter(Guest entrant, Instant during, Browser browser, String slug, int work) {
    var width = entrant.width();
    entrant.at(during).go("/c/" + slug).follow("a.primary[href='/my/enter/" + slug + "']");
    if (entrant.page().url().contains("/sign-in")) {
      entrant.look("29-sign-in").follow("a[href^='/register']");
    }
    entrant
        .fill("#name", "参选者0" + work)
        .fill("#email", "e%d-%d@demo.example".formatted(work, width));
    entrant.fill("#password", PASSWORD).look("30-register").follow("main .primary");
    entrant.go("/my/enter/" + slug).study("31-form-empty");
    fill(entrant, work);
    if (work == 2) {
      refuse(entrant);
      entrant.at(during.plus(1, ChronoUnit.MINUTES));
    }
    send(entrant, "film" + work + ".mp4");
    assertThat(entrant.find("#film-now .pass >> nth=-1").textContent()).contains("文件完整");
    entrant.study("34-form-full").follow("form[data-draft] .actions .primary");
    assertThat(entrant.find(".receipt .qr svg").isVisible()).isTrue();
    entrant.study("35-receipt");
    var receipt = entrant.find(".receipt .meta a").getAttribute("href");
    guest(browser, width).at(Instant.now()).go(receipt).study("36-receipt-public");
  }

  private static void fill(Guest entrant, int work) {
    entrant.fill("#title", "示例作品" + (char) ('A' + work - 1)).click("input[name=theme]");
    entrant.fill("#credits", "示例创作者0" + work).fill("#organisation", "示例单位" + (char) ('A' + work));
    entrant.page().locator("#division").selectOption(new SelectOption().setIndex(work));
    entrant.fill("#q-place", "示例地点").fill("#q-email", "entrant@demo.example");
    entrant.click("input[name=ai][value=none]");
    entrant.page().locator("#q-age").selectOption("everyone");
    for (var tick : entrant.page().locator("input[name^=d-]").all()) {
      tick.check();
    }
    entrant.page().locator("#saved", new Page.LocatorOptions().setHasText("已自动保存")).waitFor();
    entrant.look("32-form-saved");
  }

  /** What is no film is refused before it is sent, in words that say what to do instead. */
  private static void refuse(Guest entrant) {
    entrant.find("input#film").setInputFiles(home.resolve("films").resolve("note.mp4"));
    entrant.find(".upload .refused:not([hidden])").waitFor();
    assertThat(entrant.find(".upload .glance .rule-broken b").textContent()).isNotBlank();
    assertThat(entrant.find(".upload .glance .rule-broken .remedy").textContent()).isNotBlank();
    entrant.study("33-no-film");
  }

  private static void send(Guest entrant, String name) {
    entrant.find("input#film").setInputFiles(home.resolve("films").resolve(name));
    var checked = "#film-now[data-state=checked] .name:text-is('" + name + "')";
    entrant.find(checked).waitFor(new Locator.WaitForOptions().setTimeout(180_000));
  }

  private static void seat(Guest host, Guest judge, String slug, int number) {
    host.go("/host/c/" + slug + "/panel").fill("#name", "评委0" + number);
    host.fill("#email", "j%d-%d@demo.example".formatted(number, host.width()));
    host.fill("#organisation", "示例研究院" + (char) ('A' + number)).follow(".formset .primary");
    host.look("40-panel");
    var link = host.find(".deadline code").textContent();
    judge.go(link.substring(link.indexOf("/welcome/"))).look("41-welcome");
    judge.follow("main .primary").fill("#password", PASSWORD).look("42-password");
    judge.follow("main .primary").look("43-judge-in");
  }

  /** The next work is shown in the place of the one decided on, or the list after the last. */
  private static final String GONE_ON =
      "before => document.getElementById('screen')?.dataset.id !== before";

  private static void screen(Guest screener, String slug) {
    screener.go("/screening/c/" + slug).look("50-queue").follow(".acts .primary");
    watch(screener);
    screener.look("51-screening");
    for (var work = 1; work <= 3; work++) {
      var before = screener.page().locator("#screen").getAttribute("data-id");
      screener.click("button[value=PASSED]");
      screener.page().waitForFunction(GONE_ON, before);
    }
    screener.go("/screening/c/" + slug).look("52-screened");
    assertThat(screener.page().locator("tbody .badge.ok").count()).isEqualTo(3);
  }

  /** In one step: the storyboard takes the strip's place as soon as it has come. */
  private static final String LAST_PICTURE =
      """
      () => [...document.querySelectorAll('nav.strip a, #storyboard button')]
        .filter(picture => picture.offsetParent).at(-1).click()
      """;

  /** The film comes and can be searched, by whichever small pictures stand below it. */
  private static void watch(Guest guest) {
    guest.page().waitForFunction("() => document.querySelector('video').readyState >= 1");
    guest.page().evaluate(LAST_PICTURE);
    guest
        .page()
        .waitForFunction(
            "() => { const film = document.querySelector('video');"
                + " return film.readyState >= 2 && !film.seeking && film.currentTime >= 3 }");
    guest.page().evaluate("() => document.querySelector('video').pause()");
  }

  private static void release(Guest host, String slug) {
    host.go("/host/c/" + slug + "/assignment").follow("form[action$=draft] .primary");
    host.study("60-assignment");
    host.follow("form[action$=release] .primary").look("61-released");
  }

  /** The first judge clicks, the others use the keys. */
  private static void judge(Guest judge, int number) {
    judge.go("/judge").look("70-judge").follow(".round .primary").look("71-honour");
    judge.follow("form[action$=honour] .primary");
    for (var work = 1; work <= 3; work++) {
      if (work == 1) {
        watch(judge);
      }
      mark(judge, number);
      judge.find("#hand-in:enabled").waitFor();
      judge.study("72-desk").follow("#hand-in");
    }
    judge.look("73-handed-in");
  }

  private static void mark(Guest judge, int number) {
    var title = judge.find("h1").textContent();
    var mark = title.endsWith("A") ? "5" : title.endsWith("B") ? "3" : "2";
    var criteria = judge.page().locator("details[data-criterion]");
    for (var i = 0; i < criteria.count(); i++) {
      var criterion = criteria.nth(i);
      if (criterion.getAttribute("open") == null) {
        criterion.locator("summary").click();
      }
      if (number == 1) {
        criterion.locator("label:has(input[value='" + mark + "'])").click();
      } else {
        criterion.locator("summary").focus();
        judge.page().keyboard().press(mark);
      }
    }
  }

  private static void post(Guest host, Guest second, String slug, Timeline timeline) {
    var base = "/host/c/" + slug;
    host.at(timeline.posting()).go(base + "/board").study("80-board");
    host.follow("form.lock .btn").look("81-locked").go(base + "/prizes").look("82-prizes");
    propose(host);
    second.signIn("host2@demo.example", PASSWORD).at(timeline.posting().plusSeconds(600));
    second.go(base + "/prizes").look("84-to-sign").follow("form[action$=sign] .primary");
    second.look("85-signed");
    host.at(timeline.posting().plusSeconds(1200)).go(base + "/prizes").look("86-to-post");
    host.follow("form[action$=post] .primary").look("87-posted");
  }

  private static void propose(Guest host) {
    host.click("fieldset[id^=unit-] input");
    host.look("83-units").follow("form[action$=propose] .primary");
  }

  private static void celebrate(Guest stranger, String slug, Instant posting) {
    stranger.at(posting.plus(1, ChronoUnit.HOURS)).go("/").look("90-home-posted");
    stranger.go("/c/" + slug + "/list").study("91-list");
    assertThat(stranger.find(".jinbang li a").textContent()).isEqualTo("示例作品A");
    stranger.follow(".jinbang li a");
    watch(stranger);
    stranger.study("92-film").follow("a[href^='/certificates/']").study("93-certificate");
    var pdf = stranger.find("a[href$='certificate.pdf']").getAttribute("href");
    var file = stranger.page().context().request().get(pdf);
    assertThat(file.status()).isEqualTo(200);
    assertThat(new String(file.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
  }
}
