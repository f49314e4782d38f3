package io.jinbang.campaign.edition;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import io.jinbang.site.Form;
import io.jinbang.site.Page;
import io.jinbang.site.Tabs;
import io.jinbang.site.Tabs.Phase;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Where the host moves a closing time: choose, look who is told, announce. */
@Controller
class ExtensionPages implements Tabs {
  private static final String PAGE = "campaign/rulebook/extend";

  private final Campaigns campaigns;
  private final Amendments amendments;
  private final AmendmentLetters letters;

  ExtensionPages(Campaigns campaigns, Amendments amendments, AmendmentLetters letters) {
    this.campaigns = campaigns;
    this.amendments = amendments;
    this.letters = letters;
  }

  @Override
  public List<Tab> tabsFor(Actor actor, String slug) {
    return actor.is(Role.HOST)
        ? List.of(
            new Tab(Phase.CALL, 21, Text.of("延期", "Extension"), "/host/c/" + slug + "/extend"))
        : List.of();
  }

  @GetMapping("/host/c/{slug}/extend")
  View extend(Page page, @PathVariable String slug) {
    page.who().require(Role.HOST);
    return page.view(PAGE, model(campaigns.bySlug(slug), Form.EMPTY));
  }

  private Map<String, Object> model(Campaign campaign, Form form) {
    var model = new HashMap<String, Object>();
    model.put("campaign", campaign);
    model.put("form", form);
    return model;
  }

  @PostMapping("/host/c/{slug}/extend")
  View extend(
      Page page, @PathVariable String slug, @RequestParam MultiValueMap<String, String> typed) {
    page.who().require(Role.HOST);
    var campaign = campaigns.bySlug(slug);
    var form = Form.of(typed);
    try {
      return switch (form.value("do")) {
        case "announce" -> announce(page, campaign, form);
        case "edit" -> page.view(PAGE, model(campaign, form));
        default -> look(page, campaign, form);
      };
    } catch (Refusal refusal) {
      return page.refused(PAGE, model(campaigns.get(campaign.id()), form.refused(refusal)));
    }
  }

  private View look(Page page, Campaign campaign, Form form) {
    var reason = Announcing.reason(reason(form));
    var until = until(form, campaign.rulebook().zone());
    var prospect = amendments.lookAhead(page.who(), campaign.id(), form.value("channel"), until);
    var model = model(campaign, form);
    model.put("reason", reason);
    model.put("until", until);
    model.put("people", prospect.people());
    model.put("coordinators", letters.coordinators());
    return page.view("campaign/rulebook/announce", model);
  }

  private View announce(Page page, Campaign campaign, Form form) {
    var until = until(form, campaign.rulebook().zone());
    campaigns.extend(page.who(), campaign.id(), form.value("channel"), until, reason(form));
    return page.redirect("/c/" + campaign.slug() + "#amendments", "rulebook.extended");
  }

  private static Text reason(Form form) {
    return Text.of(form.value("reason-zh"), form.value("reason-en"));
  }

  /** In the zone of the call; a time that a change of clocks skips or repeats is refused. */
  static Instant until(Form form, ZoneId zone) {
    try {
      var local = LocalDateTime.parse(form.value("until"));
      var offsets = zone.getRules().getValidOffsets(local);
      if (offsets.size() == 1) {
        return local.toInstant(offsets.getFirst());
      }
    } catch (DateTimeException noTime) {
      // told below
    }
    throw Refusal.of(
        Refusal.Kind.INVALID,
        Problem.at(
            "until",
            "还没有选新的截止时间，或者没有这个时间",
            "No new closing time is chosen, or there is no such time",
            "请选日期和时间。",
            "Choose a date and a time."));
  }
}
