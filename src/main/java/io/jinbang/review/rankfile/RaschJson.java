package io.jinbang.review.rankfile;

import io.jinbang.review.rasch.RaschCheck.Differing;
import io.jinbang.review.rasch.RaschResult;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;

/** A Rasch ranking as one JSON document; what is unknown is null. */
record RaschJson(RaschRanking ranking) {

  String write() {
    return new ObjectMapper().writeValueAsString(document());
  }

  private Map<String, @Nullable Object> document() {
    var result = ranking.result();
    var document = new LinkedHashMap<String, @Nullable Object>();
    document.put("model", "rasch");
    document.put("deviance", result.deviance());
    document.put("variance", result.variance());
    document.put("reliability", known(result.reliability()));
    document.put("components", result.components());
    document.put("marks", result.marks());
    document.put("steps", result.steps());
    document.put("criteria", result.items().stream().map(this::item).toList());
    document.put("judges", result.raters().stream().map(this::rater).toList());
    document.put("entries", ranking.works().stream().map(this::work).toList());
    document.put("check", check());
    return document;
  }

  private Map<String, @Nullable Object> item(RaschResult.Item item) {
    var map = new LinkedHashMap<String, @Nullable Object>();
    map.put("criterion", ranking.file().scores().criteria().get(item.item()));
    map.put("n", item.n());
    map.put("difficulty", known(item.difficulty()));
    map.put("se", known(item.se()));
    return map;
  }

  private Map<String, @Nullable Object> rater(RaschResult.Rater rater) {
    var map = new LinkedHashMap<String, @Nullable Object>();
    map.put("judge", ranking.file().scores().judges().get(rater.rater()));
    map.put("n", rater.n());
    map.put("severity", known(rater.severity()));
    map.put("se", known(rater.se()));
    map.put("infit", known(rater.infit()));
    map.put("outfit", known(rater.outfit()));
    return map;
  }

  private Map<String, @Nullable Object> work(RaschRanking.Placed placed) {
    var work = placed.work();
    var map = new LinkedHashMap<String, @Nullable Object>();
    map.put("rank", placed.rank());
    map.put("entry", entry(work.work()));
    map.put("n", work.n());
    map.put("measure", work.measure());
    map.put("sd", work.sd());
    map.put("calibrated", known(ranking.calibrated().works().get(work.work()).calibrated()));
    return map;
  }

  private Map<String, @Nullable Object> check() {
    var map = new LinkedHashMap<String, @Nullable Object>();
    map.put("correlation", known(ranking.check().correlation()));
    map.put("differing", ranking.check().differing().stream().map(this::differing).toList());
    var judges = ranking.file().scores().judges();
    map.put("misfits", ranking.check().misfits().stream().map(r -> judges.get(r.rater())).toList());
    return map;
  }

  private Map<String, Object> differing(Differing work) {
    var map = new LinkedHashMap<String, Object>();
    map.put("entry", entry(work.work()));
    map.put("calibratedRank", work.calibrated());
    map.put("raschRank", work.rasch());
    return map;
  }

  private String entry(int work) {
    return ranking.file().scores().entries().get(work);
  }

  private static @Nullable Double known(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
