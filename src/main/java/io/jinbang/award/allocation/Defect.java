package io.jinbang.award.allocation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something that makes a contest unusable.
 *
 * @param field path of the field at fault
 * @param value the offending value as text
 */
public record Defect(String field, Kind kind, String value) {

  /** What is wrong with the value. */
  public enum Kind {
    /** It stands twice where it may stand once. */
    REPEATED,
    /** It names nothing that exists. */
    UNKNOWN,
    /** It is no number, or one out of range. */
    RANGE
  }

  private static final double LARGEST_SCORE = 1e6;
  private static final int LARGEST_COUNT = 100_000;

  static List<Defect> of(Contest contest) {
    var defects = new ArrayList<Defect>();
    var prizes = contest.prizes().stream().map(PrizeRule::id).toList();
    var entries = contest.candidates().stream().map(Candidate::entry).toList();
    repeated("prizes", prizes, defects);
    repeated("themes", contest.themes(), defects);
    repeated("candidates", entries, defects);
    repeated("order", contest.order(), defects);
    unknown("order", contest.order(), entries, defects);
    contest.exclusive().forEach(set -> unknown("exclusive", set, prizes, defects));
    contest.prizes().forEach(rule -> check(rule, defects));
    contest.candidates().forEach(candidate -> check(candidate, contest.themes(), defects));
    return List.copyOf(defects);
  }

  private static void check(PrizeRule rule, List<Defect> defects) {
    var field = "prizes." + rule.id();
    if (rule.min() < 0 || rule.max() < Math.max(1, rule.min()) || rule.max() > LARGEST_COUNT) {
      defects.add(new Defect(field + ".count", Kind.RANGE, rule.min() + "–" + rule.max()));
    }
    if (rule.minimum() != null) {
      check(field + ".minimum", rule.minimum(), defects);
    }
  }

  private static void check(Candidate candidate, List<String> themes, List<Defect> defects) {
    var field = "candidates." + candidate.entry();
    repeated(field + ".themes", candidate.themes(), defects);
    unknown(field + ".themes", candidate.themes(), themes, defects);
    check(field + ".overall", candidate.overall(), defects);
    candidate.scores().forEach((id, score) -> check(field + ".scores." + id, score, defects));
  }

  private static void check(String field, double score, List<Defect> defects) {
    if (!(Math.abs(score) <= LARGEST_SCORE)) {
      defects.add(new Defect(field, Kind.RANGE, String.valueOf(score)));
    }
  }

  private static void repeated(String field, List<String> values, List<Defect> defects) {
    var seen = new HashSet<String>();
    add(field, Kind.REPEATED, values.stream().filter(value -> !seen.add(value)), defects);
  }

  private static void unknown(
      String field, Collection<String> values, Collection<String> known, List<Defect> defects) {
    var all = new HashSet<>(known);
    add(field, Kind.UNKNOWN, values.stream().filter(v -> !all.contains(v)).sorted(), defects);
  }

  private static void add(String field, Kind kind, Stream<String> values, List<Defect> defects) {
    values.map(value -> new Defect(field, kind, value)).forEach(defects::add);
  }
}
