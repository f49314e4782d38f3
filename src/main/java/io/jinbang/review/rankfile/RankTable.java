package io.jinbang.review.rankfile;

import io.jinbang.review.calibration.CalibrationResult;
import io.jinbang.shared.Language;
import io.jinbang.shared.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The ranking as text for people: notes, works, judges, in one language. */
final class RankTable {
  private final Ranking ranking;
  private final Set<Integer> tied;
  private final Language language;

  RankTable(Ranking ranking, Language language) {
    this.ranking = ranking;
    tied = ranking.tied();
    this.language = language;
  }

  String write() {
    var out = new StringBuilder();
    if (byAnother()) {
      out.append(official().in(language)).append('\n');
    }
    ranking.notes().values().forEach(n -> out.append("! ").append(n.in(language)).append('\n'));
    out.append(out.isEmpty() ? "" : "\n").append(Aligned.columns(works())).append('\n');
    out.append(Aligned.columns(judges())).append('\n').append(summary()).append('\n');
    ranking
        .criteria()
        .ifPresent(of -> out.append('\n').append(new CriteriaTable(ranking, of, language).write()));
    return out.toString();
  }

  private List<List<String>> works() {
    var rows = new ArrayList<List<String>>();
    rows.add(
        Aligned.words(
            language,
            Text.of("名次", "Rank"),
            Text.of("作品", "Entry"),
            Text.of("主题", "Theme"),
            Text.of("块", "Part"),
            Text.of("评数", "n"),
            Text.of("均分", "Mean"),
            Text.of("去高低", "Trimmed"),
            Text.of("限幅", "Clipped"),
            Text.of("校准分", "Calibrated"),
            Text.of("校准名次", "Its rank"),
            Text.of("效应", "Effect"),
            Text.of("误差", "SE"),
            Text.of("前 {} 概率", "P(top {})").with(ranking.top()),
            Text.of("90% 名次", "90% ranks"),
            Text.of("主题第一概率", "P(first of theme)")));
    ranking.works().forEach(work -> rows.add(row(work)));
    return rows;
  }

  private List<String> row(CalibrationResult.Work work) {
    var file = ranking.file();
    return List.of(
        rank(work),
        file.entries().get(work.entry()),
        ranking.themed() ? file.themes().get(work.theme()) : "",
        ranking.result().components() > 1 ? String.valueOf(work.component() + 1) : "",
        String.valueOf(work.n()),
        Aligned.number(work.mean()),
        Aligned.number(work.trimmed().value()) + (work.trimmed().few() ? "?" : ""),
        clipped(work),
        Aligned.number(work.calibrated()),
        byAnother() ? place(work.rank()) : "",
        Aligned.number(work.effect()),
        Aligned.number(work.se()),
        chance(work.pTop()),
        work.rankLow() == 0 ? "–" : work.rankLow() + "–" + work.rankHigh(),
        ranking.themed() ? chance(work.pFirst()) : "");
  }

  private Text official() {
    return Text.of(
            "正式名次按{}排，旁边是校准名次。", "Officially ordered by {}; the calibrated rank stands beside.")
        .withEach(ranking.official().method().title());
  }

  private boolean byAnother() {
    return ranking.official().method() != Method.CALIBRATED;
  }

  private String clipped(CalibrationResult.Work work) {
    var clipped = ranking.official().clipped()[work.entry()];
    return Double.isNaN(clipped) ? "" : Aligned.number(clipped);
  }

  private static String place(int rank) {
    return rank == 0 ? "–" : String.valueOf(rank);
  }

  private String rank(CalibrationResult.Work work) {
    var rank = ranking.rank(work);
    return rank == 0 ? "–" : (tied.contains(work.entry()) ? "=" : "") + rank;
  }

  private List<List<String>> judges() {
    var rows = new ArrayList<List<String>>();
    rows.add(
        Aligned.words(
            language,
            Text.of("评委", "Judge"),
            Text.of("评数", "n"),
            Text.of("均分", "Mean"),
            Text.of("严格度（正为严）", "Severity (+ strict)"),
            Text.of("误差", "SE"),
            Text.of("备注", "Remark")));
    ranking.result().judges().stream()
        .sorted(Comparator.comparingDouble(j -> -j.severity()))
        .forEach(judge -> rows.add(row(judge)));
    return rows;
  }

  private List<String> row(CalibrationResult.Judge judge) {
    var same = Text.of("全给同一分", "one score for all").in(language);
    return List.of(
        ranking.file().judges().get(judge.judge()),
        String.valueOf(judge.n()),
        Aligned.number(judge.mean()),
        Aligned.number(judge.severity()),
        Aligned.number(judge.se()),
        judge.constant() ? same : "");
  }

  private String summary() {
    var result = ranking.result();
    return Text.of(
            "总均分 {}；方差：作品 {}，评委 {}，其余 {}；REML {}",
            "Mean {}; variance: entries {}, judges {}, rest {}; REML {}")
        .with(
            Aligned.number(result.mean()),
            Aligned.number(result.variance().entry()),
            Aligned.number(result.variance().judge()),
            Aligned.number(result.variance().residual()),
            Aligned.number(result.criterion()))
        .in(language);
  }

  private static String chance(double value) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%.1f%%", 100 * value) : "–";
  }
}
