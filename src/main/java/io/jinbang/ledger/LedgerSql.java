package io.jinbang.ledger;

import io.jinbang.ledger.log.Hash;
import io.jinbang.ledger.log.Subtree;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of the log. Level 0 of the tree is the leaf table itself. */
@Repository
class LedgerSql {
  private final JdbcClient jdbc;

  LedgerSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whatever the server's setting, this transaction's commit waits for the disk. */
  void commitDurably() {
    jdbc.sql("set local synchronous_commit to on").update();
  }

  /** The size; nobody else appends until this transaction ends. */
  long lock() {
    return jdbc.sql("select size from ledger.head for update").query(Long.class).single();
  }

  LedgerHead head() {
    return jdbc.sql("select size, root from ledger.head")
        .query((row, _) -> new LedgerHead(row.getLong("size"), hash(row, "root").hex()))
        .single();
  }

  Map<Subtree, Hash> hashes(Collection<Subtree> wanted) {
    var found = new HashMap<Subtree, Hash>();
    jdbc.sql(
            """
            select s.level, s.index, s.hash
            from unnest(:levels::int[], :indexes::bigint[]) as wanted(level, index)
            join ledger.subtree s on s.level = wanted.level and s.index = wanted.index
            """)
        .param("levels", wanted.stream().mapToInt(Subtree::level).toArray())
        .param("indexes", wanted.stream().mapToLong(Subtree::index).toArray())
        .query(
            row -> {
              var subtree = new Subtree(row.getInt("level"), row.getLong("index"));
              found.put(subtree, hash(row, "hash"));
            });
    return found;
  }

  void insertLeaf(long index, LedgerLeaf leaf) {
    jdbc.sql(
            """
            insert into ledger.leaf (index, kind, commitment, leaf_hash, appended_at)
            values (:index, :kind, :commitment, :hash, :at)
            """)
        .param("index", index)
        .param("kind", leaf.kind())
        .param("commitment", leaf.commitment().bytes())
        .param("hash", leaf.merkleHash().bytes())
        .param("at", OffsetDateTime.ofInstant(leaf.at(), ZoneOffset.UTC))
        .update();
  }

  void insertNode(Subtree subtree, Hash hash) {
    jdbc.sql("insert into ledger.node (level, index, hash) values (:level, :index, :hash)")
        .param("level", subtree.level())
        .param("index", subtree.index())
        .param("hash", hash.bytes())
        .update();
  }

  void moveHead(long size, Hash root) {
    jdbc.sql("update ledger.head set size = :size, root = :root")
        .param("size", size)
        .param("root", root.bytes())
        .update();
  }

  List<StoredLeaf> leaves(long from, int most) {
    return jdbc.sql(
            """
            select index, kind, commitment, leaf_hash, appended_at
            from ledger.leaf where index >= :from order by index limit :most
            """)
        .param("from", from)
        .param("most", most)
        .query((row, _) -> stored(row))
        .list();
  }

  private static StoredLeaf stored(ResultSet row) throws SQLException {
    var at = row.getObject("appended_at", OffsetDateTime.class).toInstant();
    var commitment = Commitment.of(row.getBytes("commitment"));
    var leaf = new LedgerLeaf(row.getString("kind"), at, commitment);
    return new StoredLeaf(row.getLong("index"), leaf, at, hash(row, "leaf_hash"));
  }

  private static Hash hash(ResultSet row, String column) throws SQLException {
    return Hash.of(row.getBytes(column));
  }

  /** A row as it stands; its time before it is cut, its hash as stored. */
  record StoredLeaf(long index, LedgerLeaf leaf, Instant at, Hash hash) {
    boolean stands(long expected) {
      return index == expected && at.equals(leaf.at()) && hash.equals(leaf.merkleHash());
    }
  }
}
