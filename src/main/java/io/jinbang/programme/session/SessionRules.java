package io.jinbang.programme.session;

import io.jinbang.programme.gathering.GatheringSheet;
import io.jinbang.programme.gathering.Hours;
import io.jinbang.shared.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What no session may be. */
final class SessionRules {
  private SessionRules() {}

  static List<Problem> problems(GatheringSheet gathering, List<Hours> hours, SessionSheet session) {
    var problems = new ArrayList<Problem>();
    var longest =
        hours.stream()
            .map(day -> day.length(gathering.zone()))
            .max(Duration::compareTo)
            .orElse(Duration.ofDays(1));
    if (session.length().compareTo(longest) > 0) {
      problems.add(tooLong(session.length(), longest));
    }
    if (session.open() && !session.kind().mayBeOpen()) {
      problems.add(
          Problem.at(
              "open",
              "彩排和会见不公开",
              "Rehearsals and meetings are never public",
              "去掉“向公众显示”，或换一种类型。",
              "Untick “shown to the public”, or choose another kind."));
    }
    return problems;
  }

  private static Problem tooLong(Duration length, Duration longest) {
    return Problem.at(
        "minutes",
        "场次长 %d 分钟，比最长的一天（%d 分钟）还长".formatted(length.toMinutes(), longest.toMinutes()),
        "The session takes %d minutes, the longest day has %d"
            .formatted(length.toMinutes(), longest.toMinutes()),
        "缩短它、分成几场，或在“资料”里延长当天的时间。",
        "Shorten it, split it, or make the day longer under Data.");
  }
}
