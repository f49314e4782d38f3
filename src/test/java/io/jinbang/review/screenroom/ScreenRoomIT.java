package io.jinbang.review.screenroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entries;
import io.jinbang.intake.Entry;
import io.jinbang.review.screening.Docket;
import io.jinbang.review.screening.Outcome;
import io.jinbang.review.screening.Reason;
import io.jinbang.review.screening.Screened;
import io.jinbang.review.screening.Screenings;
import io.jinbang.shared.Language;
import io.jinbang.testing.Browser;
import io.jinbang.testing.BrowserTest;
import io.jinbang.testing.Folk;
import io.jinbang.testing.Tab;
import io.jinbang.testing.Works;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** The keys of the screener's room, under the policy that lets no inline script run. */
@BrowserTest
@AutoConfigureMockMvc
@Import(Works.Beans.class)
class ScreenRoomIT {
  @Autowired Works works;
  @Autowired Folk folk;
  @Autowired Screenings screenings;
  @Autowired Entries entries;

  private Tab begin(Browser browser, Campaign call) {
    var tab = browser.tab(1440, Language.ZH).signIn(folk.host());
    tab.go("/screening/c/" + call.slug() + "/next");
    tab.page().evaluate("() => { window.stayed = true }");
    return tab;
  }

  private static void press(Tab tab, String... keys) {
    for (var key : keys) {
      tab.page().keyboard().press(key);
    }
  }

  private static void shows(Tab tab, Entry work) {
    tab.page()
        .waitForFunction(
            "id => document.getElementById('screen')?.dataset.id === id", work.id().toString());
  }

  private List<Entry> three(Campaign call) {
    var entrant = folk.entrant("参选者01");
    return Stream.of("甲", "乙", "丙")
        .map(title -> works.submitted(entrant, call, "作品" + title, folk.body("js")))
        .toList();
  }

  /** The room shows the next work at once; what was decided follows it to the server. */
  private Screened decided(Entry work) {
    return await().until(() -> screenings.find(work.id()), Optional::isPresent).orElseThrow();
  }

  @Test
  void a_work_is_passed_by_one_key_and_returned_by_two_and_enter(Browser browser) {
    var call = works.call();
    var three = three(call);
    var tab = begin(browser, call);
    shows(tab, three.get(0));
    press(tab, "1");
    shows(tab, three.get(1));
    press(tab, "2", "8");
    assertThat(tab.page().locator("#note").inputValue()).isEqualTo(Reason.INCOMPLETE.readyNote());
    press(tab, "Enter");
    shows(tab, three.get(2));
    assertThat(tab.page().locator("#last").textContent()).contains("作品乙", "已退回修改", "撤销");
    press(tab, "u");
    shows(tab, three.get(1));
    assertThat(decided(three.get(0)).outcome()).isEqualTo(Outcome.PASSED);
    await().until(() -> screenings.find(three.get(1).id()).isEmpty());
    press(tab, "k");
    shows(tab, three.get(0));
    press(tab, "j");
    tab.page().waitForFunction("() => document.querySelector('#screen').dataset.title !== '作品甲'");
    assertThat(tab.page().evaluate("() => window.stayed")).isEqualTo(true);
    assertThat(tab.complaints()).isEmpty();
  }

  @Test
  void a_second_opinion_is_asked_by_a_key_and_a_line(Browser browser) {
    var call = works.call();
    var three = three(call);
    var tab = begin(browser, call);
    press(tab, "s");
    tab.page().keyboard().type("2 看结尾");
    press(tab, "Enter");
    shows(tab, three.get(1));
    press(tab, "3", "1", "Enter");
    shows(tab, three.get(2));
    assertThat(decided(three.get(1)).reason()).isEqualTo(Reason.OFF_THEME);
    var docket =
        await()
            .until(
                () -> screenings.docket(entries.get(three.get(0).id())),
                found -> found.state() == Docket.State.SECOND);
    assertThat(docket.question()).isEqualTo("2 看结尾");
    assertThat(tab.barriers()).isEmpty();
    assertThat(tab.complaints()).isEmpty();
  }

  @Test
  void a_decision_that_is_refused_is_told_with_the_way_back(Browser browser) {
    var call = works.call();
    var three = three(call);
    var tab = begin(browser, call);
    screenings.answer(folk.host().actor(), three.get(0).id(), Screenings.Answer.asking(null, "请看"));
    press(tab, "1"); // meanwhile given in another window: it would be the same person's second
    shows(tab, three.get(1));
    tab.page().waitForSelector("#failed:not([hidden])");
    assertThat(tab.page().locator("#failed").textContent()).contains("作品甲", "第二意见要由另一个人给");
    assertThat(tab.page().locator("#failed a").getAttribute("href"))
        .isEqualTo("/screening/works/" + three.get(0).id());
  }
}
