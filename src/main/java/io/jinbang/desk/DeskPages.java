package io.jinbang.desk;

import io.jinbang.shared.Actor;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import io.jinbang.site.Menu;
import io.jinbang.site.Page;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

@Controller
class DeskPages implements Menu {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final List<Waiting> waiting;
  private final List<Panel> panels;
  private final Clock clock;

  DeskPages(List<Waiting> waiting, List<Panel> panels, Clock clock) {
    this.waiting = waiting;
    this.panels = panels;
    this.clock = clock;
  }

  @Override
  public List<Item> itemsFor(Actor actor) {
    return List.of(new Item(Group.MINE, 0, Text.of("今日待办", "Today"), "home", "/desk"));
  }

  @GetMapping("/desk")
  View home(Page page) {
    var actor = page.who();
    var now = clock.instant();
    var items = waiting.stream().flatMap(port -> port.waitingFor(actor).stream()).toList();
    var parts =
        panels.stream()
            .flatMap(panel -> panel.partsFor(actor, page).stream())
            .sorted(Comparator.comparing(Panel.Part::place).thenComparing(Panel.Part::order))
            .toList();
    return page.view(
        "desk/home",
        Map.of(
            "agenda",
            Agenda.of(items, now, ZONE),
            "parts",
            parts,
            "now",
            now,
            "zone",
            ZONE,
            "works",
            !actor.roles().equals(Set.of(Role.ENTRANT))));
  }
}
