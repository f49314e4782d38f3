package io.jinbang.attendance.invitation;

import io.jinbang.attendance.invitation.SheetRow.Decision;
import io.jinbang.attendance.invitation.SheetRow.Kind;
import io.jinbang.attendance.registration.Admissions;
import io.jinbang.attendance.registration.Listings;
import io.jinbang.programme.Gathering;
import io.jinbang.programme.Programmes;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.site.Form;
import io.jinbang.site.Page;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** Many guests at once, pasted out of a spreadsheet or handed in as one. */
@Controller
@RequestMapping("/host/g/{slug}/guests/sheets")
class GuestSheetPages {
  /** Rows to be decided on one page; the rest comes as these are done. */
  private static final int SHOWN = 100;

  private final GuestSheets sheets;
  private final Listings listings;
  private final Programmes programmes;
  private final Admissions admissions;

  GuestSheetPages(
      GuestSheets sheets, Listings listings, Programmes programmes, Admissions admissions) {
    this.sheets = sheets;
    this.listings = listings;
    this.programmes = programmes;
    this.admissions = admissions;
  }

  @GetMapping
  View ask(Page page, @PathVariable String slug) {
    return page.view("attendance/import", model(slug, Form.EMPTY));
  }

  private Map<String, Object> model(String slug, Form form) {
    var gathering = programmes.bySlug(slug);
    return Map.of(
        "gathering", gathering, "reception", admissions.get(gathering.id()), "form", form);
  }

  @PostMapping
  View read(
      Page page,
      @PathVariable String slug,
      @RequestParam(defaultValue = "") String table,
      @RequestParam(required = false) @Nullable MultipartFile file)
      throws IOException {
    page.who().require(Role.HOST);
    var gathering = programmes.bySlug(slug);
    try {
      var name = file == null ? null : file.getOriginalFilename();
      var sheet = sheets.read(page.who(), gathering, shortened(name), page.table(table, file));
      return page.redirect("/host/g/" + slug + "/guests/sheets/" + sheet);
    } catch (Refusal refusal) {
      var form = Form.of(Map.of("table", List.of(table))).refused(refusal);
      return page.refused("attendance/import", model(slug, form));
    }
  }

  private static String shortened(@Nullable String name) {
    return name == null || name.length() <= 80
        ? Objects.requireNonNullElse(name, "")
        : name.substring(0, 80);
  }

  @GetMapping("/{sheet}")
  View look(Page page, @PathVariable String slug, @PathVariable Id<Sheet> sheet) {
    return page.view("attendance/sheet", model(page, slug, sheet, Form.EMPTY));
  }

  private Map<String, Object> model(Page page, String slug, Id<Sheet> id, Form form) {
    var gathering = programmes.bySlug(slug);
    var sheet = sheets.get(page.who(), gathering.id(), id);
    var known =
        listings.known(page.who(), gathering.id()).stream()
            .collect(Collectors.toMap(guest -> guest.id(), guest -> guest));
    var lines = sheet.rows().stream().collect(Collectors.toMap(SheetRow::line, row -> row));
    return Map.of(
        "gathering", gathering,
        "sheet", sheet,
        "known", known,
        "lines", lines,
        "shown", SHOWN,
        "form", form);
  }

  @GetMapping("/{sheet}/export")
  View export(
      Page page,
      @PathVariable String slug,
      @PathVariable Id<Sheet> sheet,
      @RequestParam(defaultValue = "") String format) {
    var gathering = programmes.bySlug(slug);
    var table = SheetTable.of(sheets.get(page.who(), gathering.id(), sheet));
    return page.download(table, page.of(table.name()), format, gathering.zone());
  }

  /** Row by row, or all of a kind where one is named. */
  @PostMapping("/{sheet}/decisions")
  View decide(
      Page page,
      @PathVariable String slug,
      @PathVariable Id<Sheet> sheet,
      @RequestParam MultiValueMap<String, String> typed) {
    var form = Form.of(typed);
    return step(page, slug, sheet, gathering -> decide(page, gathering, sheet, form));
  }

  private void decide(Page page, Gathering gathering, Id<Sheet> sheet, Form form) {
    var all = form.value("all").split(" ", 2);
    if (all.length == 2) {
      var kind = named(Kind.values(), all[0]);
      sheets.decide(page.who(), gathering.id(), sheet, kind, named(Decision.values(), all[1]));
    } else {
      sheets.decide(page.who(), gathering.id(), sheet, decisions(form));
    }
  }

  private static <E extends Enum<E>> E named(E[] all, String name) {
    return Stream.of(all)
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  private static Map<Integer, Decision> decisions(Form form) {
    var decisions = new HashMap<Integer, Decision>();
    form.values()
        .keySet()
        .forEach(
            field -> {
              if (field.matches("d\\d{1,6}") && !form.value(field).isEmpty()) {
                decisions.put(
                    Integer.valueOf(field.substring(1)),
                    named(Decision.values(), form.value(field)));
              }
            });
    return decisions;
  }

  @PostMapping("/{sheet}/settle")
  View settle(Page page, @PathVariable String slug, @PathVariable Id<Sheet> sheet) {
    try {
      var settled = sheets.settle(page.who(), programmes.bySlug(slug), sheet);
      return page.redirect(
          "/host/g/" + slug + "/guests/invitations",
          "attendance.done.settled",
          settled.added().size(),
          settled.replaced().size(),
          settled.skipped());
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
        throw refusal;
      }
      return page.refused(
          "attendance/sheet", model(page, slug, sheet, Form.EMPTY.refused(refusal)));
    }
  }

  @PostMapping("/{sheet}/drop")
  View drop(Page page, @PathVariable String slug, @PathVariable Id<Sheet> sheet) {
    sheets.drop(page.who(), programmes.bySlug(slug).id(), sheet);
    return page.redirect("/host/g/" + slug + "/guests/invitations", "attendance.done.dropped");
  }

  /** What the host decides. */
  private interface Step {
    void at(Gathering gathering);
  }

  private View step(Page page, String slug, Id<Sheet> sheet, Step step) {
    try {
      step.at(programmes.bySlug(slug));
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
        throw refusal;
      }
      return page.refused(
          "attendance/sheet", model(page, slug, sheet, Form.EMPTY.refused(refusal)));
    }
    return page.redirect("/host/g/" + slug + "/guests/sheets/" + sheet);
  }
}
