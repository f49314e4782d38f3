package io.jinbang.intake.report;

import io.jinbang.documents.Table;
import io.jinbang.intake.report.ReportSql.Picture;
import io.jinbang.organization.Body;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import io.jinbang.site.Page;
import io.jinbang.site.Tabs;
import io.jinbang.site.Tabs.Phase;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The reports of all bodies, for the host. */
@Controller
class ReportListPages implements Tabs {
  private static final Text REPORTS = Text.of("工作报告", "Reports");
  private static final String ALL = "/host/c/{slug}/reports";

  private final Reports reports;

  ReportListPages(Reports reports) {
    this.reports = reports;
  }

  @Override
  public List<Tab> tabsFor(Actor actor, String slug) {
    return actor.is(Role.HOST)
        ? List.of(new Tab(Phase.ENTRIES, 90, REPORTS, "/host/c/" + slug + "/reports"))
        : List.of();
  }

  @GetMapping(ALL)
  View all(Page p, @PathVariable String slug) {
    return p.view("intake/report/list", Map.of("slug", slug, "sheets", reports.all(p.who(), slug)));
  }

  @GetMapping(ALL + "/export")
  View export(
      Page p, @PathVariable String slug, @RequestParam(defaultValue = "xlsx") String format) {
    var rows = reports.all(p.who(), slug).stream().map(sheet -> row(p, sheet)).toList();
    return p.download(new Table(REPORTS, columns(), rows), "reports-" + slug, format);
  }

  private static List<Text> columns() {
    return List.of(
        Text.of("单位", "Body"),
        Text.of("提交时间", "Filed"),
        Text.of("报送作品", "Works"),
        Text.of("推荐作品", "Recommended"),
        Text.of("宣传渠道", "Channels"),
        Text.of("覆盖人数（自报）", "People reached (as stated)"),
        Text.of("工作情况", "What was done"),
        Text.of("典型案例", "Typical cases"),
        Text.of("意见建议", "Suggestions"));
  }

  private static List<Table.Cell> row(Page p, Sheet sheet) {
    var report = sheet.isFiled() ? sheet.report() : null;
    var filedAt = report == null ? null : report.filedAt();
    var reached = report == null ? null : report.reached();
    return Table.row(
        Table.words(sheet.body().name()),
        filedAt == null ? Table.words("") : Table.moment(filedAt),
        Table.figure(sheet.figures().submitted()),
        Table.figure(sheet.figures().recommended()),
        Table.words(report == null ? "" : channels(p, report)),
        reached == null ? Table.words("") : Table.figure(reached),
        Table.words(report == null ? "" : report.done()),
        Table.words(report == null ? "" : cases(report)),
        Table.words(report == null ? "" : report.suggestions()));
  }

  private static String channels(Page p, Report report) {
    return report.channels().stream()
        .sorted()
        .map(channel -> p.of(channel.label()))
        .collect(Collectors.joining("; "));
  }

  private static String cases(Report report) {
    return report.cases().stream()
        .map(one -> (one.title() + " " + one.link()).strip())
        .collect(Collectors.joining("; "));
  }

  @GetMapping(ALL + "/{body}")
  View one(Page p, @PathVariable String slug, @PathVariable Id<Body> body) {
    var sheet = reports.filed(p.who(), slug, body);
    return p.view("intake/report/read", Map.of("sheet", sheet, "host", true));
  }

  @PostMapping(ALL + "/{body}/reopen")
  View reopen(Page p, @PathVariable String slug, @PathVariable Id<Body> body) {
    reports.reopen(p.who(), slug, body);
    return p.redirect("/host/c/" + slug + "/reports", "report.reopened");
  }

  @GetMapping(ALL + "/{body}/pictures/{place:[1-3]}")
  View picture(
      Page p, @PathVariable String slug, @PathVariable Id<Body> body, @PathVariable int place) {
    return download(p, reports.filedPicture(p.who(), slug, body, place), place);
  }

  static View download(Page p, Picture picture, int place) {
    var name = "case-" + place + "." + picture.kind().extension();
    return p.download(picture.bytes(), name, picture.kind().mediaType());
  }
}
