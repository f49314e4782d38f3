package io.jinbang.review.panel;

import io.jinbang.campaign.Campaigns;
import io.jinbang.organization.Bodies;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.site.Form;
import io.jinbang.site.Page;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** Many judges at once, pasted out of a spreadsheet or handed in as one. */
@Controller
@RequestMapping("/host/c/{slug}/panel/import")
class JudgeTablePages {
  private final Panels panels;
  private final Campaigns campaigns;
  private final Bodies bodies;

  JudgeTablePages(Panels panels, Campaigns campaigns, Bodies bodies) {
    this.panels = panels;
    this.campaigns = campaigns;
    this.bodies = bodies;
  }

  @GetMapping
  View ask(Page page, @PathVariable String slug) {
    return page.view("review/panel/import", model(slug, Form.EMPTY));
  }

  private Map<String, Object> model(String slug, Form form) {
    return Map.of("campaign", campaigns.bySlug(slug), "form", form);
  }

  @PostMapping
  View seat(
      Page page,
      @PathVariable String slug,
      @RequestParam(defaultValue = "") String table,
      @RequestParam(required = false) @Nullable MultipartFile file)
      throws IOException {
    page.who().require(Role.HOST);
    var campaign = campaigns.bySlug(slug);
    var pasted = table;
    try {
      var grid = page.table(table, file);
      pasted = grid.pasted();
      var rows = JudgeTable.read(grid, campaign.rulebook(), bodies.firstLevel());
      var seated = panels.seatAll(page.who(), campaign, rows);
      return page.redirect("/host/c/" + slug + "/panel", "panel.imported", seated);
    } catch (Refusal refusal) {
      var form = Form.of(Map.of("table", List.of(pasted))).refused(refusal);
      return page.refused("review/panel/import", model(slug, form));
    }
  }
}
