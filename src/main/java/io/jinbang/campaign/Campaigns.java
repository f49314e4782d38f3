package io.jinbang.campaign;

import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import java.util.List;

/** The contract of this module: campaigns and their rulebooks. */
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
}
