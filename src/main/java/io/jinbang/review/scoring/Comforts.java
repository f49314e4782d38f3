package io.jinbang.review.scoring;

import io.jinbang.shared.Actor;
import io.jinbang.shared.Role;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How each judge likes the desk to look, on whichever device. */
@Service
@Transactional
public class Comforts {
  private final ComfortSql sql;

  Comforts(ComfortSql sql) {
    this.sql = sql;
  }

  @Transactional(readOnly = true)
  public Comfort of(Actor judge) {
    return sql.find(judge.person()).orElse(Comfort.USUAL);
  }

  public void set(Actor judge, Comfort comfort) {
    judge.require(Role.JUDGE);
    sql.save(judge.person(), comfort);
  }

  /** A page's model and how its reader likes it. */
  public Map<String, Object> with(Actor judge, Map<String, ?> model) {
    var all = new HashMap<String, Object>(model);
    all.put("comfort", of(judge));
    return all;
  }
}
