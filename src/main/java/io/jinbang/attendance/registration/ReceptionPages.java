package io.jinbang.attendance.registration;

import io.jinbang.programme.Gathering;
import io.jinbang.programme.Programmes;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import io.jinbang.site.Form;
import io.jinbang.site.GatheringTabs;
import io.jinbang.site.Page;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The host sets who may come, as what, how many, until when. */
@Controller
@RequestMapping("/host/g/{slug}/guests/settings")
class ReceptionPages implements GatheringTabs {
  private final Admissions receptions;
  private final Programmes programmes;
  private final Clock clock;

  ReceptionPages(Admissions receptions, Programmes programmes, Clock clock) {
    this.receptions = receptions;
    this.programmes = programmes;
    this.clock = clock;
  }

  @Override
  public List<Tab> tabsFor(Actor actor, String slug) {
    return actor.is(Role.HOST)
        ? List.of(
            new Tab(
                390,
                Text.of("参会设置", "Settings for guests"),
                "/host/g/" + slug + "/guests/settings"))
        : List.of();
  }

  @GetMapping
  View settings(Page page, @PathVariable String slug) {
    var gathering = programmes.bySlug(slug);
    return page.view("attendance/settings", model(gathering, form(gathering)));
  }

  private Form form(Gathering gathering) {
    var reception =
        receptions
            .of(gathering.id())
            .orElseGet(() -> ReceptionForm.proposed(gathering, clock.instant()));
    return ReceptionForm.of(reception, gathering.zone());
  }

  private Map<String, Object> model(Gathering gathering, Form form) {
    return Map.of(
        "gathering",
        gathering,
        "form",
        form,
        "lines",
        ReceptionForm.LINES,
        "known",
        receptions.of(gathering.id()).isPresent());
  }

  @PostMapping
  View set(
      Page page, @PathVariable String slug, @RequestParam MultiValueMap<String, String> typed) {
    var gathering = programmes.bySlug(slug);
    var form = Form.of(typed);
    try {
      receptions.set(page.who(), ReceptionForm.read(form, gathering));
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
        throw refusal;
      }
      return page.refused("attendance/settings", model(gathering, form.refused(refusal)));
    }
    return page.redirect("/host/g/" + slug + "/guests", "attendance.done.set");
  }
}
