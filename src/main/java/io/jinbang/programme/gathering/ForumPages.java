package io.jinbang.programme.gathering;

import io.jinbang.programme.Forum;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import io.jinbang.site.Form;
import io.jinbang.site.GatheringTabs;
import io.jinbang.site.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The forums of a gathering, for the host. */
@Controller
@RequestMapping("/host/g/{slug}/forums")
class ForumPages implements GatheringTabs {
  private final Gatherings gatherings;
  private final Forums forums;
  private final BackingBodies bodies;

  ForumPages(Gatherings gatherings, Forums forums, BackingBodies bodies) {
    this.gatherings = gatherings;
    this.forums = forums;
    this.bodies = bodies;
  }

  @Override
  public List<Tab> tabsFor(Actor actor, String slug) {
    return actor.is(Role.HOST)
        ? List.of(new Tab(20, Text.of("论坛", "Forums"), "/host/g/" + slug + "/forums"))
        : List.of();
  }

  @GetMapping
  View all(Page page, @PathVariable String slug) {
    return page.view("programme/gathering/forums", model(page, slug, null, Form.EMPTY));
  }

  @GetMapping("/{forum}")
  View one(Page page, @PathVariable String slug, @PathVariable Id<Forum> forum) {
    var sheet = forums.get(gatherings.of(page.who(), slug).id(), forum);
    var values = new HashMap<String, List<String>>();
    sheet.name().into(values, "name");
    sheet.edition().into(values, "edition");
    sheet.theme().into(values, "theme");
    return page.view("programme/gathering/forums", model(page, slug, sheet, Form.of(values)));
  }

  private Map<String, Object> model(
      Page page, String slug, @Nullable ForumSheet edited, Form form) {
    var gathering = gatherings.of(page.who(), slug);
    var model = new HashMap<String, Object>();
    model.put("gathering", gathering);
    model.put("forums", forums.of(gathering.id()));
    model.put("bodies", bodies.of(gathering.id()));
    model.put("edited", edited);
    model.put("form", form);
    return model;
  }

  @PostMapping
  View add(
      Page page, @PathVariable String slug, @RequestParam MultiValueMap<String, String> given) {
    try {
      forums.add(page.who(), gatherings.of(page.who(), slug).id(), read(Id.random(), given));
    } catch (Refusal refusal) {
      return again(page, slug, null, given, refusal);
    }
    return done(page, slug);
  }

  private static ForumSheet read(Id<Forum> id, MultiValueMap<String, String> given) {
    var typed = new Typed(given);
    var forum = new ForumSheet(id, typed.name("name"), typed.both("edition"), typed.both("theme"));
    typed.check();
    return forum;
  }

  private View again(
      Page page,
      String slug,
      @Nullable ForumSheet edited,
      MultiValueMap<String, String> given,
      Refusal refusal) {
    if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
      throw refusal;
    }
    var form = Form.of(given).refused(refusal);
    return page.refused("programme/gathering/forums", model(page, slug, edited, form));
  }

  private static View done(Page page, String slug) {
    return page.redirect("/host/g/" + slug + "/forums", "programme.saved");
  }

  @PostMapping("/{forum}")
  View change(
      Page page,
      @PathVariable String slug,
      @PathVariable Id<Forum> forum,
      @RequestParam MultiValueMap<String, String> given) {
    var gathering = gatherings.of(page.who(), slug).id();
    var before = forums.get(gathering, forum);
    try {
      forums.change(page.who(), gathering, read(forum, given));
    } catch (Refusal refusal) {
      return again(page, slug, before, given, refusal);
    }
    return done(page, slug);
  }

  @PostMapping("/{forum}/move")
  View move(
      Page page,
      @PathVariable String slug,
      @PathVariable Id<Forum> forum,
      @RequestParam(defaultValue = "") String to) {
    forums.move(page.who(), gatherings.of(page.who(), slug).id(), forum, to.equals("up"));
    return page.redirect("/host/g/" + slug + "/forums");
  }

  @PostMapping("/{forum}/remove")
  View remove(Page page, @PathVariable String slug, @PathVariable Id<Forum> forum) {
    try {
      forums.remove(page.who(), gatherings.of(page.who(), slug).id(), forum);
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
        throw refusal;
      }
      return page.refused(
          "programme/gathering/forums", model(page, slug, null, Form.EMPTY.refused(refusal)));
    }
    return done(page, slug);
  }
}
