package io.jinbang.review.rankfile;

import io.jinbang.review.calibration.CalibrationResult;
import io.jinbang.review.calibration.CriteriaResult;
import io.jinbang.shared.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;

/** The ranking as one JSON document; what is unknown is null. */
final class RankJson {
  private final Ranking ranking;
  private final Set<Integer> tied;

  RankJson(Ranking ranking) {
    this.ranking = ranking;
    tied = ranking.tied();
  }

  String write() {
    return new ObjectMapper().writeValueAsString(document());
  }

  private Map<String, @Nullable Object> document() {
    var result = ranking.result();
    var document = new LinkedHashMap<String, @Nullable Object>();
    document.put("method", ranking.official().method().name().toLowerCase(Locale.ROOT));
    document.put("mean", known(result.mean()));
    document.put("variance", result.variance());
    document.put("criterion", known(result.criterion()));
    document.put("components", result.components());
    document.put("judges", result.judges().stream().map(this::judge).toList());
    document.put("entries", ranking.works().stream().map(this::work).toList());
    document.put("themes", themes());
    ranking.criteria().ifPresent(of -> document.put("byCriterion", byCriterion(of)));
    document.put("notes", ranking.notes().entrySet().stream().map(RankJson::note).toList());
    return document;
  }

  private Map<String, @Nullable Object> judge(CalibrationResult.Judge judge) {
    var map = new LinkedHashMap<String, @Nullable Object>();
    map.put("judge", ranking.file().judges().get(judge.judge()));
    map.put("n", judge.n());
    map.put("severity", known(judge.severity()));
    map.put("se", known(judge.se()));
    map.put("slope", known(judge.slope()));
    map.put("noise", known(judge.noise()));
    map.put("mean", known(judge.mean()));
    map.put("constant", judge.constant());
    return map;
  }

  private Map<String, @Nullable Object> work(CalibrationResult.Work work) {
    var map = new LinkedHashMap<String, @Nullable Object>();
    map.put("entry", ranking.file().entries().get(work.entry()));
    if (ranking.themed()) {
      map.put("theme", ranking.file().themes().get(work.theme()));
    }
    map.put("n", work.n());
    map.put("mean", known(work.mean()));
    map.put("trimmed", known(work.trimmed().value()));
    map.put("clipped", known(ranking.official().clipped()[work.entry()]));
    map.put("calibrated", known(work.calibrated()));
    map.put("effect", known(work.effect()));
    map.put("se", known(work.se()));
    map.put("pTop", known(work.pTop()));
    map.put("pFirst", known(work.pFirst()));
    map.put("rank", place(ranking.rank(work)));
    map.put("calibratedRank", place(work.rank()));
    map.put("tied", tied.contains(work.entry()));
    map.put("rankInterval", interval(work));
    map.put("component", work.component());
    map.put("fewJudges", work.trimmed().few());
    if (ranking.criteria().isPresent()) {
      map.put("criteria", known(ranking.onCriteria(work)));
    }
    return map;
  }

  private List<Map<String, @Nullable Object>> themes() {
    return IntStream.range(0, ranking.file().themes().size()).mapToObj(this::theme).toList();
  }

  private Map<String, @Nullable Object> theme(int index) {
    var map = new LinkedHashMap<String, @Nullable Object>();
    map.put("theme", ranking.file().themes().get(index));
    map.put("mean", known(ranking.result().themeMeans().get(index)));
    return map;
  }

  private static @Nullable List<Integer> interval(CalibrationResult.Work work) {
    return work.rankLow() == 0 ? null : List.of(work.rankLow(), work.rankHigh());
  }

  static Map<String, Object> note(Map.Entry<String, Text> note) {
    return Map.of("code", note.getKey(), "message", note.getValue());
  }

  private Map<String, Object> byCriterion(CriteriaResult result) {
    var map = new LinkedHashMap<String, Object>();
    map.put("criteria", ranking.file().criteria());
    map.put("variance", result.variance());
    map.put("incomplete", result.incomplete());
    return map;
  }

  private static Map<String, @Nullable Double> known(Map<String, Double> values) {
    var known = new LinkedHashMap<String, @Nullable Double>();
    values.forEach((name, value) -> known.put(name, known(value)));
    return known;
  }

  private static @Nullable Integer place(int rank) {
    return rank == 0 ? null : rank;
  }

  private static @Nullable Double known(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
