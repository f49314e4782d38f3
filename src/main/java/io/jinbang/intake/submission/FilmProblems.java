package io.jinbang.intake.submission;

import io.jinbang.media.Film;
import io.jinbang.shared.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What keeps a film from being submitted: not there, not whole yet, or a rule broken (A5). */
final class FilmProblems {
  static final String FIELD = "film";

  private FilmProblems() {}

  static List<Problem> of(@Nullable Film film) {
    if (film == null) {
      return List.of(missing());
    }
    return switch (film.state()) {
      case UPLOADING -> List.of(uploading());
      case CHECKING -> List.of(checking());
      case CHECKED -> checked(film.check());
    };
  }

  private static List<Problem> checked(Film.@Nullable Check check) {
    if (check == null) {
      return List.of(checking());
    }
    var broken =
        check.findings().stream()
            .filter(Film.Finding::rule)
            .map(finding -> new Problem(FIELD, finding.message(), finding.remedy()))
            .toList();
    return check.passed() || !broken.isEmpty() ? broken : List.of(unreadable());
  }

  private static Problem missing() {
    return Problem.at(
        FIELD,
        "还没有上传视频",
        "There is no film yet",
        "请在“视频”一栏选择文件。",
        "Choose a file in the film box.");
  }

  private static Problem uploading() {
    return Problem.at(
        FIELD,
        "视频还没有传完",
        "The film is still coming in",
        "等它传完再报送；断了可以接着传。",
        "Submit when it is whole; a broken upload can be resumed.");
  }

  private static Problem checking() {
    return Problem.at(
        FIELD,
        "视频还在技术审核",
        "The film is still being checked",
        "一般几分钟内完成，请稍候再报送。",
        "This takes a few minutes; submit after it.");
  }

  private static Problem unreadable() {
    return Problem.at(
        FIELD,
        "视频没有通过技术审核",
        "The film did not pass the check",
        "请重新导出一份，换一个文件。",
        "Export it again and replace the file.");
  }
}
