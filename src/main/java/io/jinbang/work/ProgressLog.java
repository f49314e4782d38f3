package io.jinbang.work;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where work reports and people look. A report is seen at once, whatever becomes of the transaction
 * in which the work is done.
 */
@Service
public class ProgressLog {
  private final ProgressSql sql;
  private final Clock clock;

  ProgressLog(ProgressSql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void report(UUID of, int done, int total) {
    sql.save(new Progress(of, Math.min(done, total), Math.max(total, 1), clock.instant()));
  }

  public Optional<Progress> find(UUID of) {
    return sql.find(of);
  }
}
