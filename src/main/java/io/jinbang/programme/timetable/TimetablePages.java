package io.jinbang.programme.timetable;

import io.jinbang.programme.Hall;
import io.jinbang.programme.Placement;
import io.jinbang.programme.Session;
import io.jinbang.programme.gathering.GatheringSheet;
import io.jinbang.programme.gathering.Gatherings;
import io.jinbang.programme.session.Clashes;
import io.jinbang.programme.session.DayGrid;
import io.jinbang.programme.session.SessionSheet;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import io.jinbang.site.Form;
import io.jinbang.site.GatheringTabs;
import io.jinbang.site.Page;
import io.jinbang.work.ProgressLog;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
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

/** Asking for a timetable, seeing why it is as it is, and what a change would do. */
@Controller
@RequestMapping("/host/g/{slug}/timetable")
class TimetablePages implements GatheringTabs {
  private static final String PAGE = "programme/timetable/timetable";

  private final Gatherings gatherings;
  private final Timetables timetables;
  private final Proposals proposals;
  private final ProgressLog progress;

  TimetablePages(
      Gatherings gatherings, Timetables timetables, Proposals proposals, ProgressLog progress) {
    this.gatherings = gatherings;
    this.timetables = timetables;
    this.proposals = proposals;
    this.progress = progress;
  }

  @Override
  public List<Tab> tabsFor(Actor actor, String slug) {
    return actor.is(Role.HOST)
        ? List.of(new Tab(135, Text.of("排程", "Timetable"), "/host/g/" + slug + "/timetable"))
        : List.of();
  }

  private static String base(String slug) {
    return "/host/g/" + slug + "/timetable";
  }

  @GetMapping
  View timetable(
      Page p, @PathVariable String slug, @RequestParam MultiValueMap<String, String> asked) {
    return p.view(PAGE, model(p, slug, Form.of(asked)));
  }

  private Map<String, @Nullable Object> model(Page p, String slug, Form form) {
    var gathering = gatherings.of(p.who(), slug);
    var timetable = timetables.of(p.who(), slug);
    var scene = Timetables.moved(timetable.draft(), timetable.shown());
    var chosen = chosen(scene.sessions(), form.value("session"));
    var day = day(gathering, chosen, form.value("day"));
    var model = new HashMap<String, @Nullable Object>();
    model.put("gathering", gathering);
    model.put("timetable", timetable);
    model.put("scene", scene);
    model.put("grid", DayGrid.of(scene, day, Clashes.of(scene)));
    model.put("chosen", chosen);
    model.put("whatIf", chosen == null ? null : whatIf(timetable, gathering, chosen, form));
    model.put("setting", proposals.setting(gathering.id()));
    model.put("percent", percent(timetable.proposal()));
    model.put("form", form);
    return model;
  }

  private int percent(@Nullable Proposal proposal) {
    return proposal == null
        ? 0
        : progress.find(proposal.id().value()).map(each -> each.percent()).orElse(0);
  }

  private static @Nullable SessionSheet chosen(List<SessionSheet> sessions, String id) {
    return sessions.stream()
        .filter(each -> each.id().toString().equals(id))
        .findFirst()
        .orElse(null);
  }

  private static LocalDate day(
      GatheringSheet gathering, @Nullable SessionSheet chosen, String asked) {
    try {
      if (!asked.isEmpty()) {
        return LocalDate.parse(asked);
      }
    } catch (DateTimeException wrong) {
      throw Refusal.notFound();
    }
    return chosen == null || chosen.placement() == null
        ? gathering.first()
        : chosen.placement().start().atZone(gathering.zone()).toLocalDate();
  }

  /** Null until a hall and a time are chosen. */
  private static Timetable.@Nullable WhatIf whatIf(
      Timetable timetable, GatheringSheet gathering, SessionSheet chosen, Form form) {
    if (form.value("hall").isEmpty() || form.value("time").isEmpty()) {
      return null;
    }
    try {
      var start =
          LocalDate.parse(form.value("day"))
              .atTime(LocalTime.parse(form.value("time")))
              .atZone(gathering.zone())
              .toInstant();
      var place = new Placement(Id.<Hall>parse(form.value("hall")), start);
      return timetable.whatIf(chosen.id(), place).orElseThrow(Refusal::notFound);
    } catch (DateTimeException wrong) {
      throw Refusal.notFound();
    }
  }

  /** How far a search is, as a fragment that renews itself. */
  @GetMapping("/progress")
  View progress(Page p, @PathVariable String slug) {
    var gathering = gatherings.of(p.who(), slug);
    var proposal = proposals.last(p.who(), gathering.id()).orElseThrow(Refusal::notFound);
    return p.view(
        "programme/timetable/progress",
        Map.of("path", base(slug), "proposal", proposal, "percent", percent(proposal)));
  }

  @PostMapping
  View ask(Page p, @PathVariable String slug, @RequestParam MultiValueMap<String, String> given) {
    var form = Form.of(given);
    var aim =
        Arrays.stream(Aim.values())
            .filter(each -> each.name().equals(form.value("aim")))
            .findFirst()
            .orElseThrow(Refusal::notFound);
    var lost = form.value("lost");
    return step(
        p,
        slug,
        form,
        () -> proposals.ask(p.who(), slug, aim, lost.isEmpty() ? null : Id.<Hall>parse(lost)),
        "timetable.asked");
  }

  private View step(Page p, String slug, Form form, Runnable action, String done) {
    try {
      action.run();
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
        throw refusal;
      }
      return p.refused(PAGE, model(p, slug, form.refused(refusal)));
    }
    return p.redirect(base(slug), done);
  }

  @PostMapping("/{proposal}/stop")
  View stop(Page p, @PathVariable String slug, @PathVariable Id<Proposal> proposal) {
    return step(
        p, slug, Form.EMPTY, () -> proposals.stop(p.who(), slug, proposal), "timetable.stopped");
  }

  @PostMapping("/{proposal}/accept")
  View accept(Page p, @PathVariable String slug, @PathVariable Id<Proposal> proposal) {
    return step(
        p, slug, Form.EMPTY, () -> proposals.accept(p.who(), slug, proposal), "timetable.accepted");
  }

  @PostMapping("/{proposal}/discard")
  View discard(Page p, @PathVariable String slug, @PathVariable Id<Proposal> proposal) {
    return step(
        p,
        slug,
        Form.EMPTY,
        () -> proposals.discard(p.who(), slug, proposal),
        "timetable.discarded");
  }

  @PostMapping("/pin")
  View pin(Page p, @PathVariable String slug, @RequestParam MultiValueMap<String, String> given) {
    var form = Form.of(given);
    var session = Id.<Session>parse(form.value("session"));
    return step(
        p,
        slug,
        form,
        () -> timetables.pin(p.who(), slug, session, form.value("pinned").equals("yes")),
        "timetable.saved");
  }

  @PostMapping("/setting")
  View set(Page p, @PathVariable String slug, @RequestParam MultiValueMap<String, String> given) {
    var form = Form.of(given);
    return step(
        p, slug, form, () -> proposals.set(p.who(), slug, setting(form)), "timetable.saved");
  }

  private static Setting setting(Form form) {
    return new Setting(number(form, "teams", 100), number(form, "walk", 240));
  }

  private static int number(Form form, String field, int most) {
    var typed = form.value(field).strip();
    if (typed.matches("\\d{1,4}") && Integer.parseInt(typed) <= most) {
      return Integer.parseInt(typed);
    }
    throw Refusal.invalid(
        field,
        Text.of("应是 0 到 {} 的整数", "It has to be a whole number from 0 to {}").with(most),
        Text.of("请改正。", "Correct it."));
  }
}
