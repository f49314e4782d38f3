package io.jinbang.media.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Copies on this machine of what lies in the object store. When they are more than their share, the
 * one unused for longest goes first; none that was asked for a short while ago, since somebody may
 * still be reading it. Losing them all loses nothing.
 */
final class Copies {
  private static final long IN_USE_NANOS = Duration.ofMinutes(30).toNanos();

  private final Path folder;
  private final long most;
  private final Map<Path, Long> used = new ConcurrentHashMap<>();
  private final ReentrantLock[] locks = new ReentrantLock[64];

  /** Writes what is missing. */
  interface Filler {
    void fill(OutputStream into) throws IOException;
  }

  Copies(Path folder, long most) throws IOException {
    this.folder = folder;
    this.most = most;
    for (var i = 0; i < locks.length; i++) {
      locks[i] = new ReentrantLock();
    }
    for (var half : files()) {
      if (isHalf(half)) {
        Files.deleteIfExists(half);
      }
    }
  }

  /**
   * A copy, made where there is none; two who want the same wait for one transfer.
   *
   * @param changed its time of change in milliseconds; 0 leaves it
   */
  Path get(String name, long changed, Filler filler) throws IOException {
    var file = folder.resolve(name);
    used.put(file, System.nanoTime());
    var lock = locks[Math.floorMod(name.hashCode(), locks.length)];
    lock.lock();
    try {
      if (!Files.isRegularFile(file)) {
        make(file, changed, filler);
      }
      return file;
    } finally {
      lock.unlock();
    }
  }

  private static void make(Path file, long changed, Filler filler) throws IOException {
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    var half = file.resolveSibling(file.getFileName() + ".half");
    try {
      try (var into = Files.newOutputStream(half)) {
        filler.fill(into);
      }
      if (changed != 0) {
        Files.setLastModifiedTime(half, FileTime.fromMillis(changed));
      }
      Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(half);
    }
  }

  /** Makes a file itself the copy. */
  void adopt(Path made, String name) throws IOException {
    var file = folder.resolve(name);
    used.put(file, System.nanoTime());
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
    room(0);
  }

  /** Drops a copy, or a folder of them. */
  void drop(String name) throws IOException {
    Folders.delete(folder.resolve(name));
  }

  /** Drops what is oldest until so many more bytes have their place, or nothing more may go. */
  synchronized void room(long bytes) throws IOException {
    var total = bytes;
    var idle = new ArrayList<Path>();
    for (var file : files()) {
      total += size(file);
      if (!isHalf(file) && !inUse(file)) {
        idle.add(file);
      }
    }
    idle.sort(Comparator.comparing(this::lastUse));
    for (var file : idle) {
      if (total <= most) {
        return;
      }
      total -= size(file);
      Files.deleteIfExists(file);
      used.remove(file);
    }
  }

  private boolean inUse(Path file) {
    var at = used.get(file);
    return at != null && System.nanoTime() - at < IN_USE_NANOS;
  }

  /** What was not used since the start comes before all that was, oldest file first. */
  private long lastUse(Path file) {
    var at = used.get(file);
    return at == null ? Long.MIN_VALUE + Folders.changed(file).toEpochMilli() : at;
  }

  private static boolean isHalf(Path file) {
    return Folders.name(file).endsWith(".half");
  }

  private static long size(Path file) {
    return file.toFile().length();
  }

  /** Bytes of all copies. */
  long bytes() throws IOException {
    return files().stream().mapToLong(Copies::size).sum();
  }

  private List<Path> files() throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (var all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
