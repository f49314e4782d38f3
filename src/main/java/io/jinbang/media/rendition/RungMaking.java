package io.jinbang.media.rendition;

import io.jinbang.media.Film;
import io.jinbang.media.ffmpeg.PlayGateway;
import io.jinbang.media.ffmpeg.Scale;
import io.jinbang.media.probe.Facts;
import io.jinbang.media.queue.FilmJob;
import io.jinbang.media.queue.Lines;
import io.jinbang.media.queue.TriedAgain;
import io.jinbang.media.store.Store;
import io.jinbang.shared.Id;
import io.jinbang.work.ProgressLog;
import io.jinbang.work.queue.Lease;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Makes the qualities of a film from the copy that plays, whose label each of them carries. */
@Service
class RungMaking {
  private static final Logger log = LoggerFactory.getLogger(RungMaking.class);

  private final RungSql sql;
  private final Store store;
  private final Ends ends;
  private final ProgressLog progress;
  private final Renditions renditions;

  RungMaking(RungSql sql, Store store, Ends ends, ProgressLog progress, Renditions renditions) {
    this.sql = sql;
    this.store = store;
    this.ends = ends;
    this.progress = progress;
    this.renditions = renditions;
  }

  /** The name of a rung's job. */
  static String job(Id<Film> film, String name) {
    return new FilmJob(film, name).toString();
  }

  /** Makes one rung; may be repeated. */
  void make(Lease lease) throws IOException {
    var rung = asked(lease).orElse(null);
    if (rung == null) {
      return;
    }
    var copy = store.part(rung.film(), Renditions.COPY).orElse(null);
    if (copy == null) {
      sql.fail(rung);
      return;
    }
    made(lease, rung, copy);
  }

  void giveUp(Lease lease) {
    asked(lease).ifPresent(sql::fail);
  }

  @EventListener
  void tryAgain(TriedAgain again) {
    if (again.kind().equals(Lines.RUNG)) {
      var job = FilmJob.of(again.instance());
      sql.askAgain(job.film(), job.rest());
    }
  }

  private Optional<Rung> asked(Lease lease) {
    var job = FilmJob.of(lease.instance());
    return sql.find(job.film(), job.rest()).filter(rung -> rung.state() == Rung.State.ASKED);
  }

  private void made(Lease lease, Rung rung, Path copy) throws IOException {
    var facts = facts(copy);
    var picture = Objects.requireNonNull(facts.picture());
    var scale = Ladder.scale(rung.name(), picture).orElse(null);
    if (scale == null && !rung.name().equals(Ladder.SOURCE)) {
      sql.fail(rung); // the copy turned out no larger
      return;
    }
    lease.lasts(facts.duration());
    keep(lease, rung, copy, facts, scale);
    relabel(lease, rung.film()); // what was declared while this was made
  }

  private Facts facts(Path file) throws IOException {
    if (renditions.gateway().probe(file) instanceof Facts facts && facts.picture() != null) {
      return facts;
    }
    throw new IOException("cannot be read: " + file.getFileName());
  }

  private void keep(Lease lease, Rung rung, Path from, Facts facts, @Nullable Scale scale)
      throws IOException {
    var folder = store.workshop(rung.film());
    try {
      var file = folder.resolve("rung.mp4");
      new PlayGateway(renditions.gateway())
          .pack(from, facts, scale, file, share -> tell(lease, rung, share));
      publish(lease, rung, file);
    } finally {
      Store.delete(folder);
    }
  }

  private void tell(Lease lease, Rung rung, double share) {
    lease.reached(share);
    progress.report(rung.id().value(), (int) (100 * share), 100);
  }

  private void publish(Lease lease, Rung rung, Path file) throws IOException {
    var packed = Packed.of(file);
    var playlist = Playlist.of(packed);
    var picture = Objects.requireNonNull(facts(file).picture());
    var part = rung.name() + "-" + UUID.randomUUID().toString().substring(0, 8) + ".mp4";
    var ready =
        new Rung.Ready(
            rung.name(),
            part,
            picture.width(),
            picture.height(),
            playlist.peak(),
            playlist.average(),
            packed.codecs(),
            playlist.text(part));
    if (!ends.ready(lease, file, rung, ready)) {
      store.remove(rung.film(), part);
    }
  }

  /** Gives all rungs the label of the copy that plays; streams are copied. */
  void relabel(Lease lease, Id<Film> film) throws IOException {
    var copy = store.part(film, Renditions.COPY).orElse(null);
    if (copy == null) {
      return;
    }
    var due = facts(copy).aiLabel();
    for (var rung : sql.of(film)) {
      var made = rung.made();
      var file = made == null ? null : store.part(film, made.part()).orElse(null);
      if (made != null && file != null && !Objects.equals(facts(file).aiLabel(), due)) {
        keep(lease, rung, file, facts(file).labelled(due), null);
        store.remove(film, made.part());
        log.info("relabelled {} of film {}", rung.name(), film);
      }
    }
  }
}
