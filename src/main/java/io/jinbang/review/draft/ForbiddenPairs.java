package io.jinbang.review.draft;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entry;
import io.jinbang.review.assignment.Assignment;
import io.jinbang.review.assignment.Conflict;
import io.jinbang.review.assignment.Conflicts;
import io.jinbang.review.panel.PanelJudge;
import io.jinbang.review.panel.Panels;
import io.jinbang.review.screening.Screenings;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which judge must keep off which work, for the host. */
@Service
@Transactional(readOnly = true)
class ForbiddenPairs {
  private final PanelTasks tasks;
  private final Panels panels;
  private final ReadingSql readings;
  private final Screenings screenings;

  ForbiddenPairs(PanelTasks tasks, Panels panels, ReadingSql readings, Screenings screenings) {
    this.tasks = tasks;
    this.panels = panels;
    this.readings = readings;
    this.screenings = screenings;
  }

  /** By judge, then by number of the work. */
  List<Forbidden> all(Actor host, Campaign campaign) {
    host.require(Role.HOST);
    var works = screenings.passed(campaign.id());
    var byId = works.stream().collect(Collectors.toMap(w -> w.id().toString(), w -> w));
    var judges =
        panels.members(campaign.id()).stream()
            .collect(Collectors.toMap(judge -> judge.judge().toString(), Function.identity()));
    var given =
        readings.readings(campaign.id()).stream()
            .filter(reading -> !reading.recused())
            .collect(Collectors.toMap(Reading::pair, Function.identity()));
    return Conflicts.among(tasks.task(campaign, works, 0)).stream()
        .map(conflict -> forbidden(conflict, judges, byId, given))
        .sorted(
            Comparator.comparing((Forbidden pair) -> pair.judge().alias())
                .thenComparing(pair -> pair.work().submittedNumber()))
        .toList();
  }

  private static Forbidden forbidden(
      Conflict conflict,
      Map<String, PanelJudge> judges,
      Map<String, Entry> works,
      Map<Assignment, Reading> given) {
    var reading = given.get(new Assignment(conflict.judge(), conflict.work()));
    return new Forbidden(
        Objects.requireNonNull(judges.get(conflict.judge())),
        Objects.requireNonNull(works.get(conflict.work())),
        conflict,
        reading != null,
        reading != null && reading.handedIn());
  }
}
