package io.jinbang.intake.form;

import io.jinbang.campaign.Campaigns;
import io.jinbang.documents.FormDocument;
import io.jinbang.organization.Bodies;
import io.jinbang.organization.Body;
import io.jinbang.shared.Id;
import io.jinbang.site.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** The blank form, for anybody, and with a unit's name for its coordinator. */
@Controller
class BlankPages {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private final Campaigns campaigns;
  private final FormDocument documents;
  private final Bodies bodies;

  BlankPages(Campaigns campaigns, FormDocument documents, Bodies bodies) {
    this.campaigns = campaigns;
    this.documents = documents;
    this.bodies = bodies;
  }

  @GetMapping("/c/{slug}/form.{format:xlsx|docx}")
  View open(Page p, @PathVariable String slug, @PathVariable String format) {
    return form(p, slug, "", format);
  }

  @GetMapping({
    "/host/c/{slug}/forms/blank.{format:xlsx|docx}",
    "/unit/c/{slug}/forms/blank.{format:xlsx|docx}"
  })
  View unit(Page p, @PathVariable String slug, @PathVariable String format) {
    var body = p.who().body();
    var unit = body == null ? null : bodies.get(Id.<Body>of(body));
    return form(p, slug, unit == null || unit.parent() == null ? "" : p.of(unit.name()), format);
  }

  private View form(Page p, String slug, String unit, String format) {
    var blank = Blanks.of(campaigns.bySlug(slug), unit, p.origin());
    return format.equals("xlsx")
        ? p.download(documents.xlsx(blank, p.language()), slug + "-form.xlsx", XLSX)
        : p.download(documents.docx(blank, p.language()), slug + "-form.docx", DOCX);
  }
}
