package io.jinbang.review.scoring;

import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.site.Form;
import io.jinbang.site.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;

/** One work before its judge. */
@Controller
class SheetPages {
  private static final String DESK = "review/scoring/desk";
  private static final String RECUSE = "review/scoring/recuse";

  private final Sheets sheets;
  private final Comforts comforts;

  SheetPages(Sheets sheets, Comforts comforts) {
    this.sheets = sheets;
    this.comforts = comforts;
  }

  static String path(Id<Sheet> id) {
    return "/judge/works/" + id;
  }

  private Map<String, Object> model(Page page, Desk desk, Form form) {
    var model = new HashMap<String, Object>(comforts.with(page.who(), Map.of("desk", desk)));
    model.put("form", form);
    model.put("upcoming", sheets.upcoming(desk));
    return model;
  }

  @GetMapping("/judge/works/{id}")
  View desk(Page page, @PathVariable Id<Sheet> id) {
    var desk = sheets.desk(page.who(), id);
    return desk.round().honoured()
        ? page.view(DESK, model(page, desk, Form.EMPTY))
        : page.redirect("/judge/c/" + desk.round().campaign().slug());
  }

  // -- marks

  /**
   * What an autosave answers.
   *
   * @param saved time of day in the call's zone
   * @param marks as they stand now, by criterion
   * @param fits prizes the work is marked fit for
   * @param comment as it stands now
   */
  record Saved(String saved, Map<String, Integer> marks, List<String> fits, String comment) {}

  @PostMapping(value = "/judge/works/{id}/sheet", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  Saved autosave(
      Page page, @PathVariable Id<Sheet> id, @RequestParam MultiValueMap<String, String> given) {
    var sheet = sheets.save(page.who(), id, changes(given));
    var zone = sheets.desk(page.who(), id).round().campaign().rulebook().zone();
    var fits = sheet.fits().stream().sorted().toList();
    var saved = page.time(page.now(), zone);
    return new Saved(saved, new TreeMap<>(sheet.marks()), fits, sheet.comment());
  }

  /** Of a field given twice the last counts: a ticked box stands behind its own empty answer. */
  private static Changes changes(MultiValueMap<String, String> given) {
    var fields = new HashMap<String, String>();
    given.forEach((field, values) -> fields.put(field, values.getLast()));
    return Changes.of(fields);
  }

  @PostMapping(value = "/judge/works/{id}/sheet", produces = MediaType.TEXT_HTML_VALUE)
  View save(
      Page page, @PathVariable Id<Sheet> id, @RequestParam MultiValueMap<String, String> given) {
    Runnable save = () -> sheets.save(page.who(), id, changes(given));
    return step(page, id, given, save, "scoring.kept");
  }

  @PostMapping("/judge/works/{id}/hand-in")
  View handIn(
      Page page, @PathVariable Id<Sheet> id, @RequestParam MultiValueMap<String, String> given) {
    return step(page, id, given, () -> sheets.handIn(page.who(), id, changes(given)), null);
  }

  /** Shows the desk again where something was wrong; goes on to the next work after a hand-in. */
  private View step(
      Page page,
      Id<Sheet> id,
      MultiValueMap<String, String> given,
      Runnable action,
      @Nullable String kept) {
    try {
      action.run();
    } catch (Refusal refusal) {
      var form = Form.of(given).refused(refusal);
      return page.refused(DESK, model(page, sheets.desk(page.who(), id), form));
    }
    return kept == null ? onward(page, id) : page.redirect(path(id), kept);
  }

  private View onward(Page page, Id<Sheet> id) {
    var desk = sheets.desk(page.who(), id);
    var round = desk.round();
    return round
        .nextAfter(desk.sheet())
        .map(next -> page.redirect(path(next), "scoring.handed-in", desk.work().title()))
        .orElseGet(
            () ->
                page.redirect(
                    "/judge/c/" + round.campaign().slug() + "/works",
                    "scoring.all-in",
                    round.total()));
  }

  // -- notes

  @PostMapping("/judge/works/{id}/notes")
  View note(
      Page page,
      @PathVariable Id<Sheet> id,
      @RequestParam(defaultValue = "") String as,
      @RequestParam(defaultValue = "0") String seconds,
      @RequestParam(defaultValue = "") String words) {
    Id<TimedNote> name = as.isEmpty() ? Id.random() : Id.parse(as);
    sheets.note(page.who(), id, name, number(seconds), words);
    return notes(page, id);
  }

  private static double number(String typed) {
    return typed.matches("\\d{1,6}(\\.\\d{1,6})?") ? Double.parseDouble(typed) : Double.NaN;
  }

  @PostMapping("/judge/works/{id}/notes/{note}/remove")
  View removeNote(Page page, @PathVariable Id<Sheet> id, @PathVariable Id<TimedNote> note) {
    sheets.removeNote(page.who(), id, note);
    return notes(page, id);
  }

  private View notes(Page page, Id<Sheet> id) {
    return page.fragment()
        ? page.view("review/scoring/notes", Map.of("desk", sheets.desk(page.who(), id)))
        : page.redirect(path(id) + "#notes");
  }

  // -- stepping back

  @GetMapping("/judge/works/{id}/recuse")
  View recuse(Page page, @PathVariable Id<Sheet> id) {
    return page.view(RECUSE, model(page, sheets.desk(page.who(), id), Form.EMPTY));
  }

  @PostMapping("/judge/works/{id}/recuse")
  View recuse(
      Page page, @PathVariable Id<Sheet> id, @RequestParam MultiValueMap<String, String> given) {
    var desk = sheets.desk(page.who(), id);
    var form = Form.of(given);
    try {
      sheets.recuse(page.who(), id, form.value("reason"));
    } catch (Refusal refusal) {
      return page.refused(RECUSE, model(page, desk, form.refused(refusal)));
    }
    var slug = desk.round().campaign().slug();
    return page.redirect("/judge/c/" + slug, "scoring.recused", desk.work().title());
  }
}
