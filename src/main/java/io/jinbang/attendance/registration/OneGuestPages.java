package io.jinbang.attendance.registration;

import io.jinbang.programme.Gathering;
import io.jinbang.programme.Programmes;
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

/** One guest, masked until the host asks to see everything, which is noted. */
@Controller
@RequestMapping("/host/g/{slug}/guests/{guest:[0-9a-f]{8}-[0-9a-f-]{27}}")
class OneGuestPages {
  private final GuestBook book;
  private final Admissions receptions;
  private final Programmes programmes;

  OneGuestPages(GuestBook book, Admissions receptions, Programmes programmes) {
    this.book = book;
    this.receptions = receptions;
    this.programmes = programmes;
  }

  @GetMapping
  View one(Page page, @PathVariable String slug, @PathVariable Id<Guest> guest) {
    return page.view("attendance/one", model(page, slug, guest, null, null));
  }

  private Map<String, @Nullable Object> model(
      Page page, String slug, Id<Guest> id, @Nullable Form form, @Nullable String needs) {
    var gathering = programmes.bySlug(slug);
    var guest = book.get(page.who(), gathering.id(), id);
    var model = new HashMap<String, @Nullable Object>();
    model.put("gathering", gathering);
    model.put("reception", receptions.get(gathering.id()));
    model.put("guest", guest);
    model.put("companions", book.companions(guest));
    model.put("form", form);
    model.put("needs", needs);
    return model;
  }

  /** Shows everything, which is noted. */
  @PostMapping("/disclosure")
  View disclose(Page page, @PathVariable String slug, @PathVariable Id<Guest> guest) {
    var gathering = programmes.bySlug(slug).id();
    var needs = book.disclose(page.who(), gathering, guest);
    var told = book.get(page.who(), gathering, guest).particulars();
    return page.view("attendance/one", model(page, slug, guest, form(told), needs));
  }

  private static Form form(Particulars told) {
    return Form.of(
        Map.of(
            "nameZh", List.of(told.nameZh()),
            "nameEn", List.of(told.nameEn()),
            "organization", List.of(told.organization()),
            "title", List.of(told.title()),
            "email", List.of(told.email()),
            "phone", List.of(told.phone())));
  }

  @PostMapping("/details")
  View tell(
      Page page,
      @PathVariable String slug,
      @PathVariable Id<Guest> guest,
      @RequestParam MultiValueMap<String, String> typed) {
    var form = Form.of(typed);
    return step(
        page,
        slug,
        guest,
        form,
        gathering -> book.tell(page.who(), gathering.id(), guest, Particulars.read(form)));
  }

  @PostMapping("/category")
  View move(
      Page page,
      @PathVariable String slug,
      @PathVariable Id<Guest> guest,
      @RequestParam(defaultValue = "") String category) {
    return step(
        page,
        slug,
        guest,
        Form.EMPTY,
        gathering -> book.move(page.who(), gathering.id(), guest, Id.parse(category)));
  }

  @PostMapping("/approve")
  View approve(Page page, @PathVariable String slug, @PathVariable Id<Guest> guest) {
    return step(page, slug, guest, Form.EMPTY, at -> book.approve(page.who(), at.id(), guest));
  }

  @PostMapping("/refuse")
  View refuse(Page page, @PathVariable String slug, @PathVariable Id<Guest> guest) {
    return step(page, slug, guest, Form.EMPTY, at -> book.refuse(page.who(), at.id(), guest));
  }

  @PostMapping("/accept")
  View accept(Page page, @PathVariable String slug, @PathVariable Id<Guest> guest) {
    return step(page, slug, guest, Form.EMPTY, at -> book.accept(page.who(), at.id(), guest));
  }

  @PostMapping("/withdraw")
  View withdraw(Page page, @PathVariable String slug, @PathVariable Id<Guest> guest) {
    return step(page, slug, guest, Form.EMPTY, at -> book.withdraw(page.who(), at.id(), guest));
  }

  @PostMapping("/erase")
  View erase(Page page, @PathVariable String slug, @PathVariable Id<Guest> guest) {
    book.erase(page.who(), programmes.bySlug(slug).id(), guest);
    return page.redirect("/host/g/" + slug + "/guests", "attendance.done.erased");
  }

  /** What the host does to a guest. */
  private interface Step {
    void at(Gathering gathering);
  }

  private View step(Page page, String slug, Id<Guest> guest, Form form, Step step) {
    try {
      step.at(programmes.bySlug(slug));
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
        throw refusal;
      }
      var shown = form.refused(refusal);
      return page.refused("attendance/one", model(page, slug, guest, shown, null));
    }
    return page.redirect("/host/g/" + slug + "/guests/" + guest, "attendance.done.kept");
  }
}
