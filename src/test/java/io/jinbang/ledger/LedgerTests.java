package io.jinbang.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jinbang.ledger.log.Hash;
import io.jinbang.ledger.log.Merkle;
import io.jinbang.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** The log on a real PostgreSQL. */
class LedgerTests {
  private static final Instant NOW = Instant.parse("2026-10-16T01:02:03.004567Z");

  private static LedgerDatabase database;
  private static AnnotationConfigApplicationContext context;
  private static Ledger ledger;
  private static JdbcClient jdbc;
  private static TransactionTemplate transaction;

  @BeforeAll
  static void start() throws Exception {
    database = new LedgerDatabase();
    context = new AnnotationConfigApplicationContext();
    context.registerBean(DataSource.class, database::source);
    context.register(Wiring.class);
    context.refresh();
    ledger = context.getBean(Ledger.class);
    jdbc = context.getBean(JdbcClient.class);
    transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
  }

  @AfterAll
  static void stop() throws Exception {
    context.close();
    database.close();
  }

  /** What no user of the product can do: the owner of the tables switches the triggers off. */
  @BeforeEach
  void empty_log() {
    tamper(
        """
        truncate ledger.leaf, ledger.node;
        update ledger.head set size = 0, root = sha256('')
        """);
  }

  @Test
  void an_empty_log_has_the_root_of_nothing() {
    assertThat(ledger.head()).isEqualTo(new LedgerHead(0, Merkle.empty().hex()));
    assertThat(ledger.audit()).isEqualTo(new LedgerAudit(0, null));
  }

  /** Command: printf '\0receipt\n2026-10-16T01:02:03.004Z\n%064d' 7 | sha256sum */
  @Test
  void a_leaf_can_be_hashed_with_a_shell() {
    var commitment = Hash.ofHex("0".repeat(63) + "7").bytes();
    var entry = transaction.execute(_ -> ledger.append("receipt", commitment));
    assertThat(entry)
        .isEqualTo(
            new LedgerEntry(
                0,
                "9b76cc5e66d875e3dfa3969551ed820fa4d9540c71e5715579164e368ed0057b",
                Instant.parse("2026-10-16T01:02:03.004Z")));
    assertThat(ledger.head()).isEqualTo(new LedgerHead(1, entry.leafHash()));
  }

  @Test
  void the_root_is_that_of_the_definition_and_every_leaf_is_proved() {
    var leaves = append(70).stream().map(LedgerEntry::leafHash).toList();
    assertThat(ledger.head()).isEqualTo(new LedgerHead(70, root(leaves)));
    for (var index = 0; index < 70; index++) {
      var proof = ledger.prove(index);
      assertThat(proof.root()).isEqualTo(root(leaves));
      assertThat(proof.proves(leaves.get(index))).isTrue();
      assertThat(proof.proves(leaves.get((index + 1) % 70))).isFalse();
    }
  }

  @Test
  void every_earlier_head_is_extended() {
    var heads = new ArrayList<>(List.of(ledger.head()));
    for (var i = 0; i < 20; i++) {
      append(1);
      heads.add(ledger.head());
    }
    for (var head : heads) {
      assertThat(ledger.proveSince(head.size()).extendsTree(head.root())).isTrue();
    }
    assertThat(ledger.proveSince(7).extendsTree(heads.get(6).root())).isFalse();
  }

  @Test
  void what_is_not_there_is_not_proved() {
    append(3);
    for (var index : List.of(-1L, 3L, Long.MAX_VALUE)) {
      assertThatExceptionOfType(Refusal.class).isThrownBy(() -> ledger.prove(index));
    }
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> ledger.proveSince(4));
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> ledger.proveSince(-1));
  }

  @Test
  void a_leaf_needs_the_callers_transaction() {
    assertThatExceptionOfType(IllegalTransactionStateException.class)
        .isThrownBy(() -> ledger.append("receipt", commitment(1)));
  }

  @Test
  void a_rolled_back_leaf_never_was() {
    append(2);
    var before = ledger.head();
    transaction.executeWithoutResult(
        status -> {
          ledger.append("receipt", commitment(3));
          ledger.append("receipt", commitment(4));
          status.setRollbackOnly();
        });
    assertThat(ledger.head()).isEqualTo(before);
    assertThat(append(1).getFirst().index()).isEqualTo(2);
  }

  @Test
  void two_leaves_in_one_transaction_stand_in_order() {
    List<LedgerEntry> both =
        transaction.execute(
            _ ->
                List.of(
                    ledger.append("receipt", commitment(1)),
                    ledger.append("decision", commitment(2))));
    assertThat(both).extracting(LedgerEntry::index).containsExactly(0L, 1L);
    assertThat(ledger.prove(1).proves(both.get(1).leafHash())).isTrue();
  }

  @Test
  void crowds_leave_no_gap() throws Exception {
    var tasks =
        IntStream.range(0, 120).mapToObj(i -> (Callable<Long>) () -> appendOrRollBack(i)).toList();
    try (var crowd = Executors.newFixedThreadPool(12)) {
      var indexes = new ArrayList<Long>();
      for (var done : crowd.invokeAll(tasks)) {
        indexes.add(done.get());
      }
      indexes.removeIf(index -> index < 0);
      assertThat(indexes)
          .containsExactlyInAnyOrderElementsOf(LongStream.range(0, 90).boxed().toList());
    }
    assertThat(ledger.head().size()).isEqualTo(90);
    assertThat(ledger.audit()).isEqualTo(new LedgerAudit(90, null));
  }

  @Test
  void the_commit_waits_for_the_disk_whatever_the_session_says() {
    var setting =
        transaction.execute(
            _ -> {
              jdbc.sql("set local synchronous_commit to off").update();
              ledger.append("receipt", commitment(1));
              return jdbc.sql("show synchronous_commit").query(String.class).single();
            });
    assertThat(setting).isEqualTo("on");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update ledger.leaf set kind = 'other'",
        "delete from ledger.leaf where index = 0",
        "truncate ledger.leaf",
        "update ledger.node set index = index + 7",
        "delete from ledger.node",
        "truncate ledger.node",
        "delete from ledger.head",
        "truncate ledger.head",
        "update ledger.head set size = size - 1",
        "insert into ledger.leaf select 9, kind, ''::bytea, leaf_hash, now() from ledger.leaf",
        "insert into ledger.head (single, size, root) values (false, 0, sha256(''))"
      })
  void nothing_is_changed_or_removed(String statement) {
    append(4);
    var before = ledger.head();
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> jdbc.sql(statement).update());
    assertThat(ledger.head()).isEqualTo(before);
    assertThat(ledger.audit().sound()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5; update ledger.leaf set kind = 'other' where index = 5",
        "5; update ledger.leaf set commitment = sha256('x') where index = 5",
        "5; update ledger.leaf set leaf_hash = sha256('x') where index = 5",
        "5; update ledger.leaf set appended_at = appended_at - interval '1 hour' where index = 5",
        "5; update ledger.leaf set appended_at = appended_at + interval '1 us' where index = 5",
        "5; delete from ledger.leaf where index = 5",
        "5; update ledger.node set hash = sha256('x') where level = 1 and index = 2",
        "7; delete from ledger.node where level = 3",
        "9; delete from ledger.leaf where index = 9",
        "10; update ledger.head set size = 11",
        "10; update ledger.head set root = sha256('x')",
        "10; insert into ledger.leaf select 12, kind, commitment, leaf_hash, appended_at"
            + " from ledger.leaf where index = 9"
      })
  void an_owner_who_tampers_is_found_out(String tampering) {
    append(10);
    var parts = tampering.split("; ", 2);
    tamper(parts[1]);
    var first = Long.parseLong(parts[0]);
    assertThat(ledger.audit()).isEqualTo(new LedgerAudit(first, first));
  }

  @Test
  void a_log_longer_than_a_batch_is_audited_to_its_end() {
    transaction.executeWithoutResult(
        _ -> {
          for (var i = 0; i < 1_025; i++) {
            ledger.append("receipt", commitment(i));
          }
        });
    assertThat(ledger.audit()).isEqualTo(new LedgerAudit(1_025, null));
    tamper("update ledger.leaf set kind = 'other' where index = 1020");
    assertThat(ledger.audit()).isEqualTo(new LedgerAudit(1_020, 1_020L));
  }

  @Test
  void other_kinds_and_lengths_are_refused() {
    for (var kind : List.of("", "Receipt", "a b", "9a", "a\nb", "a".repeat(41))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> transaction.execute(_ -> ledger.append(kind, commitment(1))));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> transaction.execute(_ -> ledger.append("receipt", new byte[31])));
  }

  private static long appendOrRollBack(int i) {
    Long index =
        transaction.execute(
            status -> {
              var entry = ledger.append("receipt", commitment(i));
              if (i % 4 == 0) {
                status.setRollbackOnly();
                return -1L;
              }
              return entry.index();
            });
    return index;
  }

  private static List<LedgerEntry> append(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> transaction.execute(_ -> ledger.append("receipt", commitment(i))))
        .toList();
  }

  private static byte[] commitment(int i) {
    return Commitment.of(new byte[Commitment.SALT_LENGTH], ("payload " + i).getBytes(UTF_8))
        .bytes();
  }

  private static String root(List<String> leaves) {
    return Merkle.root(leaves.stream().map(Hash::ofHex).toList()).hex();
  }

  private static void tamper(String statements) {
    transaction.executeWithoutResult(
        _ -> {
          for (var table : List.of("leaf", "node", "head")) {
            jdbc.sql("alter table ledger." + table + " disable trigger user").update();
          }
          for (var statement : statements.split(";")) {
            jdbc.sql(statement).update();
          }
          for (var table : List.of("leaf", "node", "head")) {
            jdbc.sql("alter table ledger." + table + " enable trigger user").update();
          }
        });
  }

  @Configuration
  @EnableTransactionManagement(proxyTargetClass = true)
  @Import({Records.class, LedgerSql.class})
  static class Wiring {
    @Bean
    PlatformTransactionManager transactions(DataSource source) {
      return new JdbcTransactionManager(source);
    }

    @Bean
    JdbcClient jdbc(DataSource source) {
      return JdbcClient.create(source);
    }

    @Bean
    Clock clock() {
      return Clock.fixed(NOW, ZoneOffset.UTC);
    }
  }
}
