package io.jinbang.award.allocation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;

/**
 * Allocates the prizes, one rule after another in order of precedence: as many of its prizes as can
 * be given, then the greatest sum of deciding scores, nothing already decided being touched. A work
 * marked for several themes is thus a winner wherever the theme prizes together are best.
 *
 * <p>Where the winners of a rule are not unique, the committee's order decides if it names all who
 * are tied; otherwise the tie is declared, its prizes stay open, and lower prizes that exclude them
 * wait. Which theme's prize a winner gets: as many as possible in their primary theme, the
 * higher-scored first, then each in the earliest theme of its list; what then is still open is
 * declared as well.
 */
public final class Allocator {
  private final Contest contest;
  private final List<Option> options;
  private final Search search;
  private final Standing standing = new Standing();

  private Allocator(Contest contest, Optimizer optimizer) {
    this.contest = contest;
    this.options = Options.of(contest);
    this.search = new Search(optimizer, options.size());
  }

  /**
   * @throws IllegalArgumentException if the contest has {@link Contest#defects() defects}
   */
  public static Allocation allocate(Contest contest, Optimizer optimizer) {
    var defects = contest.defects();
    if (!defects.isEmpty()) {
      throw new IllegalArgumentException(defects.toString());
    }
    return new Allocator(contest, optimizer).allocate();
  }

  private Allocation allocate() {
    bound();
    if (contest.filling() == Contest.Filling.FILL_FIRST) {
      contest.prizes().forEach(rule -> search.maximise(of(rule), option -> 1));
    }
    for (var rule : contest.prizes()) {
      if (standing.open().stream().anyMatch(open -> contest.excludes(open, rule))) {
        standing.await(rule);
      } else {
        settle(rule);
      }
    }
    return Explanations.of(contest, standing);
  }

  private List<Option> of(PrizeRule rule) {
    return options.stream().filter(option -> option.rule().equals(rule)).toList();
  }

  /** As many winners as prizes; one prize of an exclusive set, and one of a rule, for each work. */
  private void bound() {
    for (var rule : contest.prizes()) {
      grouped(of(rule), Option::prize).forEach(prize -> search.atMost(prize, rule.max()));
      byCandidate(of(rule)).forEach(work -> search.atMost(work, 1));
    }
    for (var set : contest.exclusive()) {
      var members = options.stream().filter(option -> set.contains(option.rule().id())).toList();
      byCandidate(members).forEach(work -> search.atMost(work, 1));
    }
  }

  private void settle(PrizeRule rule) {
    var mine = of(rule);
    var mark = search.mark();
    search.maximise(mine, option -> 1);
    search.maximise(mine, Option::score);
    var works = byCandidate(mine);
    var contested = search.unsettled(works);
    if (!contested.isEmpty()) {
      decideByOrder(contested, mine);
      contested = search.unsettled(works);
    }
    if (contested.isEmpty()) {
      place(rule, mine, mark);
    } else {
      declare(rule, mine, contested);
    }
  }

  private void decideByOrder(List<Collection<Option>> contested, List<Option> mine) {
    for (var knot : knots(mine)) {
      var tied = contested.stream().filter(work -> meets(work, knot)).toList();
      if (contest.order().containsAll(entries(tied))) {
        contest.order().stream()
            .flatMap(entry -> tied.stream().filter(work -> entry.equals(entry(work))))
            .forEach(work -> search.maximise(work, option -> 1));
      }
    }
  }

  private void declare(PrizeRule rule, List<Option> mine, List<Collection<Option>> contested) {
    var knots = knots(mine);
    for (var knot : knots) {
      var tied = contested.stream().filter(work -> meets(work, knot)).toList();
      if (tied.isEmpty()) {
        continue;
      }
      var slots = tied.stream().filter(work -> work.stream().anyMatch(search::takes)).count();
      standing.tie(new Tie(Tie.Kind.WINNER, prizes(knot), entries(tied), (int) slots));
    }
    standing.leaveOpen(rule);
    award(mine, knots);
  }

  /** The winners are known: gives each of them a theme. */
  private void place(PrizeRule rule, List<Option> mine, int mark) {
    var winners =
        byCandidate(mine).stream().filter(work -> work.stream().anyMatch(search::takes)).toList();
    winners.forEach(search::take);
    var choosable = winners.stream().anyMatch(work -> work.size() > 1);
    if (choosable) {
      search.maximise(mine, option -> preference(option) == 0 ? 1 : 0);
      search.maximise(mine, option -> preference(option) == 0 ? option.score() : 0);
      search.maximise(mine, option -> -preference(option));
      placeByOrder(mine);
    }
    standing.winners(rule, winners.stream().map(work -> first(work).candidate()).toList());
    var knots = choosable ? knots(mine) : List.<List<Option>>of();
    knots.forEach(
        knot -> {
          var works = byCandidate(knot);
          standing.tie(new Tie(Tie.Kind.THEME, prizes(knot), entries(works), works.size()));
        });
    award(mine, knots);
    if (knots.isEmpty()) {
      search.fix(mark, mine);
    }
  }

  private void placeByOrder(List<Option> mine) {
    for (var knot : knots(mine)) {
      var works = byCandidate(knot);
      if (contest.order().containsAll(entries(works))) {
        contest.order().stream()
            .flatMap(entry -> works.stream().filter(work -> entry.equals(entry(work))))
            .forEach(work -> search.maximise(work, option -> -preference(option)));
      }
    }
  }

  /** Place of the prize's theme in the work's own list: 0 for its primary theme. */
  private int preference(Option option) {
    return contest.candidates().get(option.candidate()).themes().indexOf(option.prize().theme());
  }

  private void award(List<Option> mine, List<List<Option>> knots) {
    var open = knots.stream().flatMap(List::stream).toList();
    mine.stream().filter(search::takes).filter(o -> !open.contains(o)).forEach(standing::award);
  }

  /** Unsettled options, those that hang together by a work or a prize in one list. */
  private List<List<Option>> knots(List<Option> mine) {
    var knots = new ArrayList<List<Option>>();
    for (var single : search.unsettled(mine.stream().map(List::of).toList())) {
      var merged = new ArrayList<>(single);
      knots.stream().filter(knot -> hang(knot, first(single))).forEach(merged::addAll);
      knots.removeIf(knot -> hang(knot, first(single)));
      knots.add(merged);
    }
    return knots;
  }

  private static boolean hang(List<Option> knot, Option option) {
    return knot.stream()
        .anyMatch(
            other ->
                other.candidate() == option.candidate() || other.prize().equals(option.prize()));
  }

  private static boolean meets(Collection<Option> work, List<Option> knot) {
    return work.stream().anyMatch(knot::contains);
  }

  private List<Prize> prizes(List<Option> knot) {
    return Options.prizes(contest, first(knot).rule()).stream()
        .filter(prize -> knot.stream().anyMatch(option -> option.prize().equals(prize)))
        .toList();
  }

  private List<String> entries(List<? extends Collection<Option>> works) {
    return works.stream().map(this::entry).sorted().toList();
  }

  private String entry(Collection<Option> work) {
    return contest.candidates().get(first(work).candidate()).entry();
  }

  private static Option first(Collection<Option> options) {
    return options.iterator().next();
  }

  private static List<List<Option>> byCandidate(List<Option> options) {
    return grouped(options, Option::candidate);
  }

  private static <K> List<List<Option>> grouped(List<Option> options, Function<Option, K> key) {
    var groups = new LinkedHashMap<K, List<Option>>();
    options.forEach(o -> groups.computeIfAbsent(key.apply(o), fresh -> new ArrayList<>()).add(o));
    return List.copyOf(groups.values());
  }
}
