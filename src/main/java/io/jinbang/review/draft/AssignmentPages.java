package io.jinbang.review.draft;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.intake.Entry;
import io.jinbang.organization.Person;
import io.jinbang.review.appeal.Appeal;
import io.jinbang.review.appeal.Appeals;
import io.jinbang.review.screening.Screenings;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import io.jinbang.site.Form;
import io.jinbang.site.Page;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Who would judge what: drawn, looked at, changed, given out. */
@Controller
@RequestMapping("/host/c/{slug}/assignment")
class AssignmentPages {
  private final PanelDrafts drafts;
  private final Releases releases;
  private final Screenings screenings;
  private final Appeals appeals;
  private final Campaigns campaigns;

  AssignmentPages(
      PanelDrafts drafts,
      Releases releases,
      Screenings screenings,
      Appeals appeals,
      Campaigns campaigns) {
    this.drafts = drafts;
    this.releases = releases;
    this.screenings = screenings;
    this.appeals = appeals;
    this.campaigns = campaigns;
  }

  @GetMapping
  View assignment(
      Page page, @PathVariable String slug, @RequestParam MultiValueMap<String, String> asked) {
    return page.view(template(page), model(page, slug, Form.of(asked)));
  }

  /** A change shows in the place of what it changed. */
  private static String template(Page page) {
    return page.fragment() ? "review/panel/draft" : "review/assignment";
  }

  private Map<String, Object> model(Page page, String slug, Form form) {
    var campaign = campaigns.bySlug(slug);
    var proposal = drafts.proposal(page.who(), campaign);
    var model = new HashMap<String, Object>();
    model.put("table", DraftTable.of(proposal, form.value("judge"), at(form)));
    model.put("form", form);
    model.put("waiting", screenings.queue(campaign).waiting().size());
    model.put("work", work(proposal, form.value("work")));
    return model;
  }

  private static int at(Form form) {
    var typed = form.value("at");
    return typed.matches("[1-9]\\d{0,3}") ? Integer.parseInt(typed) : 1;
  }

  private static @Nullable Entry work(Proposal proposal, String id) {
    return proposal.works().stream()
        .filter(each -> each.id().toString().equals(id))
        .findFirst()
        .orElse(null);
  }

  @PostMapping("/draft")
  View draw(Page page, @PathVariable String slug) {
    drafts.draw(page.who(), campaigns.bySlug(slug));
    return page.redirect("/host/c/" + slug + "/assignment", "panel.drawn");
  }

  @PostMapping("/move")
  View move(
      Page page, @PathVariable String slug, @RequestParam MultiValueMap<String, String> given) {
    var form = Form.of(given);
    return step(
        page, slug, form, () -> drafts.change(page.who(), campaigns.bySlug(slug), step(form)));
  }

  private static DraftStep step(Form form) {
    return new DraftStep(
        Id.parse(form.value("work")), judge(form.value("from")), judge(form.value("to")));
  }

  private static @Nullable Id<Person> judge(String id) {
    return id.isEmpty() ? null : Id.parse(id);
  }

  @PostMapping("/undo")
  View undo(
      Page page, @PathVariable String slug, @RequestParam MultiValueMap<String, String> given) {
    return step(page, slug, Form.of(given), () -> drafts.undo(page.who(), campaigns.bySlug(slug)));
  }

  private View step(Page page, String slug, Form form, Runnable action) {
    try {
      action.run();
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
        throw refusal;
      }
      return page.refused(template(page), model(page, slug, form.refused(refusal)));
    }
    return page.fragment()
        ? page.view("review/panel/draft", model(page, slug, form))
        : page.redirect(
            "/host/c/%s/assignment?at=%d&judge=%s&work=%s"
                .formatted(slug, at(form), alias(form), word(form.value("work"))));
  }

  private static String alias(Form form) {
    return form.value("judge").matches("\\d{1,4}") ? form.value("judge") : "";
  }

  private static String word(String id) {
    return id.matches("[0-9a-f-]{36}") ? id : "";
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

  @PostMapping("/release")
  View release(Page page, @PathVariable String slug, @RequestParam(defaultValue = "") String seen) {
    var campaign = campaigns.bySlug(slug);
    try {
      checkScreened(campaign);
      releases.release(page.who(), campaign, seen);
    } catch (Refusal refusal) {
      return page.refused("review/assignment", model(page, slug, Form.EMPTY.refused(refusal)));
    }
    return page.redirect("/host/c/" + slug + "/board", "review.released");
  }
}
