package io.jinbang.intake;

import io.jinbang.campaign.Campaign;
import io.jinbang.media.Film;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.util.List;
import java.util.Optional;

/** The contract of this module: entries as the modules above may know them. */
public interface Entries {

  /** Submitted entries of a call (not drafts, not withdrawn), by number. */
  List<Entry> submitted(Id<Campaign> campaign);

  Entry get(Id<Entry> id);

  List<Entry> all(List<Id<Entry>> ids);

  /** The entry a film belongs to. */
  Optional<Entry> ofFilm(Id<Film> film);

  /** By its printed number; submitted ones only. */
  Optional<Entry> byNumber(Id<Campaign> campaign, String number);

  /** Entries with the very same bytes as this one, in any call, itself left out. */
  List<Entry> sameBytes(Id<Entry> id);

  /**
   * Sends an entry back for correction, with a reason its entrant reads; for the host, screeners,
   * and coordinators of its own subtree.
   */
  void returnForCorrection(Actor by, Id<Entry> id, Text reason);

  /** Takes a return back, while the entrant has not changed anything. */
  void undoReturn(Actor by, Id<Entry> id);
}
