package io.jinbang.intake.entry;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.campaign.Notices;
import io.jinbang.intake.Entry;
import io.jinbang.intake.submission.Draft;
import io.jinbang.intake.submission.EntryWindow;
import io.jinbang.organization.Body;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import io.jinbang.site.Form;
import io.jinbang.site.Menu;
import io.jinbang.site.Page;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** An entrant's own pages. */
@Controller
class MyPages implements Menu {
  private final Drafts drafts;
  private final Submissions submissions;
  private final EntrySheets sheets;
  private final Standings standings;
  private final Campaigns campaigns;
  private final Notices notices;

  MyPages(
      Drafts drafts,
      Submissions submissions,
      EntrySheets sheets,
      Standings standings,
      Campaigns campaigns,
      Notices notices) {
    this.drafts = drafts;
    this.submissions = submissions;
    this.sheets = sheets;
    this.standings = standings;
    this.campaigns = campaigns;
    this.notices = notices;
  }

  @Override
  public List<Item> itemsFor(Actor actor) {
    return actor.is(Role.ENTRANT)
        ? List.of(new Item(Group.MINE, 20, Text.of("我的作品", "My entries"), "film", "/my"))
        : List.of();
  }

  @GetMapping("/my")
  View mine(Page p) {
    var mine = drafts.mine(p.who()).stream().map(this::line).toList();
    return p.view("intake/mine", Map.of("mine", mine, "open", openAt(p)));
  }

  private MyEntry line(Entry entry) {
    var steps = standings.of(entry);
    return new MyEntry(
        entry, campaigns.get(entry.campaign()), steps.isEmpty() ? null : steps.getLast());
  }

  private List<Campaign> openAt(Page p) {
    return campaigns.all().stream()
        .filter(one -> EntryWindow.ofEntries(one.rulebook().timeline()).writableAt(p.now()))
        .toList();
  }

  /**
   * @param via code of the share link of a unit, which is chosen then; a wrong one chooses nothing
   */
  @GetMapping("/my/enter/{slug}")
  View enter(Page p, @PathVariable String slug, @RequestParam(defaultValue = "") String via) {
    var campaign = campaigns.bySlug(slug);
    var unit = via.isBlank() ? Optional.<Body>empty() : notices.bodyOfShare(campaign.id(), via);
    return p.redirect("/my/entries/" + drafts.begin(p.who(), campaign, unit.orElse(null)));
  }

  @GetMapping("/my/entries/{id}")
  View entry(Page p, @PathVariable Id<Entry> id) {
    var sheet = sheets.sheet(p.who(), id);
    return p.view(sheet.editable() ? "intake/form" : "intake/entry", Map.of("sheet", sheet));
  }

  /** As the entrant types, and by the button of those without scripts. */
  @PostMapping("/my/entries/{id}/draft")
  View draft(
      Page p, @PathVariable Id<Entry> id, @RequestParam MultiValueMap<String, String> typed) {
    var at = drafts.save(p.who(), id, read(p, id, Form.of(typed)));
    return p.fragment()
        ? p.view("intake/saved", Map.of("at", p.time(at, zoneOf(p, id))))
        : p.redirect("/my", "intake.kept");
  }

  @PostMapping("/my/entries/{id}/submit")
  View submit(
      Page p, @PathVariable Id<Entry> id, @RequestParam MultiValueMap<String, String> typed) {
    var form = Form.of(typed);
    try {
      var receipt = submissions.submit(p.who(), id, read(p, id, form));
      return p.redirect("/my/entries/" + id, "intake.submitted", receipt.number());
    } catch (Refusal refusal) {
      return refused(p, id, form, refusal);
    }
  }

  /** What was typed is kept even so. */
  private View refused(Page p, Id<Entry> id, Form form, Refusal refusal) {
    if (refusal.kind() != Refusal.Kind.INVALID) {
      throw refusal;
    }
    drafts.save(p.who(), id, read(p, id, form));
    var sheet = sheets.sheet(p.who(), id).with(form.refused(refusal));
    return p.refused("intake/form", Map.of("sheet", sheet));
  }

  @PostMapping("/my/entries/{id}/withdraw")
  View withdraw(Page p, @PathVariable Id<Entry> id) {
    drafts.withdraw(p.who(), id);
    return p.redirect("/my", "intake.withdrawn");
  }

  @PostMapping("/my/entries/{id}/reopen")
  View reopen(Page p, @PathVariable Id<Entry> id) {
    drafts.reopen(p.who(), id);
    return p.redirect("/my/entries/" + id);
  }

  /** The recommending units of another division. */
  @GetMapping("/my/entries/{id}/units")
  View units(Page p, @PathVariable Id<Entry> id, @RequestParam String division) {
    Optional<Id<Body>> chosen =
        division.isBlank() ? Optional.empty() : Optional.of(Id.parse(division));
    var units = sheets.units(p.who(), id, chosen.orElse(null));
    return p.view(
        "intake/units", Map.of("form", Form.EMPTY, "units", units, "zone", zoneOf(p, id)));
  }

  private Draft read(Page p, Id<Entry> id, Form form) {
    var entry = drafts.own(p.who(), id).entry();
    return DraftForm.read(form, campaigns.get(entry.campaign()).rulebook());
  }

  private ZoneId zoneOf(Page p, Id<Entry> id) {
    return campaigns.get(drafts.own(p.who(), id).entry().campaign()).rulebook().zone();
  }
}
