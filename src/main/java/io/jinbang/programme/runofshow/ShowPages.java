package io.jinbang.programme.runofshow;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.programme.Gathering;
import io.jinbang.programme.Hindrances;
import io.jinbang.programme.Programmes;
import io.jinbang.programme.Session;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import io.jinbang.site.Form;
import io.jinbang.site.GatheringTabs;
import io.jinbang.site.Page;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The shows of a gathering, and the plan of each. */
@Controller
class ShowPages implements GatheringTabs {
  private static final String ALL = "/host/g/{slug}/show";
  private static final String ONE = ALL + "/{id}";

  private final Shows shows;
  private final Programmes programmes;
  private final Campaigns campaigns;
  private final Hindrances hindrances;

  ShowPages(Shows shows, Programmes programmes, Campaigns campaigns, Hindrances hindrances) {
    this.shows = shows;
    this.programmes = programmes;
    this.campaigns = campaigns;
    this.hindrances = hindrances;
  }

  @Override
  public List<Tab> tabsFor(Actor actor, String slug) {
    return actor.is(Role.HOST)
        ? List.of(new Tab(200, Text.of("流程", "Run of show"), path(slug)))
        : List.of();
  }

  private static String path(String slug) {
    return "/host/g/" + slug + "/show";
  }

  static String path(String slug, Id<Show> id) {
    return path(slug) + "/" + id;
  }

  // -- all of them

  @GetMapping(ALL)
  View list(Page p, @PathVariable String slug) {
    return p.view("programme/show/list", list(p, slug, Form.EMPTY));
  }

  private Map<String, Object> list(Page p, String slug, Form form) {
    var gathering = programmes.bySlug(slug);
    var model = new HashMap<String, Object>();
    model.put("gathering", gathering);
    model.put("shows", shows.of(p.who(), gathering.id()));
    model.put("sessions", programmes.draft(p.who(), gathering.id()).sessions());
    model.put("form", form);
    return model;
  }

  @PostMapping(ALL)
  View open(Page p, @PathVariable String slug, @RequestParam MultiValueMap<String, String> given) {
    var form = Form.of(given);
    try {
      var gathering = programmes.bySlug(slug);
      var session = session(p, gathering, form.value("session"));
      var typed = ShowForm.read(form, gathering.zone(), beginOf(session));
      var show =
          shows.open(
              p.who(),
              gathering.id(),
              session == null ? null : session.id(),
              typed.title(),
              typed.begin(),
              pattern(form.value("pattern")));
      return p.redirect(path(slug, show.id()), "show.opened");
    } catch (Refusal refusal) {
      return refused(p, refusal, "programme/show/list", list(p, slug, form.refused(refusal)));
    }
  }

  private static @Nullable Instant beginOf(@Nullable Session session) {
    var placement = session == null ? null : session.placement();
    return placement == null ? null : placement.start();
  }

  private @Nullable Session session(Page p, Gathering gathering, String typed) {
    return typed.isEmpty()
        ? null
        : programmes.draft(p.who(), gathering.id()).sessions().stream()
            .filter(session -> session.id().toString().equals(typed))
            .findFirst()
            .orElseThrow(Refusal::notFound);
  }

  private static Pattern pattern(String typed) {
    for (var pattern : Pattern.values()) {
      if (pattern.name().equals(typed)) {
        return pattern;
      }
    }
    return Pattern.EMPTY;
  }

  /** What cannot be mended in a form is no refused form. */
  static View refused(Page p, Refusal refusal, String template, Map<String, ?> model) {
    if (refusal.kind() == Refusal.Kind.NOT_FOUND || refusal.kind() == Refusal.Kind.FORBIDDEN) {
      throw refusal;
    }
    return p.refused(template, model);
  }

  // -- one of them

  @GetMapping(ONE)
  View plan(Page p, @PathVariable String slug, @PathVariable Id<Show> id) {
    return p.view("programme/show/plan", plan(p, slug, id, null));
  }

  private Map<String, Object> plan(Page p, String slug, Id<Show> id, @Nullable Form form) {
    var gathering = programmes.bySlug(slug);
    var show = shows.get(p.who(), gathering.id(), id);
    var model = new HashMap<String, Object>();
    model.put("gathering", gathering);
    model.put("show", show);
    model.put("running", show.at(show.begin()));
    model.put("cast", shows.cast(p.who(), gathering.id()));
    model.put("hindered", hindrances.of(p.who(), gathering.id()));
    model.put("calls", gathering.campaigns().stream().map(campaigns::get).toList());
    model.put("form", form == null ? ShowForm.of(show, gathering.zone()) : form);
    return model;
  }

  private View step(
      Page p, String slug, Id<Show> id, Form form, Consumer<Show> action, String notice) {
    try {
      action.accept(shows.get(p.who(), programmes.bySlug(slug).id(), id));
      return p.redirect(path(slug, id), notice);
    } catch (Refusal refusal) {
      return refused(p, refusal, "programme/show/plan", plan(p, slug, id, form.refused(refusal)));
    }
  }

  @PostMapping(ONE)
  View rename(
      Page p,
      @PathVariable String slug,
      @PathVariable Id<Show> id,
      @RequestParam MultiValueMap<String, String> given) {
    var form = Form.of(given);
    var zone = programmes.bySlug(slug).zone();
    return step(
        p,
        slug,
        id,
        form,
        show -> {
          var typed = ShowForm.read(form, zone, null);
          shows.rename(p.who(), show, typed.title(), typed.begin());
        },
        "show.saved");
  }

  @PostMapping(ONE + "/remove")
  View remove(Page p, @PathVariable String slug, @PathVariable Id<Show> id) {
    shows.remove(p.who(), shows.get(p.who(), programmes.bySlug(slug).id(), id));
    return p.redirect(path(slug), "show.removed");
  }

  // -- its segments

  @PostMapping(ONE + "/segments")
  View addSegment(
      Page p,
      @PathVariable String slug,
      @PathVariable Id<Show> id,
      @RequestParam MultiValueMap<String, String> given) {
    var form = Form.of(given);
    return step(
        p,
        slug,
        id,
        form,
        show -> shows.addSegment(p.who(), show, ShowForm.segment(form)),
        "show.saved");
  }

  @PostMapping(ONE + "/segments/{segment}")
  View changeSegment(
      Page p,
      @PathVariable String slug,
      @PathVariable Id<Show> id,
      @PathVariable Id<Segment> segment,
      @RequestParam MultiValueMap<String, String> given) {
    var form = Form.of(given);
    return step(
        p,
        slug,
        id,
        form,
        show -> {
          switch (form.value("do")) {
            case "up" -> shows.moveSegment(p.who(), show, segment, -1);
            case "down" -> shows.moveSegment(p.who(), show, segment, 1);
            case "remove" -> shows.removeSegment(p.who(), show, segment);
            default -> shows.rename(p.who(), show, segment, ShowForm.segment(form));
          }
        },
        "show.saved");
  }

  // -- the prize-giving

  @PostMapping(ONE + "/ceremony")
  View ceremony(
      Page p,
      @PathVariable String slug,
      @PathVariable Id<Show> id,
      @RequestParam MultiValueMap<String, String> given) {
    var form = Form.of(given);
    var gathering = programmes.bySlug(slug);
    var call = call(gathering, form.value("call"));
    return step(
        p,
        slug,
        id,
        form,
        show ->
            shows.addCeremony(
                p.who(), show, new Ceremony(call.id(), call.rulebook(), ShowForm.choice(form))),
        "show.ceremony.added");
  }

  private Campaign call(Gathering gathering, String typed) {
    return gathering.campaigns().stream()
        .filter(id -> id.toString().equals(typed))
        .findFirst()
        .map(campaigns::get)
        .orElseThrow(Refusal::notFound);
  }

  // -- somebody who will not come

  @PostMapping(ONE + "/replace")
  View replace(
      Page p,
      @PathVariable String slug,
      @PathVariable Id<Show> id,
      @RequestParam MultiValueMap<String, String> given) {
    var form = Form.of(given);
    var show = shows.get(p.who(), programmes.bySlug(slug).id(), id);
    var other = form.value("other");
    var cues =
        shows.replace(
            p.who(), show, Id.parse(form.value("lost")), other.isEmpty() ? null : Id.parse(other));
    return p.redirect(path(slug, id), "show.replaced", cues);
  }
}
