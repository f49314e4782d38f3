package io.jinbang.decision;

import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The contract of this module: the one path by which anything becomes public. */
public interface Decisions {

  /**
   * Proposes; an earlier proposal of the same kind on the same subject that is not posted lapses.
   */
  Decision propose(Actor host, String kind, UUID subject, String content);

  /** Signs off; refused to the proposer, since two people stand behind every list. */
  Decision signOff(Actor host, Id<Decision> id);

  /** Sets the instant from which it is public; its commitment goes to the ledger. */
  Decision post(Actor host, Id<Decision> id, Instant at);

  /** Withdraws a proposal that is not posted yet. */
  void withdraw(Actor host, Id<Decision> id);

  /** The latest proposal that is not withdrawn, whatever its state; for the host only. */
  Optional<Decision> current(String kind, UUID subject);

  /** What is public now. */
  Optional<Decision> posted(String kind, UUID subject);

  /** The subjects with something of this kind public now, newest posting first. */
  List<Decision> allPosted(String kind);
}
