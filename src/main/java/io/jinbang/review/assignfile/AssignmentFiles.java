package io.jinbang.review.assignfile;

import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The input of one {@code assign} run, checked to fit together.
 *
 * @param similarity judges as rows, works as columns
 * @param conflicts of the same shape, 1 = the pair is forbidden; null = none is
 * @param perWork reviews wanted for each work
 * @param loads greatest load of each judge
 * @param minLoads least load of each judge
 */
record AssignmentFiles(
    Matrix similarity,
    @Nullable Matrix conflicts,
    int perWork,
    List<Integer> loads,
    List<Integer> minLoads) {

  /**
   * @param load a number for all judges, or a file with one number per judge
   * @param minLoad the same
   * @throws Refusal if a file is unusable or they do not fit together
   */
  static AssignmentFiles read(
      Path similarity, @Nullable Path conflicts, int perWork, String load, String minLoad) {
    var matrix = Matrix.read(similarity);
    var mask = conflicts == null ? null : Matrix.read(conflicts);
    if (mask != null && (mask.height() != matrix.height() || mask.width() != matrix.width())) {
      throw Matrix.refused(
          "--conflicts",
          Text.of("回避表与相似度表的行列数不同", "The conflicts are not of the shape of the similarities"));
    }
    if (perWork < 1) {
      throw Matrix.refused(
          "--per-work", Text.of("每件作品至少要 1 份评审", "Every work needs at least 1 review"));
    }
    var loads = loads("--load", load, matrix.height());
    var minLoads = loads("--min-load", minLoad, matrix.height());
    if (IntStream.range(0, loads.size()).anyMatch(j -> minLoads.get(j) > loads.get(j))) {
      throw Matrix.refused(
          "--min-load", Text.of("有评委的最少件数大于最多件数", "A least load exceeds the greatest load"));
    }
    return new AssignmentFiles(matrix, mask, perWork, loads, minLoads);
  }

  boolean allowed(int judge, int work) {
    return conflicts == null || conflicts.at(judge, work) == 0;
  }

  private static List<Integer> loads(String option, String given, int judges) {
    if (given.matches("\\d{1,6}")) {
      return Collections.nCopies(judges, Integer.valueOf(given));
    }
    var cells =
        Matrix.read(Path.of(given)).rows().stream().flatMapToDouble(Arrays::stream).toArray();
    var whole = Arrays.stream(cells).allMatch(c -> c >= 0 && c <= 1e6 && c % 1 == 0);
    if (cells.length != judges || !whole) {
      throw Refusal.invalid(
          option,
          Text.of("件数文件不可用：{}", "Unusable file of loads: {}").with(given),
          Text.of(
                  "请每行写一个不小于 0 的整数，共 {} 行（每位评委一行）。",
                  "Write one whole number, 0 or more, per line: {} lines, one for each judge.")
              .with(judges));
    }
    return Arrays.stream(cells).mapToObj(cell -> (int) cell).toList();
  }
}
