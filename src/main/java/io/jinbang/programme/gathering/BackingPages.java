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

/** The bodies behind a gathering in their printed order, for the host. */
@Controller
@RequestMapping("/host/g/{slug}/bodies")
class BackingPages implements GatheringTabs {
  private final Gatherings gatherings;
  private final BackingBodies bodies;
  private final Forums forums;

  BackingPages(Gatherings gatherings, BackingBodies bodies, Forums forums) {
    this.gatherings = gatherings;
    this.bodies = bodies;
    this.forums = forums;
  }

  @Override
  public List<Tab> tabsFor(Actor actor, String slug) {
    return actor.is(Role.HOST)
        ? List.of(new Tab(10, Text.of("单位", "Bodies"), "/host/g/" + slug + "/bodies"))
        : List.of();
  }

  @GetMapping
  View all(Page page, @PathVariable String slug) {
    return page.view("programme/gathering/bodies", model(page, slug, null, Form.EMPTY));
  }

  @GetMapping("/{body}")
  View one(Page page, @PathVariable String slug, @PathVariable Id<BodySheet> body) {
    var sheet = bodies.get(gatherings.of(page.who(), slug).id(), body);
    return page.view("programme/gathering/bodies", model(page, slug, sheet, formOf(sheet)));
  }

  private static Form formOf(BodySheet body) {
    var values = new HashMap<String, List<String>>();
    body.name().into(values, "name");
    values.put("role", List.of(body.role().name()));
    values.put("forum", body.forum() == null ? List.of() : List.of(body.forum().toString()));
    return Form.of(values);
  }

  private Map<String, Object> model(Page page, String slug, @Nullable BodySheet edited, Form form) {
    var gathering = gatherings.of(page.who(), slug);
    var model = new HashMap<String, Object>();
    model.put("gathering", gathering);
    model.put("bodies", bodies.of(gathering.id()));
    model.put("forums", forums.of(gathering.id()));
    model.put("edited", edited);
    model.put("form", form);
    return model;
  }

  @PostMapping
  View add(
      Page page, @PathVariable String slug, @RequestParam MultiValueMap<String, String> given) {
    try {
      var gathering = gatherings.of(page.who(), slug);
      bodies.add(page.who(), gathering.id(), read(Id.random(), given));
    } catch (Refusal refusal) {
      return again(page, slug, null, given, refusal);
    }
    return done(page, slug);
  }

  private static BodySheet read(Id<BodySheet> id, MultiValueMap<String, String> given) {
    var typed = new Typed(given);
    var role = typed.choice("role", BodyRole.class);
    var name = typed.name("name");
    var forum = typed.words("forum");
    typed.check();
    return new BodySheet(
        id, forum.isEmpty() ? null : Id.<Forum>parse(forum), Typed.checked(role), name);
  }

  private View again(
      Page page,
      String slug,
      @Nullable BodySheet edited,
      MultiValueMap<String, String> given,
      Refusal refusal) {
    if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
      throw refusal;
    }
    var form = Form.of(given).refused(refusal);
    return page.refused("programme/gathering/bodies", model(page, slug, edited, form));
  }

  private static View done(Page page, String slug) {
    return page.redirect("/host/g/" + slug + "/bodies", "programme.saved");
  }

  @PostMapping("/{body}")
  View change(
      Page page,
      @PathVariable String slug,
      @PathVariable Id<BodySheet> body,
      @RequestParam MultiValueMap<String, String> given) {
    var gathering = gatherings.of(page.who(), slug);
    var before = bodies.get(gathering.id(), body);
    try {
      var read = read(body, given);
      var after = new BodySheet(body, before.forum(), read.role(), read.name());
      bodies.change(page.who(), gathering.id(), after);
    } catch (Refusal refusal) {
      return again(page, slug, before, given, refusal);
    }
    return done(page, slug);
  }

  @PostMapping("/{body}/move")
  View move(
      Page page,
      @PathVariable String slug,
      @PathVariable Id<BodySheet> body,
      @RequestParam(defaultValue = "") String to) {
    bodies.move(page.who(), gatherings.of(page.who(), slug).id(), body, to.equals("up"));
    return page.redirect("/host/g/" + slug + "/bodies");
  }

  @PostMapping("/{body}/remove")
  View remove(Page page, @PathVariable String slug, @PathVariable Id<BodySheet> body) {
    bodies.remove(page.who(), gatherings.of(page.who(), slug).id(), body);
    return done(page, slug);
  }

  @PostMapping("/roles")
  View moveRole(
      Page page, @PathVariable String slug, @RequestParam MultiValueMap<String, String> given) {
    var typed = new Typed(given);
    var role = typed.choice("role", BodyRole.class);
    typed.check();
    var sheet = gatherings.of(page.who(), slug);
    var seen = List.copyOf(Lineup.of(sheet, bodies.of(sheet.id()), null).keySet());
    var up = typed.words("to").equals("up");
    gatherings.moveRole(page.who(), sheet, Typed.checked(role), up, seen);
    return page.redirect("/host/g/" + slug + "/bodies");
  }
}
