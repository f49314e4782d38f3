package io.jinbang.attendance.registration;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps nothing longer than it should be. */
@Service
class Retention {
  private static final Duration UNSETTLED = Duration.ofDays(7);

  private final ReceptionSql receptions;
  private final GuestSql guests;
  private final GuestErasureSql sql;
  private final Erasings erasings;
  private final Clock clock;

  Retention(
      ReceptionSql receptions,
      GuestSql guests,
      GuestErasureSql sql,
      Erasings erasings,
      Clock clock) {
    this.receptions = receptions;
    this.guests = guests;
    this.sql = sql;
    this.erasings = erasings;
    this.clock = clock;
  }

  /** The day of a gathering is over when it is over everywhere on earth. */
  @Transactional
  public void run() {
    var now = clock.instant();
    var today = LocalDate.ofInstant(now, ZoneOffset.ofHours(-12));
    receptions.keptBefore(today).forEach(erasings::all);
    sql.dropSheetsBefore(now.minus(UNSETTLED));
    guests.drop(guests.unconfirmedSince(now.minus(UNSETTLED)));
  }
}
