package io.jinbang.testing;

import com.microsoft.playwright.Page;
import io.jinbang.organization.Person;
import io.jinbang.shared.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** One visitor's window: where it goes, what the browser complained of, what axe finds. */
public final class Tab {
  /** The rules of WCAG 2.2 AA, and what axe calls good practice. */
  private static final String AXE =
      """
      async impacts => (await axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa',
          'wcag22aa', 'best-practice']})).violations.flatMap(fault => fault.nodes
          .filter(node => !impacts.length || impacts.includes(node.impact))
          .map(node => fault.id + ' at ' + node.target.join(' ') + ': ' + fault.help))
      """;

  private final Page page;
  private final int width;
  private final Language language;
  private final List<String> complaints = new ArrayList<>();

  Tab(Page page, int width, Language language) {
    this.page = page;
    this.width = width;
    this.language = language;
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text() + " (" + message.location() + ")");
          }
        });
    page.onPageError(complaints::add);
  }

  public Page page() {
    return page;
  }

  /** Opens a path of the site and waits until nothing more is fetched. */
  public Tab go(String path) {
    page.navigate(path, new Page.NavigateOptions().setTimeout(60_000));
    page.waitForLoadState();
    return this;
  }

  public Tab signIn(Person person) {
    go("/sign-in");
    page.locator("#email").fill(person.email());
    page.locator("#password").fill(Folk.PASSWORD);
    page.locator("main form button").click();
    page.waitForLoadState();
    return this;
  }

  /** Errors of the console and of scripts since the tab was opened. */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** Every breach of accessibility that axe sees on the page, one line for each element. */
  public List<String> violations() {
    return violations(List.of());
  }

  /** Those of them that shut somebody out or make it hard. */
  public List<String> barriers() {
    return violations(List.of("serious", "critical"));
  }

  private List<String> violations(List<String> impacts) {
    page.evaluate(axe()); // evaluated by the debugger: a script tag would fall to the policy
    return ((List<?>) Objects.requireNonNull(page.evaluate(AXE, impacts)))
        .stream().map(String::valueOf).toList();
  }

  private static String axe() {
    try (InputStream script = Tab.class.getResourceAsStream("/vendor/axe.min.js")) {
      return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** True where the page is wider than the window, so that a phone would scroll sideways. */
  public boolean overflows() {
    return (Boolean)
        page.evaluate(
            "document.documentElement.scrollWidth > document.documentElement.clientWidth");
  }

  /** The whole page as {@code target/screenshots/<name>-<width>-<zh|en>.png}. */
  public Path screenshot(String name) {
    var suffix = language == Language.ZH ? "zh" : "en";
    var file = Path.of("target", "screenshots", name + "-" + width + "-" + suffix + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    return file;
  }
}
