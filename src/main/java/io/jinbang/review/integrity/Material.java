package io.jinbang.review.integrity;

import io.jinbang.campaign.Rulebook;
import io.jinbang.campaign.Rulebook.Criterion;
import io.jinbang.intake.Entry;
import io.jinbang.review.amendment.MarkAmendments;
import io.jinbang.review.anomaly.Anomaly;
import io.jinbang.review.anomaly.Reading;
import io.jinbang.review.rasch.Rating;
import io.jinbang.review.scoring.Seat;
import io.jinbang.review.scoring.Sheet;
import io.jinbang.shared.Id;
import io.jinbang.shared.Sha256;
import io.jinbang.shared.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The sheets handed in, numbered as the engines want them; comparable, so that nothing is computed
 * twice.
 *
 * <p>Marks are those in force: what an amendment replaced tells of a slip, not of a judge.
 *
 * @param seats numbered as the readings' judges
 * @param works numbered as the readings' works
 * @param ties what judge and work have in common
 */
record Material(
    List<Seat> seats, List<Entry> works, Map<Exclusion, Text> ties, List<Reading> readings) {

  static Material of(
      Rulebook rulebook,
      List<Seat> panel,
      List<Entry> passed,
      Map<Exclusion, Text> ties,
      List<Sheet> sheets,
      Map<Id<Sheet>, Map<String, Integer>> amended) {
    var judges = new HashMap<UUID, Integer>();
    panel.forEach(seat -> judges.put(seat.judge(), judges.size()));
    var works = new HashMap<Id<Entry>, Integer>();
    passed.forEach(entry -> works.put(entry.id(), works.size()));
    var readings = new ArrayList<Reading>();
    for (var sheet : sheets) {
      var judge = judges.get(sheet.judge());
      var work = works.get(sheet.entry());
      if (sheet.handedIn() && judge != null && work != null) {
        var tied = ties.containsKey(Exclusion.of(sheet));
        var given = MarkAmendments.marks(sheet, amended);
        readings.add(
            new Reading(
                judge, work, sheet.place(), marks(rulebook, given), score(rulebook, given), tied));
      }
    }
    return new Material(panel, passed, ties, readings);
  }

  private static List<Integer> marks(Rulebook rulebook, Map<String, Integer> given) {
    return rulebook.judging().criteria().stream().map(c -> mark(given, c)).toList();
  }

  private static double score(Rulebook rulebook, Map<String, Integer> given) {
    return rulebook.judging().criteria().stream()
            .mapToDouble(c -> c.weight() * mark(given, c))
            .sum()
        / rulebook.totalWeight();
  }

  private static int mark(Map<String, Integer> given, Criterion criterion) {
    return given.getOrDefault(criterion.id(), 0);
  }

  /** Mark by mark. */
  List<Rating> ratings() {
    var ratings = new ArrayList<Rating>();
    for (var reading : readings) {
      for (var c = 0; c < reading.marks().size(); c++) {
        ratings.add(new Rating(reading.work(), reading.judge(), c, reading.marks().get(c)));
      }
    }
    return ratings;
  }

  /** A pattern with the names of whom and what it is about. */
  Flag flag(Anomaly anomaly) {
    var judges = anomaly.judges().stream().map(seats::get).toList();
    var about = anomaly.works().stream().map(works::get).toList();
    return new Flag(
        anomaly,
        judges,
        about,
        anomaly.kind() == Anomaly.Kind.FAVOUR ? ties(judges.getFirst(), about) : Map.of(),
        fingerprint(anomaly),
        null);
  }

  private Map<Id<Entry>, Text> ties(Seat judge, List<Entry> about) {
    return about.stream()
        .map(Entry::id)
        .distinct()
        .filter(work -> ties.containsKey(new Exclusion(judge.judge(), work)))
        .collect(
            Collectors.toMap(
                work -> work,
                work -> ties.getOrDefault(new Exclusion(judge.judge(), work), Text.same(""))));
  }

  /** Of the marks its judges gave to whatever they read, and which works it is about. */
  private String fingerprint(Anomaly anomaly) {
    var marks =
        readings.stream()
            .filter(reading -> anomaly.judges().contains(reading.judge()))
            .map(r -> seats.get(r.judge()).judge() + " " + works.get(r.work()).id() + r.marks())
            .sorted()
            .collect(Collectors.joining("\n"));
    var about = anomaly.works().stream().map(w -> works.get(w).id().toString()).sorted().toList();
    return Sha256.hex(anomaly.kind() + " " + about + "\n" + marks);
  }
}
