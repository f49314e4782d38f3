package io.jinbang.media.rendition;

import io.jinbang.media.Film;
import io.jinbang.media.Films;
import io.jinbang.media.check.Judgement;
import io.jinbang.media.check.TechnicalChecks;
import io.jinbang.media.duplicate.Fingerprints;
import io.jinbang.media.duplicate.Witness;
import io.jinbang.media.ffmpeg.FfmpegFailed;
import io.jinbang.media.ffmpeg.FfmpegGateway;
import io.jinbang.media.ffmpeg.Progress;
import io.jinbang.media.probe.Facts;
import io.jinbang.media.store.Policies;
import io.jinbang.media.store.Store;
import io.jinbang.media.store.StoredFilms;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import io.jinbang.work.ProgressLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** The check of a complete film and what is made of it, in one go that may be repeated. */
@Service
class Renditions {
  /** After so many attempts that failed or died, the film is given back to its sender. */
  static final int ATTEMPTS = 3;

  private static final Logger log = LoggerFactory.getLogger(Renditions.class);
  private static final String COPY = "film.mp4";
  private static final int POSTER_WIDTH = 1280;
  private static final int STILL_WIDTH = 320;
  private static final double POSTER_AT = 0.15;

  private final StoredFilms films;
  private final Store store;
  private final Policies policies;
  private final ProgressLog progress;
  private final Fingerprints fingerprints;
  private final ObjectProvider<FfmpegGateway> ffmpeg;

  Renditions(
      StoredFilms films,
      Store store,
      Policies policies,
      ProgressLog progress,
      Fingerprints fingerprints,
      ObjectProvider<FfmpegGateway> ffmpeg) {
    this.films = films;
    this.store = store;
    this.policies = policies;
    this.progress = progress;
    this.fingerprints = fingerprints;
    this.ffmpeg = ffmpeg;
  }

  /** Brings a film to its end, whatever its file is. A failure is for the job to try again. */
  void make(Id<Film> id) throws IOException {
    var film = films.get(id);
    if (film.state() != Film.State.CHECKING) {
      return;
    }
    var attempt = films.attempt(id);
    films.conclude(film, attempt > ATTEMPTS ? givenUp() : examine(film, attempt));
    progress.report(id.value(), 100, 100);
  }

  private Film.Check examine(Film film, int attempt) throws IOException {
    var file = store.settle(film.id(), Objects.requireNonNull(film.sha256()));
    var rules = policies.rulesFor(film.subject());
    var witness = new Witness();
    var full =
        new TechnicalChecks(ffmpeg.getObject()).check(file, rules, part(film, 0, 60), witness);
    if (full.measured() != null) {
      fingerprints.keep(film.id(), witness.fingerprint());
    }
    var judgement = full.judgement();
    var facts = judgement.facts();
    var playable = facts != null && facts.picture() != null && rendered(film, file, facts, attempt);
    return check(judgement, playable);
  }

  /** A damaged film may be judged and yet not be playable; that is known after the last attempt. */
  private boolean rendered(Film film, Path file, Facts facts, int attempt) throws IOException {
    try {
      render(film, file, facts);
      return true;
    } catch (FfmpegFailed failed) {
      if (attempt < ATTEMPTS) {
        throw failed;
      }
      log.warn("no rendition of film {}: {}", film.id(), failed.getMessage());
      return false;
    }
  }

  private void render(Film film, Path file, Facts facts) throws IOException {
    var folder = store.workshop(film.id());
    var gateway = ffmpeg.getObject();
    gateway.playable(file, labelled(film, facts), folder.resolve(COPY), part(film, 60, 95));
    gateway.poster(file, folder.resolve("poster.jpg"), facts.duration() * POSTER_AT, POSTER_WIDTH);
    gateway.storyboard(file, facts.duration(), Films.STILLS, STILL_WIDTH, folder);
    store.publish(folder, film.id());
  }

  /** A label in the file stays as it is; a declaration stands in where there is none. */
  private Facts labelled(Film film, Facts facts) {
    return facts.aiLabel() == null ? facts.labelled(policies.declaredLabel(film)) : facts;
  }

  /** Gives the copy that plays the label due now: the streams are copied, not encoded again. */
  void label(Id<Film> id) {
    var film = films.get(id);
    var copy = store.part(id, COPY);
    if (film.check() != null && copy.isPresent()) { // a copy still to be made will have it
      var own = film.check().aiLabel();
      label(id, copy.get(), own == null ? policies.declaredLabel(film) : own);
    }
  }

  private void label(Id<Film> id, Path copy, @Nullable String due) {
    var gateway = ffmpeg.getObject();
    if (gateway.probe(copy) instanceof Facts facts && !Objects.equals(facts.aiLabel(), due)) {
      try {
        var folder = store.workshop(id);
        gateway.playable(copy, facts.labelled(due), folder.resolve(COPY), Progress.ignored());
        store.add(folder.resolve(COPY), id, COPY);
        Store.delete(folder);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Tells how far the film has come, once per percent. */
  private Progress part(Film film, int from, int to) {
    var told = new int[] {from - 1};
    return share -> {
      var now = from + (int) (share * (to - from));
      if (now > told[0]) {
        told[0] = now;
        progress.report(film.id().value(), now, 100);
      }
    };
  }

  private static Film.Check check(Judgement judgement, boolean playable) {
    var container = judgement.container() == null ? null : judgement.container().label();
    var facts = judgement.facts();
    var picture = facts == null ? null : facts.picture();
    var sound = facts == null ? null : facts.sound();
    return new Film.Check(
        judgement.verdict(),
        container,
        picture == null ? null : picture.codec(),
        sound == null ? null : sound.codec(),
        picture == null ? 0 : picture.width(),
        picture == null ? 0 : picture.height(),
        facts == null ? 0 : facts.duration(),
        picture == null ? 0 : picture.frameRate(),
        playable,
        judgement.findings(),
        facts == null ? null : facts.aiLabel());
  }

  private static Film.Check givenUp() {
    var finding =
        Film.Finding.rule(
            "unchecked",
            Text.of("检查了几次都没能完成", "The check could not be completed, several times over"),
            Text.of(
                "文件可能已损坏。请重新导出后再上传一次；仍不行，请联系主办方。",
                "The file may be damaged. Export it again and try once more; if it stays, contact"
                    + " the host."));
    return new Film.Check(
        Film.Verdict.UNREADABLE, null, null, null, 0, 0, 0, 0, false, List.of(finding));
  }
}
