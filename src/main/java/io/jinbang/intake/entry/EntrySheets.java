package io.jinbang.intake.entry;

import io.jinbang.campaign.Campaigns;
import io.jinbang.intake.Entry;
import io.jinbang.intake.receipt.Receipts;
import io.jinbang.media.Films;
import io.jinbang.organization.Bodies;
import io.jinbang.organization.Body;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what an entry's page shows its entrant. */
@Service
class EntrySheets {
  private final Drafts drafts;
  private final Submissions submissions;
  private final StorySql story;
  private final Campaigns campaigns;
  private final Bodies bodies;
  private final UnitDoors units;
  private final Films films;
  private final Receipts receipts;
  private final Standings standings;
  private final SealedAnswers seals;
  private final Clock clock;

  EntrySheets(
      Drafts drafts,
      Submissions submissions,
      StorySql story,
      Campaigns campaigns,
      Bodies bodies,
      UnitDoors units,
      Films films,
      Receipts receipts,
      Standings standings,
      SealedAnswers seals,
      Clock clock) {
    this.drafts = drafts;
    this.submissions = submissions;
    this.story = story;
    this.campaigns = campaigns;
    this.bodies = bodies;
    this.units = units;
    this.films = films;
    this.receipts = receipts;
    this.standings = standings;
    this.seals = seals;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  EntrySheet sheet(Actor actor, Id<Entry> id) {
    var dossier = drafts.own(actor, id);
    var entry = dossier.entry();
    var campaign = campaigns.get(entry.campaign());
    var film = films.latestFor(id.value()).orElse(null);
    return new EntrySheet(
        campaign,
        entry,
        DraftForm.show(seals.opened(id, dossier.draft()), campaign.rulebook()),
        dossier.window(campaign.rulebook().timeline()),
        bodies.firstLevel(),
        units.doors(entry, entry.division(), clock.instant()),
        film,
        submissions.twins(entry, film),
        dossier.editable(),
        returned(entry),
        standings.of(entry),
        receipts.allOf(id));
  }

  private @Nullable Text returned(Entry entry) {
    return entry.state() == Entry.State.RETURNED
        ? story.last(entry.id(), StorySql.What.RETURNED).map(StorySql.Event::why).orElse(null)
        : null;
  }

  List<UnitDoor> units(Actor actor, Id<Entry> id, @Nullable Id<Body> division) {
    return units.doors(drafts.own(actor, id).entry(), division, clock.instant());
  }
}
