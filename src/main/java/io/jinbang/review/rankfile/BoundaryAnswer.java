package io.jinbang.review.rankfile;

import io.jinbang.review.boundary.Uncertain;
import io.jinbang.shared.Language;
import io.jinbang.shared.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.ObjectMapper;

/**
 * The works on either side of the line and what to do about them, ready to print.
 *
 * @param extra further reviews by work
 * @param reviews how many there were to give out
 */
record BoundaryAnswer(
    Ranking ranking, List<Uncertain> open, Map<Integer, Integer> extra, int reviews) {

  private static final Text ROUNDS =
      Text.of(
          "分几批加评，每批后重算，更有用。", "Several rounds, each followed by a new calculation, settle more.");
  private static final Text SEEN_BY_ALL =
      Text.of("其余没有还没评过的评委可派。", "For the others no judge is left who has not seen the entry.");

  String json() {
    var document = new LinkedHashMap<String, Object>();
    document.put("top", ranking.top());
    document.put("reviews", reviews);
    document.put("spent", spent());
    document.put("entries", open.stream().map(this::work).toList());
    document.put("notes", ranking.notes().entrySet().stream().map(RankJson::note).toList());
    return new ObjectMapper().writeValueAsString(document);
  }

  String table(Language language) {
    var out = new StringBuilder();
    ranking.notes().values().forEach(n -> out.append("! ").append(n.in(language)).append('\n'));
    var rows = new ArrayList<List<String>>();
    rows.add(headings(language));
    open.forEach(work -> rows.add(row(work)));
    out.append(out.isEmpty() ? "" : "\n").append(Aligned.columns(rows)).append('\n');
    return out.append(summary().in(language)).append('\n').toString();
  }

  private int spent() {
    return extra.values().stream().mapToInt(n -> n).sum();
  }

  private Map<String, Object> work(Uncertain work) {
    var map = new LinkedHashMap<String, Object>();
    map.put("entry", name(work));
    map.put("n", ranking.result().works().get(work.entry()).n());
    map.put("pTop", work.pTop());
    map.put("rankInterval", List.of(work.rankLow(), work.rankHigh()));
    map.put("extra", extra.getOrDefault(work.entry(), 0));
    return map;
  }

  private List<String> headings(Language language) {
    return List.of(
            Text.of("作品", "Entry"),
            Text.of("评数", "n"),
            Text.of("前 {} 概率", "P(top {})").with(ranking.top()),
            Text.of("90% 名次", "90% ranks"),
            Text.of("加评", "Extra"))
        .stream()
        .map(text -> text.in(language))
        .toList();
  }

  private List<String> row(Uncertain work) {
    return List.of(
        name(work),
        String.valueOf(ranking.result().works().get(work.entry()).n()),
        String.format(Locale.ROOT, "%.1f%%", 100 * work.pTop()),
        work.rankLow() + "–" + work.rankHigh(),
        "+" + extra.getOrDefault(work.entry(), 0));
  }

  private Text summary() {
    var given =
        Text.of(
                "{} 件作品说不准；给出加评 {} 份，共 {} 份。",
                "{} entries are uncertain; {} of {} further reviews given out. ")
            .with(open.size(), spent(), reviews);
    return spent() < reviews && !open.isEmpty() ? plus(given, SEEN_BY_ALL) : plus(given, ROUNDS);
  }

  private static Text plus(Text first, Text second) {
    return Text.of(first.zh() + second.zh(), first.en() + second.en());
  }

  private String name(Uncertain work) {
    return ranking.file().entries().get(work.entry());
  }
}
