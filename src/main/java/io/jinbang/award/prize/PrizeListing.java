package io.jinbang.award.prize;

import io.jinbang.award.allocating.Wording;
import io.jinbang.award.allocation.Allocation;
import io.jinbang.award.allocation.Award;
import io.jinbang.award.allocation.Prize;
import io.jinbang.award.allocation.PrizeRule;
import io.jinbang.award.allocation.RunnerUp;
import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Rulebook;
import io.jinbang.intake.Entry;
import io.jinbang.organization.Body;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the list out of an allocation: in order of precedence, numbered, with reasons. */
final class PrizeListing {
  private final Rulebook rulebook;
  private final Map<Id<Entry>, Entry> works;
  private final Map<Id<Entry>, Text> moves;
  private final Wording wording;
  private final List<PrizeList.Line> lines = new ArrayList<>();

  /**
   * @param moves what the deliberation decided, by work
   */
  PrizeListing(Campaign campaign, Map<Id<Entry>, Entry> works, Map<Id<Entry>, Text> moves) {
    this.rulebook = campaign.rulebook();
    this.works = works;
    this.moves = moves;
    this.wording = PrizeNames.wording(rulebook, works.values());
  }

  PrizeList of(Allocation allocation, Map<Rulebook.Prize, List<Body>> units) {
    for (var award : allocation.awards()) {
      var work = work(award.entry());
      lines.add(
          new PrizeList.Line(
              award.prize().rule(),
              award.prize().theme(),
              work.id().value(),
              work.submittedNumber(),
              work.title(),
              nextNumber(),
              Text.same(work.by()),
              why(allocation, award),
              runnerUp(allocation, award.prize())));
    }
    units.forEach((prize, bodies) -> bodies.forEach(body -> add(prize, body)));
    return new PrizeList(rulebook.judging().method().name(), lines);
  }

  private void add(Rulebook.Prize prize, Body body) {
    var reason =
        Text.of("由主办方依报送与推荐的数量、质量选定。", "Chosen by the host for the number and quality of works.");
    lines.add(
        new PrizeList.Line(
            prize.id(), null, null, null, null, nextNumber(), body.name(), reason, null));
  }

  /** The rules' reason, and the deliberation's where it had a say. */
  private Text why(Allocation allocation, Award award) {
    var rules = wording.why(award, rule(award.prize().rule()));
    var moved = moves.get(Id.<Entry>parse(award.entry()));
    if (moved != null) {
      return new Text(rules.zh() + moved.zh() + "。", rules.en() + " " + moved.en() + ".");
    }
    return isLevel(allocation, award)
        ? new Text(
            rules.zh() + "与次位同分，先后由合议决定。",
            rules.en() + " Level with the next; the deliberation decided the order.")
        : rules;
  }

  private static boolean isLevel(Allocation allocation, Award award) {
    return allocation.runnersUp().stream()
        .anyMatch(next -> next.prize().equals(award.prize()) && next.score() == award.score());
  }

  private @Nullable Text runnerUp(Allocation allocation, Prize prize) {
    return allocation.runnersUp().stream()
        .filter(next -> next.prize().equals(prize))
        .findFirst()
        .map(next -> runnerUp(allocation, next))
        .orElse(null);
  }

  /** A margin says nothing where the deliberation and not the score decided who is next. */
  private Text runnerUp(Allocation allocation, RunnerUp next) {
    var winners =
        allocation.awards().stream()
            .filter(award -> award.prize().equals(next.prize()))
            .map(Award::entry);
    var decided =
        Stream.concat(winners, next.entries().stream())
            .anyMatch(entry -> moves.containsKey(Id.<Entry>parse(entry)));
    if (!decided) {
      return wording.runnerUp(next);
    }
    var numbers = next.entries().stream().map(entry -> work(entry).submittedNumber()).toList();
    return new Text(
        "次位：" + String.join("、", numbers) + "，次序由合议决定。",
        "Next: " + String.join(", ", numbers) + "; the deliberation decided the order.");
  }

  private PrizeRule rule(String id) {
    return rulebook.prize(id).map(Prizes::rule).orElseThrow();
  }

  private Entry work(String id) {
    var work = works.get(Id.<Entry>parse(id));
    if (work == null) {
      throw new IllegalStateException("allocated but not passed: " + id);
    }
    return work;
  }

  private String nextNumber() {
    return "%s-C-%03d".formatted(rulebook.numberPrefix(), lines.size() + 1);
  }
}
