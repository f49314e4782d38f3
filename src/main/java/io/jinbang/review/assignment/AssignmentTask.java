package io.jinbang.review.assignment;

import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What is to be assigned. Judges and works are kept in the order of their identifiers, whatever
 * order they came in.
 *
 * @param perWork reviews wanted for each work, at least 1
 * @param extra reviews wanted beyond those, by work
 * @param rules conflict rules in force
 * @param recusals pairs kept apart while {@link ConflictRule#RECUSED} is in force
 * @param crossLinks least share, 0 to 1, of the pairs of works that a judge compares which should
 *     be of different themes
 * @param seed decides between assignments that are equally good; publish it with the result
 */
public record AssignmentTask(
    List<Judge> judges,
    List<Work> works,
    int perWork,
    Map<String, Integer> extra,
    Set<ConflictRule> rules,
    Set<Recusal> recusals,
    double crossLinks,
    long seed) {
  /** Enough to hold the themes' scales together. */
  public static final double USUAL_CROSS_LINKS = .05;

  /** As many reviews for each work, and the usual share of links across themes. */
  public AssignmentTask(
      List<Judge> judges,
      List<Work> works,
      int perWork,
      Set<ConflictRule> rules,
      Set<Recusal> recusals,
      long seed) {
    this(judges, works, perWork, Map.of(), rules, recusals, USUAL_CROSS_LINKS, seed);
  }

  /**
   * @throws Refusal naming every duplicate identifier and every number out of range
   */
  public AssignmentTask {
    judges = judges.stream().sorted(Comparator.comparing(Judge::id)).toList();
    works = works.stream().sorted(Comparator.comparing(Work::id)).toList();
    extra = Map.copyOf(extra);
    rules = Set.copyOf(rules);
    recusals = Set.copyOf(recusals);
    Refusal.unlessNone(problems(judges, works, perWork));
  }

  private static List<Problem> problems(List<Judge> judges, List<Work> works, int perWork) {
    var problems = new ArrayList<Problem>();
    if (perWork < 1) {
      problems.add(range("perWork", "每件作品至少要 1 份评审", "Every work needs at least 1 review"));
    }
    var loads = judges.stream().filter(j -> j.minLoad() < 0 || j.maxLoad() < j.minLoad());
    loads.forEach(
        judge ->
            problems.add(
                range(
                    "judges." + judge.id(),
                    "评委“" + judge.name() + "”的最少件数应不小于 0、不大于最多件数",
                    "The least load of " + judge.name() + " must lie between 0 and the most")));
    addRepeated("judges", judges.stream().map(Judge::id).toList(), problems);
    addRepeated("works", works.stream().map(Work::id).toList(), problems);
    return problems;
  }

  private static Problem range(String field, String zh, String en) {
    return Problem.at(field, zh, en, "请改正这个数。", "Correct the number.");
  }

  private static void addRepeated(String field, List<String> ids, List<Problem> problems) {
    var seen = new HashSet<String>();
    ids.stream()
        .filter(id -> !seen.add(id))
        .map(
            id ->
                Problem.at(
                    field,
                    "“" + id + "”出现了两次",
                    "“" + id + "” occurs twice",
                    "请只保留一条。",
                    "Keep only one of them."))
        .forEach(problems::add);
  }

  int reviews() {
    return works.stream().mapToInt(this::wanted).sum();
  }

  int wanted(Work work) {
    return perWork + extra.getOrDefault(work.id(), 0);
  }

  /** More reviews for some works, by their identifiers. */
  public AssignmentTask withExtra(Map<String, Integer> more) {
    return new AssignmentTask(judges, works, perWork, more, rules, recusals, crossLinks, seed);
  }

  AssignmentTask without(ConflictRule rule) {
    var fewer = new HashSet<>(rules);
    fewer.remove(rule);
    return new AssignmentTask(judges, works, perWork, extra, fewer, recusals, crossLinks, seed);
  }

  AssignmentTask withPerWork(int reviews) {
    return new AssignmentTask(judges, works, reviews, extra, rules, recusals, crossLinks, seed);
  }

  AssignmentTask with(UnaryOperator<Judge> change) {
    return withAll(judges.stream().map(change).toList());
  }

  AssignmentTask withJudges(List<Judge> more) {
    var all = new ArrayList<>(judges);
    all.addAll(more);
    return withAll(all);
  }

  private AssignmentTask withAll(List<Judge> all) {
    return new AssignmentTask(all, works, perWork, extra, rules, recusals, crossLinks, seed);
  }
}
