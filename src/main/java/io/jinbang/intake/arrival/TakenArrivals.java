package io.jinbang.intake.arrival;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entry;
import io.jinbang.organization.Body;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The contract. Entries come first, all in one transaction, then each film in one of its own: large
 * files must not hold a thousand rows open, and a bad one must not undo them.
 */
@Service
class TakenArrivals implements Arrivals {
  private final ArrivalSql sql;
  private final Enrolments enrolments;
  private final Deliveries deliveries;
  private final Claims claims;

  TakenArrivals(ArrivalSql sql, Enrolments enrolments, Deliveries deliveries, Claims claims) {
    this.sql = sql;
    this.enrolments = enrolments;
    this.deliveries = deliveries;
    this.claims = claims;
  }

  @Override
  public List<Arrival> take(Campaign campaign, Source source, List<Work> works) {
    var taken = enrolments.enrol(campaign, source, works);
    var answers = new ArrayList<Arrival>();
    for (var i = 0; i < works.size(); i++) {
      answers.add(delivered(taken.get(i), works.get(i)));
    }
    return List.copyOf(answers);
  }

  private Arrival delivered(Arrival arrival, Work work) {
    var film = work.film();
    return film == null ? arrival : deliveries.bring(arrival.id(), film, work.filmName());
  }

  @Override
  public Arrival attach(Id<Arrival> arrival, Path film, String filmName) {
    return deliveries.attach(arrival, film, filmName);
  }

  @Override
  public void requireOpen(Campaign campaign, @Nullable Id<Body> unit) {
    enrolments.requireOpen(campaign, unit);
  }

  @Override
  public Arrival get(Id<Arrival> id) {
    return sql.find(id).orElseThrow(Refusal::notFound);
  }

  @Override
  public List<Arrival> ofSource(String key) {
    return sql.ofSource(key);
  }

  @Override
  public Optional<Arrival> ofEntry(Id<Entry> entry) {
    return sql.ofEntry(entry);
  }

  @Override
  public String issueClaim(Id<Arrival> arrival) {
    return claims.issue(arrival);
  }
}
