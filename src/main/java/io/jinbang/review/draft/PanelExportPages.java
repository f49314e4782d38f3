package io.jinbang.review.draft;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.documents.Table;
import io.jinbang.organization.Bodies;
import io.jinbang.organization.People;
import io.jinbang.organization.Person;
import io.jinbang.review.panel.Panels;
import io.jinbang.shared.Role;
import io.jinbang.site.Page;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The panel and its assignment to take away, for the host. */
@Controller
class PanelExportPages {
  private final Panels panels;
  private final PanelDrafts drafts;
  private final Campaigns campaigns;
  private final Bodies bodies;
  private final People people;

  PanelExportPages(
      Panels panels, PanelDrafts drafts, Campaigns campaigns, Bodies bodies, People people) {
    this.panels = panels;
    this.drafts = drafts;
    this.campaigns = campaigns;
    this.bodies = bodies;
    this.people = people;
  }

  @GetMapping("/host/c/{slug}/panel/export")
  View panel(Page page, @PathVariable String slug, @RequestParam(defaultValue = "") String format) {
    page.who().require(Role.HOST);
    var campaign = campaigns.bySlug(slug);
    var members = panels.members(campaign.id());
    var names =
        members.stream()
            .map(member -> people.get(member.judge()))
            .collect(Collectors.toMap(Person::id, Person::name));
    var table = PanelTable.of(campaign.rulebook(), members, names, bodies.firstLevel());
    return given(page, campaign, table, format);
  }

  @GetMapping("/host/c/{slug}/assignment/export")
  View assignment(
      Page page, @PathVariable String slug, @RequestParam(defaultValue = "") String format) {
    page.who().require(Role.HOST);
    var campaign = campaigns.bySlug(slug);
    var table = PanelTable.of(drafts.proposal(page.who(), campaign));
    return given(page, campaign, table, format);
  }

  private static View given(Page page, Campaign campaign, Table table, String format) {
    var rulebook = campaign.rulebook();
    var name = page.of(rulebook.title()) + " " + page.of(table.name());
    return page.download(table, name, format, rulebook.zone());
  }
}
