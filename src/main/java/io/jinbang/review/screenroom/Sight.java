package io.jinbang.review.screenroom;

import io.jinbang.intake.Entry;
import io.jinbang.intake.Recommendation;
import io.jinbang.media.Film;
import io.jinbang.organization.Body;
import io.jinbang.review.blind.BlindWork;
import io.jinbang.review.blind.Blinding;
import io.jinbang.review.blind.Giveaway;
import io.jinbang.review.duplicate.Couple;
import io.jinbang.review.screening.Docket;
import io.jinbang.review.screening.Opinion;
import io.jinbang.review.screening.ScreeningQueue;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One work as one screener has it before them.
 *
 * @param recommended what the unit named on it says of it; null where it names none
 * @param same other entries with the very same bytes
 * @param resembles pairs of films alike it belongs to, as far as the reader should know
 * @param taken whether somebody else has it open
 * @param blind as judges will see it
 * @param giveaways words that would tell judges whose it is
 * @param opinions those the reader may see: none while a second one is waited for
 * @param names of those who gave them
 * @param next the work to go on with; null after the last
 * @param before the one with the number before; null before the first
 * @param last the reader's latest decision in this call, to be undone; null where there is none
 */
public record Sight(
    Entry work,
    ScreeningQueue queue,
    Docket docket,
    @Nullable Film film,
    @Nullable Recommended recommended,
    List<Entry> same,
    List<Couple> resembles,
    boolean taken,
    BlindWork blind,
    Blinding blinding,
    List<Giveaway> giveaways,
    List<Opinion> opinions,
    Map<UUID, String> names,
    @Nullable Id<Entry> next,
    @Nullable Id<Entry> before,
    @Nullable Last last) {

  /** A unit and what it says. */
  public record Recommended(Body unit, Recommendation said) {}

  /** A decision or opinion just given. */
  public record Last(Entry work, Docket docket) {}

  public String path() {
    return "/screening/works/" + work.id();
  }

  /** Whether the reader can answer now. */
  public boolean open(Actor reader) {
    return !queue.closed() && docket.objection(reader).isEmpty();
  }
}
