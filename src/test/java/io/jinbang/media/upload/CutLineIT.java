package io.jinbang.media.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import io.jinbang.media.Cutting;
import io.jinbang.media.Film;
import io.jinbang.media.Films;
import io.jinbang.media.Stage;
import io.jinbang.media.store.Store;
import io.jinbang.organization.Person;
import io.jinbang.shared.Language;
import io.jinbang.testing.Browser;
import io.jinbang.testing.BrowserTest;
import io.jinbang.testing.Folk;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * A large film sent by a real browser over a line that is cut five times. {@code
 * -Djinbang.cut.megabytes=N} sets its size, 200 without.
 */
@Tag("slow")
@BrowserTest
@Import({Stage.class, Cutting.class})
class CutLineIT {
  private static final int CUTS = 5;

  /** The box where a film is sent, on a page that has the token. */
  private static final String BOX =
      """
      async address => {
        document.querySelector('main').innerHTML = await (await fetch(address)).text();
        for (const name of ['/vendor/tus.min.js', '/js/verdict.js', '/js/uploader.js']) {
          const script = document.createElement('script');
          script.src = name;
          const loaded = new Promise(done => { script.onload = done; });
          document.body.append(script);
          await loaded;
        }
      }
      """;

  @Autowired Stage stage;
  @Autowired Cutting cutting;
  @Autowired Folk folk;
  @Autowired Films films;
  @Autowired Store store;
  @TempDir Path folder;

  @Test
  void a_film_arrives_whole_over_a_line_cut_five_times(Browser browser) throws Exception {
    Person person = folk.entrant("参选者01");
    var subject = stage.subject(person.id().value());
    var file = film();
    var tab = browser.tab(1440, Language.ZH).signIn(person).go("/account");
    var page = tab.page();
    page.evaluate(BOX, "/my/films/" + subject);
    page.locator("input[type=file]").setInputFiles(file);

    var seen = new ArrayList<Integer>();
    for (var cut = 1; cut <= CUTS; cut++) {
      var from = 100 * cut / (CUTS + 2);
      await().atMost(5, TimeUnit.MINUTES).until(() -> percent(page) >= from);
      seen.add(percent(page));
      page.context().setOffline(true);
      page.waitForTimeout(1500);
      page.context().setOffline(false);
    }
    await().atMost(10, TimeUnit.MINUTES).until(() -> received(subject));
    assertThat(seen).isSorted();
    var film = films.latestFor(subject).orElseThrow();
    assertThat(film.sha256()).isEqualTo(Store.digest(io.jinbang.media.store.Disks.local(), file));
    assertThat(page.locator(".refused").isVisible()).isFalse();
    await()
        .atMost(2, TimeUnit.MINUTES)
        .until(() -> films.get(film.id()).state() == Film.State.CHECKED);
    assertThat(Files.mismatch(store.fetch(film.sha256()), file)).isEqualTo(-1);
  }

  private boolean received(UUID subject) {
    return films.latestFor(subject).filter(film -> film.sha256() != null).isPresent();
  }

  private static int percent(Page page) {
    return (int)
        Double.parseDouble(
            String.valueOf(page.evaluate("document.querySelector('.sending progress').value")));
  }

  /** A film within the rules, with an empty box of random bytes behind it. */
  private Path film() throws IOException {
    var bytes = cutting.film(3);
    var file = Files.write(folder.resolve("大片.mp4"), bytes);
    var size = Integer.getInteger("jinbang.cut.megabytes", 200) * 1_000_000L - bytes.length;
    var random = new Random(5);
    try (var more = new RandomAccessFile(file.toFile(), "rw")) {
      more.seek(bytes.length);
      more.write(ByteBuffer.allocate(8).putInt((int) size).put("free".getBytes()).array());
      var block = new byte[1_000_000];
      for (var rest = size - 8; rest > 0; rest -= block.length) {
        random.nextBytes(block);
        more.write(block, 0, (int) Math.min(block.length, rest));
      }
    }
    return file;
  }
}
