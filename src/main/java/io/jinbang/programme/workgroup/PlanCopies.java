package io.jinbang.programme.workgroup;

import io.jinbang.programme.Gathering;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the plan of another gathering over: its groups and tasks, by the days to the opening. */
@Service
@Transactional
class PlanCopies {
  private final Plans plans;
  private final WorkGroups groups;

  PlanCopies(Plans plans, WorkGroups groups) {
    this.plans = plans;
    this.groups = groups;
  }

  /**
   * @param people whether members are taken over, and with them who owns what
   * @return how many tasks came
   */
  public int copy(Actor host, String from, String to, boolean people) {
    var there = plans.of(host, from);
    var here = plans.of(host, to);
    if (!here.groups().isEmpty() || there.tasks().isEmpty() || from.equals(to)) {
      throw Refusal.invalid(
          "from",
          Text.of(
              "只能把有任务的方案复制到还没有工作组的大会",
              "Only a plan with tasks can be copied, and only to a gathering without groups"),
          Text.of("换一个来源，或在这里直接添加。", "Choose another source, or add what is missing here."));
    }
    var copy = new Copy(host, to, people);
    there.groups().forEach(copy::group);
    plans.putAll(host, to, copy.tasks(there, here.gathering()));
    return there.tasks().size();
  }

  private final class Copy {
    private final Actor host;
    private final String to;
    private final boolean people;
    private final Map<Id<WorkGroup>, Id<WorkGroup>> copied = new HashMap<>();
    private final Map<Id<Member>, Id<Member>> members = new HashMap<>();

    Copy(Actor host, String to, boolean people) {
      this.host = host;
      this.to = to;
      this.people = people;
    }

    void group(WorkGroup group) {
      var id = groups.open(host, to, group.name());
      copied.put(group.id(), id);
      if (people) {
        group.members().forEach(member -> member(id, member));
      }
    }

    private void member(Id<WorkGroup> group, Member member) {
      var email = Optional.ofNullable(member.email()).orElse("");
      members.put(member.id(), groups.add(host, to, group, member.name(), email, member.lead()));
    }

    List<Task> tasks(Plan there, Gathering here) {
      var ids = new HashMap<Id<Task>, Id<Task>>();
      there.tasks().forEach(task -> ids.put(task.id(), Id.random()));
      return there.tasks().stream()
          .map(
              task ->
                  new Task(
                      of(ids, task.id()),
                      of(copied, task.group()),
                      task.title(),
                      task.note(),
                      task.owner() == null ? null : members.get(task.owner()),
                      shifted(task.due(), there.gathering(), here),
                      task.days(),
                      Task.State.OPEN,
                      task.needs().stream().map(need -> of(ids, need)).toList(),
                      List.of()))
          .toList();
    }
  }

  private static <T> T of(Map<T, T> map, T key) {
    return Optional.ofNullable(map.get(key)).orElseThrow();
  }

  /** As many days from the opening as there; not after the end of the gathering here. */
  static LocalDate shifted(LocalDate due, Gathering there, Gathering here) {
    var shifted = due.plusDays(ChronoUnit.DAYS.between(there.first(), here.first()));
    return shifted.isAfter(here.last()) ? here.last() : shifted;
  }
}
