package io.jinbang.media.rendition;

import io.jinbang.media.Film;
import io.jinbang.media.ffmpeg.FfmpegGateway;
import io.jinbang.media.ffmpeg.PlayGateway;
import io.jinbang.media.ffmpeg.Progress;
import io.jinbang.media.ffmpeg.Scale;
import io.jinbang.media.probe.Facts;
import io.jinbang.media.store.Store;
import io.jinbang.shared.Id;
import io.jinbang.work.ProgressLog;
import io.jinbang.work.queue.Lease;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the qualities of a film from the copy that plays, whose label each of them carries. */
@Service
class RungMaking {

  private final RungSql sql;
  private final Store store;
  private final ProgressLog progress;
  private final TransactionTemplate transaction;
  private final ObjectProvider<FfmpegGateway> ffmpeg;

  RungMaking(
      RungSql sql,
      Store store,
      ProgressLog progress,
      TransactionTemplate transaction,
      ObjectProvider<FfmpegGateway> ffmpeg) {
    this.sql = sql;
    this.store = store;
    this.progress = progress;
    this.transaction = transaction;
    this.ffmpeg = ffmpeg;
  }

  /** Makes one rung; may be repeated. */
  void make(Lease lease) throws IOException {
    var rung = asked(lease.instance());
    if (rung == null) {
      return;
    }
    var copy = store.part(rung.film(), Renditions.COPY).orElse(null);
    var facts = copy == null ? null : facts(copy);
    var scale = facts == null ? null : scale(rung, facts);
    if (facts == null || scale == null && !rung.name().equals(Ladder.SOURCE)) {
      sql.fail(rung); // there is no copy any more, or it turned out no larger
      return;
    }
    lease.lasts(facts.duration());
    keep(rung, Objects.requireNonNull(copy), facts, scale, lease);
    relabel(rung.film()); // what was declared while this was made
  }

  /** It was tried often enough. */
  void giveUp(Lease lease) {
    var rung = asked(lease.instance());
    if (rung != null) {
      sql.fail(rung);
    }
  }

  private @Nullable Rung asked(String instance) {
    return Rung.named(instance, sql::find).filter(r -> r.state() == Rung.State.ASKED).orElse(null);
  }

  private static @Nullable Scale scale(Rung rung, Facts facts) {
    return Ladder.scale(rung.name(), Objects.requireNonNull(facts.picture())).orElse(null);
  }

  private Facts facts(Path file) throws IOException {
    if (ffmpeg.getObject().probe(file) instanceof Facts facts && facts.picture() != null) {
      return facts;
    }
    throw new IOException("cannot be read: " + file.getFileName());
  }

  private void keep(Rung rung, Path from, Facts facts, @Nullable Scale scale, @Nullable Lease lease)
      throws IOException {
    var folder = store.workshop(rung.film());
    try {
      var file = folder.resolve("rung.mp4");
      Progress told = lease == null ? Progress.ignored() : share -> tell(rung, lease, share);
      new PlayGateway(ffmpeg.getObject()).pack(from, facts, scale, file, told);
      publish(rung, file, lease);
    } finally {
      Store.delete(folder);
    }
  }

  private void tell(Rung rung, Lease lease, double share) {
    lease.reached(share);
    progress.report(rung.id().value(), (int) (100 * share), 100);
  }

  private void publish(Rung rung, Path file, @Nullable Lease lease) throws IOException {
    var ready = described(rung, file);
    store.add(file, rung.film(), ready.part());
    var kept =
        transaction.execute(
            _ -> {
              if (lease != null) {
                lease.hold();
              }
              return sql.ready(rung, ready);
            });
    if (!Boolean.TRUE.equals(kept)) {
      store.remove(rung.film(), ready.part());
    }
  }

  private Rung.Ready described(Rung rung, Path file) throws IOException {
    var packed = Packed.of(file);
    var playlist = Playlist.of(packed);
    var picture = Objects.requireNonNull(facts(file).picture());
    var part = rung.name() + "-" + UUID.randomUUID().toString().substring(0, 8) + ".mp4";
    return new Rung.Ready(
        rung.name(),
        part,
        picture.width(),
        picture.height(),
        playlist.peak(),
        playlist.average(),
        packed.codecs(),
        playlist.text(part));
  }

  /** Gives all rungs the label of the copy that plays; streams are copied. */
  void relabel(Id<Film> film) throws IOException {
    var copy = store.part(film, Renditions.COPY).orElse(null);
    if (copy != null) {
      var due = facts(copy).aiLabel();
      for (var rung : sql.of(film)) {
        relabel(rung, due);
      }
    }
  }

  private void relabel(Rung rung, @Nullable String due) throws IOException {
    var made = rung.made();
    var file = made == null ? null : store.part(rung.film(), made.part()).orElse(null);
    if (made != null && file != null && !Objects.equals(facts(file).aiLabel(), due)) {
      keep(rung, file, facts(file).labelled(due), null, null);
      store.remove(rung.film(), made.part());
    }
  }
}
