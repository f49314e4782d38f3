package io.jinbang.publication.gallery;

import io.jinbang.award.Awards;
import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.intake.Entries;
import io.jinbang.intake.Entry;
import io.jinbang.intake.StaysPublic;
import io.jinbang.intake.Takedowns;
import io.jinbang.media.Film;
import io.jinbang.media.Films;
import io.jinbang.media.ViewingPolicy;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Posted lists and the films on them, for everybody. */
@Service
@Transactional(readOnly = true)
class Gallery implements ViewingPolicy, StaysPublic {
  private final Awards awards;
  private final Campaigns campaigns;
  private final Entries entries;
  private final Films films;
  private final Takedowns takedowns;

  Gallery(Awards awards, Campaigns campaigns, Entries entries, Films films, Takedowns takedowns) {
    this.awards = awards;
    this.campaigns = campaigns;
    this.entries = entries;
    this.films = films;
    this.takedowns = takedowns;
  }

  /** A posted list; not found before its instant, like one that never was. */
  public GoldenList list(String slug) {
    var campaign = campaigns.bySlug(slug);
    return list(campaign, awards.posted(campaign.id()).orElseThrow(Refusal::notFound));
  }

  public List<GoldenList> newest(int most) {
    return awards.allPosted().stream()
        .limit(most)
        .map(posted -> list(campaigns.get(posted.campaign()), posted))
        .toList();
  }

  private GoldenList list(Campaign campaign, Awards.PostedList posted) {
    var works =
        entries
            .all(
                posted.awards().stream()
                    .map(Awards.Award::entry)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList())
            .stream()
            .collect(Collectors.toMap(Entry::id, Function.identity()));
    var submitted = entries.submitted(campaign.id());
    var places =
        submitted.stream().map(Entry::division).filter(Objects::nonNull).distinct().count();
    var down = takedowns.among(works.keySet());
    return new GoldenList(
        campaign, posted, works, filmsOf(works), down, submitted.size(), (int) places);
  }

  private Map<Id<Entry>, Film> filmsOf(Map<Id<Entry>, Entry> works) {
    var byFilm =
        films
            .all(works.values().stream().map(Entry::film).filter(Objects::nonNull).toList())
            .stream()
            .collect(Collectors.toMap(Film::id, Function.identity()));
    return works.values().stream()
        .filter(work -> work.film() != null && byFilm.containsKey(work.film()))
        .collect(
            Collectors.toMap(Entry::id, work -> Objects.requireNonNull(byFilm.get(work.film()))));
  }

  /** The films of posted works are there for everybody, from the posting instant on. */
  @Override
  public boolean mayWatch(@Nullable Actor actor, Film film) {
    return entries.ofFilm(film.id()).filter(this::isPosted).isPresent();
  }

  /** What was awarded stays on the list, under the names it was awarded to. */
  @Override
  public Optional<Text> why(Entry entry) {
    return isPosted(entry)
        ? Optional.of(
            Text.of("获奖名单已经公布，是公开的记录", "It is on a posted list, which is a public record"))
        : Optional.empty();
  }

  private boolean isPosted(Entry entry) {
    return awards.posted(entry.campaign()).stream()
        .flatMap(list -> list.awards().stream())
        .anyMatch(award -> entry.id().equals(award.entry()));
  }
}
