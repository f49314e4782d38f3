package io.jinbang.campaign.amendment;

import io.jinbang.campaign.Rulebook.Timeline;
import io.jinbang.campaign.timeline.Milestone;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Text;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Which moments may still move: closing times to a later one ahead of us, others while ahead. */
final class Dates {
  private Dates() {}

  static void check(Timeline then, Timeline next, Instant now, Consumer<Problem> refused) {
    var channels = new TreeSet<>(then.entriesClose().keySet());
    channels.addAll(next.entriesClose().keySet());
    for (var channel : channels) {
      closing(channel, then.closes(channel), next.closes(channel), now, refused);
    }
    if (next.grace().compareTo(then.grace()) < 0) {
      refused.accept(
          new Problem(
              "/timeline/entries/grace",
              Text.of("宽限不能再缩短", "The grace can no longer shrink"),
              Text.of("请改回原来的长度，或更长。", "Put the old length back, or a longer one.")));
    }
    moments(then).forEach((path, at) -> moment(path, at, moments(next).get(path), now, refused));
  }

  private static void closing(
      String channel, Instant then, Instant next, Instant now, Consumer<Problem> refused) {
    var field = "/timeline/entries/close/" + channel;
    if (next.isBefore(then)) {
      tell(field, "不能提前", "cannot be earlier than announced", Milestone.closing(channel), refused);
    } else if (next.isAfter(then) && !next.isAfter(now)) {
      tell(field, "不能改到过去", "cannot be moved into the past", Milestone.closing(channel), refused);
    }
  }

  private static void moment(
      String path,
      @Nullable Instant then,
      @Nullable Instant next,
      Instant now,
      Consumer<Problem> refused) {
    if (Objects.equals(then, next)) {
      return;
    }
    var label = LABELS.getOrDefault(path, Text.same(path));
    if (then != null && !then.isAfter(now)) {
      tell(path, "已经过去，不能再改", "has passed and can no longer move", label, refused);
    } else if (next != null && !next.isAfter(now)) {
      tell(path, "不能改到过去", "cannot be moved into the past", label, refused);
    }
  }

  private static final Map<String, Text> LABELS =
      Map.of(
          "/timeline/notice", Text.of("通知发布", "The notice"),
          "/timeline/entries/open", Text.of("开始征集", "The opening"),
          "/timeline/screening/until", Text.of("初筛结束", "The end of screening"),
          "/timeline/judging/open", Text.of("开始评审", "The opening of judging"),
          "/timeline/judging/close", Text.of("评审截止", "The close of judging"),
          "/timeline/posting", Text.of("公布名单", "The posting"),
          "/timeline/ceremony", Text.of("颁奖", "The ceremony"));

  private static Map<String, @Nullable Instant> moments(Timeline t) {
    var all = new LinkedHashMap<String, @Nullable Instant>();
    all.put("/timeline/notice", t.noticed());
    all.put("/timeline/entries/open", t.entriesOpen());
    all.put("/timeline/screening/until", t.screenedBy());
    all.put("/timeline/judging/open", t.judgingOpens());
    all.put("/timeline/judging/close", t.judgingCloses());
    all.put("/timeline/posting", t.posting());
    all.put("/timeline/ceremony", t.ceremony());
    return all;
  }

  private static void tell(
      String field, String zh, String en, Text label, Consumer<Problem> refused) {
    refused.accept(
        new Problem(
            field,
            Text.of("{}" + zh, "{} " + en).withEach(label),
            Text.of("请改回原来的时间，或一个将来的时间。", "Put the old time back, or one that lies ahead.")));
  }
}
