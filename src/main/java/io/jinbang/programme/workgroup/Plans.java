package io.jinbang.programme.workgroup;

import io.jinbang.programme.Gathering;
import io.jinbang.programme.Programmes;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The preparation of gatherings: their tasks. */
@Service
@Transactional
class Plans {
  static final int MOST = 1000;

  private final GroupSql groups;
  private final TaskSql tasks;
  private final Programmes programmes;
  private final Waits waits;
  private final Clock clock;

  Plans(GroupSql groups, TaskSql tasks, Programmes programmes, Waits waits, Clock clock) {
    this.groups = groups;
    this.tasks = tasks;
    this.programmes = programmes;
    this.waits = waits;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public Plan of(Actor host, String slug) {
    host.require(Role.HOST);
    return of(programmes.bySlug(slug));
  }

  Plan of(Gathering gathering) {
    return new Plan(gathering, groups.of(gathering.id()), tasks.of(gathering.id()));
  }

  /** A new task or a changed one. */
  public void put(Actor host, String slug, Task task) {
    putAll(host, slug, List.of(task));
  }

  /** All of them or none; they may need each other. */
  public void putAll(Actor host, String slug, List<Task> changed) {
    var plan = locked(host, slug);
    var after = plan;
    for (var task : changed) {
      checkWords(plan, task);
      after = after.with(task);
    }
    PlanRules.circle(after.tasks()).ifPresent(circle -> Refusal.unlessNone(List.of(circle)));
    if (after.tasks().size() > MOST) {
      throw tooMany();
    }
    checkTargets(host, plan.gathering(), changed);
    save(host, plan.gathering(), changed);
  }

  private Plan locked(Actor host, String slug) {
    host.require(Role.HOST);
    var gathering = programmes.bySlug(slug);
    tasks.lock(gathering.id());
    return of(gathering);
  }

  private static void checkWords(Plan plan, Task task) {
    plan.group(task.group());
    if (task.owner() != null && plan.member(task.owner()).isEmpty()) {
      throw Refusal.notFound();
    }
    var problems = new ArrayList<Problem>();
    PlanRules.title(task.title()).ifPresent(problems::add);
    PlanRules.due(plan.gathering(), task.due()).ifPresent(problems::add);
    Refusal.unlessNone(problems);
  }

  /** Foreign sessions, cues and tasks are not found. */
  private void checkTargets(Actor host, Gathering gathering, List<Task> changed) {
    var known = waits.of(host, gathering).stream().map(Scheduled::target).toList();
    if (changed.stream().anyMatch(task -> !known.containsAll(task.blocks()))) {
      throw Refusal.notFound();
    }
  }

  private void save(Actor host, Gathering gathering, List<Task> changed) {
    var now = clock.instant();
    changed.forEach(task -> tasks.put(gathering.id(), task, host.person(), now));
    var known = tasks.of(gathering.id()).stream().map(Task::id).toList();
    if (changed.stream().anyMatch(task -> !known.containsAll(task.needs()))) {
      throw Refusal.notFound();
    }
    changed.forEach(task -> tasks.tie(gathering.id(), task));
  }

  private static Refusal tooMany() {
    return Refusal.conflict(
        Text.of("一个大会最多 1000 项任务", "A gathering has 1,000 tasks at most"),
        Text.of("请合并一些任务。", "Put some of them together."));
  }

  public void set(Actor host, String slug, Id<Task> id, Task.State state) {
    var plan = locked(host, slug);
    var task = plan.task(id).in(state);
    tasks.put(plan.gathering().id(), task, host.person(), clock.instant());
  }

  public void remove(Actor host, String slug, Id<Task> id) {
    var plan = locked(host, slug);
    tasks.remove(plan.task(id).id());
  }

  // -- members, and their own tasks only

  /** What the groups of all gatherings want of somebody with an account. */
  @Transactional(readOnly = true)
  public List<OwnTasks> own(Actor actor) {
    return groups.byPerson(actor.person()).stream().flatMap(each -> own(each).stream()).toList();
  }

  Optional<OwnTasks> own(Member member) {
    return groups
        .gathering(member.id())
        .map(id -> of(programmes.get(id)))
        .map(plan -> new OwnTasks(plan, member));
  }

  /** By the account of its owner. */
  public void tick(Actor actor, Id<Task> task, Task.State state) {
    var own =
        own(actor).stream()
            .filter(each -> each.has(task))
            .findFirst()
            .orElseThrow(Refusal::notFound);
    tick(own, task, state, actor.person());
  }

  /** By whoever is known to be the owner. */
  void tick(OwnTasks own, Id<Task> task, Task.State state, UUID by) {
    if (!own.has(task)) {
      throw Refusal.notFound();
    }
    var changed = own.plan().task(task).in(state);
    tasks.put(own.plan().gathering().id(), changed, by, clock.instant());
  }
}
