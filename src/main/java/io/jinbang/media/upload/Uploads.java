package io.jinbang.media.upload;

import io.jinbang.media.Film;
import io.jinbang.media.FilmReceived;
import io.jinbang.media.UploadPolicy;
import io.jinbang.media.store.Disk;
import io.jinbang.media.store.Policies;
import io.jinbang.media.store.Stocks;
import io.jinbang.media.store.Store;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Uploads, from the permit to the last byte. */
@Service
class Uploads {
  /** An unfinished upload left alone for so long is cleared away. */
  static final Duration KEPT = Duration.ofDays(7);

  /** Unfinished uploads one person may have: more would only fill the disk. */
  static final int UNFINISHED = 20;

  private static final Logger log = LoggerFactory.getLogger(Uploads.class);
  private static final int BUFFER = 1 << 18;

  private final UploadSql sql;
  private final Store store;
  private final Disk disk;
  private final Stocks stocks;
  private final Quota quota;
  private final Policies policies;
  private final TransactionTemplate transactions;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final Stints stints = new Stints();
  private final Turns turns;

  Uploads(
      UploadSql sql,
      Store store,
      Disk disk,
      Stocks stocks,
      Quota quota,
      Turns turns,
      Policies policies,
      TransactionTemplate transactions,
      ApplicationEventPublisher events,
      Clock clock) {
    this.sql = sql;
    this.store = store;
    this.disk = disk;
    this.stocks = stocks;
    this.quota = quota;
    this.turns = turns;
    this.policies = policies;
    this.transactions = transactions;
    this.events = events;
    this.clock = clock;
  }

  /** Opens an upload, if the policy of its subject permits it now. */
  Upload begin(Actor actor, long size, Metadata metadata) {
    if (size <= 0) {
      throw empty();
    }
    var permit = policies.admit(actor, metadata.subject(), size);
    within(permit, size);
    var together = policies.together(actor, metadata.subject());
    return Objects.requireNonNull(
        transactions.execute(
            _ -> {
              sql.promiseInTurn();
              promise(actor, size, together);
              return open(actor, size, metadata, permit);
            }));
  }

  /** What others were promised is not there to be promised again. */
  private void promise(Actor actor, long size, List<UUID> together) {
    if (sql.unfinishedOf(actor.person()) >= UNFINISHED) {
      throw tooMany();
    }
    quota.require(sql.bytesOf(together), size);
    var room = store.free() - stocks.promised() - Stocks.RESERVE;
    if (room < size) {
      log.warn("no room for an upload of {} bytes; {} can be promised", size, Math.max(0, room));
      throw Rejection.noRoom(size, Math.max(0, room));
    }
  }

  private Upload open(Actor actor, long size, Metadata metadata, UploadPolicy.Permit permit) {
    var now = clock.instant();
    var upload =
        new Upload(
            Id.random(),
            actor.person(),
            metadata.subject(),
            metadata.name(),
            metadata.raw(),
            size,
            0,
            false,
            permit.until(),
            now.plus(KEPT));
    makeFile(upload.id());
    sql.insert(upload, now);
    return upload;
  }

  /** A disk may have room and yet no name left for one more file. */
  private void makeFile(Id<Film> id) {
    try {
      store.open(id);
    } catch (IOException e) {
      log.error("cannot make the file of upload {}: {}", id, e.toString());
      throw Rejection.noSpace();
    }
  }

  /** Where to go on. A request still writing is ended, so that the answer stays true. */
  Upload look(Actor actor, Id<Film> id) {
    own(actor, id);
    stints.end(id);
    var upload = own(actor, id);
    return upload.complete() ? upload : upload.at(Math.min(upload.received(), length(id)));
  }

  private long length(Id<Film> id) {
    try {
      return disk.size(store.incoming(id));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes what a request brings, from the given offset on. */
  Upload receive(Actor actor, Id<Film> id, long offset, Chunk chunk) {
    own(actor, id);
    var stint =
        new Stint(
            disk,
            store.incoming(id),
            chunk.checksum() != null,
            turns,
            (from, to) -> sql.advance(id, from, to, clock.instant().plus(KEPT)));
    stints.take(id, stint);
    try {
      receive(own(actor, id), offset, chunk, stint);
    } catch (IOException | UncheckedIOException e) {
      log.error("cannot keep the bytes of upload {}: {}", id, e.toString());
      throw Rejection.noSpace();
    } finally {
      stints.release(id, stint);
    }
    return own(actor, id);
  }

  private void receive(Upload upload, long offset, Chunk chunk, Stint stint) throws IOException {
    var expected = upload.complete() ? upload.size() : stint.open(upload.received(), upload.size());
    if (offset != expected) {
      throw Rejection.wrongOffset(expected);
    }
    if (chunk.length() > upload.size() - offset) {
      throw Rejection.tooLong(upload.size());
    }
    if (!upload.complete()) {
      inTime(upload);
      if (store.free() < Stocks.RESERVE / 2) {
        throw Rejection.noSpace();
      }
      pour(upload, chunk, stint);
    }
  }

  private void pour(Upload upload, Chunk chunk, Stint stint) throws IOException {
    var buffer = new byte[BUFFER];
    for (int count; (count = chunk.read(buffer)) >= 0; ) {
      inTime(upload);
      stint.append(buffer, count);
    }
    if (chunk.checksum() != null) {
      chunk.checksum().verify();
    }
    if (stint.full()) {
      stint.finish(sha256 -> complete(upload, sha256));
    } else {
      stint.settle();
    }
  }

  private void complete(Upload upload, String sha256) {
    transactions.executeWithoutResult(
        transaction -> {
          if (!sql.complete(upload.id(), sha256)) {
            throw Rejection.superseded();
          }
          events.publishEvent(new FilmReceived(upload.id(), upload.subject(), sha256));
        });
  }

  /** Gives an unfinished upload up. */
  void end(Actor actor, Id<Film> id) {
    own(actor, id);
    stints.end(id);
    if (!sql.remove(id)) {
      throw alreadyComplete();
    }
    store.discard(id);
  }

  /** Clears away what was left alone for too long, and files no upload knows of. */
  void clearAway() throws IOException {
    var now = clock.instant();
    for (var upload : sql.expiredBy(now)) {
      clearAway(upload);
    }
    for (var id : store.incomingBefore(now.minus(KEPT))) {
      if (!sql.isFilm(id)) {
        store.discard(id);
      }
    }
  }

  private void clearAway(Upload upload) {
    stints.end(upload.id());
    if (upload.complete()) {
      sql.forget(upload.id());
    } else if (sql.remove(upload.id())) {
      store.discard(upload.id());
    }
  }

  /** Another's upload does not exist, nor does one whose time is over. */
  private Upload own(Actor actor, Id<Film> id) {
    return sql.find(id)
        .filter(upload -> upload.owner().equals(actor.person()))
        .filter(upload -> upload.expiresAt().isAfter(clock.instant()))
        .orElseThrow(Refusal::notFound);
  }

  private void within(UploadPolicy.Permit permit, long size) {
    inTime(permit.until());
    if (size > permit.maxBytes()) {
      throw Refusal.of(
          Refusal.Kind.TOO_LARGE,
          Problem.at(
              "film",
              "文件超过了大小上限（" + megabytes(permit.maxBytes()) + " MB）",
              "The file is over the limit of " + megabytes(permit.maxBytes()) + " MB",
              "请降低码率重新导出，再选择文件。",
              "Export it again at a lower bit rate, then choose it again."));
    }
  }

  private static long megabytes(long bytes) {
    return bytes / 1_000_000;
  }

  /** Where the permit's time is over, a closing time moved since may give more. */
  private void inTime(Upload upload) {
    if (!clock.instant().isBefore(upload.until())) {
      inTime(policies.until(upload.subject()));
    }
  }

  private void inTime(Instant until) {
    if (!clock.instant().isBefore(until)) {
      throw Refusal.of(
          Refusal.Kind.TOO_LATE,
          Problem.at(
              "film",
              "上传时间已截止，之后的内容没有接收",
              "The time for uploads is over; nothing after it was taken",
              "截止前传完的文件都在。如有特殊情况，请联系主办方。",
              "What was complete before is kept. In special cases, contact the host."));
    }
  }

  private static Refusal empty() {
    return Refusal.of(
        Refusal.Kind.INVALID,
        Problem.at(
            "film",
            "这个文件是空的",
            "This file is empty",
            "请等视频导出完成，再选择文件。",
            "Wait until the export is done, then choose the file again."));
  }

  private static Refusal tooMany() {
    return Refusal.of(
        Refusal.Kind.TOO_MANY,
        Problem.at(
            "film",
            "您有 " + UNFINISHED + " 个没传完的文件",
            "You have " + UNFINISHED + " unfinished uploads",
            "请先传完或取消其中一个，再传新的。",
            "Finish or cancel one of them first."));
  }

  private static Refusal alreadyComplete() {
    return Refusal.of(
        Refusal.Kind.CONFLICT,
        Problem.at(
            "film",
            "这个文件已经传完，不能取消上传",
            "This file is complete; its upload cannot be cancelled",
            "要替换它，请直接上传新文件。",
            "To replace it, upload a new file."));
  }
}
