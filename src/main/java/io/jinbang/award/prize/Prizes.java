package io.jinbang.award.prize;

import io.jinbang.award.allocating.AllocationSolver;
import io.jinbang.award.allocation.Allocation;
import io.jinbang.award.allocation.Allocator;
import io.jinbang.award.allocation.Candidate;
import io.jinbang.award.allocation.Contest;
import io.jinbang.award.allocation.PassedOver;
import io.jinbang.award.allocation.PrizeRule;
import io.jinbang.award.allocation.Tie;
import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Rulebook;
import io.jinbang.decision.Decision;
import io.jinbang.decision.Decisions;
import io.jinbang.intake.Entries;
import io.jinbang.intake.Entry;
import io.jinbang.intake.Recommendations;
import io.jinbang.organization.Bodies;
import io.jinbang.organization.Body;
import io.jinbang.review.LevelWorks;
import io.jinbang.review.Reviews;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  /** Why a work that the deliberation took out may win nothing; stands in both languages. */
  private static final String DECIDED = "合议 / deliberation";

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

  /** What the rulebook makes of the ranking as the deliberation left it. */
  @Transactional(readOnly = true)
  public Allocation allocate(Campaign campaign) {
    return Allocator.allocate(contest(campaign), new AllocationSolver());
  }

  private Contest contest(Campaign campaign) {
    var rulebook = campaign.rulebook();
    var works = worksById(campaign);
    var ranking = reviews.ranking(campaign.id());
    var unfit = reviews.unfit(campaign.id());
    var scored = ranking.stream().map(Reviews.Ranked::entry).filter(works::containsKey).toList();
    return new Contest(
        rulebook.prizes().stream().filter(Prizes::forWorks).map(Prizes::rule).toList(),
        rulebook.themes().stream().map(Rulebook.Theme::id).toList(),
        rulebook.exclusive().stream().map(Set::copyOf).map(set -> (Set<String>) set).toList(),
        ranking.stream()
            .flatMap(ranked -> candidate(ranked, works.get(ranked.entry()), unfit).stream())
            .toList(),
        reviews.decided(campaign.id()).preferred().stream()
            .filter(scored::contains)
            .map(Id::toString)
            .toList(),
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

  private static Optional<Candidate> candidate(
      Reviews.Ranked ranked, @Nullable Entry entry, Map<Id<Entry>, Set<String>> unfit) {
    return Optional.ofNullable(entry)
        .map(work -> candidateOf(ranked, work, unfit.getOrDefault(work.id(), Set.of())));
  }

  private static Candidate candidateOf(Reviews.Ranked ranked, Entry entry, Set<String> unfit) {
    return new Candidate(
        entry.id().toString(),
        entry.submittedNumber(),
        entry.themes(),
        ranked.official(),
        ranked.standing(),
        ranked.criteria(),
        ranked.out() ? DECIDED : null,
        unfit);
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
   * @param units chosen bodies by prize id
   */
  public Decision propose(Actor host, Campaign campaign, Map<String, List<Id<Body>>> units) {
    host.require(Role.HOST);
    if (!reviews.locked(campaign.id())) {
      throw Refusal.conflict(
          Text.of("评审还没有锁定", "Scoring is not locked yet"),
          Text.of("等评委交齐并锁定评分后再提名单。", "Propose once all scores are in and locked."));
    }
    var decided = reviews.decided(campaign.id());
    if (decided.open()) {
      throw Refusal.conflict(
          Text.of("合议还在进行", "The deliberation is going on"),
          Text.of("合议结束后再提名单。", "Propose the list once it is closed."));
    }
    var allocation = allocate(campaign);
    if (!allocation.settled()) {
      throw Refusal.conflict(
          Text.of("有同分的作品，奖项还没有定", "Some works are level, so prizes are still open"),
          Text.of("请在合议中为同分作品排定先后。", "The deliberation puts level works in order."));
    }
    var list =
        new PrizeListing(campaign, worksById(campaign), decided.moves())
            .of(allocation, chosen(campaign, units));
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
    var decided = reviews.decided(campaign.id());
    var allocation = decision == null && locked ? allocate(campaign) : null;
    var wording = PrizeNames.wording(campaign.rulebook(), works.values());
    return new PrizeBoard(
        campaign,
        PrizeBoard.stepOf(locked, decided.open(), allocation, decision, now),
        list(campaign, works, decision, allocation, decided.moves()),
        allocation,
        allocation == null
            ? List.of()
            : allocation.passedOver().stream()
                .filter(
                    over -> !(over.reason() instanceof PassedOver.NotMarked)) // goes without saying
                .map(wording::passedOver)
                .toList(),
        locked ? units(campaign) : List.of(),
        moves(decided, works),
        decided.open(),
        decision);
  }

  private static @Nullable PrizeList list(
      Campaign campaign,
      Map<Id<Entry>, Entry> works,
      @Nullable Decision decision,
      @Nullable Allocation allocation,
      Map<Id<Entry>, Text> moves) {
    if (decision != null) {
      return PrizeLists.read(decision.content());
    }
    return allocation == null
        ? null
        : new PrizeListing(campaign, works, moves).of(allocation, Map.of());
  }

  /** Where the deliberation departs from the scores, by the number of the work. */
  private static List<PrizeBoard.Moved> moves(
      Reviews.Decided decided, Map<Id<Entry>, Entry> works) {
    return decided.moves().entrySet().stream()
        .filter(move -> works.containsKey(move.getKey()))
        .map(
            move ->
                new PrizeBoard.Moved(
                    Objects.requireNonNull(works.get(move.getKey())), move.getValue()))
        .sorted(Comparator.comparing(moved -> moved.work().submittedNumber()))
        .toList();
  }

  /** Level works with what depends on them; none before the lock or once a list is proposed. */
  @Transactional(readOnly = true)
  List<LevelWorks.Level> level(Campaign campaign) {
    var id = campaign.id();
    if (!reviews.locked(id) || decisions.current(KIND, id.value()).isPresent()) {
      return List.of();
    }
    return allocate(campaign).ties().stream().map(tie -> level(campaign.rulebook(), tie)).toList();
  }

  private static LevelWorks.Level level(Rulebook rulebook, Tie tie) {
    return new LevelWorks.Level(
        tie.prizes().stream()
            .map(prize -> PrizeNames.of(rulebook, prize.rule(), prize.theme()))
            .toList(),
        tie.entries().stream().map(Id::<Entry>parse).toList(),
        tie.slots());
  }
}
