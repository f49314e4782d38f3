package io.jinbang.media.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.media.FilmTest;
import io.jinbang.media.Stage;
import io.jinbang.media.store.Policies;
import io.jinbang.media.store.Stocks;
import io.jinbang.testing.Folk;
import java.time.Clock;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Uploads by the real code over a disk that throws away what was not forced: clients cut off,
 * servers killed, power failing, the disk full or faulty, at random. Nothing acknowledged may be
 * lost, nothing damaged accepted, and every upload must end. {@code -Djinbang.faults.seed=N} plays
 * a run again.
 */
@FilmTest
class UploadFaultTests {
  @Autowired UploadSql sql;
  @Autowired Policies policies;
  @Autowired Stocks stocks;
  @Autowired TransactionTemplate transactions;
  @Autowired Clock clock;
  @Autowired Stage stage;
  @Autowired Folk folk;
  @Autowired ApplicationContext application;
  @Autowired JdbcClient jdbc;

  @Test
  void two_hundred_random_faults_lose_nothing(TestReporter reporter) throws Exception {
    play(200, reporter);
  }

  @Test
  @Tag("slow")
  void a_thousand_random_faults_lose_nothing(TestReporter reporter) throws Exception {
    play(1000, reporter);
  }

  private void play(int faults, TestReporter reporter) throws Exception {
    var seed = Long.getLong("jinbang.faults.seed", new Random().nextLong());
    reporter.publishEntry("seed", Long.toString(seed));
    var faultyUploads = new FaultyUploads(seed, this);
    try {
      while (faultyUploads.faults() < faults) {
        faultyUploads.oneFilm();
      }
    } catch (Throwable fault) {
      throw new AssertionError(
          "seed " + seed + " after " + faultyUploads.faults() + " faults: " + fault, fault);
    } finally {
      faultyUploads.forget();
    }
    reporter.publishEntry("played", faultyUploads.told());
    assertThat(faultyUploads.faults()).isGreaterThanOrEqualTo(faults);
  }
}
