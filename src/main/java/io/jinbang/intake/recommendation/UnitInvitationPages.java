package io.jinbang.intake.recommendation;

import io.jinbang.campaign.Campaigns;
import io.jinbang.shared.Actor;
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

/** Where a unit invites people to enter, and where they come in. */
@Controller
class UnitInvitationPages implements Tabs {
  private final UnitInvitations invitations;
  private final Campaigns campaigns;

  UnitInvitationPages(UnitInvitations invitations, Campaigns campaigns) {
    this.invitations = invitations;
    this.campaigns = campaigns;
  }

  private static String path(String slug) {
    return "/unit/c/" + slug + "/invitations";
  }

  @Override
  public List<Tab> tabsFor(Actor actor, String slug) {
    return actor.is(Role.COORDINATOR) && actor.body() != null
        ? List.of(new Tab(Phase.ENTRIES, 50, Text.of("邀请参选", "Invitations"), path(slug)))
        : List.of();
  }

  @GetMapping("/unit/c/{slug}/invitations")
  View list(Page p, @PathVariable String slug) {
    return p.view("intake/recommendation/invitations", model(p, slug, Form.EMPTY));
  }

  private Map<String, ?> model(Page p, String slug, Form form) {
    var campaign = campaigns.bySlug(slug);
    return Map.of(
        "campaign",
        campaign,
        "invitations",
        invitations.sent(p.who(), campaign),
        "left",
        invitations.left(p.who()),
        "form",
        form);
  }

  @PostMapping("/unit/c/{slug}/invitations")
  View invite(
      Page p, @PathVariable String slug, @RequestParam MultiValueMap<String, String> typed) {
    var form = Form.of(typed);
    try {
      var emails = form.value("emails");
      var campaign = campaigns.bySlug(slug);
      var sent = invitations.invite(p.who(), campaign, emails, form.value("note"), p.origin());
      return p.redirect(path(slug), "recommendation.invited", sent);
    } catch (Refusal refusal) {
      if (refusal.kind() != Refusal.Kind.INVALID) {
        throw refusal;
      }
      return p.refused("intake/recommendation/invitations", model(p, slug, form.refused(refusal)));
    }
  }

  @GetMapping(path = "/my/enter/{slug}", params = "invited")
  View accept(Page p, @PathVariable String slug, @RequestParam String invited) {
    var entry = invitations.accept(p.who(), campaigns.bySlug(slug), invited);
    return p.redirect("/my/entries/" + entry);
  }
}
