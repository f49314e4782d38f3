package io.jinbang.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.review.Jury;
import io.jinbang.shared.Language;
import io.jinbang.testing.Browser;
import io.jinbang.testing.BrowserTest;
import io.jinbang.testing.Tab;
import io.jinbang.testing.Works;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** The bar over a call's pages, on a laptop and a phone, in both languages. */
@BrowserTest
@AutoConfigureMockMvc
@Import(Works.Beans.class)
class TabBarIT {
  @Autowired private ApplicationContext context;

  @Test
  void a_call_has_five_phases_and_the_pages_of_the_one_you_are_in(Browser browser) {
    var jury = closed();
    for (var language : Language.values()) {
      for (var width : Browser.WIDTHS) {
        var tab = browser.tab(width, language).signIn(jury.host());
        look(tab.go("/host/c/" + jury.call.slug() + "/deliberation"), "deliberation-closed");
        assertThat(currents(tab)).containsExactly("true", "page");

        tab.page().locator(".tabs .groups a").first().focus();
        tab.page().keyboard().press("Tab");
        tab.page().keyboard().press("Tab");
        tab.page().keyboard().press("Tab");
        tab.page().keyboard().press("Enter");
        tab.page().waitForURL("**/scoring-rules");
        assertThat(tab.page().locator(".tabs .within a").count()).isEqualTo(6);
        look(tab, "bar");
      }
    }
  }

  /** Two works judged and locked, and a meeting that is over: it can be held again. */
  private Jury closed() {
    var jury = Jury.of(context, 2);
    for (var judge : jury.judges) {
      jury.honour(judge);
      jury.handIn(judge, jury.works.get(0), 9);
      jury.handIn(judge, jury.works.get(1), 7);
    }
    var base = "/host/c/" + jury.call.slug();
    jury.post(jury.host(), base + "/lock");
    var two = jury.judges.stream().limit(2).map(judge -> judge.id().toString()).toList();
    jury.post(
        jury.host(), base + "/deliberation/open", "present", two.get(0), "present", two.get(1));
    jury.post(jury.host(), base + "/deliberation/close");
    return jury;
  }

  private static List<String> currents(Tab tab) {
    return tab.page().locator(".tabs [aria-current]").all().stream()
        .map(link -> link.getAttribute("aria-current"))
        .toList();
  }

  private static void look(Tab tab, String name) {
    tab.screenshot(name);
    assertThat(tab.page().locator(".tabs .groups a").count()).isEqualTo(5);
    assertThat(tab.barriers()).isEmpty();
    assertThat(tab.overflows()).isFalse();
    assertThat(
            tab.page()
                .evaluate(
                    "[...document.querySelectorAll('.tabs, .tabs > div')]"
                        + ".every(row => row.scrollWidth <= row.clientWidth)"))
        .isEqualTo(true);
    assertThat(tab.complaints()).isEmpty();
  }
}
