package io.jinbang.programme.speaker;

import io.jinbang.programme.Gathering;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Role;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The speakers of a gathering. */
@Service
@Transactional
public class Speakers {
  private final SpeakerSql sql;

  Speakers(SpeakerSql sql) {
    this.sql = sql;
  }

  /** By rank; those who have dropped out among them. */
  @Transactional(readOnly = true)
  public List<SpeakerSheet> of(Actor host, Id<Gathering> gathering) {
    host.require(Role.HOST);
    return sql.of(gathering);
  }
}
