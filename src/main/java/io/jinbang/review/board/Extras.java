package io.jinbang.review.board;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entry;
import io.jinbang.review.assignment.Assignment;
import io.jinbang.review.board.Extra.Wanted;
import io.jinbang.review.board.ScoredWorks.Calibrated;
import io.jinbang.review.boundary.Boundary;
import io.jinbang.review.boundary.Uncertain;
import io.jinbang.review.repair.ExtraReviews;
import io.jinbang.review.scoring.Sheets;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks for further reviews of the works whose prize is open, and of no others. */
@Service
class Extras {
  /** A fifth more reviews, well placed, settle more than doubling all of them. */
  private static final double USUAL = .2;

  private final ScoredWorks works;
  private final ExtraReviews reviews;
  private final Sheets sheets;

  Extras(ScoredWorks works, ExtraReviews reviews, Sheets sheets) {
    this.works = works;
    this.reviews = reviews;
    this.sheets = sheets;
  }

  /**
   * What asking would mean. Reads in several transactions, so that a refusal spoils none.
   *
   * @param number of reviews to spend; 0 for a fifth of those given
   */
  Extra plan(Actor host, Campaign campaign, int number) {
    host.require(Role.HOST);
    var calibrated = works.calibrated(campaign);
    if (calibrated.isEmpty()) {
      return new Extra(campaign, 0, number, List.of(), null);
    }
    var open = uncertain(calibrated.get());
    var spent = spent(campaign, number);
    try {
      var plan = affordable(host, campaign, calibrated.get(), spent);
      return extra(campaign, calibrated.get(), spent, open, plan, null);
    } catch (Refusal refusal) {
      return extra(campaign, calibrated.get(), spent, open, List.of(), refusal.first());
    }
  }

  /**
   * As many of so many reviews as find a judge, best spent: what one work cannot get goes to the
   * next.
   */
  private List<Assignment> affordable(
      Actor host, Campaign campaign, Calibrated calibrated, int number) {
    var judges = sheets.panel(campaign.id()).size();
    var room = new HashMap<Id<Entry>, Integer>();
    calibrated
        .result()
        .works()
        .forEach(work -> room.put(calibrated.works().get(work.entry()), judges - work.n()));
    while (true) {
      var more = more(calibrated, number, room);
      var plan =
          more.isEmpty()
              ? List.<Assignment>of()
              : reviews.preview(host, campaign, more).assignments();
      var found = counts(plan);
      if (found.equals(more)) {
        return plan;
      }
      more.forEach(
          (work, wanted) -> {
            if (found.getOrDefault(work, 0) < wanted) {
              room.put(work, found.getOrDefault(work, 0));
            }
          });
    }
  }

  private static Map<Id<Entry>, Integer> counts(List<Assignment> plan) {
    return plan.stream()
        .collect(toMap(given -> Id.<Entry>parse(given.work()), _ -> 1, Integer::sum, HashMap::new));
  }

  private int spent(Campaign campaign, int number) {
    if (number > 0) {
      return Math.min(Extra.MOST, number);
    }
    var given = sheets.all(campaign.id()).stream().filter(sheet -> !sheet.recused()).count();
    return (int) Math.clamp(Math.round(given * USUAL), 1, Extra.MOST);
  }

  private static List<Uncertain> uncertain(Calibrated calibrated) {
    return Boundary.uncertain(calibrated.result(), Boundary.LOW, Boundary.HIGH);
  }

  private static Map<Id<Entry>, Integer> more(
      Calibrated calibrated, int number, Map<Id<Entry>, Integer> room) {
    var result = calibrated.result();
    var more = new HashMap<Id<Entry>, Integer>();
    Boundary.spend(
            result,
            number,
            Boundary.LOW,
            Boundary.HIGH,
            work -> room.getOrDefault(calibrated.works().get(work), 0))
        .forEach((work, count) -> more.put(calibrated.works().get(work), count));
    return more;
  }

  private Extra extra(
      Campaign campaign,
      Calibrated calibrated,
      int number,
      List<Uncertain> open,
      List<Assignment> plan,
      @Nullable Problem why) {
    var passed =
        works.passed(campaign.id()).stream().collect(toMap(Entry::id, Function.identity()));
    var aliases =
        sheets.panel(campaign.id()).stream()
            .collect(toMap(seat -> seat.judge().toString(), seat -> seat.alias()));
    var readers =
        plan.stream()
            .collect(
                groupingBy(
                    Assignment::work,
                    mapping(given -> aliases.getOrDefault(given.judge(), ""), toList())));
    var wanted =
        open.stream()
            .filter(one -> readers.containsKey(calibrated.works().get(one.entry()).toString()))
            .map(one -> wanted(calibrated, one, passed, readers))
            .toList();
    return new Extra(campaign, open.size(), number, wanted, why);
  }

  private static Wanted wanted(
      Calibrated calibrated,
      Uncertain open,
      Map<Id<Entry>, Entry> passed,
      Map<String, List<String>> readers) {
    var id = calibrated.works().get(open.entry());
    var work = calibrated.result().works().get(open.entry());
    var entry = passed.get(id);
    var asked = readers.getOrDefault(id.toString(), List.of());
    return new Wanted(
        entry == null ? "" : entry.submittedNumber(),
        entry == null ? "" : entry.title(),
        work.n(),
        open.pTop(),
        work.se(),
        then(work.se(), asked.size(), calibrated.result().variance().residual()),
        asked.stream().sorted().toList());
  }

  /** What is known adds up: each further review brings the inverse of its own variance. */
  static double then(double error, int more, double residual) {
    return residual > 0 ? 1 / Math.sqrt(1 / (error * error) + more / residual) : error;
  }

  /**
   * Asks fresh judges.
   *
   * @return how many reviews were given out, at least one
   * @throws Refusal where none can be
   */
  @Transactional
  int ask(Actor host, Campaign campaign, int number) {
    host.require(Role.HOST);
    var calibrated = works.calibrated(campaign).orElseThrow(Refusal::notFound);
    var more = counts(affordable(host, campaign, calibrated, spent(campaign, number)));
    if (more.isEmpty()) {
      throw Refusal.conflict(
          Text.of("没有作品能加评", "No work can get a further review"),
          Text.of(
              "没有说不准的作品，或者没有还能请的评委；可以再请评委。",
              "No work is uncertain, or no fresh judge has room; invite judges."));
    }
    return reviews.ask(host, campaign, more);
  }
}
