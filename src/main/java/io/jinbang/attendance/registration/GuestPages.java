package io.jinbang.attendance.registration;

import io.jinbang.documents.QrDocument;
import io.jinbang.programme.Programmes;
import io.jinbang.programme.Session;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.site.Form;
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

/** A guest's own page, made for a telephone. */
@Controller
@RequestMapping("/guest/{secret:[A-Za-z0-9_-]{43}}")
class GuestPages {
  private final Registrations registrations;
  private final Days days;
  private final Erasings erasings;
  private final Programmes programmes;

  GuestPages(Registrations registrations, Days days, Erasings erasings, Programmes programmes) {
    this.registrations = registrations;
    this.days = days;
    this.erasings = erasings;
    this.programmes = programmes;
  }

  @GetMapping
  View page(Page page, @PathVariable String secret) {
    return page.view("attendance/guest", model(secret, null));
  }

  private Map<String, @Nullable Object> model(String secret, @Nullable Form refused) {
    var guest = registrations.look(secret);
    var model = new HashMap<String, @Nullable Object>();
    model.put("guest", guest);
    model.put("secret", secret);
    model.put("gathering", programmes.get(guest.gathering()));
    model.put("reception", registrations.reception(guest.gathering()).orElseThrow());
    model.put("companions", registrations.companions(guest));
    model.put("day", days.of(guest).orElse(null));
    model.put("qr", guest.badge() == null ? null : QrDocument.of(guest.badge()));
    model.put("form", refused == null ? form(guest) : refused);
    return model;
  }

  private Form form(Guest guest) {
    var told = guest.particulars();
    return Form.of(
        Map.of(
            "nameZh", List.of(told.nameZh()),
            "nameEn", List.of(told.nameEn()),
            "organization", List.of(told.organization()),
            "title", List.of(told.title()),
            "phone", List.of(told.phone()),
            "needs", List.of(registrations.needsOf(guest))));
  }

  /** What a guest does. */
  private interface Step {
    void take();
  }

  private View step(Page page, String secret, Form form, String done, Step step) {
    try {
      step.take();
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
        throw refusal;
      }
      return page.refused("attendance/guest", model(secret, shown(secret, form, refusal)));
    }
    return page.redirect("/guest/" + secret, done);
  }

  /** What was typed, over what is known. */
  private Form shown(String secret, Form typed, Refusal refusal) {
    var values = new HashMap<>(form(registrations.look(secret)).values());
    values.putAll(typed.values());
    return Form.of(values).refused(refusal);
  }

  @PostMapping("/accept")
  View accept(Page page, @PathVariable String secret) {
    return step(
        page, secret, Form.EMPTY, "attendance.done.accepted", () -> registrations.accept(secret));
  }

  @PostMapping("/decline")
  View decline(Page page, @PathVariable String secret) {
    return step(
        page, secret, Form.EMPTY, "attendance.done.declined", () -> registrations.decline(secret));
  }

  @PostMapping("/withdraw")
  View withdraw(Page page, @PathVariable String secret) {
    return step(
        page,
        secret,
        Form.EMPTY,
        "attendance.done.withdrawn",
        () -> registrations.withdraw(secret));
  }

  @PostMapping("/details")
  View tell(
      Page page, @PathVariable String secret, @RequestParam MultiValueMap<String, String> typed) {
    var form = Form.of(typed);
    return step(
        page,
        secret,
        form,
        "attendance.done.told",
        () -> registrations.tell(secret, Particulars.read(form), form.value("needs")));
  }

  @PostMapping("/companions")
  View bring(
      Page page, @PathVariable String secret, @RequestParam MultiValueMap<String, String> typed) {
    var form = Form.of(typed);
    var companion = new Particulars(form.value("withZh"), form.value("withEn"), "", "", "", "");
    return step(
        page,
        secret,
        form,
        "attendance.done.brought",
        () -> registrations.bring(secret, companion));
  }

  @PostMapping("/companions/{companion}/leave")
  View leave(Page page, @PathVariable String secret, @PathVariable Id<Guest> companion) {
    return step(
        page,
        secret,
        Form.EMPTY,
        "attendance.done.left",
        () -> registrations.leaveBehind(secret, companion));
  }

  @PostMapping("/stars/{session}")
  View star(
      Page page,
      @PathVariable String secret,
      @PathVariable Id<Session> session,
      @RequestParam(defaultValue = "") String on) {
    days.star(secret, session, on.equals("yes"));
    return page.redirect("/guest/" + secret + "#day");
  }

  @PostMapping("/erase")
  View erase(Page page, @PathVariable String secret) {
    return page.view("attendance/erased", Map.of("erased", erasings.own(secret)));
  }
}
