package io.jinbang.ledger;

import static java.util.Objects.requireNonNull;

import io.jinbang.ledger.log.Frontier;
import io.jinbang.ledger.log.Hash;
import io.jinbang.ledger.log.ProofPlan;
import io.jinbang.ledger.log.Subtree;
import io.jinbang.shared.Refusal;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the log in the database. */
@Service
class Records implements Ledger {
  private static final int BATCH = 1_000;

  private final LedgerSql sql;
  private final Clock clock;

  Records(LedgerSql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public LedgerEntry append(String kind, byte[] commitment) {
    var hidden = Commitment.of(commitment);
    sql.commitDurably();
    var frontier = frontier(sql.lock());
    // the clock is read under the lock, so that times follow the order of the log
    var leaf = new LedgerLeaf(kind, clock.instant(), hidden);
    save(leaf, frontier.append(leaf.merkleHash()));
    return new LedgerEntry(frontier.size(), leaf.hash(), leaf.at());
  }

  @Override
  @Transactional(readOnly = true)
  public InclusionProof prove(long index) {
    var head = sql.head();
    if (index < 0 || index >= head.size()) {
      throw Refusal.notFound();
    }
    var path = path(ProofPlan.inclusion(index, head.size()));
    return new InclusionProof(index, head.size(), path, head.root());
  }

  @Override
  @Transactional(readOnly = true)
  public ConsistencyProof proveSince(long older) {
    var head = sql.head();
    if (older < 0 || older > head.size()) {
      throw Refusal.notFound();
    }
    var path = path(ProofPlan.consistency(older, head.size()));
    return new ConsistencyProof(older, head.size(), path, head.root());
  }

  @Override
  @Transactional(readOnly = true)
  public LedgerHead head() {
    return sql.head();
  }

  @Override
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public LedgerAudit audit() {
    var replay = new Replay();
    var batch = sql.leaves(0, BATCH);
    while (!batch.isEmpty() && replay.sound()) {
      replay.take(batch, sql::hashes);
      batch = sql.leaves(replay.size(), BATCH);
    }
    return replay.against(sql.head());
  }

  private void save(LedgerLeaf leaf, Frontier.Growth growth) {
    sql.insertLeaf(growth.frontier().size() - 1, leaf);
    growth.completed().entrySet().stream()
        .filter(node -> node.getKey().level() > 0)
        .forEach(node -> sql.insertNode(node.getKey(), node.getValue()));
    sql.moveHead(growth.frontier().size(), growth.frontier().root());
  }

  private Frontier frontier(long size) {
    var subtrees = Frontier.subtrees(size);
    var hashes = stored(subtrees);
    return new Frontier(size, subtrees.stream().map(hashes::get).toList());
  }

  private List<String> path(ProofPlan plan) {
    var hashes = stored(plan.needs());
    return plan.path(subtree -> requireNonNull(hashes.get(subtree))).stream()
        .map(Hash::hex)
        .toList();
  }

  private Map<Subtree, Hash> stored(Collection<Subtree> wanted) {
    var hashes = sql.hashes(wanted);
    if (hashes.size() != wanted.size()) {
      throw new IllegalStateException("the log has lost hashes; restore it from a backup");
    }
    return hashes;
  }
}
