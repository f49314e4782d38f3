package io.jinbang.review.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entry;
import io.jinbang.media.Duplicates;
import io.jinbang.media.Film;
import io.jinbang.media.FilmPair;
import io.jinbang.media.Films;
import io.jinbang.media.PairRuling.Answer;
import io.jinbang.media.duplicate.Edits;
import io.jinbang.media.duplicate.Fingerprints;
import io.jinbang.media.duplicate.Witness;
import io.jinbang.media.ffmpeg.FfmpegGateway;
import io.jinbang.media.probe.Facts;
import io.jinbang.media.store.Store;
import io.jinbang.shared.Id;
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
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two films side by side in a browser, in step to a tenth of a second, and five rulings by key. */
@BrowserTest
@AutoConfigureMockMvc
@Import(Works.Beans.class)
class PairsIT {
  private static final String DRIFT =
      """
      () => {
        const [a, b] = ['a', 'b'].map((one) => document.getElementById(`film-${one}`));
        const { speed, start } = document.getElementById('instep').dataset;
        return Math.abs(b.currentTime - (a.currentTime * Number(speed) + Number(start)));
      }
      """;

  @Autowired Works works;
  @Autowired Folk folk;
  @Autowired Films films;
  @Autowired Store store;
  @Autowired FfmpegGateway ffmpeg;
  @Autowired Fingerprints fingerprints;
  @Autowired Duplicates duplicates;
  @Autowired JdbcClient jdbc;
  @TempDir Path folder;

  private Campaign call;
  private Edits edits;

  @BeforeEach
  void open() {
    call = works.call();
    edits = new Edits(ffmpeg, folder);
  }

  /** A submitted work whose film is this, seen and copied as its check would. */
  private Entry work(String title, Path file) throws IOException {
    var entrant = folk.entrant("参选者" + title.charAt(0));
    var work = works.submitted(entrant, call, title, folk.body("js"), Edits.digest(file));
    var film = Objects.requireNonNull(work.film());
    var facts = (Facts) ffmpeg.probe(file);
    var copy = Files.copy(file, folder.resolve(film + ".mp4"));
    var poster = folder.resolve(film + ".jpg");
    ffmpeg.poster(copy, poster, 3, 480);
    store.add(copy, film, "film.mp4");
    store.add(poster, film, "poster.jpg");
    var seen = "{\"playable\": true, \"width\": 480, \"height\": 270, \"seconds\": %s}";
    jdbc.sql("update media.film set outcome = outcome || :seen::jsonb where id = :id")
        .param("seen", seen.formatted(facts.duration()))
        .param("id", film.value())
        .update();
    var witness = new Witness();
    ffmpeg.watch(file, facts, witness);
    fingerprints.keep(film, witness.fingerprint());
    return work;
  }

  private FilmPair found(Entry one, Entry other) {
    await().atMost(Duration.ofMinutes(3)).until(() -> pair(one, other).size() == 1);
    return pair(one, other).getFirst();
  }

  private List<FilmPair> pair(Entry one, Entry other) {
    Id<Film> film = Objects.requireNonNull(one.film());
    return duplicates.touching(List.of(film)).stream()
        .filter(pair -> pair.other(film).equals(other.film()))
        .toList();
  }

  private String base() {
    return "/host/c/" + call.slug() + "/duplicates";
  }

  private static double drift(Tab tab) {
    return ((Number) Objects.requireNonNull(tab.page().evaluate(DRIFT))).doubleValue();
  }

  private static double at(Tab tab, String film) {
    var time = tab.page().evaluate("id => document.getElementById(id).currentTime", film);
    return ((Number) Objects.requireNonNull(time)).doubleValue();
  }

  private static void playsOn(Tab tab, double seconds) {
    var from = at(tab, "film-a");
    tab.page()
        .waitForFunction(
            "to => document.getElementById('film-a').currentTime >= to", from + seconds);
  }

  @Test
  void both_films_play_in_step_after_play_and_after_a_jump(Browser browser) throws IOException {
    var original = edits.film(0, 20);
    var pair = found(work("原片", original), work("改片", edits.recut(original)));
    var tab = browser.tab(1440, Language.ZH).signIn(folk.host());
    tab.go(base() + "/" + pair.id());
    tab.page().waitForSelector("#controls:not([hidden])");
    tab.page().click("#controls [data-do=play]");
    playsOn(tab, 3);
    assertThat(drift(tab)).isLessThan(0.1);
    tab.page()
        .evaluate(
            """
            () => { const seek = document.getElementById('seek'); seek.value = 12;
              seek.dispatchEvent(new Event('input')); }
            """);
    playsOn(tab, 0);
    tab.page().waitForFunction("() => document.getElementById('film-a').currentTime > 12.5");
    playsOn(tab, 1);
    assertThat(drift(tab)).isLessThan(0.1);
    assertThat(at(tab, "film-a")).isGreaterThan(13);
    tab.page().click("#controls [data-do=play]");
    assertThat(tab.page().evaluate("() => document.getElementById('film-b').paused"))
        .isEqualTo(true);
    tab.page().keyboard().press("ArrowLeft");
    tab.page().waitForFunction("() => document.getElementById('film-a').currentTime < 12");
    assertThat(tab.complaints()).isEmpty();
  }

  @Test
  void five_pairs_are_ruled_on_by_keys_at_a_desk_and_on_a_phone(Browser browser)
      throws IOException {
    var original = edits.film(0, 12);
    var first = work("原片", original);
    var recut = found(first, work("改片", edits.recut(original)));
    var same = found(first, work("再报", original));
    var another = edits.film(1, 12);
    var second = work("另一部", another);
    found(second, work("裁边", edits.recut(another)));
    found(second, work("配乐相同", edits.film(2, 1, 12)));
    for (var width : List.of(1440, 390)) {
      for (var language : Language.values()) {
        look(browser.tab(width, language).signIn(folk.host()), List.of(recut, same));
      }
    }
    var tab = browser.tab(1440, Language.ZH).signIn(folk.host());
    tab.go(base());
    tab.page().click(".acts .btn.primary");
    for (var key : List.of("1", "2", "3", "4", "1")) {
      tab.page().waitForSelector("#rule");
      var here = tab.page().url();
      tab.page().keyboard().press(key);
      tab.page().waitForURL(url -> !url.equals(here));
    }
    var ruled =
        duplicates
            .touching(
                List.of(
                    Objects.requireNonNull(first.film()), Objects.requireNonNull(second.film())))
            .stream()
            .map(FilmPair::ruling)
            .filter(Objects::nonNull)
            .map(one -> one.answer())
            .toList();
    assertThat(ruled).contains(Answer.SAME_WORK);
    assertThat(tab.complaints()).isEmpty();
  }

  private void look(Tab tab, List<FilmPair> pairs) {
    tab.go(base());
    assertThat(tab.overflows()).isFalse();
    assertThat(tab.barriers()).isEmpty();
    tab.screenshot("duplicates");
    for (var pair : pairs) {
      tab.go(base() + "/" + pair.id());
      tab.page().waitForSelector("#controls:not([hidden])");
      tab.page().waitForFunction("() => !document.getElementById('film-b').seeking");
      tab.screenshot("duplicates-pair-" + (pair.sameBytes() ? "same" : "recut"));
      assertThat(tab.overflows()).isFalse();
      assertThat(tab.barriers()).isEmpty();
    }
    assertThat(tab.complaints()).isEmpty();
  }
}
