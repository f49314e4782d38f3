package io.jinbang.media.rendition;

import io.jinbang.media.Film;
import io.jinbang.media.ffmpeg.Progress;
import io.jinbang.media.probe.Facts;
import io.jinbang.media.queue.FilmJob;
import io.jinbang.media.queue.Lines;
import io.jinbang.media.store.LabelDue;
import io.jinbang.media.store.Policies;
import io.jinbang.media.store.Store;
import io.jinbang.media.store.StoredFilms;
import io.jinbang.shared.Id;
import io.jinbang.work.queue.Lease;
import io.jinbang.work.queue.Queue;
import io.jinbang.work.queue.Urgency;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** The label of generated content on the copy that plays, whenever what is declared changes. */
@Service
class Labels {
  private final StoredFilms films;
  private final Store store;
  private final Policies policies;
  private final Queue queue;
  private final Ends ends;
  private final Renditions renditions;
  private final RungMaking rungs;

  Labels(
      StoredFilms films,
      Store store,
      Policies policies,
      Queue queue,
      Ends ends,
      Renditions renditions,
      RungMaking rungs) {
    this.films = films;
    this.store = store;
    this.policies = policies;
    this.queue = queue;
    this.ends = ends;
    this.renditions = renditions;
    this.rungs = rungs;
  }

  @EventListener
  void due(LabelDue due) {
    queue.add(Lines.LABEL, FilmJob.anew(due.film()).toString(), Urgency.LABEL);
  }

  /** Gives the copy that plays the label due now: the streams are copied, not encoded again. */
  void give(Lease lease) throws IOException {
    var id = FilmJob.of(lease.instance()).film();
    var film = films.get(id);
    var copy = store.part(id, Renditions.COPY);
    if (film.check() != null && copy.isPresent()) { // a copy still to be made will have it
      var own = film.check().aiLabel();
      give(lease, id, copy.get(), own == null ? policies.declaredLabel(film) : own);
      rungs.relabel(lease, id);
    }
  }

  private void give(Lease lease, Id<Film> id, Path copy, @Nullable String due) throws IOException {
    var gateway = renditions.gateway();
    if (gateway.probe(copy) instanceof Facts facts && !Objects.equals(facts.aiLabel(), due)) {
      var folder = store.workshop(id);
      try {
        gateway.playable(
            copy, facts.labelled(due), folder.resolve(Renditions.COPY), Progress.ignored());
        ends.replace(lease, id, folder.resolve(Renditions.COPY), Renditions.COPY);
      } finally {
        Store.delete(folder);
      }
    }
  }
}
