package io.jinbang.media.rendition;

import io.jinbang.media.Film;
import io.jinbang.media.ffmpeg.FfmpegGateway;
import io.jinbang.media.ffmpeg.PlayGateway;
import io.jinbang.media.ffmpeg.Scale;
import io.jinbang.media.probe.Facts;
import io.jinbang.media.store.Store;
import io.jinbang.shared.Id;
import io.jinbang.work.ProgressLog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Makes the qualities of a film from the copy that plays, whose label each of them carries. */
@Service
class RungMaking {
  private static final Logger log = LoggerFactory.getLogger(RungMaking.class);
  private static final String COPY = "film.mp4";

  private final RungSql sql;
  private final Parts parts;
  private final Store store;
  private final ProgressLog progress;
  private final ObjectProvider<FfmpegGateway> ffmpeg;

  RungMaking(
      RungSql sql,
      Parts parts,
      Store store,
      ProgressLog progress,
      ObjectProvider<FfmpegGateway> ffmpeg) {
    this.sql = sql;
    this.parts = parts;
    this.store = store;
    this.progress = progress;
    this.ffmpeg = ffmpeg;
  }

  /** Makes one rung; may be repeated. After a few attempts that failed or died it is given up. */
  void make(Id<Film> film, String name) throws IOException {
    var rung = sql.find(film, name).filter(r -> r.state() == Rung.State.ASKED).orElse(null);
    if (rung == null) {
      return;
    }
    var copy = parts.find(film, COPY).orElse(null);
    if (copy == null || sql.attempt(rung) > Renditions.ATTEMPTS) {
      sql.fail(rung);
      return;
    }
    made(rung, copy);
  }

  private void made(Rung rung, Path copy) throws IOException {
    var facts = facts(copy);
    var picture = Objects.requireNonNull(facts.picture());
    var scale = Ladder.scale(rung.name(), picture).orElse(null);
    if (scale == null && !rung.name().equals(Ladder.SOURCE)) {
      sql.fail(rung); // the copy turned out no larger
      return;
    }
    keep(rung, copy, facts, scale);
    relabel(rung.film()); // what was declared while this was made
  }

  private Facts facts(Path file) throws IOException {
    if (ffmpeg.getObject().probe(file) instanceof Facts facts && facts.picture() != null) {
      return facts;
    }
    throw new IOException("cannot be read: " + file.getFileName());
  }

  private void keep(Rung rung, Path from, Facts facts, @Nullable Scale scale) throws IOException {
    var folder = store.workshop(Id.of(rung.id().value()));
    try {
      var file = folder.resolve("rung.mp4");
      new PlayGateway(ffmpeg.getObject())
          .pack(from, facts, scale, file, share -> tell(rung, share));
      publish(rung, file);
    } finally {
      Store.delete(folder);
    }
  }

  private void tell(Rung rung, double share) {
    progress.report(rung.id().value(), (int) (100 * share), 100);
  }

  private void publish(Rung rung, Path file) throws IOException {
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
    parts.add(file, rung.film(), part);
    if (!sql.ready(rung, ready)) {
      parts.remove(rung.film(), part);
    }
  }

  /** Gives all rungs the label of the copy that plays; streams are copied. */
  void relabel(Id<Film> film) throws IOException {
    var copy = parts.find(film, COPY).orElse(null);
    if (copy == null) {
      return;
    }
    var due = facts(copy).aiLabel();
    for (var rung : sql.of(film)) {
      var made = rung.made();
      var file = made == null ? null : parts.find(film, made.part()).orElse(null);
      if (made != null && file != null && !Objects.equals(facts(file).aiLabel(), due)) {
        keep(rung, file, facts(file).labelled(due), null);
        parts.remove(film, made.part());
        log.info("relabelled {} of film {}", rung.name(), film);
      }
    }
  }
}
