package io.jinbang.media.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.jinbang.media.Films;
import io.jinbang.shared.Language;
import io.jinbang.testing.Browser;
import io.jinbang.testing.BrowserTest;
import io.jinbang.testing.Folk;
import io.jinbang.testing.Tab;
import io.jinbang.testing.Works;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** A wrong film is told at once, in the entrant's browser, and nothing of it is sent. */
@BrowserTest
@AutoConfigureMockMvc
@Import(Works.Beans.class)
class VerdictIT {
  @Autowired Works works;
  @Autowired Folk folk;
  @Autowired Films films;

  private final List<String> sent = new ArrayList<>();
  private UUID subject = new UUID(0, 0);

  private Tab open(Browser browser, int width, Language language) {
    var entrant = folk.entrant("参选者01");
    var entry = works.draft(entrant, works.call());
    subject = entry.value();
    var tab = browser.tab(width, language).signIn(entrant);
    tab.page()
        .onRequest(
            request -> {
              if (request.url().contains("/uploads")) {
                sent.add(request.method());
              }
            });
    return tab.go("/my/entries/" + entry);
  }

  private static String told(Tab tab, String name, byte[] bytes) {
    tab.page().setInputFiles("#film", new FilePayload(name, "video/mp4", bytes));
    tab.page().waitForSelector(".refused:not([hidden])", new Page.WaitForSelectorOptions());
    return tab.page().innerText(".refused") + "\n" + tab.page().innerText(".glance");
  }

  @Test
  void what_is_no_film_is_refused_with_its_remedy_and_nothing_is_sent(Browser browser) {
    for (var width : Browser.WIDTHS) {
      var tab = open(browser, width, Language.ZH);
      assertThat(told(tab, "参赛.mp4", "<!doctype html>".getBytes(StandardCharsets.UTF_8)))
          .contains("「参赛.mp4」没有上传", "这是网页，不是视频", "请提交导出的 mp4 视频文件。");
      assertThat(tab.overflows()).isFalse();
      assertThat(tab.violations()).isEmpty();
      assertThat(tab.complaints()).isEmpty();
    }
    assertThat(sent).isEmpty();
    assertThat(films.latestFor(subject)).isEmpty();
  }

  @Test
  void half_a_film_is_refused_in_english_too(Browser browser) throws IOException {
    var ok = shared("odd/ok_1080p.mp4");
    var tab = open(browser, 390, Language.EN);
    assertThat(told(tab, "half.mp4", Arrays.copyOf(ok, ok.length / 2)))
        .contains("was not sent", "The file is incomplete: nothing after 0:05.5", "50 s too short");
    assertThat(sent).isEmpty();
  }

  @Test
  void what_only_the_server_can_tell_is_sent(Browser browser) {
    var tab = open(browser, 1440, Language.ZH);
    var damaged = new byte[4_000];
    var head = "\0\0\0\u0014ftypisom\0\0\0\0isom\0\0\u000f\u008cmoov\0\0\u000f\u0084cmov";
    var start = head.getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(start, 0, damaged, 0, start.length);
    tab.page().setInputFiles("#film", new FilePayload("坏.mp4", "video/mp4", damaged));
    tab.page().waitForSelector("#film-now:not([data-state=none])");
    assertThat(tab.page().innerText(".glance")).contains("文件结构已损坏", "由服务器再仔细检查");
    assertThat(films.latestFor(subject)).isPresent();
  }

  private static byte[] shared(String file) throws IOException {
    var media = Path.of(System.getProperty("jinbang.shared", "../shared")).resolve("media");
    Assumptions.assumeTrue(Files.exists(media.resolve(file)), "shared media present");
    return Files.readAllBytes(media.resolve(file));
  }
}
