package io.jinbang.campaign.edition;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Sha256;
import io.jinbang.shared.Text;
import io.jinbang.site.Form;
import io.jinbang.site.Page;
import io.jinbang.site.Tabs;
import io.jinbang.site.Tabs.Phase;
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

/** Where the host changes the rulebook of a call: write, look at what changes, put in force. */
@Controller
class RulebookPages implements Tabs {
  private static final String WRITE = "campaign/rulebook/write";
  private static final String LOOK = "campaign/rulebook/look";

  private final Campaigns campaigns;
  private final Amendments amendments;

  RulebookPages(Campaigns campaigns, Amendments amendments) {
    this.campaigns = campaigns;
    this.amendments = amendments;
  }

  @Override
  public List<Tab> tabsFor(Actor actor, String slug) {
    return actor.is(Role.HOST)
        ? List.of(
            new Tab(Phase.CALL, 20, Text.of("方案", "Rulebook"), "/host/c/" + slug + "/rulebook"))
        : List.of();
  }

  @GetMapping("/host/c/{slug}/rulebook")
  View rulebook(Page page, @PathVariable String slug) {
    page.who().require(Role.HOST);
    var campaign = campaigns.bySlug(slug);
    var sheet = RulebookSheet.of(source(campaign), false);
    return page.view(WRITE, write(campaign, sheet, campaign.version()));
  }

  private String source(Campaign campaign) {
    return campaigns.versions(campaign.id()).getFirst().source();
  }

  private Map<String, Object> write(Campaign campaign, RulebookSheet sheet, int basis) {
    var model = new HashMap<String, Object>();
    model.put("campaign", campaign);
    model.put("sheet", sheet);
    model.put("basis", basis);
    model.put("announced", amendments.look(campaign.id()).entries());
    return model;
  }

  /** Any button of the form: its last value is the way on. */
  @PostMapping("/host/c/{slug}/rulebook")
  View write(
      Page page, @PathVariable String slug, @RequestParam MultiValueMap<String, String> typed) {
    page.who().require(Role.HOST);
    var campaign = campaigns.bySlug(slug);
    var form = Form.of(typed);
    var sheet = RulebookSheet.typed(typed);
    return switch (form.value("do")) {
      case "check" -> check(page, campaign, sheet, form);
      case "save" -> save(page, campaign, sheet, form);
      default ->
          page.view(WRITE, write(campaign, sheet.turned(form.value("do")), basis(campaign, form)));
    };
  }

  /** The version it was written from; whatever else was sent, the one in force. */
  private static int basis(Campaign campaign, Form form) {
    return form.value("basis").matches("[1-9][0-9]{0,8}")
        ? Integer.parseInt(form.value("basis"))
        : campaign.version();
  }

  private View check(Page page, Campaign campaign, RulebookSheet sheet, Form form) {
    var checked = sheet.checked();
    return checked.inOrder()
        ? page.view(LOOK, look(page, campaign, checked, form))
        : page.refused(WRITE, write(campaign, checked, basis(campaign, form)));
  }

  private Map<String, Object> look(Page page, Campaign campaign, RulebookSheet sheet, Form form) {
    var model = new HashMap<String, Object>();
    var basis = basis(campaign, form);
    var later =
        campaigns.versions(campaign.id()).stream().filter(one -> one.number() > basis).toList();
    model.put("campaign", campaign);
    model.put("next", next(campaign, sheet.source()));
    model.put("source", sheet.source());
    model.put("back", sheet.yaml() ? "yaml" : "form");
    model.put("prospect", amendments.look(page.who(), campaign.id(), sheet.source()));
    model.put("later", later);
    model.put("form", form);
    return model;
  }

  private static Campaign next(Campaign campaign, String source) {
    return new Campaign(
        campaign.id(),
        campaign.slug(),
        Shelf.rulebook(source),
        Sha256.hex(source),
        campaign.createdAt(),
        campaign.version() + 1);
  }

  private View save(Page page, Campaign campaign, RulebookSheet sheet, Form form) {
    if (!sheet.checked().inOrder()) {
      return check(page, campaign, sheet, form);
    }
    try {
      var reason = Text.of(form.value("reason-zh"), form.value("reason-en"));
      var basis = basis(campaign, form);
      var saved = campaigns.amend(page.who(), campaign.id(), basis, sheet.source(), reason);
      return page.redirect(
          "/host/c/" + campaign.slug() + "/versions", "rulebook.saved", saved.version());
    } catch (Refusal refusal) {
      return page.refused(
          LOOK, look(page, campaigns.get(campaign.id()), sheet, form.refused(refusal)));
    }
  }
}
