package io.jinbang.programme.workgroup;

import static java.util.stream.Collectors.toMap;

import io.jinbang.programme.Gathering;
import io.jinbang.programme.Hindrances;
import io.jinbang.programme.Programmes;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far gatherings are prepared, and what their sessions and cues wait for. */
@Service
@Transactional(readOnly = true)
class ReadinessBoards implements Hindrances {
  private final Plans plans;
  private final Waits waits;
  private final Programmes programmes;
  private final Clock clock;

  ReadinessBoards(Plans plans, Waits waits, Programmes programmes, Clock clock) {
    this.plans = plans;
    this.waits = waits;
    this.programmes = programmes;
    this.clock = clock;
  }

  public Readiness of(Actor host, String slug) {
    var plan = plans.of(host, slug);
    return Readiness.of(plan, waits.of(host, plan.gathering()), today(plan.gathering()));
  }

  LocalDate today(Gathering gathering) {
    return LocalDate.ofInstant(clock.instant(), gathering.zone());
  }

  public List<Scheduled> waits(Actor host, Gathering gathering) {
    return waits.of(host, gathering);
  }

  @Override
  public Map<UUID, List<Text>> of(Actor host, Id<Gathering> gathering) {
    host.require(Role.HOST);
    var plan = plans.of(programmes.get(gathering));
    return plan.tasks().stream()
        .filter(task -> !task.isDone())
        .flatMap(task -> task.blocks().stream())
        .map(Task.Target::id)
        .distinct()
        .collect(toMap(id -> id, id -> hindering(plan, id)));
  }

  private static List<Text> hindering(Plan plan, UUID what) {
    return plan.tasks().stream()
        .filter(task -> !task.isDone())
        .filter(task -> task.blocks().stream().anyMatch(target -> target.id().equals(what)))
        .map(task -> Text.same(task.title()))
        .toList();
  }
}
