package io.jinbang.programme.gathering;

import io.jinbang.programme.Gathering;
import io.jinbang.shared.Id;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The forums of a gathering. */
@Service
@Transactional
public class Forums {
  private final ForumSql sql;

  Forums(ForumSql sql) {
    this.sql = sql;
  }

  /** In their order. */
  @Transactional(readOnly = true)
  public List<ForumSheet> of(Id<Gathering> gathering) {
    return sql.of(gathering);
  }
}
