package io.jinbang.programme.workgroup;

import io.jinbang.programme.Gathering;
import io.jinbang.programme.Programmes;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds owners of tasks by letter: from eight in the morning on, once a day at most. */
@Service
@Transactional
class TaskReminders {
  private static final int MORNING = 8;

  private final TaskReminderSql sql;
  private final Plans plans;
  private final Programmes programmes;
  private final TaskLetters letters;
  private final Clock clock;

  TaskReminders(
      TaskReminderSql sql, Plans plans, Programmes programmes, TaskLetters letters, Clock clock) {
    this.sql = sql;
    this.plans = plans;
    this.programmes = programmes;
    this.letters = letters;
    this.clock = clock;
  }

  public void run() {
    var now = clock.instant();
    sql.busy().stream().map(programmes::get).forEach(gathering -> remind(gathering, now));
  }

  private void remind(Gathering gathering, Instant now) {
    var there = now.atZone(gathering.zone());
    var over = there.toLocalDate().isAfter(gathering.last());
    if (there.getHour() >= MORNING && !over) {
      var plan = plans.of(gathering);
      plan.members().stream()
          .filter(member -> member.email() != null)
          .forEach(member -> remind(plan, member, there.toLocalDate(), now));
    }
  }

  private void remind(Plan plan, Member member, LocalDate today, Instant now) {
    var due = ReminderDays.due(plan.of(member), today);
    if (!due.isEmpty() && sql.first(plan.gathering().id(), member, today, due, now)) {
      letters.remind(plan.gathering(), member, due);
    }
  }

  @Transactional(readOnly = true)
  public List<Reminded> of(Actor host, Id<Gathering> gathering) {
    host.require(Role.HOST);
    return sql.of(gathering);
  }
}
