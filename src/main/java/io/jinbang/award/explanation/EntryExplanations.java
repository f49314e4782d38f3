package io.jinbang.award.explanation;

import io.jinbang.award.Awards;
import io.jinbang.campaign.Campaigns;
import io.jinbang.intake.Entries;
import io.jinbang.intake.Entry;
import io.jinbang.review.Reviews;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Explains to entrants, and to the host, how their work came out. */
@Service
@Transactional(readOnly = true)
class EntryExplanations {
  private final Awards awards;
  private final Reviews reviews;
  private final Campaigns campaigns;
  private final Entries entries;

  EntryExplanations(Awards awards, Reviews reviews, Campaigns campaigns, Entries entries) {
    this.awards = awards;
    this.reviews = reviews;
    this.campaigns = campaigns;
    this.entries = entries;
  }

  /** Not found before the posting, for a work that was not judged, and for everybody else's. */
  Explanation of(Actor reader, Id<Entry> id) {
    var entry = entries.get(id);
    if (!reader.is(Role.HOST) && !entry.entrant().value().equals(reader.person())) {
      throw Refusal.notFound();
    }
    return find(entry).orElseThrow(Refusal::notFound);
  }

  private Optional<Explanation> find(Entry entry) {
    return awards
        .posted(entry.campaign())
        .flatMap(
            list -> {
              var ranking = reviews.ranking(entry.campaign());
              return ranking.stream()
                  .filter(ranked -> ranked.entry().equals(entry.id()))
                  .findFirst()
                  .map(
                      own ->
                          Explanation.of(
                              campaigns.get(entry.campaign()), list, entry, own, ranking));
            });
  }
}
