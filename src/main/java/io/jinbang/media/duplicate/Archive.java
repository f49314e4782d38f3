package io.jinbang.media.duplicate;

import io.jinbang.media.Film;
import io.jinbang.media.Films;
import io.jinbang.media.ffmpeg.FfmpegFailed;
import io.jinbang.media.ffmpeg.FfmpegGateway;
import io.jinbang.media.probe.Facts;
import io.jinbang.media.store.Store;
import io.jinbang.shared.Id;
import io.jinbang.work.queue.Lease;
import io.jinbang.work.queue.Queue;
import io.jinbang.work.queue.Urgency;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Films that came before there were fingerprints, or before those made now: one after the other is
 * watched again.
 */
@Service
class Archive {
  static final String KIND = "media-fingerprint";

  private static final Logger log = LoggerFactory.getLogger(Archive.class);

  private final FingerprintSql sql;
  private final Fingerprints fingerprints;
  private final Films films;
  private final Store store;
  private final Queue queue;

  Archive(FingerprintSql sql, Fingerprints fingerprints, Films films, Store store, Queue queue) {
    this.sql = sql;
    this.fingerprints = fingerprints;
    this.films = films;
    this.store = store;
    this.queue = queue;
  }

  /** Puts the next few in the queue, behind everything that somebody waits for. */
  void queue(int most) {
    sql.lacking(Fingerprints.VERSION, most)
        .forEach(film -> queue.add(KIND, film.toString(), Urgency.ARCHIVE));
  }

  /** One film; if it cannot be watched, it is not tried again. */
  void work(Lease lease, FfmpegGateway ffmpeg) {
    films.all(List.of(Id.<Film>parse(lease.instance()))).forEach(film -> work(film, ffmpeg));
  }

  /** Whatever it is that stops every try: it is not to be found by its pictures. */
  void giveUp(Lease lease) {
    fingerprints.keepNone(Id.parse(lease.instance()));
  }

  private void work(Film film, FfmpegGateway ffmpeg) {
    var witness = new Witness();
    if (file(film).filter(file -> watched(ffmpeg, file, witness)).isPresent()) {
      fingerprints.keep(film.id(), witness.fingerprint());
    } else {
      fingerprints.keepNone(film.id());
    }
  }

  private Optional<Path> file(Film film) {
    try {
      return Optional.of(store.fetch(Objects.requireNonNull(film.sha256())));
    } catch (NoSuchFileException gone) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean watched(FfmpegGateway ffmpeg, Path file, Witness witness) {
    try {
      return ffmpeg.probe(file) instanceof Facts facts && ffmpeg.archive(file, facts, witness);
    } catch (FfmpegFailed failed) {
      log.warn("a film of the archive cannot be watched: {}", failed.getMessage());
      return false;
    }
  }
}
