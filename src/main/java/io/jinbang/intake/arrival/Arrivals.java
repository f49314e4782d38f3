package io.jinbang.intake.arrival;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entry;
import io.jinbang.organization.Body;
import io.jinbang.shared.Id;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes works in and follows them until they are submitted or wait for somebody. */
public interface Arrivals {

  /**
   * Makes entries of works, each at most once per source; of one that came before, what has become
   * of it is answered. One that lacks nothing is submitted at once, or as soon as its film has been
   * checked, by the time its source came. What is given an address gets the link to claim it by
   * letter, but for mail, whose answer carries it. A film is taken away once all is committed; a
   * work that came before without one is given it now.
   *
   * @throws io.jinbang.shared.Refusal too late, where the channel has closed
   */
  List<Arrival> take(Campaign campaign, Source source, List<Work> works);

  /**
   * Adds a film to a work that came without one, or replaces a wrong pairing, while it is not
   * submitted and works may be entered on the web.
   */
  Arrival attach(Id<Arrival> arrival, Path film, String filmName);

  /**
   * Asks whether works may come now.
   *
   * @param unit that recommends them; null where none does
   * @throws io.jinbang.shared.Refusal too early or too late, with what can still be done
   */
  void requireOpen(Campaign campaign, @Nullable Id<Body> unit);

  Arrival get(Id<Arrival> id);

  /** Of a source, in the order of its works. */
  List<Arrival> ofSource(String key);

  Optional<Arrival> ofEntry(Id<Entry> entry);

  /**
   * Issues a one-time link by which a work's contact takes its entry over. Earlier links stay good
   * until one is used or they expire. Whether the asker may is for the caller to check.
   *
   * @return the link's path; it is not kept and cannot be asked for again
   * @throws io.jinbang.shared.Refusal where the entry was claimed
   */
  String issueClaim(Id<Arrival> arrival);
}
