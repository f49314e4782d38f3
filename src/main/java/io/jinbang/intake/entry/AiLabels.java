package io.jinbang.intake.entry;

import io.jinbang.intake.Entry;
import io.jinbang.media.AiDeclarations;
import io.jinbang.media.AiLabel;
import io.jinbang.media.Film;
import io.jinbang.organization.Bodies;
import io.jinbang.shared.Id;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the films of works declared to hold generated content. */
@Component
class AiLabels implements AiDeclarations {
  /** Said where the file itself does not say who made it: the declaration is all that is known. */
  static final String PRODUCER = "报送者声明 declared by the entrant";

  private final EntrySql sql;
  private final Bodies bodies;

  AiLabels(EntrySql sql, Bodies bodies) {
    this.sql = sql;
    this.bodies = bodies;
  }

  @Override
  public Optional<AiLabel> labelFor(Film film) {
    return sql.find(Id.of(film.subject()))
        .map(Dossier::entry)
        .filter(Entry::aiGenerated)
        .map(entry -> new AiLabel(PRODUCER, "", host(), number(entry)));
  }

  /** Its number as printed; its identifier while it has none. */
  private static String number(Entry entry) {
    return entry.number() == null ? entry.id().toString() : entry.number();
  }

  private String host() {
    return bodies.host().name().zh();
  }
}
