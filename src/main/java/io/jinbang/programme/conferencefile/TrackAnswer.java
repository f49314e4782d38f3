package io.jinbang.programme.conferencefile;

import io.jinbang.programme.conferencefile.Answer.Missing;
import io.jinbang.programme.conferencefile.Answer.Reason;
import io.jinbang.programme.trackplan.TrackPlan;
import io.jinbang.programme.trackplan.TrackProblem;
import io.jinbang.shared.Text;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A plan of tracks in words. */
final class TrackAnswer {
  private TrackAnswer() {}

  static Answer of(TrackProblem problem, TrackPlan plan) {
    return new Answer(
        Map.of("penalty", plan.penalty()),
        plan.placements().stream().map(each -> placement(problem, each)).toList(),
        plan.paid().stream()
            .map(TrackAnswer::reason)
            .sorted(Comparator.comparing(Reason::score).reversed())
            .toList(),
        plan.placeless().stream()
            .map(each -> problem.submissions().get(each).name())
            .map(
                name ->
                    new Missing(
                        name, Text.of("排不下：所有时段都满了", "No place was found: all sessions are full")))
            .toList(),
        plan.placeless().isEmpty());
  }

  private static Map<String, Object> placement(TrackProblem problem, TrackPlan.Placement each) {
    var submission = problem.submissions().get(each.submission());
    var placement = new LinkedHashMap<String, Object>();
    placement.put("submission", submission.name());
    placement.put("track", problem.tracks().get(submission.track()));
    placement.put("session", problem.sessions().get(each.session()));
    placement.put("room", problem.rooms().get(each.room()));
    placement.put("slot", each.slot() + 1);
    return placement;
  }

  private static Reason reason(TrackPlan.Paid paid) {
    var words = RuleWords.of(paid.penalty());
    return new Reason(
        paid.penalty().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        "penalty",
        paid.amount(),
        1,
        Text.of("{}：{}", "{}: {}").withEach(words, Text.same("" + paid.amount())));
  }
}
