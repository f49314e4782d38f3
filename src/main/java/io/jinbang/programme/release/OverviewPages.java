package io.jinbang.programme.release;

import io.jinbang.programme.gathering.BackingBodies;
import io.jinbang.programme.gathering.Completeness;
import io.jinbang.programme.gathering.Gatherings;
import io.jinbang.programme.session.Clashes;
import io.jinbang.programme.session.Scenes;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import io.jinbang.site.GatheringTabs;
import io.jinbang.site.Page;
import java.util.HashMap;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** How far a gathering has come. */
@Controller
class OverviewPages implements GatheringTabs {
  private final Gatherings gatherings;
  private final BackingBodies bodies;
  private final Completeness completeness;
  private final Scenes scenes;
  private final Releases releases;

  OverviewPages(
      Gatherings gatherings,
      BackingBodies bodies,
      Completeness completeness,
      Scenes scenes,
      Releases releases) {
    this.gatherings = gatherings;
    this.bodies = bodies;
    this.completeness = completeness;
    this.scenes = scenes;
    this.releases = releases;
  }

  @Override
  public List<Tab> tabsFor(Actor actor, String slug) {
    return actor.is(Role.HOST)
        ? List.of(new Tab(0, Text.of("总览", "Overview"), "/host/g/" + slug))
        : List.of();
  }

  @GetMapping("/host/g/{slug}")
  View overview(Page page, @PathVariable String slug) {
    var gathering = gatherings.of(page.who(), slug);
    var scene = scenes.of(page.who(), gathering);
    var model = new HashMap<String, Object>();
    model.put("gathering", gathering);
    model.put("scene", scene);
    model.put("bodies", bodies.of(gathering.id()));
    model.put("report", completeness.of(page.who(), gathering));
    model.put("clashes", Clashes.of(scene).size());
    model.put("versions", releases.versions(page.who(), gathering.id()));
    model.put("pending", releases.pending(page.who(), gathering.id()).size());
    return page.view("programme/release/overview", model);
  }
}
