package io.jinbang.intake.report;

import io.jinbang.shared.Actor;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import io.jinbang.site.Form;
import io.jinbang.site.Page;
import io.jinbang.site.Tabs;
import io.jinbang.site.Tabs.Phase;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** Where a body writes its report and files it. */
@Controller
class ReportPages implements Tabs {
  private static final String OWN = "/unit/c/{slug}/report";

  private final Reports reports;

  ReportPages(Reports reports) {
    this.reports = reports;
  }

  @Override
  public List<Tab> tabsFor(Actor actor, String slug) {
    return actor.is(Role.COORDINATOR) && actor.body() != null
        ? List.of(
            new Tab(Phase.ENTRIES, 90, Text.of("工作报告", "Report"), "/unit/c/" + slug + "/report"))
        : List.of();
  }

  @GetMapping(OWN)
  View own(Page p, @PathVariable String slug) {
    var sheet = reports.own(p.who(), slug);
    var report = sheet.report();
    return sheet.isFiled()
        ? p.view("intake/report/read", Map.of("sheet", sheet, "host", false))
        : view(p, sheet, report == null ? Form.EMPTY : ReportForm.of(report), false);
  }

  @PostMapping(OWN)
  View save(
      Page p,
      @PathVariable String slug,
      @RequestParam MultiValueMap<String, String> typed,
      @RequestParam Map<String, MultipartFile> files)
      throws IOException {
    var form = Form.of(typed);
    var whole = form.value("step").equals("file");
    try {
      reports.save(p.who(), slug, form, pictures(files), whole);
      return p.redirect("/unit/c/" + slug + "/report", whole ? "report.filed" : "report.kept");
    } catch (Refusal refusal) {
      if (refusal.kind() != Refusal.Kind.INVALID) {
        throw refusal;
      }
      return view(p, reports.own(p.who(), slug), form.refused(refusal), true);
    }
  }

  private static Map<Integer, byte[]> pictures(Map<String, MultipartFile> files)
      throws IOException {
    var pictures = new HashMap<Integer, byte[]>();
    for (var place = 1; place <= TypicalCase.MOST; place++) {
      var file = files.get("case-picture-" + place);
      if (file != null && !file.isEmpty()) {
        pictures.put(place, file.getBytes());
      }
    }
    return pictures;
  }

  private View view(Page p, Sheet sheet, Form form, boolean refused) {
    var model = Map.of("sheet", sheet, "form", form, "over", reports.isOver(sheet.campaign()));
    return refused ? p.refused("intake/report/form", model) : p.view("intake/report/form", model);
  }

  @GetMapping(OWN + "/pictures/{place:[1-3]}")
  View picture(Page p, @PathVariable String slug, @PathVariable int place) {
    return ReportListPages.download(p, reports.ownPicture(p.who(), slug, place), place);
  }
}
