package io.jinbang.media.upload;

import io.jinbang.media.store.Disk;
import io.jinbang.media.store.Store;
import io.jinbang.shared.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One request's right to append to one upload. It can be ended at any moment by a newer request;
 * what was written until then is kept, and the older request learns of it with its next byte.
 *
 * <p>Order of every step: write, force to the disk, commit the offset. So the file may be longer
 * than the committed offset but never shorter, unless the disk lost it.
 */
final class Stint {
  /** So much may have to be sent again after a crash. */
  static final int STEP = 4 << 20;

  private final Disk disk;
  private final Path file;
  private final boolean whole;
  private final Turns turns;
  private final Offsets offsets;
  private @Nullable FileChannel channel;
  private @Nullable MessageDigest digest;
  private long size;
  private long committed;
  private long written;
  private boolean over;
  private boolean faulty;
  private boolean forcing;
  private @Nullable Throwable trouble;

  /** Where the offset is committed. */
  interface Offsets {
    /** False where the offset is no longer {@code from}. */
    boolean advance(long from, long to);
  }

  /**
   * @param whole whether what comes counts only once {@link #settle} is called, since a checksum
   *     stands over all of it
   */
  Stint(Disk disk, Path file, boolean whole, Turns turns, Offsets offsets) {
    this.disk = disk;
    this.file = file;
    this.whole = whole;
    this.turns = turns;
    this.offsets = offsets;
  }

  /**
   * Opens the file where both it and the database agree to go on: what is longer than the committed
   * offset was never acknowledged and is cut off; where the file is shorter, its end counts.
   *
   * @return the offset to go on from
   */
  synchronized long open(long received, long declared) throws IOException {
    goingOn();
    var opened = opened();
    channel = opened;
    size = declared;
    committed = Math.min(received, opened.size());
    written = committed;
    digest = committed == 0 ? Sha256.digest() : null;
    opened.truncate(committed).position(committed);
    if (committed < received && !offsets.advance(received, committed)) {
      throw Rejection.superseded();
    }
    return committed;
  }

  /** A file the disk lost has its name made certain anew: forcing its bytes alone would not do. */
  private FileChannel opened() throws IOException {
    if (disk.exists(file)) {
      return disk.open(file);
    }
    disk.create(file);
    disk.force(Objects.requireNonNull(file.getParent()));
    return disk.open(file);
  }

  synchronized void append(byte[] bytes, int length) throws IOException {
    var target = mine();
    if (length > size - written) {
      throw Rejection.tooLong(size);
    }
    trying(() -> turns.work(() -> write(target, bytes, length)));
    if (!whole && written - committed >= STEP && written < size) {
      settleAside();
    }
  }

  /** Receiving goes on while what came is forced, as long as it does not get too far ahead. */
  private void settleAside() throws IOException {
    if (!forcing) {
      forcing = true;
      var target = mine();
      var upTo = written;
      turns.aside(() -> force(target, upTo));
    }
    while (forcing && written - committed >= turns.ahead()) {
      pause();
    }
    goingOn();
  }

  /** Without holding the stint while the disk works. */
  private void force(FileChannel target, long upTo) {
    Throwable fault = null;
    try {
      turns.force(target);
    } catch (IOException | RuntimeException e) {
      fault = e;
    } finally {
      forced(fault, upTo);
    }
  }

  private synchronized void forced(@Nullable Throwable fault, long upTo) {
    try {
      if (fault == null) {
        commit(upTo);
      }
    } catch (RuntimeException e) {
      trouble = e;
    } finally {
      if (fault != null) {
        faulty = true;
        trouble = fault;
      }
      forcing = false;
      notifyAll();
    }
  }

  private void commit(long upTo) {
    if (!offsets.advance(committed, upTo)) {
      throw Rejection.superseded();
    }
    committed = upTo;
  }

  /** Until nothing is being forced; another may have ended the stint meanwhile. */
  private void await() {
    while (forcing) {
      pause();
    }
  }

  private void pause() {
    try {
      wait();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Rejection.brokenOff();
    }
  }

  private void write(FileChannel target, byte[] bytes, int length) throws IOException {
    for (var rest = ByteBuffer.wrap(bytes, 0, length); rest.hasRemaining(); ) {
      written += target.write(rest);
    }
    if (digest != null) {
      digest.update(bytes, 0, length);
    }
  }

  /** Makes certain what was written and says so. */
  synchronized void settle() throws IOException {
    force();
    commit(written);
  }

  /**
   * Makes certain the last byte and hands the file on. The last offset is committed together with
   * that, so that an upload is never complete in number only. No newer request comes between.
   *
   * @param handOn gets the SHA-256 of the file in hexadecimal
   */
  synchronized void finish(Consumer<String> handOn) throws IOException {
    force();
    handOn.accept(sha256());
    committed = written;
  }

  private void force() throws IOException {
    await();
    var target = mine();
    trying(() -> turns.force(target));
  }

  /**
   * After a fault of the disk nothing uncommitted may count, not even if a second force succeeds:
   * systems report such a fault once, and then take the pages they could not write for written.
   */
  private void trying(Turns.Work work) throws IOException {
    try {
      work.run();
    } catch (IOException e) {
      faulty = true;
      throw e;
    }
  }

  /** Read again only where the bytes came in several requests. */
  private String sha256() throws IOException {
    return digest == null ? Store.digest(disk, file) : HexFormat.of().formatHex(digest.digest());
  }

  synchronized boolean full() {
    return written == size;
  }

  private FileChannel mine() throws IOException {
    goingOn();
    return Objects.requireNonNull(channel, "not opened");
  }

  private void goingOn() throws IOException {
    if (over) {
      throw Rejection.superseded();
    }
    if (trouble instanceof RuntimeException no) {
      throw no;
    }
    if (trouble != null) {
      throw new IOException("the disk failed", trouble);
    }
  }

  /** Ends the stint, keeping what may be kept. May be called by any thread, and again. */
  synchronized void end() {
    await();
    var target = channel;
    if (over || target == null) {
      over = true;
      return;
    }
    try (target) {
      if (!whole && trouble == null && !faulty && written > committed && written < size) {
        settle();
      }
      target.truncate(committed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      over = true;
    }
  }
}
