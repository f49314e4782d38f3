package io.jinbang.media.rendition;

import io.jinbang.media.Film;
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
import io.jinbang.work.queue.Chore;
import io.jinbang.work.queue.Lease;
import java.io.IOException;
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
  private static final Logger log = LoggerFactory.getLogger(Renditions.class);
  static final String COPY = "film.mp4";

  private final StoredFilms films;
  private final Store store;
  private final Policies policies;
  private final Ends ends;
  private final Fingerprints fingerprints;
  private final ObjectProvider<FfmpegGateway> ffmpeg;

  Renditions(
      StoredFilms films,
      Store store,
      Policies policies,
      Ends ends,
      Fingerprints fingerprints,
      ObjectProvider<FfmpegGateway> ffmpeg) {
    this.films = films;
    this.store = store;
    this.policies = policies;
    this.ends = ends;
    this.fingerprints = fingerprints;
    this.ffmpeg = ffmpeg;
  }

  FfmpegGateway gateway() {
    return ffmpeg.getObject();
  }

  /** Brings a film to its end, whatever its file is. */
  void make(Lease lease) throws IOException {
    var film = films.get(Id.parse(lease.instance()));
    if (film.state() == Film.State.CHECKING) {
      examine(lease, film);
    }
  }

  /** The check was tried too often: its sender is told, and what to do. */
  void giveUp(Lease lease) throws IOException {
    var film = films.get(Id.parse(lease.instance()));
    if (film.state() == Film.State.CHECKING) {
      ends.conclude(lease, film, givenUp(), null);
    }
  }

  private void examine(Lease lease, Film film) throws IOException {
    var file = store.settle(film.id(), Objects.requireNonNull(film.sha256()));
    var rules = policies.rulesFor(film.subject());
    var witness = new Witness();
    var check = new TechnicalChecks(gateway()).check(file, rules, part(lease, 0, 0.6), witness);
    // whoever looks finds the same: kept before the lease is asked for, so that copies are found
    // soon
    if (check.measured() != null) {
      fingerprints.keep(film.id(), witness.fingerprint());
    }
    films.timeline(film.id(), check.timeline());
    var judgement = check.judgement();
    var facts = judgement.facts();
    if (facts != null) {
      lease.lasts(facts.duration());
    }
    var folder =
        facts == null || facts.picture() == null ? null : rendered(lease, film, file, facts);
    try {
      ends.conclude(lease, film, check(judgement, folder != null), folder);
    } finally {
      if (folder != null) {
        Store.delete(folder); // still there where the lease had gone
      }
    }
  }

  /** A damaged film may be judged and yet not be playable; that is known after the last attempt. */
  private @Nullable Path rendered(Lease lease, Film film, Path file, Facts facts)
      throws IOException {
    try {
      return render(lease, film, file, facts);
    } catch (FfmpegFailed failed) {
      if (lease.attempt() < Chore.ATTEMPTS) {
        throw failed;
      }
      log.warn("no rendition of film {}: {}", film.id(), failed.getMessage());
      return null;
    }
  }

  Path render(Lease lease, Film film, Path file, Facts facts) throws IOException {
    var folder = store.workshop(film.id());
    try {
      var gateway = gateway();
      var copy = folder.resolve(COPY);
      var made = gateway.playable(file, labelled(film, facts), copy, part(lease, 0.6, 0.95));
      new Previews(gateway).make(copy, made, folder);
      return folder;
    } catch (RuntimeException | IOException failed) {
      Store.delete(folder);
      throw failed;
    }
  }

  /** A label in the file stays as it is; a declaration stands in where there is none. */
  private Facts labelled(Film film, Facts facts) {
    return facts.aiLabel() == null ? facts.labelled(policies.declaredLabel(film)) : facts;
  }

  private static Progress part(Lease lease, double from, double to) {
    return share -> lease.reached(from + share * (to - from));
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
