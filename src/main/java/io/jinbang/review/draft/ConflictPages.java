package io.jinbang.review.draft;

import io.jinbang.campaign.Campaigns;
import io.jinbang.documents.Table;
import io.jinbang.review.assignment.ConflictRule;
import io.jinbang.review.panel.Panels;
import io.jinbang.shared.Text;
import io.jinbang.site.Page;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Every judge and work kept apart, with the source of each. */
@Controller
class ConflictPages {
  private static final List<Text> COLUMNS =
      List.of(
          Text.of("评委", "Judge"),
          Text.of("编号", "Number"),
          Text.of("作品", "Work"),
          Text.of("来由", "Source"),
          Text.of("相同之处", "In common"),
          Text.of("说明", "Sentence"),
          Text.of("已分给这位评委", "Given all the same"));

  private final ForbiddenPairs pairs;
  private final Panels panels;
  private final Campaigns campaigns;

  ConflictPages(ForbiddenPairs pairs, Panels panels, Campaigns campaigns) {
    this.pairs = pairs;
    this.panels = panels;
    this.campaigns = campaigns;
  }

  @GetMapping("/host/c/{slug}/conflicts")
  View conflicts(
      Page page,
      @PathVariable String slug,
      @RequestParam(defaultValue = "") String judge,
      @RequestParam(defaultValue = "") String rule) {
    var campaign = campaigns.bySlug(slug);
    var all = pairs.all(page.who(), campaign);
    return page.view(
        "review/panel/conflicts",
        Map.of(
            "campaign", campaign,
            "members", panels.members(campaign.id()),
            "rules", Arrays.asList(ConflictRule.values()),
            "total", all.size(),
            "pairs", chosen(all, judge, rule),
            "judge", judge,
            "rule", rule));
  }

  private static List<Forbidden> chosen(List<Forbidden> all, String judge, String rule) {
    return all.stream()
        .filter(pair -> judge.isEmpty() || pair.judge().alias().equals(judge))
        .filter(pair -> rule.isEmpty() || pair.conflict().rule().name().equals(rule))
        .toList();
  }

  @GetMapping("/host/c/{slug}/conflicts/export")
  View export(
      Page page,
      @PathVariable String slug,
      @RequestParam(defaultValue = "") String format,
      @RequestParam(defaultValue = "") String judge,
      @RequestParam(defaultValue = "") String rule) {
    var campaign = campaigns.bySlug(slug);
    var rows =
        chosen(pairs.all(page.who(), campaign), judge, rule).stream()
            .map(ConflictPages::row)
            .toList();
    var table = new Table(Text.of("回避", "Conflicts"), COLUMNS, rows);
    var rulebook = campaign.rulebook();
    var name = page.of(rulebook.title()) + " " + page.of(table.name());
    return page.download(table, name, format, rulebook.zone());
  }

  private static List<Table.Cell> row(Forbidden pair) {
    return Table.row(
        Table.words(pair.judge().alias()),
        Table.words(pair.work().submittedNumber()),
        Table.words(pair.work().title()),
        Table.words(pair.conflict().rule().label()),
        Table.words(pair.conflict().shared()),
        Table.words(pair.conflict().reason()),
        Table.words(pair.given() ? Text.of("是", "yes") : Text.same("")));
  }
}
