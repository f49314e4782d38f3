package io.jinbang.work.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariDataSource;
import io.jinbang.shared.Text;
import io.jinbang.testing.IntegrationTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class QueueTests {
  private final String kind = "test-" + UUID.randomUUID();

  @Autowired Queue queue;
  @Autowired Leases leases;
  @Autowired Runs runs;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired DataSource database;

  /** Nobody here knows this kind; it would stay for ever. */
  @AfterEach
  void clear() {
    jdbc.sql("delete from work.heavy_tasks where task_name = :kind").param("kind", kind).update();
    jdbc.sql("delete from work.pace where kind = :kind").param("kind", kind).update();
    jdbc.sql("delete from work.run where kind = :kind").param("kind", kind).update();
  }

  private List<String> line() {
    return queue.jobs().stream().filter(job -> job.kind().equals(kind)).map(Job::instance).toList();
  }

  @Test
  void the_more_urgent_comes_first_and_among_equals_who_came_first() {
    queue.add(kind, "scrub", Urgency.SCRUB);
    queue.add(kind, "first check", Urgency.CHECK);
    queue.add(kind, "second check", Urgency.CHECK);
    queue.add(kind, "rung", Urgency.RUNG);
    queue.add(kind, "clicked", Urgency.CLICKED);
    assertThat(line()).containsExactly("clicked", "first check", "second check", "rung", "scrub");
    queue.hurry(kind, "second check", Urgency.WATCHED);
    queue.hurry(kind, "clicked", Urgency.RUNG); // never back
    assertThat(line()).containsExactly("second check", "clicked", "first check", "rung", "scrub");
  }

  @Test
  void a_flood_of_what_can_wait_does_not_hold_up_what_somebody_waits_for() throws Exception {
    for (var drop = 0; drop < 300; drop++) {
      queue.add(kind, "drop " + drop, Urgency.SCRUB);
    }
    var order = new CopyOnWriteArrayList<String>();
    var begun = new CountDownLatch(1);
    var added = new CountDownLatch(1);
    var done = new CountDownLatch(3);
    var task =
        Tasks.oneTime(kind, Void.class)
            .execute(
                (instance, _) -> {
                  order.add(instance.getId());
                  begun.countDown();
                  await(added);
                  done.countDown();
                });
    var scheduler = ChoreJobs.taking(Scheduler.create(nestingLoops(), task)).threads(1).build();
    scheduler.start();
    await(begun);
    queue.add(kind, "urgent", Urgency.WATCHED);
    added.countDown();
    await(done);
    scheduler.stop();
    assertThat(order.get(1)).isEqualTo("urgent"); // right after the one that was being done
  }

  /**
   * A database that takes a join for the best plan in which the next job is looked up anew for each
   * row it passes, as it does where a busy day left many pages and hardly a row on them.
   */
  private DataSource nestingLoops() throws SQLException {
    var pool = database.unwrap(HikariDataSource.class);
    var source =
        new DriverManagerDataSource(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
    var settings = new Properties();
    settings.setProperty(
        "options",
        Stream.of("hashjoin", "mergejoin", "hashagg", "sort", "material", "indexscan")
            .map(way -> "-c enable_" + way + "=off")
            .collect(Collectors.joining(" ")));
    source.setConnectionProperties(settings);
    return source;
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whoever_comes_late_keeps_nothing() {
    var first = leases.begin(kind, "x", "one/1");
    transaction.executeWithoutResult(_ -> first.hold());
    var second = leases.begin(kind, "x", "two/2");
    assertThat(second.attempt()).isEqualTo(2);
    assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> first.hold()))
        .isInstanceOf(Superseded.class);
    transaction.executeWithoutResult(_ -> second.hold());
    leases.end(first, Outcome.DONE, null); // too late, too
    leases.end(second, Outcome.DONE, null);
    assertThat(outcomes()).containsExactly("LOST", "DONE");
    assertThat(leases.begin(kind, "x", "two/2").attempt()).isEqualTo(1);
  }

  private List<String> outcomes() {
    return jdbc.sql("select outcome from work.run where kind = :kind order by id")
        .param("kind", kind)
        .query(String.class)
        .list();
  }

  @Test
  void a_fault_of_the_work_counts_one_of_the_surroundings_does_not() {
    var broken =
        new Chore(
            kind,
            _ -> {
              throw new IllegalStateException("a fault");
            });
    var heldUp =
        new Chore(
            kind,
            _ -> {
              throw new IOException("no space left");
            });
    var gaveUp = new CopyOnWriteArrayList<String>();
    assertThatThrownBy(() -> runs.run(heldUp, "x")).hasCauseInstanceOf(IOException.class);
    for (var run = 0; run < Chore.ATTEMPTS; run++) {
      assertThatThrownBy(() -> runs.run(broken, "x")).hasMessageContaining("a fault");
    }
    runs.run(new Chore(kind, broken.work(), lease -> gaveUp.add(lease.instance())), "x");
    assertThat(gaveUp).containsExactly("x");
    assertThat(outcomes()).containsExactly("HELD_UP", "FAILED", "FAILED", "FAILED", "GIVEN_UP");
    assertThat(queue.givenUp())
        .filteredOn(each -> each.kind().equals(kind))
        .extracting(GivenUp::reason)
        .containsExactly(Text.of("处理时出错：a fault", "It failed: a fault"));
    queue.again(kind, "x", Urgency.CHECK);
    assertThat(queue.givenUp()).noneMatch(each -> each.kind().equals(kind));
    assertThat(leases.begin(kind, "x", "one/1").attempt()).isEqualTo(1);
  }

  @Test
  void what_waits_to_be_tried_again_says_why() {
    queue.add(kind, "x", Urgency.CHECK);
    var full = new Chore(kind, _ -> failing());
    assertThatThrownBy(() -> runs.run(full, "x")).isInstanceOf(Runs.Broken.class);
    assertThat(queue.jobs())
        .filteredOn(job -> job.kind().equals(kind))
        .singleElement()
        .satisfies(
            job -> {
              assertThat(job.run()).isNull();
              assertThat(job.trouble().en()).contains("no space left");
            });
  }

  private static void failing() {
    throw new UncheckedIOException(new IOException("no space left"));
  }

  @Test
  void those_who_did_it_teach_how_long_it_takes() {
    runs.run(new Chore(kind, lease -> lease.lasts(100)), "x");
    assertThat(outcomes()).containsExactly("DONE");
    var waiting = new Job(kind, "y", 0, null, null);
    // the application under test has a thread of its own for heavy work
    assertThat(queue.forecast(List.of(waiting), Map.of()).left(waiting)).isPresent();
  }
}
