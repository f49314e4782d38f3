package io.jinbang.media.rendition;

import io.jinbang.media.Film;
import io.jinbang.media.ffmpeg.FfmpegFailed;
import io.jinbang.media.probe.Facts;
import io.jinbang.media.store.Store;
import io.jinbang.shared.Id;
import io.jinbang.work.queue.Lease;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Makes up for films that were taken in before there were storyboards and waveforms. */
@Service
class PreviewMaking {
  private static final Logger log = LoggerFactory.getLogger(PreviewMaking.class);

  private final Store store;
  private final Ends ends;
  private final Renditions renditions;

  PreviewMaking(Store store, Ends ends, Renditions renditions) {
    this.store = store;
    this.ends = ends;
    this.renditions = renditions;
  }

  void make(Lease lease) throws IOException {
    Id<Film> film = Id.parse(lease.instance());
    var copy = store.part(film, Renditions.COPY).orElse(null);
    if (copy == null || store.part(film, Storyboard.NAME).isPresent()) {
      return;
    }
    var folder = store.workshop(film);
    try {
      preview(film, copy, folder);
      publish(lease, film, folder);
    } finally {
      Store.delete(folder);
    }
  }

  /** A film that gives no pictures gets an empty timeline, so that it is not tried for ever. */
  private void preview(Id<Film> film, Path copy, Path folder) throws IOException {
    try {
      if (renditions.gateway().probe(copy) instanceof Facts facts && facts.picture() != null) {
        new Previews(renditions.gateway()).make(copy, facts, folder);
      }
    } catch (FfmpegFailed failed) {
      log.warn("no storyboard of film {}: {}", film, failed.getMessage());
      Files.writeString(folder.resolve(Storyboard.NAME), "WEBVTT\n");
    }
  }

  /** The timeline last: where it is, all it speaks of is. */
  private void publish(Lease lease, Id<Film> film, Path folder) throws IOException {
    var last = folder.resolve(Storyboard.NAME);
    try (var files = Files.list(folder)) {
      for (var file : files.filter(each -> !each.equals(last)).toList()) {
        ends.replace(lease, film, file, String.valueOf(file.getFileName()));
      }
    }
    if (Files.exists(last)) {
      ends.replace(lease, film, last, Storyboard.NAME);
    }
  }
}
