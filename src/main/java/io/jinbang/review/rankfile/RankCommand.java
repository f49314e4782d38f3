package io.jinbang.review.rankfile;

import io.jinbang.review.calibration.CriteriaResult;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
  private static final Optional<CriteriaResult> NONE = Optional.empty();

  @Mixin private final ScoreOptions scores = new ScoreOptions();
  @Mixin private final ModelOptions model = new ModelOptions();
  @Mixin private final MethodOptions method = new MethodOptions();

  @Option(
      names = "--by-criterion",
      description = "逐项校准，并拆开分差的来源 each criterion calibrated; where marks differ")
  private boolean byCriterion;

  @Option(
      names = "--csv",
      paramLabel = "OUT.csv",
      description = "另写一份作品表 write the entries to a file, too")
  private @Nullable Path csv;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    return Answer.tell(spec, this::answer);
  }

  private String answer() {
    method.check();
    var file = scores.read();
    if (model.rasch()) {
      return RaschRanking.answer(file, scores.json(), scores.language());
    }
    var result = model.calibrate(file);
    var official = method.official(file, result, model.pool());
    var criteria = byCriterion ? Optional.of(model.byCriterion(file)) : NONE;
    var ranking = new Ranking(file, result, model.pool(), model.top(), official, criteria);
    if (csv != null) {
      new RankCsv(ranking, scores.language()).write(csv);
    }
    return scores.json()
        ? new RankJson(ranking).write()
        : new RankTable(ranking, scores.language()).write();
  }
}
