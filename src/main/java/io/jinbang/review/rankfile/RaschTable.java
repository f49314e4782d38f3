package io.jinbang.review.rankfile;

import io.jinbang.review.rasch.RaschResult;
import io.jinbang.shared.Language;
import io.jinbang.shared.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A Rasch ranking as text for people: works, judges, criteria, in one language. */
record RaschTable(RaschRanking ranking, Language language) {

  String write() {
    return parts()
        + Aligned.columns(works())
        + '\n'
        + Aligned.columns(judges())
        + '\n'
        + Aligned.columns(criteria())
        + '\n'
        + summary()
        + '\n';
  }

  private String parts() {
    var parts = ranking.result().components();
    var warning =
        Text.of(
                "! 评审组分成互不相连的 {} 块，各块的结果不能互比。",
                "! The panels fall into {} parts that share no judge: they cannot be compared.")
            .with(parts);
    return parts > 1 ? warning.in(language) + "\n\n" : "";
  }

  private List<List<String>> works() {
    var rows = new ArrayList<List<String>>();
    rows.add(
        Aligned.words(
            language,
            Text.of("名次", "Rank"),
            Text.of("作品", "Entry"),
            Text.of("评数", "n"),
            Text.of("量尺值", "Measure"),
            Text.of("误差", "SD"),
            Text.of("校准分", "Calibrated")));
    for (var placed : ranking.works()) {
      var work = placed.work();
      rows.add(
          List.of(
              (placed.tied() ? "=" : "") + placed.rank(),
              ranking.file().scores().entries().get(work.work()),
              String.valueOf(work.n()),
              Aligned.number(work.measure()),
              Aligned.number(work.sd()),
              Aligned.number(ranking.calibrated().works().get(work.work()).calibrated())));
    }
    return rows;
  }

  private List<List<String>> judges() {
    var rows = new ArrayList<List<String>>();
    rows.add(
        Aligned.words(
            language,
            Text.of("评委", "Judge"),
            Text.of("评数", "n"),
            Text.of("严格度（正为严）", "Severity (+ strict)"),
            Text.of("误差", "SE"),
            Text.of("infit", "Infit"),
            Text.of("outfit", "Outfit"),
            Text.of("备注", "Remark")));
    ranking.result().raters().stream()
        .sorted(Comparator.comparingDouble(r -> -r.severity()))
        .forEach(rater -> rows.add(row(rater)));
    return rows;
  }

  private List<String> row(RaschResult.Rater rater) {
    return List.of(
        ranking.file().scores().judges().get(rater.rater()),
        String.valueOf(rater.n()),
        Aligned.number(rater.severity()),
        Aligned.number(rater.se()),
        Aligned.number(rater.infit()),
        Aligned.number(rater.outfit()),
        remark(rater).in(language));
  }

  private Text remark(RaschResult.Rater rater) {
    if (Double.isNaN(rater.severity())) {
      return Text.of("只给最高或最低分", "lowest or highest marks only");
    }
    return ranking.check().misfits().contains(rater)
        ? Text.of("不合模型", "does not fit")
        : Text.same("");
  }

  private List<List<String>> criteria() {
    var rows = new ArrayList<List<String>>();
    rows.add(
        Aligned.words(
            language,
            Text.of("评分项", "Criterion"),
            Text.of("难度", "Difficulty"),
            Text.of("误差", "SE")));
    for (var item : ranking.result().items()) {
      rows.add(
          List.of(
              ranking.file().scores().criteria().get(item.item()),
              Aligned.number(item.difficulty()),
              Aligned.number(item.se())));
    }
    return rows;
  }

  private String summary() {
    return Text.of(
            "偏差 {}；作品方差 {}；信度 {}；与校准名次的等级相关 {}",
            "Deviance {}; variance of entries {}; reliability {}; rank correlation with the"
                + " calibrated order {}")
        .with(
            Aligned.number(ranking.result().deviance()),
            Aligned.number(ranking.result().variance()),
            Aligned.number(ranking.result().reliability()),
            Aligned.number(ranking.check().correlation()))
        .in(language);
  }
}
