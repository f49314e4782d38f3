package io.jinbang.attendance.checkin;

import io.jinbang.attendance.registration.Admissions;
import io.jinbang.attendance.registration.Attendees;
import io.jinbang.programme.Programmes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives doors the list they work by. */
@Service
@Transactional(readOnly = true)
class Rosters {
  private final Doors doors;
  private final Attendees attendees;
  private final Admissions admissions;
  private final Programmes programmes;

  Rosters(Doors doors, Attendees attendees, Admissions admissions, Programmes programmes) {
    this.doors = doors;
    this.attendees = attendees;
    this.admissions = admissions;
    this.programmes = programmes;
  }

  /** For a door that is open. */
  public Roster of(String secret) {
    var gathering = doors.enter(secret).gathering();
    return new Roster(
        attendees.version(gathering),
        programmes.get(gathering).name(),
        admissions.get(gathering).categories().stream().map(Roster.Kind::of).toList(),
        attendees.of(gathering).stream().map(Roster.Line::of).toList());
  }
}
