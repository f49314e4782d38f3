package io.jinbang.attendance.registration;

import io.jinbang.programme.Gathering;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How gatherings receive their guests, as hosts set it. */
@Service
@Transactional
public class Admissions {
  private final ReceptionSql sql;
  private final GuestSql guests;
  private final Seats seats;
  private final Clock clock;

  Admissions(ReceptionSql sql, GuestSql guests, Seats seats, Clock clock) {
    this.sql = sql;
    this.guests = guests;
    this.seats = seats;
    this.clock = clock;
  }

  /** Empty where it was never set. */
  @Transactional(readOnly = true)
  public Optional<Reception> of(Id<Gathering> gathering) {
    return sql.find(gathering);
  }

  /**
   * @throws Refusal where it was never set, saying where to set it
   */
  @Transactional(readOnly = true)
  public Reception get(Id<Gathering> gathering) {
    return sql.find(gathering)
        .orElseThrow(
            () ->
                Refusal.conflict(
                    Text.of("还没有设置参会报名", "How guests are received is not set yet"),
                    Text.of("请先在“参会设置”里设好类别和时间。", "Set categories and dates under Guests first.")));
  }

  /** Sets it; whoever waits gets the places that come of it. */
  public void set(Actor host, Reception wanted) {
    host.require(Role.HOST);
    if (sql.isCleared(wanted.gathering())) {
      throw Refusal.conflict(
          Text.of("个人信息已按期删除，不能再报名", "All personal data were erased as set; it is closed"),
          Text.of("请为新的大会另行设置。", "Set up the next gathering instead."));
    }
    checkCategories(wanted);
    sql.save(wanted, clock.instant());
    seats.lock(wanted.gathering());
    sql.saveCategories(wanted);
    seats.promote(wanted);
  }

  /** No category of another gathering is taken over, none goes that somebody comes as. */
  private void checkCategories(Reception wanted) {
    if (sql.isForeign(wanted)) {
      throw Refusal.notFound();
    }
    var kept = wanted.categories().stream().map(Category::id).collect(Collectors.toSet());
    guests.all(wanted.gathering()).stream()
        .filter(guest -> !kept.contains(guest.category()))
        .findFirst()
        .ifPresent(
            guest -> {
              throw Refusal.invalid(
                  "c0-nameZh",
                  Text.of("删掉的类别里还有人", "A category that was removed still has people in it"),
                  Text.of("请先把他们改到别的类别。", "Move them to another category first."));
            });
  }
}
