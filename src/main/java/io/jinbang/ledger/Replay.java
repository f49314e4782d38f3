package io.jinbang.ledger;

import io.jinbang.ledger.log.Frontier;
import io.jinbang.ledger.log.Hash;
import io.jinbang.ledger.log.Subtree;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The log grown again from its stored leaves, up to the first that does not fit. */
final class Replay {
  private Frontier frontier = Frontier.empty();
  private long fault = Long.MAX_VALUE;

  long size() {
    return frontier.size();
  }

  boolean sound() {
    return fault == Long.MAX_VALUE;
  }

  /** Takes the next leaves, then compares the subtrees they completed with the stored ones. */
  void take(
      List<LedgerSql.StoredLeaf> leaves, Function<Collection<Subtree>, Map<Subtree, Hash>> stored) {
    var completed = new HashMap<Subtree, Hash>();
    for (var leaf : leaves) {
      if (!leaf.stands(size())) {
        blame(size());
        break;
      }
      var growth = frontier.append(leaf.hash());
      completed.putAll(growth.completed());
      frontier = growth.frontier();
    }
    compare(completed, stored.apply(completed.keySet()));
  }

  LedgerAudit against(LedgerHead head) {
    if (!new LedgerHead(size(), frontier.root().hex()).equals(head)) {
      blame(size());
    }
    return sound() ? new LedgerAudit(size(), null) : new LedgerAudit(fault, fault);
  }

  private void compare(Map<Subtree, Hash> computed, Map<Subtree, Hash> stored) {
    computed.forEach(
        (subtree, hash) -> {
          if (!hash.equals(stored.get(subtree))) {
            blame(((subtree.index() + 1) << subtree.level()) - 1);
          }
        });
  }

  private void blame(long index) {
    fault = Math.min(fault, index);
  }
}
