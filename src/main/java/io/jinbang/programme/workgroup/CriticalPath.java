package io.jinbang.programme.workgroup;

import static java.util.Comparator.comparing;

import io.jinbang.shared.Id;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How much room there is until the opening: the critical path method (Kelley and Walker 1959) over
 * the tasks that are not done, in whole days, each worked on without a break and beginning today at
 * the earliest.
 *
 * @param lines by task; those done are not named
 * @param chain the tasks that leave the least room, in the order in which they are to be done
 */
public record CriticalPath(Map<Id<Task>, Line> lines, List<Id<Task>> chain) {
  public CriticalPath {
    lines = Map.copyOf(lines);
    chain = List.copyOf(chain);
  }

  /**
   * @param start the earliest day it can begin
   * @param finish the earliest day it can be done
   * @param latest the last day it may be done without anything being late: the eve of the opening,
   *     or its own due date where that is later
   */
  public record Line(LocalDate start, LocalDate finish, LocalDate latest) {
    /** Days to spare; negative where it is too late already. */
    public long slack() {
      return ChronoUnit.DAYS.between(finish, latest);
    }
  }

  /**
   * @param tasks free of circles
   * @param opening the first day of the gathering
   */
  static CriticalPath of(List<Task> tasks, LocalDate today, LocalDate opening) {
    var open = new HashMap<Id<Task>, Task>();
    tasks.stream().filter(task -> !task.isDone()).forEach(task -> open.put(task.id(), task));
    return new Search(open, today, opening).result(tasks);
  }

  public boolean isCritical(Id<Task> task) {
    return chain.contains(task);
  }

  /** The least days to spare of all; empty where everything is done. */
  public Optional<Long> slack() {
    return lines.values().stream().map(Line::slack).min(comparing(each -> each));
  }

  /** Days that the chain takes altogether. */
  public long days() {
    return chain.stream().map(this::line).mapToLong(CriticalPath::length).sum();
  }

  private static long length(Line line) {
    return ChronoUnit.DAYS.between(line.start(), line.finish()) + 1;
  }

  private Line line(Id<Task> task) {
    return Optional.ofNullable(lines.get(task)).orElseThrow();
  }

  /** Forwards for what is earliest, backwards for what is latest. */
  private static final class Search {
    private final Map<Id<Task>, Task> open;
    private final Map<Id<Task>, List<Task>> after = new HashMap<>();
    private final Map<Id<Task>, LocalDate> finish = new HashMap<>();
    private final Map<Id<Task>, LocalDate> latest = new HashMap<>();
    private final LocalDate today;
    private final LocalDate opening;

    Search(Map<Id<Task>, Task> open, LocalDate today, LocalDate opening) {
      this.open = open;
      this.today = today;
      this.opening = opening;
      for (var task : open.values()) {
        needs(task).forEach(need -> after(need).add(task));
      }
    }

    private List<Task> after(Task task) {
      return after.computeIfAbsent(task.id(), _ -> new ArrayList<>());
    }

    private List<Task> needs(Task task) {
      return task.needs().stream()
          .flatMap(need -> Optional.ofNullable(open.get(need)).stream())
          .toList();
    }

    CriticalPath result(List<Task> order) {
      var lines = new HashMap<Id<Task>, Line>();
      for (var task : open.values()) {
        var done = finish(task);
        lines.put(task.id(), new Line(start(task), done, latest(task)));
      }
      var last =
          order.stream()
              .filter(task -> lines.containsKey(task.id()) && after(task).isEmpty())
              .min(comparing((Task task) -> slack(task)).thenComparing(this::length));
      return new CriticalPath(lines, last.map(this::chain).orElse(List.of()));
    }

    private long slack(Task task) {
      return ChronoUnit.DAYS.between(finish(task), latest(task));
    }

    /** Of equal slack the longer chain first. */
    private long length(Task task) {
      return -finish(task).toEpochDay();
    }

    private LocalDate start(Task task) {
      return needs(task).stream()
          .map(need -> finish(need).plusDays(1))
          .max(LocalDate::compareTo)
          .orElse(today);
    }

    private LocalDate finish(Task task) {
      var known = finish.get(task.id());
      if (known == null) {
        known = start(task).plusDays(task.days() - 1L);
        finish.put(task.id(), known);
      }
      return known;
    }

    private LocalDate latest(Task task) {
      var known = latest.get(task.id());
      if (known == null) {
        known =
            after(task).stream()
                .map(next -> latest(next).minusDays(next.days()))
                .min(LocalDate::compareTo)
                .orElse(task.due().isBefore(opening) ? opening.minusDays(1) : task.due());
        latest.put(task.id(), known);
      }
      return known;
    }

    private List<Id<Task>> chain(Task last) {
      var chain = new ArrayList<Id<Task>>();
      Optional<Task> each = Optional.of(last);
      while (each.isPresent()) {
        chain.addFirst(each.get().id());
        each = before(each.get());
      }
      return chain;
    }

    /** The need that lets it begin no earlier. */
    private Optional<Task> before(Task task) {
      return needs(task).stream()
          .filter(need -> finish(need).plusDays(1).equals(start(task)))
          .findFirst();
    }
  }
}
