package io.jinbang.programme.gathering;

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
import org.springframework.web.servlet.View;

/** What is missing in one of the two languages. */
@Controller
class TextPages implements GatheringTabs {
  private final Gatherings gatherings;
  private final Completeness completeness;

  TextPages(Gatherings gatherings, Completeness completeness) {
    this.gatherings = gatherings;
    this.completeness = completeness;
  }

  @Override
  public List<Tab> tabsFor(Actor actor, String slug) {
    return actor.is(Role.HOST)
        ? List.of(new Tab(40, Text.of("双语检查", "Languages"), "/host/g/" + slug + "/texts"))
        : List.of();
  }

  @GetMapping("/host/g/{slug}/texts")
  View texts(Page page, @PathVariable String slug) {
    var gathering = gatherings.of(page.who(), slug);
    return page.view(
        "programme/gathering/texts",
        Map.of("gathering", gathering, "report", completeness.of(page.who(), gathering)));
  }
}
