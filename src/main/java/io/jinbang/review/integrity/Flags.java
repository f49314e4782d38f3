package io.jinbang.review.integrity;

import static java.util.stream.Collectors.toMap;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entry;
import io.jinbang.review.amendment.MarkAmendments;
import io.jinbang.review.anomaly.Anomalies;
import io.jinbang.review.draft.CommonGround;
import io.jinbang.review.integrity.Ruling.Answer;
import io.jinbang.review.panel.Scorings;
import io.jinbang.review.scoring.Sheet;
import io.jinbang.review.scoring.Sheets;
import io.jinbang.review.screening.Screenings;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Patterns in the marks of a call, and what the host rules on them. */
@Service
@Transactional
class Flags {
  private final RulingSql sql;
  private final Sheets sheets;
  private final Screenings screenings;
  private final CommonGround ground;
  private final Scorings scorings;
  private final MarkAmendments amendments;
  private final Clock clock;

  /** What was last found in each call, with what it was found in. */
  private final Map<Id<Campaign>, Found> found = new ConcurrentHashMap<>();

  private record Found(
      Material material, Material counted, List<Flag> flags, @Nullable SecondOpinion second) {}

  Flags(
      RulingSql sql,
      Sheets sheets,
      Screenings screenings,
      CommonGround ground,
      Scorings scorings,
      MarkAmendments amendments,
      Clock clock) {
    this.sql = sql;
    this.sheets = sheets;
    this.screenings = screenings;
    this.ground = ground;
    this.scorings = scorings;
    this.amendments = amendments;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public IntegrityBoard board(Actor host, Campaign campaign) {
    host.require(Role.HOST);
    var id = campaign.id();
    var given = sheets.all(id);
    var now = found(host, campaign, given);
    var rulings = sql.all(id);
    var flags = now.flags().stream().map(flag -> flag.ruled(rulings)).toList();
    return new IntegrityBoard(
        campaign,
        scorings.locked(id),
        (int) given.stream().filter(Sheet::handedIn).count(),
        (int) given.stream().filter(sheet -> !sheet.recused()).count(),
        sheets.panel(id),
        flags,
        past(rulings, flags),
        now.second());
  }

  /** The latest of each pattern that is no longer found. */
  private static List<Ruling> past(List<Ruling> latestFirst, List<Flag> flags) {
    var subjects = new HashSet<List<Object>>();
    return latestFirst.stream()
        .filter(ruling -> subjects.add(List.of(ruling.kind(), ruling.judges())))
        .filter(ruling -> flags.stream().noneMatch(flag -> flag.isAbout(ruling)))
        .toList();
  }

  /**
   * How many wait for a ruling; none before all scores are there, since what is found may still
   * change by itself, and none after the lock.
   */
  @Transactional(readOnly = true)
  public long waiting(Actor host, Campaign campaign) {
    var given = sheets.all(campaign.id()).stream().filter(sheet -> !sheet.recused()).toList();
    var ripe = !given.isEmpty() && given.stream().allMatch(Sheet::handedIn);
    return ripe && !scorings.locked(campaign.id()) ? board(host, campaign).waiting() : 0;
  }

  private Found found(Actor host, Campaign campaign, List<Sheet> given) {
    var id = campaign.id();
    var passed = screenings.passed(id);
    var ties = ties(host, campaign, passed);
    var excluded = sql.standing(id, 0);
    var rulebook = campaign.rulebook();
    var panel = sheets.panel(id);
    var amended = MarkAmendments.counting(amendments.of(id));
    var material = Material.of(rulebook, panel, passed, ties, given, amended);
    var counted = given.stream().filter(sheet -> !excluded.contains(Exclusion.of(sheet))).toList();
    var rest = Material.of(rulebook, panel, passed, ties, counted, amended);
    var last = found.get(id);
    if (last == null || !last.material().equals(material) || !last.counted().equals(rest)) {
      var anomalies = Anomalies.withDefaults().among(material.readings());
      var flags = anomalies.stream().map(material::flag).toList();
      last = new Found(material, rest, flags, SecondOpinion.of(rest));
      found.put(id, last);
    }
    return last;
  }

  private Map<Exclusion, Text> ties(Actor host, Campaign campaign, List<Entry> passed) {
    return ground.of(host, campaign, passed).stream()
        .collect(
            toMap(
                tie -> new Exclusion(UUID.fromString(tie.judge()), Id.parse(tie.work())),
                tie ->
                    Text.of("{} · {}", "{} · {}")
                        .withEach(tie.rule().label(), Text.same(tie.shared())),
                (first, second) -> first));
  }

  /** Not found once it is no longer there. */
  @Transactional(readOnly = true)
  public Flag get(Actor host, Campaign campaign, String id) {
    return board(host, campaign).flags().stream()
        .filter(flag -> flag.id().equals(id))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  /** All rulings on a pattern, the latest first. */
  @Transactional(readOnly = true)
  public List<Ruling> rulings(Actor host, Campaign campaign, Flag flag) {
    host.require(Role.HOST);
    return sql.all(campaign.id()).stream().filter(flag::isAbout).toList();
  }

  /**
   * Rules on a pattern.
   *
   * @param seen the ruling the host had before them, 0 for none
   * @param judges whose scores of its works are set aside; looked at with {@link Answer#SET_ASIDE}
   *     only
   */
  public void rule(
      Actor host,
      Campaign campaign,
      String id,
      long seen,
      @Nullable Answer answer,
      String reason,
      Collection<UUID> judges) {
    host.require(Role.HOST);
    var locked = sql.hold(campaign.id());
    var flag = get(host, campaign, id);
    var aside = answer == Answer.SET_ASIDE ? judges : List.<UUID>of();
    RulingRules.check(flag, answer, reason, aside);
    RulingRules.checkSeen(flag, seen);
    if (answer == null) {
      throw Refusal.notFound();
    }
    RulingRules.checkLock(flag.ruling(), answer, locked);
    if (!aside.isEmpty()) {
      var handedIn = sheets.all(campaign.id()).stream().filter(Sheet::handedIn).toList();
      RulingRules.checkLeft(flag, aside, handedIn, sql.standing(campaign.id(), flag.seen()));
    }
    var ruling =
        new Ruling(
            0,
            flag.anomaly().kind(),
            flag.judges(),
            flag.fingerprint(),
            answer,
            reason.strip(),
            host.person(),
            clock.instant());
    sql.rule(campaign.id(), ruling, aside, flag.works());
  }

  /** Lets scores count again that were set aside for a pattern no longer found. */
  public void lift(Actor host, Campaign campaign, long number, String reason) {
    host.require(Role.HOST);
    var locked = sql.hold(campaign.id());
    var standing =
        board(host, campaign).past().stream()
            .filter(ruling -> ruling.number() == number && ruling.answer() == Answer.SET_ASIDE)
            .findFirst()
            .orElseThrow(Refusal::notFound);
    RulingRules.checkReason(reason);
    RulingRules.checkLock(standing, Answer.EXPLAINED, locked);
    var lifted = standing.instead(reason.strip(), host.person(), clock.instant());
    sql.rule(campaign.id(), lifted, List.of(), List.of());
  }
}
