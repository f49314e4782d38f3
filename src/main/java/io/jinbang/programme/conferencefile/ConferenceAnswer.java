package io.jinbang.programme.conferencefile;

import io.jinbang.programme.conference.Conference;
import io.jinbang.programme.conference.Conference.Place;
import io.jinbang.programme.conference.ConferenceRule;
import io.jinbang.programme.conference.ConferenceScore;
import io.jinbang.programme.conference.ConferenceScore.Match;
import io.jinbang.programme.conference.ConferenceTimetable;
import io.jinbang.programme.conference.Points;
import io.jinbang.programme.conferencefile.Answer.Missing;
import io.jinbang.programme.conferencefile.Answer.Reason;
import io.jinbang.shared.Text;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A timetable of talks in words: for each talk and for each rule, why and what it costs. */
final class ConferenceAnswer {
  private static final int MOST_NAMED = 3;

  private final Conference conference;
  private final ConferenceTimetable timetable;
  private final ConferenceScore score;

  private ConferenceAnswer(ConferenceTimetable timetable) {
    this.timetable = timetable;
    conference = timetable.conference();
    score = timetable.score();
  }

  static Answer of(ConferenceTimetable timetable) {
    return new ConferenceAnswer(timetable).answer();
  }

  private Answer answer() {
    var points = new LinkedHashMap<String, Long>();
    points.put("hard", score.points().hard());
    points.put("medium", score.points().medium());
    points.put("soft", score.points().soft());
    var unplaced = timetable.placeless();
    return new Answer(
        points,
        IntStream.range(0, conference.talks().size())
            .filter(talk -> !unplaced.contains(talk))
            .mapToObj(this::placement)
            .toList(),
        reasons(score.matches(), -1),
        unplaced.stream().map(this::missing).toList(),
        unplaced.isEmpty() && score.points().isFeasible());
  }

  private Map<String, Object> placement(int talk) {
    var place = timetable.places().get(talk);
    var slot = conference.timeslots().get(place.slot());
    var placement = new LinkedHashMap<String, Object>();
    placement.put("talk", conference.talks().get(talk).code());
    placement.put("title", conference.talks().get(talk).title());
    placement.put("day", slot.date());
    placement.put("start", time(slot.start()));
    placement.put("end", time(slot.end()));
    placement.put("room", conference.rooms().get(place.room()).name());
    placement.put(
        "why",
        reasons(
            score.matches().stream().filter(match -> match.talks().contains(talk)).toList(), talk));
    return placement;
  }

  static String time(int minute) {
    return "%02d:%02d".formatted(minute / 60, minute % 60);
  }

  /**
   * @param about the talk that is asked about; below 0 for the whole
   */
  private List<Reason> reasons(List<Match> matches, int about) {
    var byRule =
        matches.stream()
            .collect(Collectors.groupingBy(Match::rule, TreeMap::new, Collectors.toList()));
    return byRule.entrySet().stream()
        .map(each -> reason(each.getKey(), each.getValue(), about))
        .sorted(Comparator.comparing(Reason::level).thenComparing(Reason::score))
        .toList();
  }

  private Reason reason(ConferenceRule rule, List<Match> matches, int about) {
    var points = matches.stream().map(Match::points).reduce(Points.NONE, Points::plus);
    var level = points.hard() != 0 ? "hard" : points.medium() != 0 ? "medium" : "soft";
    var amount = points.hard() + points.medium() + points.soft();
    return new Reason(
        rule.inFile(), level, amount, matches.size(), sentence(rule, matches, about, amount));
  }

  private Text sentence(ConferenceRule rule, List<Match> matches, int about, long amount) {
    var signed = amount > 0 ? "+" + amount : String.valueOf(amount);
    var words = RuleWords.of(rule);
    if (about < 0) {
      return Text.of("{}：{} 处，{} 分", "{}: {} times, {} points")
          .withEach(words, Text.same("" + matches.size()), Text.same(signed));
    }
    var others =
        matches.stream()
            .flatMap(match -> match.talks().stream())
            .filter(talk -> talk != about)
            .distinct()
            .map(talk -> conference.talks().get(talk).code())
            .toList();
    return others.isEmpty()
        ? Text.of("{}：{} 分", "{}: {} points").withEach(words, Text.same(signed))
        : Text.of("{}（与 {}）：{} 分", "{} (with {}): {} points")
            .withEach(words, named(others), Text.same(signed));
  }

  private static Text named(List<String> codes) {
    var some = codes.stream().limit(MOST_NAMED).toList();
    var more = codes.size() - some.size();
    return more == 0
        ? Text.of(String.join("、", some), String.join(", ", some))
        : Text.of(
            String.join("、", some) + " 等 " + codes.size() + " 场",
            String.join(", ", some) + " and " + more + " more");
  }

  private Missing missing(int talk) {
    var it = conference.talks().get(talk);
    var places =
        IntStream.range(0, conference.timeslots().size())
            .boxed()
            .flatMap(
                slot ->
                    IntStream.range(0, conference.rooms().size())
                        .mapToObj(room -> new Place(slot, room)))
            .filter(place -> conference.fits(talk, place))
            .count();
    var alike = conference.talks().stream().filter(other -> other.type().equals(it.type())).count();
    return new Missing(
        it.code(),
        Text.of(
                "“{}”类有 {} 场，只有 {} 个时段会场可排。请增加会场或时段，或减少场次。",
                "Of type “{}” there are {} talks, but {} places for them. Add rooms or timeslots,"
                    + " or take talks out.")
            .withEach(Text.same(it.type()), Text.same("" + alike), Text.same("" + places)));
  }
}
