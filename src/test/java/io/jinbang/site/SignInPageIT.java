package io.jinbang.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.shared.Language;
import io.jinbang.testing.Browser;
import io.jinbang.testing.BrowserTest;
import org.junit.jupiter.api.Test;

/** The first form everybody meets, in a real browser. */
@BrowserTest
class SignInPageIT {

  @Test
  void everybody_can_read_and_use_the_sign_in_page(Browser browser) {
    for (var language : Language.values()) {
      for (var width : Browser.WIDTHS) {
        var tab = browser.tab(width, language).go("/sign-in");
        tab.screenshot("sign-in");
        assertThat(tab.page().locator("html").getAttribute("lang")).isEqualTo(language.tag());
        assertThat(tab.violations()).isEmpty();
        assertThat(tab.overflows()).isFalse();
        assertThat(tab.complaints()).isEmpty();
      }
    }
  }

  @Test
  void a_picture_without_words_and_a_broken_script_are_noticed(Browser browser) {
    var tab = browser.tab(1440, Language.EN).go("/sign-in");
    tab.page().evaluate("document.querySelector('main').append(document.createElement('img'))");
    tab.page().evaluate("setTimeout(() => { throw new Error('broken') })");
    tab.page().waitForTimeout(50);
    assertThat(tab.violations()).singleElement().asString().startsWith("image-alt at ");
    assertThat(tab.complaints()).singleElement().asString().contains("broken");
  }

  @Test
  void a_page_asked_for_by_a_stranger_leads_here(Browser browser) {
    var tab = browser.tab(1440, Language.EN).go("/account");
    assertThat(tab.page().url()).contains("/sign-in");
  }
}
