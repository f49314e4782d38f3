package io.jinbang.media.store;

import io.jinbang.media.Film;
import io.jinbang.shared.Id;
import io.jinbang.shared.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The shelf in a bucket: {@code originals/ab/cd/<sha256>} and {@code films/<id>/<name>}, with
 * copies on this machine of what is in use.
 */
final class BucketShelf implements Shelf {
  private static final int WINDOW = 4 << 20;

  /** A part once looked up is believed to be the newest for so long. */
  private static final long BELIEVED_NANOS = 20_000_000_000L;

  private final BucketGateway bucket;
  private final Copies copies;
  private final Map<String, Seen> seen = new ConcurrentHashMap<>();

  private record Seen(BucketGateway.Found found, long at) {}

  BucketShelf(BucketGateway bucket, Copies copies) {
    this.bucket = bucket;
    this.copies = copies;
  }

  @Override
  public boolean shared() {
    return true;
  }

  private static String key(String sha256) {
    return "originals/" + sha256.substring(0, 2) + "/" + sha256.substring(2, 4) + "/" + sha256;
  }

  private static String key(Id<Film> film, String name) {
    return "films/" + film + "/" + name;
  }

  /** Sent, then read back whole: only what came back is believed. */
  @Override
  public void bring(Path file, String sha256) throws IOException {
    if (whole(sha256, Files.size(file))) {
      return;
    }
    bucket.put(key(sha256), file);
    if (!whole(sha256, Files.size(file))) {
      throw new IOException("the object store gives back other bytes than it was given");
    }
  }

  private boolean whole(String sha256, long size) throws IOException {
    var found = bucket.find(key(sha256));
    return found.isPresent() && found.get().size() == size && sha256.equals(digest(sha256, size));
  }

  private String digest(String sha256, long size) throws IOException {
    var digest = Sha256.digest();
    for (long at = 0; at < size; at += WINDOW) {
      digest.update(bucket.read(key(sha256), at, Math.min(size, at + WINDOW)));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  @Override
  public void place(Path file, String sha256, boolean anew) throws IOException {
    if (bucket.find(key(sha256)).isEmpty()) {
      throw new NoSuchFileException(sha256);
    }
  }

  /** It becomes the first copy: it was just compared with what the bucket holds. */
  @Override
  public void letGo(Path file, String sha256) throws IOException {
    copies.adopt(file, copy(sha256));
  }

  private static String copy(String sha256) {
    return "originals/" + sha256;
  }

  @Override
  public Path fetch(String sha256) throws IOException {
    return copies.get(copy(sha256), 0, into -> copyOriginal(sha256, into));
  }

  private void copyOriginal(String sha256, OutputStream into) throws IOException {
    var digest = Sha256.digest();
    var size = original(sha256).size();
    copies.room(size);
    for (long at = 0; at < size; at += WINDOW) {
      var window = bucket.read(key(sha256), at, Math.min(size, at + WINDOW));
      digest.update(window);
      into.write(window);
    }
    if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
      throw new Damaged(sha256);
    }
  }

  @Override
  public Held original(String sha256) throws IOException {
    var found = bucket.find(key(sha256)).orElseThrow(() -> new NoSuchFileException(sha256));
    return new Windows(bucket, key(sha256), found.size());
  }

  /** Read a few megabytes at a time: a slow reader never holds a connection to the bucket open. */
  private record Windows(BucketGateway bucket, String key, long size) implements Held {
    @Override
    public InputStream from(long offset) {
      return new Reading(this, offset);
    }
  }

  private static final class Reading extends InputStream {
    private final Windows windows;
    private long next;
    private InputStream window = InputStream.nullInputStream();

    Reading(Windows windows, long from) {
      this.windows = windows;
      next = from;
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      if (window.available() == 0 && next < windows.size) {
        var end = Math.min(windows.size, next + WINDOW);
        window = new ByteArrayInputStream(windows.bucket.read(windows.key, next, end));
        next = end;
      }
      return window.read(bytes, from, length);
    }
  }

  @Override
  public void dropOriginal(String sha256) throws IOException {
    bucket.delete(key(sha256));
    copies.drop(copy(sha256));
  }

  @Override
  public Optional<Path> part(Id<Film> film, String name) throws IOException {
    var found = newest(key(film, name));
    if (found.isEmpty()) {
      return Optional.empty();
    }
    var object = found.get();
    var copy = "films/" + film + "/" + object.tag().replaceAll("[^0-9a-zA-Z-]", "") + "-" + name;
    return Optional.of(
        copies.get(copy, object.changed().toEpochMilli(), into -> copyPart(object, into)));
  }

  private Optional<BucketGateway.Found> newest(String key) throws IOException {
    var before = seen.get(key);
    if (before != null && System.nanoTime() - before.at < BELIEVED_NANOS) {
      return Optional.of(before.found);
    }
    var found = bucket.find(key);
    if (seen.size() > 10_000) {
      seen.clear();
    }
    found.ifPresent(object -> seen.put(key, new Seen(object, System.nanoTime())));
    return found;
  }

  private void copyPart(BucketGateway.Found object, OutputStream into) throws IOException {
    copies.room(object.size());
    for (long at = 0; at < object.size(); at += WINDOW) {
      into.write(bucket.read(object.key(), at, Math.min(object.size(), at + WINDOW)));
    }
  }

  @Override
  public void add(Path made, Id<Film> film, String name) throws IOException {
    bucket.put(key(film, name), made);
    seen.remove(key(film, name));
    Files.delete(made);
  }

  /** One object after another, then what is older and has no successor. */
  @Override
  public void publish(Path made, Id<Film> film) throws IOException {
    var fresh = new HashSet<String>();
    for (var file : Folders.files(made)) {
      add(file, film, Folders.name(file));
      fresh.add(key(film, Folders.name(file)));
    }
    bucket.list("films/" + film + "/", old -> deleteUnless(fresh.contains(old.key()), old));
    Folders.delete(made);
  }

  private void deleteUnless(boolean fresh, BucketGateway.Found object) throws IOException {
    if (!fresh) {
      bucket.delete(object.key());
      seen.remove(object.key());
    }
  }

  @Override
  public void dropPart(Id<Film> film, String name) throws IOException {
    bucket.delete(key(film, name));
    seen.remove(key(film, name));
  }

  @Override
  public void dropParts(Id<Film> film) throws IOException {
    bucket.list("films/" + film + "/", part -> deleteUnless(false, part));
    copies.drop("films/" + film);
  }

  @Override
  public boolean away() {
    return bucket.fault().isPresent();
  }

  @Override
  public void forEach(Visitor visitor) throws IOException {
    bucket.list(
        "originals/", each -> visitor.original(last(each.key()), each.size(), each.changed()));
    bucket.list("films/", each -> part(each, visitor));
  }

  private static void part(BucketGateway.Found object, Visitor visitor) throws IOException {
    var film = object.key().split("/")[1];
    if (Store.isFilm(film)) {
      visitor.part(Id.parse(film), last(object.key()), object.size(), object.changed());
    }
  }

  private static String last(String key) {
    return key.substring(key.lastIndexOf('/') + 1);
  }

  @Override
  public int clearLeftovers(Instant before) throws IOException {
    return bucket.abortBefore(before);
  }
}
