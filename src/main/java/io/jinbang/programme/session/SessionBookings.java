package io.jinbang.programme.session;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.jinbang.programme.Gathering;
import io.jinbang.programme.Speaker;
import io.jinbang.programme.gathering.Gatherings;
import io.jinbang.programme.speaker.Bookings;
import io.jinbang.shared.Id;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where speakers are on stage. */
@Component
class SessionBookings implements Bookings {
  private final SessionSql sql;
  private final Gatherings gatherings;

  SessionBookings(SessionSql sql, Gatherings gatherings) {
    this.sql = sql;
    this.gatherings = gatherings;
  }

  private record Pair(Id<Speaker> speaker, Booking booking) {}

  @Override
  @Transactional(readOnly = true)
  public Map<Id<Speaker>, List<Booking>> of(Id<Gathering> gathering) {
    var base = "/host/g/" + gatherings.get(gathering).slug() + "/sessions/";
    return sql.of(gathering).stream()
        .flatMap(
            session ->
                session.shown().everybody().stream()
                    .map(speaker -> new Pair(speaker, booking(session, base))))
        .collect(groupingBy(Pair::speaker, mapping(Pair::booking, toList())));
  }

  private static Booking booking(SessionSheet session, String base) {
    var placement = session.placement();
    return new Booking(
        session.title().shown(), placement == null ? null : placement.start(), base + session.id());
  }
}
