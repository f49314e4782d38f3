package io.jinbang.media.store;

import io.jinbang.installation.Home;
import io.jinbang.media.Film;
import io.jinbang.shared.Id;
import io.jinbang.shared.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The folder of films: {@code incoming} for bytes on their way, {@code store} for complete files
 * under their SHA-256, {@code renditions} for what was made of them. All three lie on one file
 * system, so that a move is one atomic step; every name is ours.
 */
@Component
public class Store {
  private static final Pattern OURS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern PART = Pattern.compile("[a-z0-9][a-z0-9.-]{0,99}");

  private final Path incoming;
  private final Path store;
  private final Path renditions;

  Store(Home home) {
    var films = new Home(home.folder("films"));
    incoming = films.folder("incoming");
    store = films.folder("store");
    renditions = films.folder("renditions");
  }

  /** Where the bytes of an unfinished upload are appended. */
  public Path incoming(Id<Film> film) {
    return incoming.resolve(film.toString());
  }

  /** Where the finished files of a film's renditions stand; absent until they are all made. */
  Path renditions(Id<Film> film) {
    return renditions.resolve(film.toString());
  }

  /**
   * An original as a file on this machine, to be read and never written.
   *
   * @throws NoSuchFileException where it is not there
   */
  public Path fetch(String sha256) throws IOException {
    var file = stored(sha256);
    if (!Files.isRegularFile(file)) {
      throw new NoSuchFileException(sha256);
    }
    return file;
  }

  /** One finished file of a film's renditions as a file on this machine, never to be written. */
  public Optional<Path> part(Id<Film> film, String name) {
    return Optional.of(renditions(film).resolve(named(name))).filter(Files::isRegularFile);
  }

  /** Puts one more finished file beside a film's others, or in the place of an older one. */
  public void add(Path made, Id<Film> film, String name) throws IOException {
    var folder = Files.createDirectories(renditions(film));
    force(made);
    Files.move(made, folder.resolve(named(name)), StandardCopyOption.ATOMIC_MOVE);
    force(folder);
    force(renditions);
  }

  private static String named(String name) {
    if (!PART.matcher(name).matches()) {
      throw new IllegalArgumentException("not a name of a part: " + name);
    }
    return name;
  }

  /** A complete file by its digest. */
  public Path stored(String sha256) {
    return store
        .resolve(sha256.substring(0, 2))
        .resolve(sha256.substring(2, 4))
        .resolve(sha256)
        .normalize();
  }

  /** Bytes free for films. */
  public long free() {
    try {
      return Files.getFileStore(incoming).getUsableSpace();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes the empty file of a new upload; it is there for certain when this returns. */
  public void open(Id<Film> film) {
    try {
      Files.createFile(incoming(film));
      force(incoming);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Takes a file's bytes for an upload that is complete at once; they are there for certain when
   * this returns. The file itself stays, possibly under both names, until it is deleted.
   */
  void take(Path file, Id<Film> film) throws IOException {
    var target = incoming(film);
    try {
      Files.createLink(target, file);
    } catch (IOException | UnsupportedOperationException otherFileSystem) {
      Files.copy(file, target);
    }
    force(target);
    force(incoming);
  }

  public void discard(Id<Film> film) {
    try {
      Files.deleteIfExists(incoming(film));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The SHA-256 of a file in hexadecimal, read once from end to end. */
  public static String digest(Path file) throws IOException {
    var digest = Sha256.digest();
    var buffer = new byte[1 << 20];
    try (var bytes = Files.newInputStream(file)) {
      for (int count; (count = bytes.read(buffer)) >= 0; ) {
        digest.update(buffer, 0, count);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /**
   * Moves a complete upload to its place. May be repeated: after a crash in between, the film's job
   * calls it again. Equal bytes are kept once.
   *
   * @return the stored file
   */
  public Path settle(Id<Film> film, String sha256) throws IOException {
    var target = stored(sha256);
    var source = incoming(film);
    if (Files.exists(target)) {
      Files.deleteIfExists(source);
      return target;
    }
    var shard = Objects.requireNonNull(target.getParent());
    Files.createDirectories(shard);
    Files.move(source, target, StandardCopyOption.ATOMIC_MOVE);
    force(shard);
    force(Objects.requireNonNull(shard.getParent()));
    force(store);
    return target;
  }

  /** Puts a finished folder of renditions in the place of any older one. */
  public void publish(Path made, Id<Film> film) throws IOException {
    var target = renditions(film);
    try (var files = Files.list(made)) {
      for (var file : files.toList()) {
        force(file);
      }
    }
    force(made);
    delete(target);
    Files.move(made, target, StandardCopyOption.ATOMIC_MOVE);
    force(renditions);
  }

  /**
   * An empty folder beside the renditions, so that publishing it is one step; nobody else's, even
   * while an older attempt at the same film still writes to its own.
   */
  public Path workshop(Id<Film> film) throws IOException {
    return Files.createTempDirectory(renditions, ".making-" + film + "-");
  }

  /** Uploads' files not touched since then. */
  public List<Id<Film>> incomingBefore(Instant moment) throws IOException {
    try (var files = Files.list(incoming)) {
      return files
          .filter(file -> modified(file).isBefore(moment))
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> OURS.matcher(name).matches())
          .map(Id::<Film>parse)
          .toList();
    }
  }

  private static Instant modified(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (IOException gone) {
      return Instant.MAX;
    }
  }

  public static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var all = Files.walk(folder)) {
      for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** A new or moved name survives a power cut only once its folder is forced, too. */
  private static void force(Path path) throws IOException {
    try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
