package io.jinbang.review.repair;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.desk.Waiting;
import io.jinbang.intake.Entry;
import io.jinbang.organization.People;
import io.jinbang.review.panel.Panels;
import io.jinbang.review.screening.Screenings;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import io.jinbang.site.Form;
import io.jinbang.site.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What is missing after the release, and who would take it over. */
@Controller
@RequestMapping("/host/c/{slug}/repair")
class RepairPages implements Waiting {
  private final Repairs repairs;
  private final Panels panels;
  private final Screenings screenings;
  private final Campaigns campaigns;
  private final People people;

  RepairPages(
      Repairs repairs, Panels panels, Screenings screenings, Campaigns campaigns, People people) {
    this.repairs = repairs;
    this.panels = panels;
    this.screenings = screenings;
    this.campaigns = campaigns;
    this.people = people;
  }

  @Override
  public List<Item> waitingFor(Actor actor) {
    return actor.is(Role.HOST)
        ? campaigns.all().stream()
            .filter(repairs::open)
            .flatMap(campaign -> missing(actor, campaign))
            .toList()
        : List.of();
  }

  private Stream<Item> missing(Actor host, Campaign campaign) {
    var gaps = repairs.preview(host, campaign, null).gaps().size();
    return gaps == 0
        ? Stream.empty()
        : Stream.of(
            new Item(
                campaign.rulebook().timeline().judgingCloses(),
                gaps == 1
                    ? Text.of("1 件作品缺评审", "1 work misses a review")
                    : Text.of("{} 件作品缺评审", "{} works miss reviews").with(gaps),
                campaign.rulebook().title(),
                Text.of("去补缺", "Fill the gaps"),
                "/host/c/" + campaign.slug() + "/repair"));
  }

  @GetMapping
  View repair(Page page, @PathVariable String slug, @RequestParam(defaultValue = "") String work) {
    return page.view("review/panel/repair", model(page, slug, work, Form.EMPTY));
  }

  private static @Nullable Id<Entry> only(String work) {
    return work.isEmpty() ? null : Id.parse(work);
  }

  private Map<String, Object> model(Page page, String slug, String work, Form form) {
    var campaign = campaigns.bySlug(slug);
    var model = new HashMap<String, Object>();
    model.put("campaign", campaign);
    model.put("open", repairs.open(campaign));
    model.put("repair", repairs.preview(page.who(), campaign, only(work)));
    model.put("only", work);
    model.put("form", form);
    model.put(
        "works",
        screenings.passed(campaign.id()).stream()
            .collect(Collectors.toMap(each -> each.id().toString(), each -> each)));
    model.put(
        "judges",
        panels.members(campaign.id()).stream()
            .collect(Collectors.toMap(each -> each.judge().toString(), each -> each)));
    var history = repairs.history(page.who(), campaign);
    model.put("history", history);
    model.put(
        "names",
        history.stream()
            .map(Regiving::by)
            .distinct()
            .collect(Collectors.toMap(by -> by, by -> people.get(by).name())));
    return model;
  }

  @PostMapping
  View carryOut(
      Page page,
      @PathVariable String slug,
      @RequestParam(defaultValue = "") String work,
      @RequestParam(defaultValue = "") String seen,
      @RequestParam(defaultValue = "") String why) {
    try {
      var note = why.strip().substring(0, Math.min(200, why.strip().length()));
      repairs.carryOut(page.who(), campaigns.bySlug(slug), only(work), seen, note);
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
        throw refusal;
      }
      return page.refused(
          "review/panel/repair", model(page, slug, work, Form.EMPTY.refused(refusal)));
    }
    return page.redirect("/host/c/" + slug + "/repair", "panel.repaired");
  }
}
