package io.jinbang.programme.hall;

import io.jinbang.programme.Gathering;
import io.jinbang.shared.Id;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The halls of a gathering. */
@Service
@Transactional
public class Halls {
  private final HallSql sql;

  Halls(HallSql sql) {
    this.sql = sql;
  }

  /** By venue, then in their order. */
  @Transactional(readOnly = true)
  public List<HallSheet> of(Id<Gathering> gathering) {
    return sql.of(gathering);
  }
}
