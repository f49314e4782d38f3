package io.jinbang.attendance.checkin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.jinbang.attendance.Receiving.category;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.jinbang.attendance.Receiving;
import io.jinbang.attendance.registration.Admission;
import io.jinbang.shared.Language;
import io.jinbang.testing.Browser;
import io.jinbang.testing.BrowserTest;
import io.jinbang.testing.Folk;
import io.jinbang.testing.Tab;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A telephone at a door, in a real browser, with and without a line. */
@BrowserTest
class DoorIT {
  private static final String KEPT =
      "async () => { await navigator.serviceWorker.ready; return !!(await"
          + " caches.match(location.href)); }";

  @Autowired ApplicationContext context;
  @Autowired Folk folk;
  @Autowired JdbcClient jdbc;

  @Test
  void a_door_checks_in_without_a_line_outlives_a_reload_and_sends_it_all_later(Browser browser) {
    var guests = category("嘉宾", "Guest", null);
    var receiving =
        Receiving.gathering(context, folk.host()).receives(Admission.OPEN, null, guests);
    var first = Receiving.code();
    var second = Receiving.code();
    receiving.attendee("王小明", guests, first);
    receiving.attendee("李四", guests, second);
    var tab = browser.tab(390, Language.ZH);
    tab.go("/door/" + receiving.door("东门1号"));
    var page = tab.page();
    page.setDefaultTimeout(60_000);
    assertThat(page.locator("#line")).hasText("在线");
    page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate(KEPT)));

    page.context().setOffline(true);
    type(page, first);
    assertThat(page.locator("#answer .what")).hasText("请进");
    assertThat(page.locator("#answer .whom")).hasText("王*明");
    assertThat(page.locator("#line")).hasText("离线，照常签到 · 1 条待发送");
    tab.screenshot("door-offline");

    page.reload();
    assertThat(page.locator("#log li")).hasCount(1);
    type(page, first);
    assertThat(page.locator("#answer .what")).hasText("已经签到过");
    page.waitForTimeout(3100); // the same code at once would be the same look of the camera
    page.locator("#q").fill("李四");
    page.locator("#find button").click();
    page.locator("#found button").click();
    assertThat(page.locator("#answer .whom")).hasText("李*");
    assertThat(page.locator("#line")).hasText("离线，照常签到 · 3 条待发送");
    assertThat(kept(receiving)).isZero();

    page.context().setOffline(false);
    assertThat(page.locator("#line")).hasText("在线");
    assertThat(kept(receiving)).isEqualTo(3);
    assertThat(inside(receiving)).isEqualTo(2);
    assertThat(page.locator("#inside")).hasText("2");
    // it asks again by itself, now and then, while there is no line
    assertThat(tab.complaints()).allMatch(each -> each.contains("ERR_INTERNET_DISCONNECTED"));
    assertThat(tab.barriers()).isEmpty();
    assertThat(tab.overflows()).isFalse();
    look(tab);
  }

  private static void look(Tab tab) {
    tab.screenshot("door");
  }

  private static void type(Page page, String code) {
    page.locator("#q").fill(code);
    page.locator("#find button").click();
  }

  private int kept(Receiving receiving) {
    return count("attendance.checkin", receiving);
  }

  private int inside(Receiving receiving) {
    return count("attendance.entrance", receiving);
  }

  private int count(String table, Receiving receiving) {
    return jdbc.sql("select count(*) from " + table + " where gathering = :gathering")
        .param("gathering", receiving.gathering().id().value())
        .query(Integer.class)
        .single();
  }

  @Test
  void a_forged_code_is_told_apart_and_a_walk_in_has_a_badge_to_print(Browser browser) {
    var guests = category("嘉宾", "Guest", null);
    var receiving =
        Receiving.gathering(context, folk.host()).receives(Admission.OPEN, null, guests);
    var tab = browser.tab(390, Language.EN);
    tab.go("/door/" + receiving.door("East"));
    var page = tab.page();
    page.setDefaultTimeout(60_000);
    assertThat(page.locator("#line")).hasText("Online");
    page.evaluate(
        "window.print = () => { window.printed = document.getElementById('print').innerText; }");
    type(page, Receiving.code());
    assertThat(page.locator("#answer .what")).hasText("Not a badge of this gathering");
    page.locator("#walk").click();
    page.locator("#walkin .primary").click();
    assertThat(page.locator("#w-why")).isVisible();
    page.locator("#w-en").fill("Walk In");
    page.locator("#walkin .primary").click();
    assertThat(page.locator("#answer .whom")).hasText("Walk In");
    page.waitForFunction("() => window.printed && document.querySelector('#print svg path')");
    assertThat(page.locator("#line")).hasText("Online");
    assertThat(inside(receiving)).isEqualTo(1);
    assertThat(tab.complaints()).isEmpty();
  }
}
