package io.jinbang.programme.agenda;

import io.jinbang.programme.Gathering;
import io.jinbang.programme.Programmes;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is public of programmes. A released version never changes, so it is read once. */
@Service
@Transactional(readOnly = true)
public class Agendas {
  private final Programmes programmes;
  private final ReleasedSql sql;
  private final Map<Id<Gathering>, Agenda> read = new ConcurrentHashMap<>();

  Agendas(Programmes programmes, ReleasedSql sql) {
    this.programmes = programmes;
    this.sql = sql;
  }

  /** Refuses as not found what is not released, as what does not exist. */
  public Agenda bySlug(String slug) {
    return newest(programmes.bySlug(slug).id());
  }

  private Agenda newest(Id<Gathering> gathering) {
    var version = sql.newest(gathering);
    if (version == 0) {
      throw Refusal.notFound();
    }
    var known = read.get(gathering);
    if (known != null && known.version() == version) {
      return known;
    }
    var agenda = History.agenda(sql.until(gathering, version));
    read.put(gathering, agenda);
    return agenda;
  }
}
