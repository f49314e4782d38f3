package io.jinbang.programme.runofshow;

import io.jinbang.programme.CeremonyObjects.Offer;
import io.jinbang.programme.Gathering;
import io.jinbang.programme.Programmes;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import io.jinbang.site.Form;
import io.jinbang.site.Page;
import java.time.Duration;
import java.util.HashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** One cue of a show: its form, its place, its people. */
@Controller
class CuePages {
  private static final String ALL = "/host/g/{slug}/show/{id}/cues";
  private static final String ONE = ALL + "/{cue}";

  private final Shows shows;
  private final Reveals reveals;
  private final Programmes programmes;

  CuePages(Shows shows, Reveals reveals, Programmes programmes) {
    this.shows = shows;
    this.reveals = reveals;
    this.programmes = programmes;
  }

  private record At(Gathering gathering, Show show, Cast cast) {}

  private At at(Page p, String slug, Id<Show> id) {
    var gathering = programmes.bySlug(slug);
    return new At(
        gathering, shows.get(p.who(), gathering.id(), id), shows.cast(p.who(), gathering.id()));
  }

  private View view(Page p, At at, Cue cue, @Nullable Form form) {
    var model = new HashMap<String, Object>();
    model.put("gathering", at.gathering());
    model.put("show", at.show());
    model.put("cast", at.cast());
    model.put("cue", cue);
    model.put("fresh", at.show().cues().stream().noneMatch(each -> each.id().equals(cue.id())));
    model.put("offers", reveals.offered(at.gathering()));
    model.put("form", form == null ? CueForm.of(cue, at.gathering().zone()) : form);
    return form == null
        ? p.view("programme/show/cue", model)
        : p.refused("programme/show/cue", model);
  }

  private static Cue fresh(Show show, String segment) {
    return Cue.of(
        show.segment(Id.parse(segment)).id(),
        Content.titled(Text.same("")),
        Timing.of(Duration.ofMinutes(5)));
  }

  private Cue read(At at, Form form, Cue before) {
    var known =
        reveals.offered(at.gathering()).stream().map(Offer::key).collect(Collectors.toSet());
    return new CueForm(at.show(), at.gathering().zone(), at.cast(), known).read(form, before);
  }

  // -- a new one

  @GetMapping(ALL)
  View fresh(
      Page p, @PathVariable String slug, @PathVariable Id<Show> id, @RequestParam String segment) {
    var at = at(p, slug, id);
    return view(p, at, fresh(at.show(), segment), null);
  }

  @PostMapping(ALL)
  View add(
      Page p,
      @PathVariable String slug,
      @PathVariable Id<Show> id,
      @RequestParam MultiValueMap<String, String> given) {
    var at = at(p, slug, id);
    var form = Form.of(given);
    return put(p, at, fresh(at.show(), form.value("segment")), form);
  }

  private View put(Page p, At at, Cue before, Form form) {
    try {
      shows.put(p.who(), at.show(), read(at, form, before));
      return p.redirect(
          ShowPages.path(at.gathering().slug(), at.show().id()) + "#cue-" + before.id(),
          "show.saved");
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.NOT_FOUND || refusal.kind() == Refusal.Kind.FORBIDDEN) {
        throw refusal;
      }
      return view(p, at, before, form.refused(refusal));
    }
  }

  // -- one that is there

  @GetMapping(ONE)
  View cue(
      Page p, @PathVariable String slug, @PathVariable Id<Show> id, @PathVariable Id<Cue> cue) {
    var at = at(p, slug, id);
    return view(p, at, at.show().cue(cue), null);
  }

  @PostMapping(ONE)
  View change(
      Page p,
      @PathVariable String slug,
      @PathVariable Id<Show> id,
      @PathVariable Id<Cue> cue,
      @RequestParam MultiValueMap<String, String> given) {
    var at = at(p, slug, id);
    var form = Form.of(given);
    return form.value("do").isEmpty()
        ? put(p, at, at.show().cue(cue), form)
        : act(p, at, cue, form);
  }

  /** What needs no form of its own. */
  private View act(Page p, At at, Id<Cue> cue, Form form) {
    var show = at.show();
    switch (form.value("do")) {
      case "up" -> shows.move(p.who(), show, cue, -1);
      case "down" -> shows.move(p.who(), show, cue, 1);
      case "remove" -> shows.remove(p.who(), show, cue);
      case "checked" -> shows.checked(p.who(), show, cue);
      case "rank" -> shows.rank(p.who(), show, cue);
      case "front" -> shows.movePerson(p.who(), show, cue, Id.parse(form.value("who")), -1);
      case "later" -> shows.movePerson(p.who(), show, cue, Id.parse(form.value("who")), 1);
      default -> throw Refusal.notFound();
    }
    var plan = ShowPages.path(at.gathering().slug(), show.id());
    var stays = form.has("stay", "yes") ? "/cues/" + cue : "#cue-" + cue;
    return p.redirect(plan + stays, "show.saved");
  }
}
