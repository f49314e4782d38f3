package io.jinbang.campaign;

import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The contract of this module: campaigns and their rulebooks. Whoever asks gets the rulebook in
 * force at that moment, whichever server they ask.
 */
public interface Campaigns {

  /**
   * Opens a campaign from a rulebook.
   *
   * @throws io.jinbang.shared.Refusal with one problem per fault of the source, each naming its
   *     line
   */
  Campaign open(Actor host, String yaml);

  Campaign get(Id<Campaign> id);

  /** By its name in addresses; refuses as not found. */
  Campaign bySlug(String slug);

  /** Newest first. */
  List<Campaign> all();

  /** Every rulebook the campaign has had, newest first. */
  List<RulebookVersion> versions(Id<Campaign> id);

  /**
   * Puts another rulebook in force. Once anybody has entered, what they rely on cannot be taken
   * away, and the change is an amendment: announced, committed to the ledger, with a reason.
   *
   * @param basis the version the change was made from; another one in force is a conflict
   * @param reason may be null as long as nobody has entered
   * @throws io.jinbang.shared.Refusal with what is faulty, or what cannot be changed any more
   */
  Campaign amend(Actor host, Id<Campaign> id, int basis, String yaml, @Nullable Text reason);

  /**
   * Moves a closing time to a later one; announced and committed to the ledger at any time.
   *
   * @param channel one that the rulebook names
   */
  Campaign extend(Actor host, Id<Campaign> id, String channel, Instant until, Text reason);
}
