package io.jinbang.attendance.checkin;

import io.jinbang.attendance.registration.Attendees;
import io.jinbang.attendance.registration.Guest;
import io.jinbang.programme.Gathering;
import io.jinbang.programme.Programmes;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts who has come in. */
@Service
@Transactional(readOnly = true)
class Turnouts {
  private final TurnoutSql sql;
  private final Attendees attendees;
  private final Programmes programmes;

  Turnouts(TurnoutSql sql, Attendees attendees, Programmes programmes) {
    this.sql = sql;
    this.attendees = attendees;
    this.programmes = programmes;
  }

  Turnout of(Actor host, Id<Gathering> gathering) {
    host.require(Role.HOST);
    var expected =
        attendees.of(gathering).stream()
            .collect(Collectors.groupingBy(Guest::category, Collectors.counting()));
    return new Turnout(gathering.value(), sql.counts(gathering), expected, places(host, gathering));
  }

  /** What doors may stand before, by id. */
  Map<UUID, Text> places(Actor host, Id<Gathering> gathering) {
    var programme = programmes.draft(host, gathering);
    var names = new HashMap<UUID, Text>();
    programme.halls().forEach(hall -> names.put(hall.id().value(), hall.name()));
    programme.sessions().forEach(session -> names.put(session.id().value(), session.title()));
    return names;
  }
}
