package io.jinbang.review.warmup;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.intake.Entry;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import io.jinbang.site.Form;
import io.jinbang.site.Page;
import io.jinbang.site.Tabs;
import io.jinbang.site.Tabs.Phase;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The host chooses works to warm up with. */
@Controller
class SamplePages implements Tabs {
  private static final String PAGE = "review/warmup/host";

  private final Samples samples;
  private final Campaigns campaigns;

  SamplePages(Samples samples, Campaigns campaigns) {
    this.samples = samples;
    this.campaigns = campaigns;
  }

  @Override
  public List<Tab> tabsFor(Actor actor, String slug) {
    return actor.is(Role.HOST)
        ? List.of(new Tab(Phase.JUDGING, 45, Text.of("试评", "Warm-up"), path(slug)))
        : List.of();
  }

  private static String path(String slug) {
    return "/host/c/" + slug + "/samples";
  }

  private Map<String, Object> model(Page page, Campaign campaign, Form form) {
    var host = page.who();
    var uses = samples.uses(host, campaign);
    var rows =
        samples.of(host, campaign).stream()
            .map(sample -> row(campaign, sample, samples, host, uses.getOrDefault(sample.id(), 0)))
            .toList();
    return Map.of(
        "campaign",
        campaign,
        "rows",
        rows,
        "candidates",
        samples.candidates(host, campaign),
        "form",
        form);
  }

  private static SampleRow row(
      Campaign campaign, Sample sample, Samples samples, Actor host, int uses) {
    var work = samples.work(host, sample);
    var marks =
        campaign.rulebook().judging().criteria().stream()
            .map(criterion -> String.valueOf(sample.marks().get(criterion.id())))
            .toList();
    return new SampleRow(
        sample.place(),
        work.title(),
        work.submittedNumber(),
        sample.reason(),
        String.join(" · ", marks),
        uses);
  }

  @GetMapping("/host/c/{slug}/samples")
  View samples(Page page, @PathVariable String slug) {
    return page.view(PAGE, model(page, campaigns.bySlug(slug), Form.EMPTY));
  }

  @PostMapping("/host/c/{slug}/samples")
  View add(
      Page page, @PathVariable String slug, @RequestParam MultiValueMap<String, String> given) {
    var campaign = campaigns.bySlug(slug);
    var form = Form.of(given);
    var criteria = campaign.rulebook().judging().criteria().stream().map(one -> one.id()).toList();
    try {
      Id<Entry> entry = chosen(form);
      var marks = WarmupPages.marks(form, criteria);
      samples.add(page.who(), campaign, entry, marks, form.value("reason"));
    } catch (Refusal refusal) {
      return page.refused(PAGE, model(page, campaign, form.refused(refusal)));
    }
    return page.redirect(path(slug), "warmup.added");
  }

  private static Id<Entry> chosen(Form form) {
    SampleRules.checkCandidate(form.value("entry").matches("[0-9a-f-]{36}"));
    return Id.parse(form.value("entry"));
  }

  @PostMapping("/host/c/{slug}/samples/{place}/remove")
  View remove(Page page, @PathVariable String slug, @PathVariable int place) {
    var campaign = campaigns.bySlug(slug);
    try {
      samples.remove(page.who(), campaign, place);
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
        throw refusal;
      }
      return page.refused(PAGE, model(page, campaign, Form.EMPTY.refused(refusal)));
    }
    return page.redirect(path(slug), "warmup.removed");
  }
}
