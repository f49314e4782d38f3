package io.jinbang.review.rankfile;

import static io.jinbang.documents.Table.figure;
import static io.jinbang.documents.Table.words;

import io.jinbang.documents.Table;
import io.jinbang.documents.Table.Cell;
import io.jinbang.documents.TableDocument;
import io.jinbang.review.calibration.CalibrationResult.Work;
import io.jinbang.shared.Language;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** The works of a ranking as a table; what is unknown is left blank. */
final class RankCsv {
  private static final List<String> COLUMNS =
      List.of(
          "rank",
          "tied",
          "entry",
          "theme",
          "component",
          "n",
          "mean",
          "trimmed",
          "clipped",
          "calibrated",
          "effect",
          "se",
          "calibratedRank",
          "pTop",
          "pFirst",
          "rankLow",
          "rankHigh");

  private final Ranking ranking;
  private final Language language;

  RankCsv(Ranking ranking, Language language) {
    this.ranking = ranking;
    this.language = language;
  }

  /**
   * @throws Refusal where the file cannot be written
   */
  void write(Path file) {
    try {
      Files.write(file, new TableDocument().csv(table(), language, ZoneOffset.UTC));
    } catch (IOException unwritable) {
      throw Refusal.invalid(
          "--csv",
          Text.of("写不了文件 {}", "cannot write {}").with(file),
          Text.of("请换一个可以写的地方。", "Name a place that can be written to."));
    }
  }

  private Table table() {
    var tied = ranking.tied();
    return new Table(
        Text.of("名次", "Ranking"),
        headings(),
        ranking.works().stream().map(work -> row(work, tied.contains(work.entry()))).toList());
  }

  private List<Text> headings() {
    var criteria = ranking.criteria().isPresent() ? ranking.file().criteria() : List.<String>of();
    return Stream.concat(COLUMNS.stream(), criteria.stream()).map(Text::same).toList();
  }

  private List<Cell> row(Work work, boolean tied) {
    var criteria = ranking.onCriteria(work).values().stream().map(RankCsv::known);
    return Stream.concat(fixed(work, tied).stream(), criteria).toList();
  }

  private List<Cell> fixed(Work work, boolean tied) {
    var file = ranking.file();
    return List.of(
        place(ranking.rank(work)),
        words(tied ? "=" : ""),
        words(file.entries().get(work.entry())),
        words(ranking.themed() ? file.themes().get(work.theme()) : ""),
        place(work.component() + 1),
        figure(work.n()),
        known(work.mean()),
        known(work.trimmed().value()),
        known(ranking.official().clipped()[work.entry()]),
        known(work.calibrated()),
        known(work.effect()),
        known(work.se()),
        place(work.rank()),
        known(work.pTop()),
        known(work.pFirst()),
        place(work.rankLow()),
        place(work.rankHigh()));
  }

  private static Cell place(int number) {
    return number == 0 ? words("") : figure(number);
  }

  private static Cell known(double value) {
    return Double.isFinite(value) ? figure(value) : words("");
  }
}
