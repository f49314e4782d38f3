package io.jinbang.media;

import io.jinbang.shared.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A question this module asks upward: may these bytes come? Implemented by whoever receives films;
 * an upload without a policy that knows its subject is refused.
 */
public interface UploadPolicy {

  /** Whether the subject is one of the implementer's. */
  boolean knows(UUID subject);

  /**
   * Decides on an upload before its first byte.
   *
   * @return the rules it will be checked against and until when bytes may come
   * @throws io.jinbang.shared.Refusal with reason and remedy; not found where the subject is not
   *     the actor's
   */
  Permit admit(Actor actor, UUID subject, long size);

  /**
   * A permit.
   *
   * @param until the instant after which no byte is taken, grace included
   * @param maxBytes greatest size
   */
  record Permit(Instant until, long maxBytes) {}

  /**
   * Until when bytes of an upload once permitted may come, as things stand now: a closing time may
   * have been moved since. The permit holds at least as long as it said.
   */
  default Instant until(UUID subject) {
    return Instant.MIN;
  }

  /**
   * The subjects of the same person whose films share one quota with this one's, itself included.
   */
  default List<UUID> together(Actor actor, UUID subject) {
    return List.of(subject);
  }

  /** The technical rules for films of a subject. */
  TechnicalRules rulesFor(UUID subject);
}
