package io.jinbang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.jinbang.testing.Tab;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/** Somebody in the story at a window of their own, who does with it what people do. */
final class Guest {
  private final Tab tab;
  private final Page page;
  private final String key;
  private final int width;

  Guest(Tab tab, int width, String key) {
    this.tab = tab;
    this.page = tab.page();
    this.width = width;
    this.key = key;
    page.setDefaultTimeout(60_000);
    page.onDialog(Dialog::accept);
  }

  /** From now on it is that moment for this guest. */
  Guest at(Instant moment) {
    page.context()
        .setExtraHTTPHeaders(
            Map.of("X-Demonstration-Moment", moment.toString(), "X-Demonstration-Key", key));
    return this;
  }

  Guest go(String path) {
    tab.go(path);
    return this;
  }

  Guest fill(String field, String text) {
    find(field).fill(text);
    return this;
  }

  Guest click(String place) {
    find(place).click();
    return this;
  }

  Locator find(String place) {
    return page.locator(place).first();
  }

  Page page() {
    return page;
  }

  int width() {
    return width;
  }

  /** Clicks what leads to another page and waits until that is there. */
  Guest follow(String place) {
    page.evaluate("() => { window.left = 'not yet' }");
    find(place).click();
    page.waitForFunction("() => !window.left && document.readyState === 'complete'");
    return this;
  }

  /** At the moment it really is: attempts of a later story would slow down those of an earlier. */
  Guest signIn(String email, String password) {
    return at(Instant.now())
        .go("/sign-in")
        .fill("#email", email)
        .fill("#password", password)
        .follow("main .primary");
  }

  /** Keeps a picture; the page must be whole, quiet and no wider than the window. */
  Guest look(String step) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "screenshots", "story-" + step + "-" + width + ".png"))
            .setFullPage(true));
    assertThat(tab.complaints()).as(step).isEmpty();
    assertThat(tab.overflows()).as(step + " is wider than " + width).isFalse();
    return this;
  }

  /** The same, and nobody is shut out. */
  Guest study(String step) {
    look(step);
    assertThat(tab.barriers()).as(step).isEmpty();
    return this;
  }
}
