package io.jinbang.media.store;

import io.jinbang.media.Film;
import io.jinbang.shared.Id;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The shelf on this machine's disk: {@code store} for originals, {@code renditions} for parts. */
final class FolderShelf implements Shelf {
  private final Path originals;
  private final Path renditions;
  private final Disk disk;

  /** Both folders must be on one file system with the uploads, so that a move is one step. */
  FolderShelf(Path originals, Path renditions, Disk disk) {
    this.originals = originals;
    this.renditions = renditions;
    this.disk = disk;
  }

  @Override
  public boolean shared() {
    return false;
  }

  private Path at(String sha256) {
    return originals
        .resolve(sha256.substring(0, 2))
        .resolve(sha256.substring(2, 4))
        .resolve(sha256)
        .normalize();
  }

  private Path folder(Id<Film> film) {
    return renditions.resolve(film.toString());
  }

  @Override
  public void bring(Path file, String sha256) {
    // it is on this disk already
  }

  /**
   * Equal bytes are kept once. The folders' names are made certain before the file's: it must not
   * have left its old place for one that a power cut takes away.
   */
  @Override
  public void place(Path file, String sha256, boolean anew) throws IOException {
    var target = at(sha256);
    var folder = Objects.requireNonNull(target.getParent());
    disk.folder(folder);
    forceNames(Objects.requireNonNull(folder.getParent()));
    if (disk.exists(file)) {
      if (anew || disk.size(target) != disk.size(file)) {
        disk.move(file, target);
      }
    } else if (!disk.exists(target)) {
      throw new NoSuchFileException(sha256);
    }
    disk.force(folder); // even if it was there before: whoever moved it may have died then
  }

  private void forceNames(Path folder) throws IOException {
    for (var up = folder; !up.equals(originals); up = Objects.requireNonNull(up.getParent())) {
      disk.force(up);
    }
    disk.force(originals);
  }

  @Override
  public void letGo(Path file, String sha256) throws IOException {
    disk.delete(file);
  }

  @Override
  public Path fetch(String sha256) throws IOException {
    var file = at(sha256);
    if (!disk.exists(file)) {
      throw new NoSuchFileException(sha256);
    }
    return file;
  }

  @Override
  public Held original(String sha256) throws IOException {
    var file = fetch(sha256);
    return new Kept(file, disk.size(file), disk);
  }

  private record Kept(Path file, long size, Disk disk) implements Held {
    @Override
    public InputStream from(long offset) throws IOException {
      var bytes = disk.read(file);
      bytes.skipNBytes(offset);
      return bytes;
    }
  }

  @Override
  public void dropOriginal(String sha256) throws IOException {
    disk.delete(at(sha256));
  }

  @Override
  public Optional<Path> part(Id<Film> film, String name) {
    return Optional.of(folder(film).resolve(name)).filter(Files::isRegularFile);
  }

  @Override
  public void add(Path made, Id<Film> film, String name) throws IOException {
    var folder = Files.createDirectories(folder(film));
    disk.force(made);
    Files.move(made, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    disk.force(folder);
    disk.force(renditions);
  }

  @Override
  public void publish(Path made, Id<Film> film) throws IOException {
    for (var file : Folders.files(made)) {
      disk.force(file);
    }
    disk.force(made);
    Folders.delete(folder(film));
    Files.move(made, folder(film), StandardCopyOption.ATOMIC_MOVE);
    disk.force(renditions);
  }

  @Override
  public void dropPart(Id<Film> film, String name) throws IOException {
    Files.deleteIfExists(folder(film).resolve(name));
  }

  @Override
  public void dropParts(Id<Film> film) throws IOException {
    Folders.delete(folder(film));
  }

  @Override
  public boolean away() {
    return false;
  }

  @Override
  public void forEach(Visitor visitor) throws IOException {
    for (var first : Folders.files(originals)) {
      for (var second : Folders.files(first)) {
        for (var file : Folders.files(second)) {
          visitor.original(Folders.name(file), Files.size(file), Folders.changed(file));
        }
      }
    }
    for (var folder : Folders.files(renditions)) {
      if (Store.isFilm(Folders.name(folder))) {
        parts(folder, visitor);
      }
    }
  }

  private static void parts(Path folder, Visitor visitor) throws IOException {
    List<Path> files = Folders.files(folder);
    for (var file : files) {
      visitor.part(
          Id.parse(Folders.name(folder)),
          Folders.name(file),
          Files.size(file),
          Folders.changed(folder));
    }
  }

  /** Files of strangers and half-made things lie elsewhere. */
  @Override
  public int clearLeftovers(Instant before) {
    return 0;
  }
}
