package io.jinbang.intake.entry;

import io.jinbang.intake.Entry;
import io.jinbang.media.Film;
import io.jinbang.media.ViewingPolicy;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Films of entries: the owner always; the host once the entry was submitted; a coordinator while it
 * is and comes from their own subtree. Modules above add screeners, judges and the public.
 */
@Component
class EntryViewing implements ViewingPolicy {
  private final EntrySql sql;
  private final Territory territory;

  EntryViewing(EntrySql sql, Territory territory) {
    this.sql = sql;
    this.territory = territory;
  }

  @Override
  public boolean mayWatch(@Nullable Actor actor, Film film) {
    return actor != null
        && sql.find(Id.of(film.subject()))
            .map(Dossier::entry)
            .filter(entry -> owns(actor, entry) || hosts(actor, entry) || guides(actor, entry))
            .isPresent();
  }

  @Override
  public boolean mayDownload(@Nullable Actor actor, Film film) {
    return actor != null
        && sql.find(Id.of(film.subject()))
            .map(Dossier::entry)
            .filter(entry -> owns(actor, entry) || hosts(actor, entry))
            .isPresent();
  }

  private static boolean owns(Actor actor, Entry entry) {
    return entry.entrant().value().equals(actor.person());
  }

  private static boolean hosts(Actor actor, Entry entry) {
    return actor.is(Role.HOST) && entry.number() != null;
  }

  private boolean guides(Actor actor, Entry entry) {
    var submitted = entry.state() == Entry.State.SUBMITTED || entry.state() == Entry.State.RETURNED;
    return actor.is(Role.COORDINATOR) && submitted && territory.holds(actor, entry);
  }
}
