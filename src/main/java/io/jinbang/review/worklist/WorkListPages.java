package io.jinbang.review.worklist;

import io.jinbang.campaign.Campaigns;
import io.jinbang.intake.Entry;
import io.jinbang.review.screening.Outcome;
import io.jinbang.review.screening.Reason;
import io.jinbang.review.screening.Screenings;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import io.jinbang.site.Form;
import io.jinbang.site.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The list of a call's works, and what is done to many of them. */
@Controller
class WorkListPages {
  private final WorkLists lists;
  private final Campaigns campaigns;

  WorkListPages(WorkLists lists, Campaigns campaigns) {
    this.lists = lists;
    this.campaigns = campaigns;
  }

  @GetMapping("/screening/c/{slug}")
  View list(Page p, @PathVariable String slug, @RequestParam Map<String, String> asked) {
    return p.view("review/screening/list", model(p, slug, Filter.of(asked), Form.EMPTY));
  }

  @GetMapping("/screening/c/{slug}/export")
  View export(Page p, @PathVariable String slug, @RequestParam Map<String, String> asked) {
    var campaign = campaigns.bySlug(slug);
    var table = WorkTable.of(lists.list(p.who(), campaign, Filter.of(asked)));
    var rulebook = campaign.rulebook();
    var name = p.of(rulebook.title()) + " " + p.of(table.name());
    return p.download(table, name, asked.getOrDefault("format", ""), rulebook.zone());
  }

  private Map<String, Object> model(Page p, String slug, Filter filter, Form form) {
    var list = lists.list(p.who(), campaigns.bySlug(slug), filter);
    return Map.of("list", list, "form", form);
  }

  /** Says what would happen, and asks. */
  @PostMapping("/screening/c/{slug}/bulk")
  View ask(Page p, @PathVariable String slug, @RequestParam MultiValueMap<String, String> given) {
    var filter = Filter.of(given.toSingleValueMap());
    try {
      var campaign = campaigns.bySlug(slug);
      var plan = lists.plan(p.who(), campaign, chosen(p, slug, given, filter));
      return confirm(p, plan, given, filter, Form.of(given), 200);
    } catch (Refusal refusal) {
      return p.refused(
          "review/screening/list", model(p, slug, filter, Form.of(given).refused(refusal)));
    }
  }

  private static View confirm(
      Page p,
      Batch plan,
      MultiValueMap<String, String> given,
      Filter filter,
      Form form,
      int status) {
    var model = new HashMap<String, Object>();
    model.put("batch", plan);
    model.put("act", action(given));
    model.put("filter", filter);
    model.put("form", form);
    return status == 200
        ? p.view("review/screening/bulk", model)
        : p.refused("review/screening/bulk", model);
  }

  /** Does what was asked for, and says what became of each. */
  @PostMapping("/screening/c/{slug}/bulk/do")
  View carryOut(
      Page p, @PathVariable String slug, @RequestParam MultiValueMap<String, String> given) {
    var campaign = campaigns.bySlug(slug);
    var filter = Filter.of(given.toSingleValueMap());
    var chosen = ids(given);
    try {
      var batch = lists.decide(p.who(), campaign, chosen, answer(given));
      return p.view(
          "review/screening/bulk-done",
          Map.of("batch", batch, "filter", filter, "act", action(given)));
    } catch (Refusal refusal) {
      var plan = lists.plan(p.who(), campaign, chosen);
      return confirm(p, plan, given, filter, Form.of(given).refused(refusal), 422);
    }
  }

  /** Those ticked, or the first of all that the filter shows. */
  private List<Id<Entry>> chosen(
      Page p, String slug, MultiValueMap<String, String> given, Filter filter) {
    return "yes".equals(given.getFirst("all"))
        ? lists.list(p.who(), campaigns.bySlug(slug), filter).found().stream()
            .limit(WorkLists.MOST)
            .map(row -> row.work().id())
            .toList()
        : ids(given);
  }

  private static List<Id<Entry>> ids(MultiValueMap<String, String> given) {
    return given.getOrDefault("work", List.of()).stream()
        .distinct()
        .limit(WorkLists.MOST + 1L)
        .map(Id::<Entry>parse)
        .toList();
  }

  private static String action(MultiValueMap<String, String> given) {
    return Stream.of("PASSED", "REJECTED", "SECOND")
        .filter(act -> act.equals(given.getFirst("act")))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.invalid(
                    "act",
                    Text.of("没有选要做什么", "Nothing to do is chosen"),
                    Text.of("请选通过、不通过或请第二人看。", "Choose pass, reject or second opinion.")));
  }

  private static Screenings.Answer answer(MultiValueMap<String, String> given) {
    var act = action(given);
    var note = given.getFirst("note");
    var words = note == null ? "" : note.substring(0, Math.min(note.length(), 500));
    return act.equals("SECOND")
        ? Screenings.Answer.asking(null, words)
        : Screenings.Answer.of(Outcome.valueOf(act), Reason.named(given.getFirst("reason")), words);
  }
}
