package io.jinbang.intake.reach;

import io.jinbang.documents.Table;
import io.jinbang.organization.Body;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import io.jinbang.site.Page;
import io.jinbang.site.Tabs;
import io.jinbang.site.Tabs.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** How far a notice came, as a table and as tiles. */
@Controller
class SpreadPages implements Tabs {
  private static final Text REACH = Text.of("覆盖情况", "Reach");

  private final Spreads spreads;

  SpreadPages(Spreads spreads) {
    this.spreads = spreads;
  }

  @Override
  public List<Tab> tabsFor(Actor actor, String slug) {
    var tabs = new ArrayList<Tab>();
    if (actor.is(Role.HOST)) {
      tabs.add(new Tab(Phase.CALL, 15, REACH, "/host/c/" + slug + "/reach"));
    }
    if (actor.is(Role.COORDINATOR) && actor.body() != null) {
      tabs.add(new Tab(Phase.CALL, 15, REACH, "/unit/c/" + slug + "/reach"));
    }
    return tabs;
  }

  @GetMapping("/host/c/{slug}/reach")
  View host(Page p, @PathVariable String slug, @RequestParam Map<String, String> asked) {
    return view(p, ofHost(p, slug, asked), "/host/c/" + slug + "/reach", asked);
  }

  @GetMapping("/unit/c/{slug}/reach")
  View unit(Page p, @PathVariable String slug, @RequestParam Map<String, String> asked) {
    return view(p, ofUnit(p, slug, asked), "/unit/c/" + slug + "/reach", asked);
  }

  @GetMapping("/host/c/{slug}/reach/export")
  View hostTable(Page p, @PathVariable String slug, @RequestParam Map<String, String> asked) {
    return download(p, ofHost(p, slug, asked), asked);
  }

  @GetMapping("/unit/c/{slug}/reach/export")
  View unitTable(Page p, @PathVariable String slug, @RequestParam Map<String, String> asked) {
    return download(p, ofUnit(p, slug, asked), asked);
  }

  private Spread ofHost(Page p, String slug, Map<String, String> asked) {
    return spreads.ofHost(p.who(), slug, under(asked), notice(asked));
  }

  private Spread ofUnit(Page p, String slug, Map<String, String> asked) {
    return spreads.ofUnit(p.who(), slug, under(asked), notice(asked));
  }

  private static @Nullable Id<Body> under(Map<String, String> asked) {
    var under = asked.getOrDefault("under", "");
    return under.isEmpty() ? null : Id.parse(under);
  }

  private static int notice(Map<String, String> asked) {
    var notice = asked.getOrDefault("notice", "");
    return notice.matches("\\d{1,6}") ? Integer.parseInt(notice) : 0;
  }

  private static View view(Page p, Spread spread, String base, Map<String, String> asked) {
    return p.view(
        "intake/reach/spread", Map.of("spread", spread, "query", query(spread, base, asked)));
  }

  private static SpreadQuery query(Spread spread, String base, Map<String, String> asked) {
    return new SpreadQuery(
        base,
        spread.root().id().toString(),
        spread.notice(),
        asked.getOrDefault("state", ""),
        asked.getOrDefault("sort", ""));
  }

  private static View download(Page p, Spread spread, Map<String, String> asked) {
    var query = query(spread, "", asked);
    return p.download(
        table(p, spread, spread.shown(query.state(), query.sort())),
        "reach-" + spread.campaign().slug(),
        asked.getOrDefault("format", "xlsx"),
        spread.campaign().rulebook().zone());
  }

  private static Table table(Page p, Spread spread, List<Node> nodes) {
    return new Table(
        REACH,
        List.of(
            Text.of("单位", "Body"),
            Text.of("行政区划代码", "Division code"),
            Text.of("状态", "State"),
            Text.of("送达时间", "Sent"),
            Text.of("打开时间", "Opened"),
            Text.of("确认时间", "Acknowledged"),
            Text.of("转发单位数", "Forwarded to"),
            Text.of("作品数", "Works"),
            Text.of("最近动态", "Last activity")),
        nodes.stream().map(node -> row(p, node)).toList());
  }

  private static List<Table.Cell> row(Page p, Node node) {
    var sent = node.dispatch();
    var division = node.body().division();
    return Table.row(
        Table.words(node.body().name()),
        Table.words(division == null ? "" : division),
        Table.words(p.t("reach.state." + node.state())),
        moment(sent == null ? null : sent.sentAt()),
        moment(sent == null ? null : sent.openedAt()),
        moment(sent == null ? null : sent.acknowledgedAt()),
        Table.figure(node.forwardedTo()),
        Table.figure(node.works()),
        moment(node.last()));
  }

  private static Table.Cell moment(java.time.@Nullable Instant at) {
    return at == null ? Table.words("") : Table.moment(at);
  }
}
