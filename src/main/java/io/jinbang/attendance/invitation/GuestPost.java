package io.jinbang.attendance.invitation;

import io.jinbang.attendance.invitation.GuestPostSql.Due;
import io.jinbang.attendance.registration.Admissions;
import io.jinbang.attendance.registration.Attendees;
import io.jinbang.attendance.registration.Guest;
import io.jinbang.attendance.registration.GuestLinks;
import io.jinbang.attendance.registration.Reception;
import io.jinbang.mail.Letters;
import io.jinbang.programme.Gathering;
import io.jinbang.programme.Programmes;
import io.jinbang.shared.Text;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the letters that are due, some at a time: ten thousand keep nobody waiting. */
@Service
class GuestPost {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
  private static final int AT_ONCE = 200;

  private final GuestPostSql sql;
  private final Attendees attendees;
  private final Admissions admissions;
  private final Programmes programmes;
  private final GuestLinks links;
  private final Letters letters;
  private final Clock clock;

  GuestPost(
      GuestPostSql sql,
      Attendees attendees,
      Admissions admissions,
      Programmes programmes,
      GuestLinks links,
      Letters letters,
      Clock clock) {
    this.sql = sql;
    this.attendees = attendees;
    this.admissions = admissions;
    this.programmes = programmes;
    this.links = links;
    this.letters = letters;
    this.clock = clock;
  }

  /** How many were written. */
  @Transactional
  public int deliver() {
    var due = sql.due(AT_ONCE);
    due.forEach(this::write);
    return due.size();
  }

  private void write(Due due) {
    attendees
        .get(due.guest())
        .filter(guest -> guest.state().mayBeInvited())
        .ifPresentOrElse(guest -> send(guest, due), () -> sql.drop(due));
  }

  /** An invitation makes a new link and voids those before; a reminder leaves them good. */
  private void send(Guest guest, Due due) {
    var link = due.reminder() ? links.issue(guest) : links.reissue(guest);
    var kind = due.reminder() ? InvitationLetters.REMINDED : InvitationLetters.INVITED;
    var gathering = programmes.get(guest.gathering());
    var values = values(guest, gathering, admissions.get(gathering.id()), link);
    letters.send(guest.particulars().email(), kind, values);
    sql.written(due, clock.instant());
  }

  private static Map<String, Text> values(
      Guest guest, Gathering gathering, Reception reception, String link) {
    var until = reception.window().closes().atZone(gathering.zone());
    return Map.of(
        "name", guest.name(),
        "title", Text.same(guest.particulars().title()),
        "gathering", gathering.name(),
        "days", Text.same(gathering.first() + " – " + gathering.last()),
        "category", reception.category(guest.category()).name(),
        "until", Text.same(MINUTE.format(until) + " (" + gathering.zone() + ")"),
        "link", Text.same(link));
  }
}
