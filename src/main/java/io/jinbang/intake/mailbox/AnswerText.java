package io.jinbang.intake.mailbox;

import io.jinbang.intake.arrival.Arrival;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An answer in words. */
final class AnswerText {
  private final List<Text> works = new ArrayList<>();
  private int taken;
  private int numbered;

  /**
   * A work that was taken in.
   *
   * @param origin address of this site
   * @param claim path of a one-time link to it; null where somebody has it already
   */
  void add(String title, Arrival arrival, String origin, @Nullable String claim) {
    taken++;
    var lines = new ArrayList<Text>();
    lines.add(Text.of("《{}》", "“{}”").with(title));
    if (arrival.number() != null) {
      numbered++;
      lines.add(Text.of("编号 {}", "Number {}").with(arrival.number()));
      lines.add(Text.of("回执 {}", "Receipt {}").with(origin + "/receipts/" + arrival.receipt()));
    }
    arrival.problems().forEach(problem -> lines.add(sentence(problem)));
    if (claim != null) {
      lines.add(Text.of("认领、补充 {}", "Claim and complete {}").with(origin + claim));
    }
    works.add(joined(lines, "\n"));
  }

  /** A row that could not be taken. */
  void refuse(String title, List<Problem> problems) {
    var lines = new ArrayList<Text>();
    lines.add(
        title.isBlank()
            ? Text.of("没有收下的一行：", "A row that was not taken:")
            : Text.of("《{}》没有收下：", "“{}” was not taken:").with(title));
    problems.forEach(problem -> lines.add(sentence(problem)));
    works.add(joined(lines, "\n"));
  }

  /** Something wrong with the message as a whole. */
  void say(Problem problem) {
    works.add(sentence(problem));
  }

  private static Text sentence(Problem problem) {
    return Text.of(
        problem.message().zh() + "。" + problem.remedy().zh(),
        problem.message().en() + ". " + problem.remedy().en());
  }

  private static Text joined(List<Text> texts, String between) {
    return Text.of(
        texts.stream().map(Text::zh).collect(Collectors.joining(between)),
        texts.stream().map(Text::en).collect(Collectors.joining(between)));
  }

  Text works() {
    return works.isEmpty() ? Text.of(" ", " ") : joined(works, "\n\n");
  }

  Text summary() {
    return taken == 0
        ? Text.of("没有一件能收下，原因如下。", "No work could be taken; the reasons are below.")
        : Text.of("收下 {} 件，其中 {} 件已有编号。", "{} taken, {} of them numbered.").with(taken, numbered);
  }
}
