package io.jinbang.review.panel;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.review.appeal.Appeal;
import io.jinbang.review.appeal.Appeals;
import io.jinbang.review.screening.Screenings;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import io.jinbang.site.Form;
import io.jinbang.site.Page;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Who would judge what, until it is given out. */
@Controller
class AssignmentPages {
  private final Panels panels;
  private final Scorings scorings;
  private final Screenings screenings;
  private final Appeals appeals;
  private final Campaigns campaigns;

  AssignmentPages(
      Panels panels,
      Scorings scorings,
      Screenings screenings,
      Appeals appeals,
      Campaigns campaigns) {
    this.panels = panels;
    this.scorings = scorings;
    this.screenings = screenings;
    this.appeals = appeals;
    this.campaigns = campaigns;
  }

  @GetMapping("/host/c/{slug}/assignment")
  View assignment(Page page, @PathVariable String slug) {
    return page.view("review/assignment", preview(slug, Form.EMPTY));
  }

  private Map<String, Object> preview(String slug, Form form) {
    var campaign = campaigns.bySlug(slug);
    var works = screenings.passed(campaign.id());
    var members = panels.members(campaign.id());
    return Map.of(
        "campaign",
        campaign,
        "form",
        form,
        "plan",
        panels.preview(campaign, works),
        "works",
        works.stream().collect(Collectors.toMap(work -> work.id().toString(), Function.identity())),
        "members",
        members,
        "waiting",
        screenings.queue(campaign).waiting().size(),
        "released",
        scorings.released(campaign.id()));
  }

  /** Nothing is given out while a work or an appeal still waits. */
  private void checkScreened(Campaign campaign) {
    if (!screenings.queue(campaign).waiting().isEmpty()) {
      throw Refusal.conflict(
          Text.of("还有作品没有初筛", "Some works are not screened yet"),
          Text.of("先看完，意见不一的先裁定。", "Finish them first, and settle disagreements."));
    }
    if (appeals.all(campaign.id()).stream().anyMatch(Appeal::waits)) {
      throw Refusal.conflict(
          Text.of("还有申诉没有答复", "Some appeals are not answered"),
          Text.of("先在“申诉”里答复。", "Answer them under Appeals first."));
    }
  }

  @PostMapping("/host/c/{slug}/assignment/release")
  View release(Page page, @PathVariable String slug) {
    var campaign = campaigns.bySlug(slug);
    try {
      checkScreened(campaign);
      panels.release(page.who(), campaign, screenings.passed(campaign.id()));
    } catch (Refusal refusal) {
      return page.refused("review/assignment", preview(slug, Form.EMPTY.refused(refusal)));
    }
    return page.redirect("/host/c/" + slug + "/board", "review.released");
  }
}
