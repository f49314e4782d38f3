package io.jinbang.review.duplicate;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.intake.Entries;
import io.jinbang.intake.Entry;
import io.jinbang.media.Duplicates;
import io.jinbang.media.Film;
import io.jinbang.media.FilmPair;
import io.jinbang.media.Films;
import io.jinbang.media.PairRuling;
import io.jinbang.organization.Bodies;
import io.jinbang.organization.People;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pairs of submitted works. A film that its entrant replaced, a draft and a withdrawn work make no
 * pair: of the last two nobody may know.
 */
@Service
@Transactional(readOnly = true)
public class Couples {
  private final Duplicates duplicates;
  private final Entries entries;
  private final Films films;
  private final Campaigns campaigns;
  private final People people;
  private final Bodies bodies;

  Couples(
      Duplicates duplicates,
      Entries entries,
      Films films,
      Campaigns campaigns,
      People people,
      Bodies bodies) {
    this.duplicates = duplicates;
    this.entries = entries;
    this.films = films;
    this.campaigns = campaigns;
    this.people = people;
    this.bodies = bodies;
  }

  /** Those of a call, the strongest first. */
  public List<Couple> of(Actor host, Campaign call) {
    host.require(Role.HOST);
    return couples(host, call, entries.submitted(call.id()));
  }

  /** Those that a work belongs to, as far as whoever screens it should know of them. */
  public List<Couple> of(Actor screener, Entry work) {
    screener.require(Role.HOST, Role.SCREENER);
    return couples(screener, campaigns.get(work.campaign()), List.of(work)).stream()
        .filter(couple -> Answers.matters(couple.pair().ruling()))
        .toList();
  }

  /** How many of a call nobody has ruled on. */
  public long open(Actor host, Campaign call) {
    return of(host, call).stream().filter(Couple::open).count();
  }

  /** One of them; not found where it is not of this call. */
  public Couple get(Actor host, Campaign call, Id<FilmPair> pair) {
    return of(host, call).stream()
        .filter(couple -> couple.pair().id().equals(pair))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  public List<PairRuling> rulings(Actor host, Couple couple) {
    host.require(Role.HOST);
    return duplicates.rulings(couple.pair().id());
  }

  /** What a pair is; see {@link Duplicates#rule}. */
  @Transactional
  public void rule(
      Actor host,
      Campaign call,
      Id<FilmPair> pair,
      int seen,
      PairRuling.Answer answer,
      String note) {
    if (!get(host, call, pair).whole()) {
      throw Refusal.conflict(
          Text.of("另一件作品您不能查看，不能裁定", "You may not see the other work, so you cannot rule"),
          Text.of("请能查看两件作品的主办方人员来裁定。", "Leave it to staff who may see both."));
    }
    duplicates.rule(host, pair, seen, answer, note);
  }

  private List<Couple> couples(Actor reader, Campaign call, List<Entry> works) {
    Map<Id<Film>, Entry> ours =
        works.stream()
            .filter(work -> work.film() != null)
            .collect(Collectors.toMap(Couples::film, Function.identity()));
    return duplicates.touching(ours.keySet()).stream()
        .flatMap(pair -> couple(reader, call, ours, pair).stream())
        .toList();
  }

  private static Id<Film> film(Entry work) {
    return java.util.Objects.requireNonNull(work.film());
  }

  private Optional<Couple> couple(
      Actor reader, Campaign call, Map<Id<Film>, Entry> ours, FilmPair pair) {
    return work(ours, pair.first())
        .flatMap(
            first ->
                work(ours, pair.second()).map(second -> couple(reader, call, pair, first, second)));
  }

  /** The submitted work whose film this is now. */
  private Optional<Entry> work(Map<Id<Film>, Entry> ours, Id<Film> film) {
    return Optional.ofNullable(ours.get(film))
        .or(() -> entries.ofFilm(film))
        .filter(
            work -> work.state() == Entry.State.SUBMITTED || work.state() == Entry.State.RETURNED);
  }

  private Couple couple(Actor reader, Campaign call, FilmPair pair, Entry first, Entry second) {
    var one = side(reader, call, first);
    var other = side(reader, call, second);
    return new Couple(pair, one, other, where(call, one, other));
  }

  private @Nullable Side side(Actor reader, Campaign call, Entry work) {
    return work.campaign().equals(call.id()) || duplicates.mayWatch(reader, film(work))
        ? new Side(
            work,
            campaigns.get(work.campaign()),
            films.get(film(work)),
            people.get(work.entrant()).name(),
            work.unit() == null ? null : bodies.find(work.unit()).orElse(null))
        : null;
  }

  /** Of a work that must not be known it is not said either which call it was in. */
  private static Couple.Where where(Campaign call, @Nullable Side... sides) {
    return Stream.of(sides)
        .map(side -> side == null ? Couple.Where.OTHER : where(call, side.campaign()))
        .max(java.util.Comparator.naturalOrder())
        .orElse(Couple.Where.HERE);
  }

  private static Couple.Where where(Campaign call, Campaign other) {
    if (other.id().equals(call.id())) {
      return Couple.Where.HERE;
    }
    var opens = call.rulebook().timeline().entriesOpen();
    return other.rulebook().timeline().webCloses().isAfter(opens)
        ? Couple.Where.OTHER
        : Couple.Where.EARLIER;
  }
}
