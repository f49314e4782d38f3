package io.jinbang.award.prize;

import io.jinbang.award.allocating.Wording;
import io.jinbang.award.allocation.Allocation;
import io.jinbang.award.allocation.Prize;
import io.jinbang.award.allocation.PrizeRule;
import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Rulebook;
import io.jinbang.intake.Entry;
import io.jinbang.organization.Body;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the list out of an allocation: in order of precedence, numbered, with reasons. */
final class PrizeListing {
  private final Rulebook rulebook;
  private final Map<Id<Entry>, Entry> works;
  private final Wording wording;
  private final List<PrizeList.Line> lines = new ArrayList<>();

  PrizeListing(Campaign campaign, Map<Id<Entry>, Entry> works) {
    this.rulebook = campaign.rulebook();
    this.works = works;
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
              wording.why(award, rule(award.prize().rule())),
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

  private @Nullable Text runnerUp(Allocation allocation, Prize prize) {
    return allocation.runnersUp().stream()
        .filter(next -> next.prize().equals(prize))
        .findFirst()
        .map(wording::runnerUp)
        .orElse(null);
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
