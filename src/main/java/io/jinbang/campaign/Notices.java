package io.jinbang.campaign;

import io.jinbang.organization.Body;
import io.jinbang.shared.Id;
import java.util.Optional;

/** The contract of the notice that travels down the tree: on what terms a body got it. */
public interface Notices {

  /** {@link Terms#FREE} for a body that the notice never reached. */
  Terms termsOf(Id<Campaign> campaign, Id<Body> body);

  /** The body whose share link bears this code; empty where no link does. */
  Optional<Body> bodyOfShare(Id<Campaign> campaign, String code);
}
