package io.jinbang.intake.register;

import io.jinbang.intake.Entries;
import io.jinbang.intake.Entry;
import io.jinbang.intake.entry.SealedAnswers;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the personal data of one entry to the host, and remembers that it did. */
@Service
class Disclosures {
  private final Entries entries;
  private final SealedAnswers seals;
  private final DisclosureSql sql;
  private final Clock clock;

  Disclosures(Entries entries, SealedAnswers seals, DisclosureSql sql, Clock clock) {
    this.entries = entries;
    this.seals = seals;
    this.sql = sql;
    this.clock = clock;
  }

  /** The answers as they were given, by question. Drafts are not found. */
  @Transactional
  public Map<String, String> disclose(Actor host, Id<Entry> id) {
    host.require(Role.HOST);
    var entry = entries.get(id);
    if (entry.number() == null) {
      throw Refusal.notFound();
    }
    sql.add(id, host.person(), clock.instant());
    return seals.opened(entry);
  }
}
