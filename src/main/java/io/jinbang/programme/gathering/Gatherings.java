package io.jinbang.programme.gathering;

import io.jinbang.programme.Gathering;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gatherings as their host fills them in. */
@Service
@Transactional
public class Gatherings {
  private final GatheringSql sql;

  Gatherings(GatheringSql sql) {
    this.sql = sql;
  }

  /** The latest first. */
  @Transactional(readOnly = true)
  public List<GatheringSheet> all() {
    return sql.all();
  }

  @Transactional(readOnly = true)
  public GatheringSheet get(Id<Gathering> id) {
    return sql.find(id).orElseThrow(Refusal::notFound);
  }

  @Transactional(readOnly = true)
  public GatheringSheet bySlug(String slug) {
    return sql.find(slug).orElseThrow(Refusal::notFound);
  }
}
