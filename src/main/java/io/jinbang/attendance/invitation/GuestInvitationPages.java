package io.jinbang.attendance.invitation;

import io.jinbang.attendance.registration.Admissions;
import io.jinbang.attendance.registration.Guest;
import io.jinbang.attendance.registration.Particulars;
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

/** Who is invited, and how far it came. */
@Controller
@RequestMapping("/host/g/{slug}/guests/invitations")
class GuestInvitationPages implements GatheringTabs {
  private final GuestInvitations invitations;
  private final GuestSheets sheets;
  private final Admissions admissions;
  private final Programmes programmes;

  GuestInvitationPages(
      GuestInvitations invitations,
      GuestSheets sheets,
      Admissions admissions,
      Programmes programmes) {
    this.invitations = invitations;
    this.sheets = sheets;
    this.admissions = admissions;
    this.programmes = programmes;
  }

  @Override
  public List<Tab> tabsFor(Actor actor, String slug) {
    return actor.is(Role.HOST)
        ? List.of(
            new Tab(360, Text.of("邀请", "Invitations"), "/host/g/" + slug + "/guests/invitations"))
        : List.of();
  }

  @GetMapping
  View list(Page page, @PathVariable String slug) {
    return page.view("attendance/invitations", model(page, slug, Form.EMPTY));
  }

  private Map<String, Object> model(Page page, String slug, Form form) {
    var gathering = programmes.bySlug(slug);
    return Map.of(
        "gathering", gathering,
        "reception", admissions.get(gathering.id()),
        "reach", invitations.reach(page.who(), gathering),
        "sheets", sheets.open(page.who(), gathering.id()),
        "form", form);
  }

  @GetMapping("/export")
  View export(
      Page page, @PathVariable String slug, @RequestParam(defaultValue = "") String format) {
    var gathering = programmes.bySlug(slug);
    var table = SheetTable.of(invitations.reach(page.who(), gathering));
    var name = page.of(gathering.name()) + " " + page.of(table.name());
    return page.download(table, name, format, gathering.zone());
  }

  @PostMapping
  View add(
      Page page, @PathVariable String slug, @RequestParam MultiValueMap<String, String> typed) {
    var form = Form.of(typed);
    return step(
        page,
        slug,
        form,
        "attendance.done.added",
        gathering -> {
          invitations.add(
              page.who(),
              gathering,
              Particulars.read(form),
              Id.parse(form.value("category")),
              form.value("party"));
          return 1;
        });
  }

  @PostMapping("/parties")
  View quota(
      Page page, @PathVariable String slug, @RequestParam MultiValueMap<String, String> typed) {
    var form = Form.of(typed);
    return step(
        page,
        slug,
        form,
        "attendance.done.kept",
        gathering -> {
          invitations.quota(page.who(), gathering, form.value("name"), quota(form));
          return 1;
        });
  }

  private static @Nullable Integer quota(Form form) {
    var typed = form.value("quota").strip();
    return typed.isEmpty() ? null : typed.matches("\\d{1,6}") ? Integer.valueOf(typed) : -1;
  }

  @PostMapping("/speakers")
  View speakers(
      Page page, @PathVariable String slug, @RequestParam(defaultValue = "") String category) {
    return step(
        page,
        slug,
        Form.EMPTY,
        "attendance.done.speakers",
        at -> invitations.takeOverSpeakers(page.who(), at, Id.parse(category)));
  }

  @PostMapping("/send")
  View send(Page page, @PathVariable String slug) {
    return step(
        page,
        slug,
        Form.EMPTY,
        "attendance.done.sent",
        at -> invitations.inviteAll(page.who(), at));
  }

  @PostMapping("/remind")
  View remind(Page page, @PathVariable String slug) {
    return step(
        page,
        slug,
        Form.EMPTY,
        "attendance.done.reminded",
        at -> invitations.remindAll(page.who(), at));
  }

  /** What the host does, and to how many. */
  private interface Step {
    int at(Gathering gathering);
  }

  private View step(Page page, String slug, Form form, String done, Step step) {
    try {
      var count = step.at(programmes.bySlug(slug));
      return page.redirect("/host/g/" + slug + "/guests/invitations", done, count);
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
        throw refusal;
      }
      return page.refused("attendance/invitations", model(page, slug, form.refused(refusal)));
    }
  }

  @PostMapping("/{guest:[0-9a-f]{8}-[0-9a-f-]{27}}")
  View again(Page page, @PathVariable String slug, @PathVariable Id<Guest> guest) {
    invitations.invite(page.who(), programmes.bySlug(slug), guest);
    return page.redirect("/host/g/" + slug + "/guests/" + guest, "attendance.done.queued");
  }
}
