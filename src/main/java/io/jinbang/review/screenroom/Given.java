package io.jinbang.review.screenroom;

import io.jinbang.review.screening.Outcome;
import io.jinbang.review.screening.Reason;
import io.jinbang.review.screening.Screenings.Answer;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the form of a decision. */
final class Given {
  private static final String SECOND = "SECOND";
  private static final int LONGEST = 500;

  private Given() {}

  static Answer answer(Map<String, List<String>> given) {
    var note = first(given, "note").replace("\0", "").replace("\r\n", "\n");
    var kept = note.substring(0, Math.min(note.length(), LONGEST));
    if (first(given, "outcome").equals(SECOND)) {
      return Answer.asking(outcome(first(given, "leaning")).orElse(null), kept);
    }
    return Answer.of(
        outcome(first(given, "outcome")).orElseThrow(Given::nothing),
        Reason.named(first(given, "reason")),
        kept);
  }

  private static String first(Map<String, List<String>> given, String field) {
    return given.getOrDefault(field, List.of("")).getFirst();
  }

  private static Optional<Outcome> outcome(String name) {
    return Stream.of(Outcome.values()).filter(one -> one.name().equals(name)).findFirst();
  }

  private static Refusal nothing() {
    return Refusal.invalid(
        "outcome",
        Text.of("没有选结果", "No decision is chosen"),
        Text.of("请选通过、退回、不通过或请第二人看。", "Choose pass, send back, reject or a second opinion."));
  }
}
