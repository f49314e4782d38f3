package io.jinbang.attendance.registration;

import io.jinbang.attendance.DayItem;
import io.jinbang.attendance.Guests;
import io.jinbang.programme.Gathering;
import io.jinbang.programme.Programmes;
import io.jinbang.programme.Session;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What guests have marked in the released programme. */
@Service
@Transactional
class Days implements Guests {
  private final GuestLinks links;
  private final StarSql stars;
  private final Programmes programmes;

  Days(GuestLinks links, StarSql stars, Programmes programmes) {
    this.links = links;
    this.stars = stars;
    this.programmes = programmes;
  }

  @Override
  @Transactional(readOnly = true)
  public Gathering gathering(String secret) {
    return programmes.get(links.holder(secret).gathering());
  }

  @Override
  @Transactional(readOnly = true)
  public List<DayItem> day(String secret) {
    return of(links.holder(secret)).map(Day::mine).orElse(List.of());
  }

  /** Empty while nothing is released. */
  @Transactional(readOnly = true)
  Optional<Day> of(Guest guest) {
    return programmes
        .released(guest.gathering())
        .map(programme -> new Day(programme, stars.of(guest.id()), guest.speaker()));
  }

  /** Stars an open session, or takes the star off again. */
  void star(String secret, Id<Session> session, boolean on) {
    var guest = links.holder(secret);
    if (!on) {
      stars.drop(guest.id(), session);
      return;
    }
    var open = of(guest).stream().flatMap(day -> day.open().stream());
    if (open.noneMatch(item -> item.session().equals(session))) {
      throw Refusal.notFound();
    }
    stars.add(guest.id(), session);
  }
}
