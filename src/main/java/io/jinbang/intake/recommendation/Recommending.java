package io.jinbang.intake.recommendation;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.intake.Entries;
import io.jinbang.intake.Entry;
import io.jinbang.intake.EntryWithdrawn;
import io.jinbang.intake.Recommendation;
import io.jinbang.intake.entry.Asking;
import io.jinbang.intake.entry.Territory;
import io.jinbang.organization.Bodies;
import io.jinbang.organization.Body;
import io.jinbang.organization.Person;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import java.time.Clock;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What coordinators say about the works that name a unit of their own subtree. */
@Service
@Transactional
class Recommending implements Asking {
  private static final Text ENDORSEMENT = Text.of("推荐意见", "Endorsement");
  private static final Text REASON = Text.of("理由", "Reason");

  private final Slates slates;
  private final RecommendationSql sql;
  private final Entries entries;
  private final Campaigns campaigns;
  private final Territory territory;
  private final Bodies bodies;
  private final Clock clock;

  Recommending(
      Slates slates,
      RecommendationSql sql,
      Entries entries,
      Campaigns campaigns,
      Territory territory,
      Bodies bodies,
      Clock clock) {
    this.slates = slates;
    this.sql = sql;
    this.entries = entries;
    this.campaigns = campaigns;
    this.territory = territory;
    this.bodies = bodies;
    this.clock = clock;
  }

  public void endorse(Actor coordinator, Campaign campaign, Id<Entry> id, String typed) {
    var one = own(coordinator, campaign, id);
    requireSubmitted(one);
    var words = Typed.words("words", ENDORSEMENT, typed);
    change(
        coordinator,
        campaign,
        one,
        slate -> slate.endorse(id, words, person(coordinator), clock.instant()));
  }

  /** The work stays in the call as if entered directly. */
  public void decline(Actor coordinator, Campaign campaign, Id<Entry> id, String typed) {
    var one = own(coordinator, campaign, id);
    var why = Typed.words("words", REASON, typed);
    change(
        coordinator,
        campaign,
        one,
        slate -> slate.decline(id, why, person(coordinator), clock.instant()));
  }

  /** Back to its entrant for correction; the entry first, as a withdrawal takes the same order. */
  public void giveBack(Actor coordinator, Campaign campaign, Id<Entry> id, String typed) {
    var one = own(coordinator, campaign, id);
    var why = Typed.words("words", REASON, typed);
    var unit = bodies.get(one.unit()).name();
    entries.returnForCorrection(
        coordinator, id, Text.of(unit.zh() + "：" + why, unit.en() + ": " + why));
    change(
        coordinator,
        campaign,
        one,
        slate -> slate.giveBack(id, why, person(coordinator), clock.instant()));
  }

  public void takeBack(Actor coordinator, Campaign campaign, Id<Entry> id) {
    var one = own(coordinator, campaign, id);
    change(
        coordinator,
        campaign,
        one,
        slate -> slate.takeBack(id, person(coordinator), clock.instant()));
  }

  /**
   * @param to the place it shall have among the unit's endorsed works, from 1
   */
  public void move(Actor coordinator, Campaign campaign, Id<Entry> id, int to) {
    var one = own(coordinator, campaign, id);
    change(coordinator, campaign, one, slate -> slate.move(id, to));
  }

  /** A work that names a unit of the coordinator's own subtree; any other is not found. */
  Recommendation own(Actor coordinator, Campaign campaign, Id<Entry> id) {
    coordinator.require(Role.COORDINATOR);
    return sql.of(id)
        .filter(one -> one.campaign().equals(campaign.id()))
        .filter(one -> one.state() != Recommendation.State.LAPSED)
        .filter(one -> territory.of(coordinator).contains(one.unit()))
        .orElseThrow(Refusal::notFound);
  }

  private void change(
      Actor coordinator, Campaign campaign, Recommendation one, UnaryOperator<Slate> change) {
    var now = clock.instant();
    Screening.requireOpen(campaign, now);
    slates.change(campaign.id(), one.unit(), coordinator.person(), now, change);
  }

  private void requireSubmitted(Recommendation one) {
    if (entries.get(one.entry()).state() != Entry.State.SUBMITTED) {
      throw Refusal.conflict(
          Text.of("这件作品正在更正，还不能推荐", "This work is being corrected and cannot be endorsed yet"),
          Text.of("等它重新报送后再决定。", "Decide when it is submitted again."));
    }
  }

  private static Id<Person> person(Actor coordinator) {
    return Id.of(coordinator.person());
  }

  /** The unit named, and no other, is asked. */
  @Override
  public void asked(Id<Entry> entry, Id<Campaign> campaign, @Nullable Id<Body> unit, Instant at) {
    sql.of(entry)
        .filter(before -> !before.unit().equals(unit))
        .ifPresent(
            before ->
                slates.change(campaign, before.unit(), null, at, slate -> slate.leave(entry)));
    if (unit != null) {
      var asked =
          new Recommendation(
              entry, campaign, unit, Recommendation.State.ASKED, "", null, at, null, null, false);
      slates.change(campaign, unit, null, at, slate -> slate.ask(asked));
    }
  }

  @EventListener
  public void withdrawn(EntryWithdrawn event) {
    sql.of(event.entry())
        .ifPresent(
            one ->
                slates.change(
                    one.campaign(),
                    one.unit(),
                    null,
                    event.at(),
                    slate -> slate.lapse(event.entry())));
  }
}
