package io.jinbang.attendance.registration;

import io.jinbang.programme.Programmes;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import io.jinbang.site.GatheringTabs;
import io.jinbang.site.Page;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Everybody who is named, invited, registered or waits. */
@Controller
@RequestMapping("/host/g/{slug}/guests")
class GuestListPages implements GatheringTabs {
  /** On one page; more are for the filters to find, and for the exports. */
  private static final int MOST = 200;

  private final GuestBook book;
  private final Admissions receptions;
  private final Programmes programmes;

  GuestListPages(GuestBook book, Admissions receptions, Programmes programmes) {
    this.book = book;
    this.receptions = receptions;
    this.programmes = programmes;
  }

  @Override
  public List<Tab> tabsFor(Actor actor, String slug) {
    return actor.is(Role.HOST)
        ? List.of(new Tab(350, Text.of("参会人员", "Guests"), "/host/g/" + slug + "/guests"))
        : List.of();
  }

  @GetMapping
  View list(
      Page page,
      @PathVariable String slug,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String category,
      @RequestParam(defaultValue = "") String words) {
    if (receptions.of(programmes.bySlug(slug).id()).isEmpty()) {
      return page.redirect("/host/g/" + slug + "/guests/settings");
    }
    var roll = book.roll(page.who(), slug);
    var query = new Roll.Query(state, category, words);
    return page.view(
        "attendance/guests",
        Map.of("roll", roll, "query", query, "found", roll.found(query), "most", MOST));
  }

  @GetMapping("/export")
  View export(
      Page page,
      @PathVariable String slug,
      @RequestParam(defaultValue = "") String format,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String category,
      @RequestParam(defaultValue = "") String words) {
    var roll = book.takeAway(page.who(), slug);
    var table = RollTable.of(roll, new Roll.Query(state, category, words), book::needsOf);
    var name = page.of(roll.gathering().name()) + " " + page.of(table.name());
    return page.download(table, name, format, roll.gathering().zone());
  }
}
