package io.jinbang.media.rendition;

import io.jinbang.media.Film;
import io.jinbang.media.probe.Facts;
import io.jinbang.media.queue.Lines;
import io.jinbang.media.store.PartLost;
import io.jinbang.media.store.Store;
import io.jinbang.media.store.StoredFilms;
import io.jinbang.shared.Id;
import io.jinbang.work.queue.Lease;
import io.jinbang.work.queue.Queue;
import io.jinbang.work.queue.Urgency;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Makes again, from the original, what was made of a film and then lost or damaged. */
@Service
class Renewals {
  private final StoredFilms films;
  private final Store store;
  private final RungSql rungs;
  private final Renditions renditions;
  private final Ends ends;
  private final Queue queue;

  Renewals(
      StoredFilms films,
      Store store,
      RungSql rungs,
      Renditions renditions,
      Ends ends,
      Queue queue) {
    this.films = films;
    this.store = store;
    this.rungs = rungs;
    this.renditions = renditions;
    this.ends = ends;
    this.queue = queue;
  }

  @EventListener
  void lost(PartLost lost) {
    var rung =
        rungs.of(lost.film()).stream()
            .filter(each -> each.made() != null && each.made().part().equals(lost.name()))
            .findFirst();
    if (rung.isPresent()) {
      rungs.askAgain(rung.get());
      queue.add(Lines.RUNG, RungMaking.job(lost.film(), rung.get().name()), Urgency.RUNG);
    } else {
      queue.add(Lines.RENEW, lost.film().toString(), Urgency.STORYBOARD);
    }
  }

  void make(Lease lease) throws IOException {
    var film = films.get(Id.parse(lease.instance()));
    if (film.check() != null && film.check().playable()) {
      var file = store.fetch(Objects.requireNonNull(film.sha256()));
      if (renditions.gateway().probe(file) instanceof Facts facts && facts.picture() != null) {
        replace(lease, film, renditions.render(lease, film, file, facts));
      }
    }
  }

  /** One file after another beside the qualities, which stay as they are. */
  private void replace(Lease lease, Film film, Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        ends.replace(lease, film.id(), file, String.valueOf(file.getFileName()));
      }
    } finally {
      Store.delete(folder);
    }
  }
}
