package io.jinbang.media.duplicate;

import io.jinbang.media.Duplicates;
import io.jinbang.media.Film;
import io.jinbang.media.FilmPair;
import io.jinbang.media.Films;
import io.jinbang.media.PairRuling;
import io.jinbang.media.store.Policies;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The pairs of this installation, and what was said of them. */
@Service
@Transactional
class KeptDuplicates implements Duplicates {
  private static final Comparator<FilmPair> STRONGEST =
      Comparator.comparingDouble(FilmPair::strength)
          .reversed()
          .thenComparing(FilmPair::foundAt)
          .thenComparing(pair -> pair.id().value());

  private final PairSql sql;
  private final Films films;
  private final Policies policies;
  private final Clock clock;

  KeptDuplicates(PairSql sql, Films films, Policies policies, Clock clock) {
    this.sql = sql;
    this.films = films;
    this.policies = policies;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public List<FilmPair> touching(Collection<Id<Film>> some) {
    return some.isEmpty() ? List.of() : sql.touching(some).stream().sorted(STRONGEST).toList();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<FilmPair> find(Id<FilmPair> pair) {
    return sql.find(pair);
  }

  @Override
  @Transactional(readOnly = true)
  public List<PairRuling> rulings(Id<FilmPair> pair) {
    return sql.rulings(pair);
  }

  @Override
  public void rule(Actor host, Id<FilmPair> id, int seen, PairRuling.Answer answer, String note) {
    host.require(Role.HOST);
    sql.hold(id);
    var pair = sql.find(id).orElseThrow(Refusal::notFound);
    var next =
        Succession.after(pair.ruling(), seen, answer, note.strip(), host.person(), clock.instant());
    next.ifPresent(ruling -> sql.add(id, ruling));
  }

  @Override
  @Transactional(readOnly = true)
  public boolean mayWatch(Actor actor, Id<Film> film) {
    return films.all(List.of(film)).stream().anyMatch(one -> policies.mayWatch(actor, one));
  }
}
