package io.jinbang.review.rankfile;

import io.jinbang.shared.Refusal;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/**
 * How the commands of this package answer: on standard output and 0, or on standard error and 2.
 */
final class Answer {
  private Answer() {}

  static int tell(@Nullable CommandSpec spec, Supplier<String> answer) {
    var line = Objects.requireNonNull(spec).commandLine();
    try {
      line.getOut().println(answer.get());
      return 0;
    } catch (Refusal refusal) {
      refusal.problems().forEach(p -> line.getErr().println(Refused.lines(p)));
      return 2;
    } finally {
      line.getOut().flush();
      line.getErr().flush();
    }
  }
}
