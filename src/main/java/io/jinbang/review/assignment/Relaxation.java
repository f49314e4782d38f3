package io.jinbang.review.assignment;

import io.jinbang.shared.Text;
import java.util.Set;
import java.util.stream.IntStream;

/** One thing the host could give up so that the assignment becomes possible. */
public sealed interface Relaxation {

  /** A conflict rule no longer applies. */
  record DropRule(ConflictRule rule) implements Relaxation {}

  /** No judge has a least load any more. */
  record DropLeastLoads() implements Relaxation {}

  /** Every judge takes so many works more. */
  record RaiseLoads(int by) implements Relaxation {}

  /** Every work gets this many reviews, fewer than wanted. */
  record FewerReviews(int perWork) implements Relaxation {}

  /** So many judges join who conflict with nothing and take as many works as the busiest may. */
  record MoreJudges(int count) implements Relaxation {}

  /** The task with this given up. */
  default AssignmentTask applyTo(AssignmentTask task) {
    return switch (this) {
      case DropRule(var rule) -> task.without(rule);
      case DropLeastLoads() -> task.with(judge -> judge.withMinLoad(0));
      case RaiseLoads(var by) -> task.with(judge -> judge.withMaxLoad(judge.maxLoad() + by));
      case FewerReviews(var reviews) -> task.withPerWork(reviews);
      case MoreJudges(var count) -> withJudges(task, count);
    };
  }

  private static AssignmentTask withJudges(AssignmentTask task, int count) {
    var load = task.judges().stream().mapToInt(Judge::maxLoad).max().orElse(task.works().size());
    var none = Set.<String>of();
    return task.withJudges(
        IntStream.range(0, count)
            .mapToObj(i -> new Judge("\uffff+" + i, "+" + i, null, null, 0, load, none, none))
            .toList());
  }

  /** What is given up, as a clause. */
  default Text text() {
    return switch (this) {
      case DropRule(var rule) -> dropped(rule.label());
      case DropLeastLoads() -> Text.of("不再要求评委的最少件数", "drop the judges’ least loads");
      case RaiseLoads(var by) ->
          Text.of("每位评委最多件数增加 {} 件", "let every judge take {} more").with(by);
      case FewerReviews(var reviews) ->
          Text.of("每件作品减到 {} 份评审", "ask for only {} reviews per work").with(reviews);
      case MoreJudges(var count) ->
          Text.of("再请 {} 位无需回避的评委", "invite {} more judges free of conflicts").with(count);
    };
  }

  private static Text dropped(Text label) {
    return new Text("停用“" + label.zh() + "”规则", "drop the rule “" + label.en() + "”");
  }
}
