package io.jinbang.review.rankfile;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * {@code jinbang rank scores.csv}: exit 0 with the ranking on standard output, or 2 with the reason
 * in both languages on standard error.
 */
@Command(
    name = "rank",
    mixinStandardHelpOptions = true,
    description = {
      "校准评委宽严，给作品排名。 Rank entries, judges' severity removed.",
      "severity > 0: 偏严 strict."
    })
public final class RankCommand implements Callable<Integer> {
  @Mixin private final ScoreOptions scores = new ScoreOptions();
  @Mixin private final ModelOptions model = new ModelOptions();
  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    return Answer.tell(spec, this::answer);
  }

  private String answer() {
    if (model.rasch()) {
      return RaschRanking.answer(scores);
    }
    var file = scores.read();
    var ranking = new Ranking(file, model.calibrate(file), model.pool(), model.top());
    return scores.json()
        ? new RankJson(ranking).write()
        : new RankTable(ranking, scores.language()).write();
  }
}
