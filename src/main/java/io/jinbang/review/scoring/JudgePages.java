package io.jinbang.review.scoring;

import io.jinbang.desk.Waiting;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import io.jinbang.site.Form;
import io.jinbang.site.Menu;
import io.jinbang.site.Page;
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

@Controller
class JudgePages implements Menu, Waiting {
  private final Sheets sheets;

  JudgePages(Sheets sheets) {
    this.sheets = sheets;
  }

  @Override
  public List<Menu.Item> itemsFor(Actor actor) {
    return actor.is(Role.JUDGE)
        ? List.of(new Menu.Item(Menu.Group.CALL, 45, Text.of("评审台", "Judging"), "score", "/judge"))
        : List.of();
  }

  @Override
  public List<Waiting.Item> waitingFor(Actor actor) {
    return actor.is(Role.JUDGE)
        ? sheets.rounds(actor).stream()
            .filter(round -> round.open() && round.left() > 0)
            .map(JudgePages::waiting)
            .toList()
        : List.of();
  }

  private static Waiting.Item waiting(Round round) {
    var rulebook = round.campaign().rulebook();
    return new Waiting.Item(
        rulebook.timeline().judgingCloses(),
        round.left() == 1
            ? Text.of("1 件作品待评", "1 work to judge")
            : Text.of("{} 件作品待评", "{} works to judge").with(round.left()),
        rulebook.title(),
        round.done() == 0 ? Text.of("开始评审", "Start") : Text.of("接着评", "Go on"),
        "/judge/c/" + round.campaign().slug());
  }

  // -- finding the way

  @GetMapping("/judge")
  View rounds(Page page) {
    return page.view("review/scoring/rounds", Map.of("rounds", sheets.rounds(page.who())));
  }

  /** To the next work; by way of the declaration the first time. */
  @GetMapping("/judge/c/{slug}")
  View next(Page page, @PathVariable String slug) {
    var round = sheets.round(page.who(), slug);
    if (!round.honoured()) {
      return page.view("review/scoring/honour", Map.of("round", round));
    }
    return page.redirect(
        round.open() && round.next().isPresent()
            ? desk(round.next().orElseThrow().id())
            : works(round));
  }

  private static String desk(Id<Sheet> id) {
    return "/judge/works/" + id;
  }

  private static String works(Round round) {
    return "/judge/c/" + round.campaign().slug() + "/works";
  }

  @PostMapping("/judge/c/{slug}/honour")
  View honour(Page page, @PathVariable String slug) {
    sheets.honour(page.who(), slug);
    return page.redirect("/judge/c/" + slug);
  }

  @GetMapping("/judge/c/{slug}/works")
  View works(Page page, @PathVariable String slug) {
    var round = sheets.round(page.who(), slug);
    return round.honoured()
        ? page.view("review/scoring/works", Map.of("round", round, "desks", sheets.works(round)))
        : page.redirect("/judge/c/" + slug);
  }

  // -- one work

  @GetMapping("/judge/works/{id}")
  View desk(Page page, @PathVariable Id<Sheet> id) {
    var desk = sheets.desk(page.who(), id);
    return desk.round().honoured()
        ? page.view("review/scoring/desk", Map.of("desk", desk, "form", Form.EMPTY))
        : page.redirect("/judge/c/" + desk.round().campaign().slug());
  }

  /**
   * What an autosave answers.
   *
   * @param saved time of day in the call's zone
   * @param marks as they stand now, by criterion
   */
  record Saved(String saved, Map<String, Integer> marks) {}

  @PostMapping(value = "/judge/works/{id}/sheet", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  Saved autosave(
      Page page, @PathVariable Id<Sheet> id, @RequestParam MultiValueMap<String, String> given) {
    var sheet = sheets.save(page.who(), id, marks(given), given.getFirst("comment"));
    var zone = sheets.desk(page.who(), id).round().campaign().rulebook().zone();
    return new Saved(page.time(page.now(), zone), new TreeMap<>(sheet.marks()));
  }

  @PostMapping(value = "/judge/works/{id}/sheet", produces = MediaType.TEXT_HTML_VALUE)
  View save(
      Page page, @PathVariable Id<Sheet> id, @RequestParam MultiValueMap<String, String> given) {
    return step(
        page,
        id,
        given,
        () -> sheets.save(page.who(), id, marks(given), given.getFirst("comment")),
        "scoring.kept");
  }

  @PostMapping("/judge/works/{id}/hand-in")
  View handIn(
      Page page, @PathVariable Id<Sheet> id, @RequestParam MultiValueMap<String, String> given) {
    return step(
        page,
        id,
        given,
        () -> sheets.handIn(page.who(), id, marks(given), given.getFirst("comment")),
        null);
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
      var desk = sheets.desk(page.who(), id);
      var form = Form.of(given).refused(refusal);
      return page.refused("review/scoring/desk", Map.of("desk", desk, "form", form));
    }
    return kept == null ? onward(page, id) : page.redirect(desk(id), kept);
  }

  private View onward(Page page, Id<Sheet> id) {
    var desk = sheets.desk(page.who(), id);
    var round = desk.round();
    return round
        .nextAfter(desk.sheet())
        .map(next -> page.redirect(desk(next), "scoring.handed-in", desk.work().title()))
        .orElseGet(() -> page.redirect(works(round), "scoring.all-in", round.total()));
  }

  private static Map<String, String> marks(MultiValueMap<String, String> given) {
    var marks = new TreeMap<String, String>();
    given.forEach(
        (field, values) -> {
          if (field.startsWith(SheetRules.FIELD)) {
            marks.put(field.substring(SheetRules.FIELD.length()), values.getFirst());
          }
        });
    return marks;
  }

  // -- notes

  @PostMapping("/judge/works/{id}/notes")
  View note(
      Page page,
      @PathVariable Id<Sheet> id,
      @RequestParam(defaultValue = "0") String seconds,
      @RequestParam(defaultValue = "") String words) {
    sheets.note(page.who(), id, number(seconds), words);
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
        : page.redirect(desk(id) + "#notes");
  }

  // -- stepping back

  @GetMapping("/judge/works/{id}/recuse")
  View recuse(Page page, @PathVariable Id<Sheet> id) {
    return page.view(
        "review/scoring/recuse", Map.of("desk", sheets.desk(page.who(), id), "form", Form.EMPTY));
  }

  @PostMapping("/judge/works/{id}/recuse")
  View recuse(
      Page page, @PathVariable Id<Sheet> id, @RequestParam MultiValueMap<String, String> given) {
    var desk = sheets.desk(page.who(), id);
    var reason = given.getFirst("reason");
    try {
      sheets.recuse(page.who(), id, reason == null ? "" : reason);
    } catch (Refusal refusal) {
      var form = Form.of(given).refused(refusal);
      return page.refused("review/scoring/recuse", Map.of("desk", desk, "form", form));
    }
    var slug = desk.round().campaign().slug();
    return page.redirect("/judge/c/" + slug, "scoring.recused", desk.work().title());
  }
}
