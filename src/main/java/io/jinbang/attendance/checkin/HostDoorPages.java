package io.jinbang.attendance.checkin;

import io.jinbang.attendance.registration.Admissions;
import io.jinbang.documents.QrDocument;
import io.jinbang.programme.Gathering;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The host hands out doors and watches who comes in. */
@Controller
@RequestMapping("/host/g/{slug}/guests/doors")
class HostDoorPages implements GatheringTabs {
  private final Doors doors;
  private final Turnouts turnouts;
  private final Admissions admissions;
  private final Programmes programmes;

  HostDoorPages(Doors doors, Turnouts turnouts, Admissions admissions, Programmes programmes) {
    this.doors = doors;
    this.turnouts = turnouts;
    this.admissions = admissions;
    this.programmes = programmes;
  }

  @Override
  public List<Tab> tabsFor(Actor actor, String slug) {
    return actor.is(Role.HOST)
        ? List.of(new Tab(380, Text.of("签到", "Check-in"), "/host/g/" + slug + "/guests/doors"))
        : List.of();
  }

  @GetMapping
  View doors(Page page, @PathVariable String slug) {
    return page.view("attendance/doors", model(page, slug, Form.EMPTY, null));
  }

  /** What changes while guests come in, asked for again and again. */
  @GetMapping("/live")
  View live(Page page, @PathVariable String slug) {
    return page.view("attendance/live", model(page, slug, Form.EMPTY, null));
  }

  private Map<String, @Nullable Object> model(
      Page page, String slug, Form form, @Nullable String address) {
    var gathering = programmes.bySlug(slug);
    var model = new HashMap<String, @Nullable Object>();
    model.put("gathering", gathering);
    model.put("reception", admissions.get(gathering.id()));
    model.put("doors", doors.all(page.who(), gathering.id()));
    model.put("turnout", turnouts.of(page.who(), gathering.id()));
    model.put("programme", programmes.draft(page.who(), gathering.id()));
    model.put("form", form);
    model.put("address", address);
    model.put("qr", address == null ? null : QrDocument.of(address));
    return model;
  }

  /** The address stands on the page that answers, and on no other. */
  @PostMapping
  View open(
      Page page, @PathVariable String slug, @RequestParam MultiValueMap<String, String> typed) {
    var form = Form.of(typed);
    try {
      var address =
          doors.open(page.who(), gathering(slug), form.value("name"), form.value("where"));
      return page.view("attendance/doors", model(page, slug, Form.EMPTY, address));
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
        throw refusal;
      }
      return page.refused("attendance/doors", model(page, slug, form.refused(refusal), null));
    }
  }

  private Gathering gathering(String slug) {
    return programmes.bySlug(slug);
  }

  @PostMapping("/{door}/revoke")
  View revoke(Page page, @PathVariable String slug, @PathVariable Id<Door> door) {
    doors.revoke(page.who(), gathering(slug).id(), door);
    return page.redirect("/host/g/" + slug + "/guests/doors", "attendance.done.revoked");
  }

  @GetMapping("/export")
  View export(
      Page page, @PathVariable String slug, @RequestParam(defaultValue = "") String format) {
    var gathering = gathering(slug);
    var table =
        TurnoutTable.of(turnouts.of(page.who(), gathering.id()), admissions.get(gathering.id()));
    var name = page.of(gathering.name()) + " " + page.of(table.name());
    return page.download(table, name, format, gathering.zone());
  }
}
