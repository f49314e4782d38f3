package io.jinbang.programme.briefing;

import io.jinbang.programme.Programmes;
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
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The press briefings of a gathering. */
@Controller
@RequestMapping("/host/g/{slug}/briefings")
class BriefingPages implements GatheringTabs {
  private final Briefings briefings;
  private final BriefingReleases releases;
  private final Programmes programmes;

  BriefingPages(Briefings briefings, BriefingReleases releases, Programmes programmes) {
    this.briefings = briefings;
    this.releases = releases;
    this.programmes = programmes;
  }

  @Override
  public List<Tab> tabsFor(Actor actor, String slug) {
    return actor.is(Role.HOST)
        ? List.of(new Tab(460, Text.of("新闻发布会", "Briefings"), path(slug)))
        : List.of();
  }

  static String path(String slug) {
    return "/host/g/" + slug + "/briefings";
  }

  /** What cannot be mended in a form is no refused form. */
  static View refused(
      Page page, Refusal refusal, String template, Supplier<Map<String, Object>> model) {
    if (refusal.kind() == Refusal.Kind.NOT_FOUND || refusal.kind() == Refusal.Kind.FORBIDDEN) {
      throw refusal;
    }
    return page.refused(template, model.get());
  }

  @GetMapping
  View list(Page page, @PathVariable String slug) {
    return page.view("programme/briefing/list", list(page, slug, Form.EMPTY));
  }

  private Map<String, Object> list(Page page, String slug, Form form) {
    var gathering = programmes.bySlug(slug);
    var all = briefings.of(page.who(), gathering);
    var states = new HashMap<String, ReleaseStep>();
    all.forEach(each -> states.put(each.id().toString(), step(page, each)));
    var model = new HashMap<String, Object>();
    model.put("gathering", gathering);
    model.put("briefings", all);
    model.put("steps", states);
    model.put("sessions", Briefings.sessions(briefings.programme(page.who(), slug)));
    model.put("speakers", briefings.programme(page.who(), slug).speakers());
    model.put("form", form);
    return model;
  }

  private ReleaseStep step(Page page, Briefing briefing) {
    return ReleaseStep.of(releases.current(page.who(), briefing).orElse(null), page.now());
  }

  @PostMapping
  View add(
      Page page, @PathVariable String slug, @RequestParam MultiValueMap<String, String> given) {
    var form = Form.of(given);
    try {
      var briefing = BriefingForm.read(form, null, programmes.bySlug(slug));
      briefings.put(page.who(), slug, briefing);
      return page.redirect(path(slug) + "/" + briefing.id(), "briefing.saved");
    } catch (Refusal refusal) {
      return refused(
          page, refusal, "programme/briefing/list", () -> list(page, slug, form.refused(refusal)));
    }
  }

  @GetMapping("/{id}/edit")
  View edit(Page page, @PathVariable String slug, @PathVariable Id<Briefing> id) {
    var briefing = briefings.get(page.who(), slug, id);
    var form = BriefingForm.of(briefing, programmes.bySlug(slug).zone());
    return page.view("programme/briefing/edit", edit(page, slug, briefing, form));
  }

  private Map<String, Object> edit(Page page, String slug, Briefing briefing, Form form) {
    var programme = briefings.programme(page.who(), slug);
    return Map.of(
        "gathering", programme.gathering(),
        "briefing", briefing,
        "sessions", Briefings.sessions(programme),
        "speakers", programme.speakers(),
        "form", form);
  }

  @PostMapping("/{id}/edit")
  View change(
      Page page,
      @PathVariable String slug,
      @PathVariable Id<Briefing> id,
      @RequestParam MultiValueMap<String, String> given) {
    var form = Form.of(given);
    var before = briefings.get(page.who(), slug, id);
    try {
      briefings.put(page.who(), slug, BriefingForm.read(form, before, programmes.bySlug(slug)));
      return page.redirect(path(slug) + "/" + id, "briefing.saved");
    } catch (Refusal refusal) {
      return refused(
          page,
          refusal,
          "programme/briefing/edit",
          () -> edit(page, slug, before, form.refused(refusal)));
    }
  }

  @PostMapping("/{id}/remove")
  View remove(Page page, @PathVariable String slug, @PathVariable Id<Briefing> id) {
    briefings.remove(page.who(), slug, id);
    return page.redirect(path(slug), "briefing.removed");
  }
}
