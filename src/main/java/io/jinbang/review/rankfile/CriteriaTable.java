package io.jinbang.review.rankfile;

import io.jinbang.review.calibration.CriteriaResult;
import io.jinbang.shared.Language;
import io.jinbang.shared.Text;
import java.util.ArrayList;
import java.util.List;

/** What works are worth on each criterion, and where marks differ, as text for people. */
record CriteriaTable(Ranking ranking, CriteriaResult result, Language language) {

  String write() {
    return Aligned.columns(rows()) + '\n' + components().in(language) + '\n';
  }

  private Text components() {
    var v = result.variance();
    return Text.of(
            "逐项方差：作品 {}，评委 {}，评委对作品的偏好 {}，作品逐项 {}，评委逐项 {}，其余 {}",
            "By criterion, variance: entries {}, judges {}, a judge's liking for an entry {},"
                + " entries on one criterion {}, judges on one criterion {}, rest {}")
        .with(
            Aligned.number(v.entry()),
            Aligned.number(v.judge()),
            Aligned.number(v.halo()),
            Aligned.number(v.entryByCriterion()),
            Aligned.number(v.judgeByCriterion()),
            Aligned.number(v.residual()));
  }

  private List<List<String>> rows() {
    var rows = new ArrayList<List<String>>();
    var head = new ArrayList<>(List.of(Text.of("作品", "Entry").in(language)));
    head.addAll(ranking.file().criteria());
    rows.add(head);
    for (var work : ranking.works()) {
      var row = new ArrayList<>(List.of(ranking.file().entries().get(work.entry())));
      ranking.onCriteria(work).values().forEach(value -> row.add(Aligned.number(value)));
      rows.add(row);
    }
    return rows;
  }
}
