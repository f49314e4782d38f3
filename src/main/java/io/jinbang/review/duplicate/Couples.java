package io.jinbang.review.duplicate;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.intake.Entries;
import io.jinbang.intake.Entry;
import io.jinbang.media.Duplicates;
import io.jinbang.media.Film;
import io.jinbang.media.FilmPair;
import io.jinbang.media.PairRuling;
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
  private final Campaigns campaigns;
  private final Sides sides;

  Couples(Duplicates duplicates, Entries entries, Campaigns campaigns, Sides sides) {
    this.duplicates = duplicates;
    this.entries = entries;
    this.campaigns = campaigns;
    this.sides = sides;
  }

  /** Those of a call, the strongest first. */
  public List<Couple> of(Actor host, Campaign call) {
    host.require(Role.HOST);
    return shown(host, call, matches(entries.submitted(call.id())));
  }

  /** The same without what the works are. */
  public List<FilmPair> pairs(Actor host, Campaign call) {
    host.require(Role.HOST);
    return matches(entries.submitted(call.id())).stream().map(Match::pair).toList();
  }

  /** Those that a work belongs to, as far as whoever screens it should know of them. */
  public List<Couple> of(Actor screener, Entry work) {
    screener.require(Role.HOST, Role.SCREENER);
    var matches =
        matches(List.of(work)).stream()
            .filter(match -> Answers.matters(match.pair().ruling()))
            .toList();
    return shown(screener, campaigns.get(work.campaign()), matches);
  }

  /** One of a call's; not found where it is not. */
  public Couple get(Actor host, Campaign call, Id<FilmPair> pair) {
    host.require(Role.HOST);
    var matches =
        matches(entries.submitted(call.id())).stream()
            .filter(match -> match.pair().id().equals(pair))
            .toList();
    return shown(host, call, matches).stream().findFirst().orElseThrow(Refusal::notFound);
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

  /** A pair with the submitted works its films belong to. */
  private record Match(FilmPair pair, Entry first, Entry second) {}

  private List<Match> matches(List<Entry> works) {
    Map<Id<Film>, Entry> ours =
        works.stream()
            .filter(work -> work.film() != null)
            .collect(Collectors.toMap(Sides::film, Function.identity()));
    return duplicates.touching(ours.keySet()).stream()
        .flatMap(pair -> match(ours, pair).stream())
        .toList();
  }

  private Optional<Match> match(Map<Id<Film>, Entry> ours, FilmPair pair) {
    return work(ours, pair.first())
        .flatMap(first -> work(ours, pair.second()).map(second -> new Match(pair, first, second)));
  }

  /** The submitted work whose film this is now. */
  private Optional<Entry> work(Map<Id<Film>, Entry> ours, Id<Film> film) {
    return Optional.ofNullable(ours.get(film))
        .or(() -> entries.ofFilm(film))
        .filter(
            work -> work.state() == Entry.State.SUBMITTED || work.state() == Entry.State.RETURNED);
  }

  private List<Couple> shown(Actor reader, Campaign call, List<Match> matches) {
    var works = matches.stream().flatMap(match -> Stream.of(match.first(), match.second()));
    var known = sides.of(reader, call, works.toList());
    return matches.stream()
        .map(
            match ->
                Couple.of(call, match.pair(), known.get(match.first()), known.get(match.second())))
        .toList();
  }
}
