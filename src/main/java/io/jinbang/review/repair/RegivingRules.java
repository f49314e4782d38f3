package io.jinbang.review.repair;

import io.jinbang.campaign.Rulebook.Timeline;
import io.jinbang.intake.Entry;
import io.jinbang.review.draft.Reading;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** When and for which works who judges what may still change after the release. */
final class RegivingRules {
  private RegivingRules() {}

  /** Why nothing may change just now; empty where it may. */
  static Optional<Refusal> closed(
      Timeline timeline, boolean released, boolean locked, Instant now) {
    if (!released) {
      return conflict(
          Text.of("作品还没有分给评委", "The works are not with the judges yet"),
          Text.of("先在“分配作品”里分发。", "Give them out under Assign works first."));
    }
    if (locked) {
      return conflict(
          Text.of("评分已经锁定", "The scores are locked"),
          Text.of("锁定后不再增减评审。", "After the lock no review is added or taken."));
    }
    if (!now.isBefore(timeline.judgingCloses())) {
      return conflict(
          Text.of("评审已经截止，新分的评委交不了评分", "Judging has closed; a new judge could not hand in"),
          Text.of("先在征集规则里推迟评审截止时间。", "First move the end of judging in the rulebook."));
    }
    return Optional.empty();
  }

  private static Optional<Refusal> conflict(Text message, Text remedy) {
    return Optional.of(Refusal.conflict(message, remedy));
  }

  static void checkMore(Map<Id<Entry>, Integer> more, Collection<Reading> given) {
    var judged = given.stream().map(Reading::entry).collect(Collectors.toSet());
    if (!judged.containsAll(more.keySet())) {
      throw Refusal.notFound();
    }
    if (more.isEmpty() || more.values().stream().anyMatch(count -> count < 1 || count > 1000)) {
      throw Refusal.invalid(
          "more",
          Text.of("没有写要加几份评审", "How many further reviews is not said"),
          Text.of("每件至少加 1 份。", "At least 1 for each work."));
    }
  }
}
