package io.jinbang.programme.gathering;

import io.jinbang.campaign.Campaign;
import io.jinbang.programme.Gathering;
import io.jinbang.shared.Id;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A gathering as its host filled it in.
 *
 * @param roles order in which the roles of bodies are printed, each once
 * @param hallGap least time between two sessions of one hall
 * @param personGap least time between two sessions of one person
 */
public record GatheringSheet(
    Id<Gathering> id,
    String slug,
    Bilingual name,
    Bilingual theme,
    Bilingual edition,
    ZoneId zone,
    LocalDate first,
    LocalDate last,
    @Nullable Id<Gathering> within,
    List<Id<Campaign>> campaigns,
    List<BodyRole> roles,
    Duration hallGap,
    Duration personGap) {

  public GatheringSheet {
    campaigns = List.copyOf(campaigns);
    roles = List.copyOf(roles);
  }

  public Gathering shown() {
    return new Gathering(
        id,
        slug,
        name.shown(),
        theme.shown(),
        edition.shown(),
        zone,
        first,
        last,
        within,
        campaigns);
  }

  GatheringSheet withRoles(List<BodyRole> other) {
    return new GatheringSheet(
        id, slug, name, theme, edition, zone, first, last, within, campaigns, other, hallGap,
        personGap);
  }
}
