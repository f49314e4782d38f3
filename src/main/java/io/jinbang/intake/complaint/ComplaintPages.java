package io.jinbang.intake.complaint;

import io.jinbang.campaign.Campaigns;
import io.jinbang.shared.Refusal;
import io.jinbang.site.Form;
import io.jinbang.site.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Complaints as strangers make and follow them. */
@Controller
class ComplaintPages {
  private final Filings filings;
  private final Campaigns campaigns;

  ComplaintPages(Filings filings, Campaigns campaigns) {
    this.filings = filings;
    this.campaigns = campaigns;
  }

  @GetMapping("/c/{slug}/complaint")
  View form(Page p, @PathVariable String slug, @RequestParam(defaultValue = "") String work) {
    var form = Form.of(Map.of("work", List.of(work)));
    return p.view(
        "intake/complaint/file", Map.of("campaign", campaigns.bySlug(slug), "form", form));
  }

  @PostMapping("/c/{slug}/complaint")
  View file(
      Page p,
      @PathVariable String slug,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request) {
    var campaign = campaigns.bySlug(slug);
    var form = Form.of(typed);
    try {
      var complaint = filings.file(slug, Statement.read(form), request.getRemoteAddr());
      return p.view("intake/complaint/filed", Map.of("campaign", campaign, "complaint", complaint));
    } catch (Refusal refusal) {
      return p.refused(
          "intake/complaint/file", Map.of("campaign", campaign, "form", form.refused(refusal)));
    }
  }

  @GetMapping("/c/{slug}/complaint/{key}")
  View follow(Page p, @PathVariable String slug, @PathVariable String key) {
    return p.view("intake/complaint/follow", Map.of("followed", of(slug, key), "key", key));
  }

  @PostMapping("/c/{slug}/complaint/{key}")
  View confirm(Page p, @PathVariable String slug, @PathVariable String key) {
    of(slug, key);
    filings.confirm(key);
    return p.redirect("/c/" + slug + "/complaint/" + key, "rights.complaint.confirmed");
  }

  private Followed of(String slug, String key) {
    var followed = filings.follow(key);
    if (!followed.campaign().slug().equals(slug)) {
      throw Refusal.notFound();
    }
    return followed;
  }
}
