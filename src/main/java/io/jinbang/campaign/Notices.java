package io.jinbang.campaign;

import io.jinbang.organization.Body;
import io.jinbang.shared.Id;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The contract of the notice that travels down the tree: who has it, and on what terms. */
public interface Notices {

  /**
   * As the body itself and those above it have set them; {@link Terms#FREE} where nobody has set
   * anything, or the notice reached none of them.
   */
  Terms termsOf(Id<Campaign> campaign, Id<Body> body);

  /** The same of many bodies, asked for together. */
  Map<Id<Body>, Terms> termsOf(Id<Campaign> campaign, Collection<Body> bodies);

  /** Every body a notice of the call was sent to, by number of the notice. */
  List<Dispatch> dispatches(Id<Campaign> campaign);

  /** The body whose share page has this code; what is malformed belongs to none. */
  Optional<Body> bodyOfShare(Id<Campaign> campaign, String code);
}
