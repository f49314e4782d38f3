package io.jinbang.review.rankfile;

import io.jinbang.review.calibration.Score;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import java.nio.file.Path;
import java.util.List;

/**
 * A table of scores, one line per score. Where it has a criterion column, a judge's score of a work
 * is the plain mean over the criteria the judge filled in, each weighing the same.
 *
 * @param entries names, in order of appearance; likewise judges, themes and criteria
 * @param themes empty where the file has no such column
 * @param criteria empty where the file has no such column
 * @param themeOf theme index by entry
 * @param marks what the scores are made of
 * @param incomplete score sheets that lack criteria others have
 * @param abstentions lines whose score is left blank: missing, not zero
 */
record ScoreFile(
    List<String> entries,
    List<String> judges,
    List<String> themes,
    List<String> criteria,
    int[] themeOf,
    List<Score> scores,
    List<Line> marks,
    int incomplete,
    int abstentions) {

  /**
   * One line of the file that holds a score.
   *
   * @param line where it stands, from 1
   */
  record Line(int entry, int judge, int criterion, double value, int line) {}

  /**
   * @throws Refusal naming line and column of the first thing wrong
   */
  static ScoreFile read(Path file, Columns.Wanted wanted, Scale scale) {
    return of(Csv.read(file), wanted, scale);
  }

  static ScoreFile of(List<Csv.Row> rows, Columns.Wanted wanted, Scale scale) {
    if (rows.size() < 2) {
      throw empty();
    }
    var reading = new ScoreReading(Columns.of(rows.getFirst().cells(), wanted), scale);
    rows.subList(1, rows.size()).forEach(reading::add);
    return reading.done();
  }

  private static Refusal empty() {
    return Refusal.invalid(
        "",
        Text.of("文件里没有分数", "the file holds no scores"),
        Text.of("第一行写列名，其后每行一个分数。", "Name the columns in line 1, then one score per line."));
  }
}
