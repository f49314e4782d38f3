package io.jinbang.award.prize;

import io.jinbang.award.allocating.AllocationSolver;
import io.jinbang.award.allocation.Allocation;
import io.jinbang.award.allocation.Allocator;
import io.jinbang.award.allocation.Candidate;
import io.jinbang.award.allocation.Contest;
import io.jinbang.award.allocation.PassedOver;
import io.jinbang.award.allocation.PrizeRule;
import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Rulebook;
import io.jinbang.decision.Decision;
import io.jinbang.decision.Decisions;
import io.jinbang.intake.Entries;
import io.jinbang.intake.Entry;
import io.jinbang.intake.Recommendations;
import io.jinbang.organization.Bodies;
import io.jinbang.organization.Body;
import io.jinbang.review.Reviews;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The prizes of a call, from the locked ranking to the posted list. */
@Service
@Transactional
class Prizes {
  static final String KIND = "prizes";

  private final Reviews reviews;
  private final Entries entries;
  private final Recommendations recommendations;
  private final Bodies bodies;
  private final Decisions decisions;

  Prizes(
      Reviews reviews,
      Entries entries,
      Recommendations recommendations,
      Bodies bodies,
      Decisions decisions) {
    this.reviews = reviews;
    this.entries = entries;
    this.recommendations = recommendations;
    this.bodies = bodies;
    this.decisions = decisions;
  }

  /** What the rulebook makes of the ranking as it stands; the order settles declared ties. */
  @Transactional(readOnly = true)
  public Allocation allocate(Campaign campaign, List<String> order) {
    return Allocator.allocate(contest(campaign, order), new AllocationSolver());
  }

  private Contest contest(Campaign campaign, List<String> order) {
    var rulebook = campaign.rulebook();
    var works = worksById(campaign);
    return new Contest(
        rulebook.prizes().stream().filter(Prizes::forWorks).map(Prizes::rule).toList(),
        rulebook.themes().stream().map(Rulebook.Theme::id).toList(),
        rulebook.exclusive().stream().map(Set::copyOf).map(set -> (Set<String>) set).toList(),
        reviews.ranking(campaign.id()).stream()
            .flatMap(ranked -> candidate(ranked, works.get(ranked.entry())).stream())
            .toList(),
        order,
        Contest.Filling.MERIT_FIRST);
  }

  private Map<Id<Entry>, Entry> worksById(Campaign campaign) {
    return reviews.passed(campaign.id()).stream()
        .collect(Collectors.toMap(Entry::id, Function.identity()));
  }

  private static boolean forWorks(Rulebook.Prize prize) {
    return prize.kind() != Rulebook.Prize.Kind.UNIT;
  }

  static PrizeRule rule(Rulebook.Prize prize) {
    var kind =
        prize.kind() == Rulebook.Prize.Kind.THEME ? PrizeRule.Kind.PER_THEME : PrizeRule.Kind.OPEN;
    return new PrizeRule(prize.id(), kind, prize.min(), prize.max(), prize.criterion(), null);
  }

  private static Optional<Candidate> candidate(Reviews.Ranked ranked, @Nullable Entry entry) {
    return Optional.ofNullable(entry).map(work -> candidateOf(ranked, work));
  }

  private static Candidate candidateOf(Reviews.Ranked ranked, Entry entry) {
    return new Candidate(
        entry.id().toString(),
        entry.submittedNumber(),
        entry.themes(),
        ranked.official(),
        ranked.criteria(),
        null);
  }

  /** Bodies by what came through them: the basis of the prizes to organising units (A12). */
  @Transactional(readOnly = true)
  public List<UnitScore> units(Campaign campaign) {
    return UnitScore.of(
        entries.submitted(campaign.id()),
        recommendations.in(campaign.id()),
        worksById(campaign).keySet(),
        reviews.ranking(campaign.id()));
  }

  /**
   * Puts the list forward.
   *
   * @param order settles declared ties: entry ids, the preferred first
   * @param units chosen bodies by prize id
   */
  public Decision propose(
      Actor host, Campaign campaign, List<String> order, Map<String, List<Id<Body>>> units) {
    host.require(Role.HOST);
    if (!reviews.locked(campaign.id())) {
      throw Refusal.conflict(
          Text.of("评审还没有锁定", "Scoring is not locked yet"),
          Text.of("等评委交齐并锁定评分后再提名单。", "Propose once all scores are in and locked."));
    }
    var allocation = allocate(campaign, order);
    if (!allocation.settled()) {
      throw Refusal.conflict(
          Text.of("有同分的作品，奖项还没有定", "Some works are level, so prizes are still open"),
          Text.of("请在下面为同分作品排定先后。", "Put the level works in order below."));
    }
    var list =
        new PrizeListing(campaign, worksById(campaign)).of(allocation, chosen(campaign, units));
    return decisions.propose(host, KIND, campaign.id().value(), PrizeLists.write(list));
  }

  private Map<Rulebook.Prize, List<Body>> chosen(
      Campaign campaign, Map<String, List<Id<Body>>> units) {
    var chosen = new LinkedHashMap<Rulebook.Prize, List<Body>>();
    for (var prize : campaign.rulebook().prizes()) {
      if (!forWorks(prize)) {
        var given = units.getOrDefault(prize.id(), List.of());
        checkCount(prize, given.size());
        chosen.put(prize, given.stream().map(bodies::get).toList());
      }
    }
    return chosen;
  }

  private static void checkCount(Rulebook.Prize prize, int given) {
    if (given < prize.min() || given > prize.max()) {
      throw Refusal.invalid(
          "unit-" + prize.id(),
          new Text(
              "“%s”应选 %d 至 %d 家，现在选了 %d 家"
                  .formatted(prize.name().zh(), prize.min(), prize.max(), given),
              "“%s” takes %d to %d bodies; %d chosen"
                  .formatted(prize.name().en(), prize.min(), prize.max(), given)),
          Text.of("请增减后再提。", "Add or remove some and propose again."));
    }
  }

  public Decision signOff(Actor host, Campaign campaign) {
    return decisions.signOff(host, currentId(campaign));
  }

  public Decision post(Actor host, Campaign campaign, Instant at) {
    return decisions.post(host, currentId(campaign), at);
  }

  public void withdraw(Actor host, Campaign campaign) {
    decisions.withdraw(host, currentId(campaign));
  }

  private Id<Decision> currentId(Campaign campaign) {
    return decisions.current(KIND, campaign.id().value()).orElseThrow(Refusal::notFound).id();
  }

  /** What the host sees now, with the one next step. */
  @Transactional(readOnly = true)
  PrizeBoard board(Campaign campaign, Instant now) {
    var decision = decisions.current(KIND, campaign.id().value()).orElse(null);
    var locked = reviews.locked(campaign.id());
    var works = worksById(campaign);
    var allocation = decision == null && locked ? allocate(campaign, List.of()) : null;
    var wording = PrizeNames.wording(campaign.rulebook(), works.values());
    return new PrizeBoard(
        campaign,
        PrizeBoard.stepOf(locked, allocation, decision, now),
        list(campaign, works, decision, allocation),
        allocation,
        allocation == null
            ? List.of()
            : allocation.passedOver().stream()
                .filter(
                    over -> !(over.reason() instanceof PassedOver.NotMarked)) // goes without saying
                .map(wording::passedOver)
                .toList(),
        locked ? units(campaign) : List.of(),
        decision);
  }

  private static @Nullable PrizeList list(
      Campaign campaign,
      Map<Id<Entry>, Entry> works,
      @Nullable Decision decision,
      @Nullable Allocation allocation) {
    if (decision != null) {
      return PrizeLists.read(decision.content());
    }
    return allocation == null ? null : new PrizeListing(campaign, works).of(allocation, Map.of());
  }
}
