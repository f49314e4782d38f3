package io.jinbang.media.store;

import io.jinbang.installation.Home;
import io.jinbang.media.Film;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Films' bytes. In the folder {@code films} of this machine lie {@code incoming}, bytes on their
 * way, and {@code renditions}, where new ones are made; complete files and finished renditions lie
 * on the {@link Shelf}, which is this folder, too, or an object store. Every name is ours.
 */
@Component
public class Store {
  private static final Pattern OURS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern PART = Pattern.compile("[a-z0-9][a-z0-9.-]{0,99}");
  private static final String MAKING = ".making-";

  private final Path incoming;
  private final Path workshops;
  private final Disk disk;
  private final Shelf shelf;
  private final OriginalSql originals;
  private final PartSql parts;
  private final Clock clock;

  Store(Home home, Disk disk, Shelf shelf, OriginalSql originals, PartSql parts, Clock clock) {
    incoming = home.path().resolve("films/incoming");
    workshops = home.path().resolve("films/renditions");
    this.disk = disk;
    this.shelf = shelf;
    this.originals = originals;
    this.parts = parts;
    this.clock = clock;
  }

  static boolean isFilm(String name) {
    return OURS.matcher(name).matches();
  }

  // -- bytes on their way, always on this machine's disk

  /** Where the bytes of an unfinished upload are appended. */
  public Path incoming(Id<Film> film) {
    return incoming.resolve(film.toString());
  }

  /** Bytes free for films on this machine. */
  public long free() {
    try {
      return disk.free(incoming);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long total() {
    try {
      return disk.total(incoming);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes the empty file of a new upload; it is there for certain when this returns. */
  public void open(Id<Film> film) throws IOException {
    disk.create(incoming(film));
    disk.force(incoming);
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
    disk.force(target);
    disk.force(incoming);
  }

  public void discard(Id<Film> film) {
    try {
      disk.delete(incoming(film));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Uploads' files not touched since then. */
  public List<Id<Film>> incomingBefore(Instant moment) throws IOException {
    return Folders.files(incoming).stream()
        .filter(file -> Folders.changed(file).isBefore(moment))
        .map(Folders::name)
        .filter(Store::isFilm)
        .map(Id::<Film>parse)
        .toList();
  }

  /** The SHA-256 of a file in hexadecimal, read once from end to end. */
  public static String digest(Disk disk, Path file) throws IOException {
    var digest = Sha256.digest();
    var buffer = new byte[1 << 20];
    try (var bytes = disk.read(file)) {
      for (int count; (count = bytes.read(buffer)) >= 0; ) {
        digest.update(buffer, 0, count);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  String digest(Id<Film> film) throws IOException {
    return digest(disk, incoming(film));
  }

  // -- complete files

  /** Whether complete files lie where other machines see them, too. */
  boolean shared() {
    return shelf.shared();
  }

  boolean away() {
    return shelf.away();
  }

  /**
   * A complete upload as a file in its place. May be repeated: after a crash in between, the film's
   * job calls it again. Equal bytes are kept once.
   */
  public Path settle(Id<Film> film, String sha256) throws IOException {
    if (!shelf.shared()) {
      carry(film, sha256);
      letGo(film, sha256);
    }
    return shelf.fetch(sha256);
  }

  /** Brings a complete upload to the shelf; its file here stays until {@link #letGo}. */
  void carry(Id<Film> film, String sha256) throws IOException {
    var file = incoming(film);
    var here = disk.exists(file);
    if (here) {
      shelf.bring(file, sha256);
    } else if (originals.isKept(sha256)) {
      return;
    }
    var size = here ? disk.size(file) : shelf.original(sha256).size();
    originals.keep(sha256, size, clock.instant(), damaged -> shelf.place(file, sha256, damaged));
  }

  void letGo(Id<Film> film, String sha256) throws IOException {
    if (disk.exists(incoming(film))) {
      shelf.letGo(incoming(film), sha256);
      disk.force(incoming);
    }
  }

  /**
   * An original as a file on this machine, to be read and never written; to be asked for again by
   * whoever comes back to it later.
   *
   * @throws java.nio.file.NoSuchFileException where it is not there
   */
  public Path fetch(String sha256) throws IOException {
    try {
      return shelf.fetch(sha256);
    } catch (Damaged damaged) {
      originals.damaged(sha256, clock.instant());
      throw damaged;
    }
  }

  /**
   * An original to be read from any place on, wherever it lies.
   *
   * @throws Refusal where it is damaged, missing or out of reach
   */
  public Held original(String sha256) throws IOException {
    if (originals.damagedSince(sha256).isPresent()) {
      throw Absence.damaged();
    }
    try {
      return shelf.original(sha256);
    } catch (NoSuchFileException missing) {
      throw originals.isKept(sha256) ? Absence.damaged() : Absence.forNow();
    } catch (StoreAway away) {
      throw Absence.forNow();
    }
  }

  /** The same for whoever looks after it: with the faults themselves. */
  Held held(String sha256) throws IOException {
    return shelf.original(sha256);
  }

  // -- what is made of them

  /**
   * One finished file of a film's renditions as a file on this machine, never to be written.
   *
   * @throws Refusal where it is out of reach
   */
  public Optional<Path> part(Id<Film> film, String name) throws IOException {
    try {
      return shelf.part(film, named(name));
    } catch (StoreAway away) {
      throw Absence.forNow();
    }
  }

  /** Puts one more finished file beside a film's others, or in the place of an older one. */
  public void add(Path made, Id<Film> film, String name) throws IOException {
    parts.save(film, named(name), disk.size(made), digest(disk, made), clock.instant());
    shelf.add(made, film, name);
  }

  /** Takes one file away that no page speaks of any more. */
  public void remove(Id<Film> film, String name) throws IOException {
    shelf.dropPart(film, named(name));
    parts.forget(film, name);
  }

  private static String named(String name) {
    if (!PART.matcher(name).matches()) {
      throw new IllegalArgumentException("not a name of a part: " + name);
    }
    return name;
  }

  /** Puts a finished folder of renditions in the place of any older one. */
  public void publish(Path made, Id<Film> film) throws IOException {
    parts.forgetAll(film);
    for (var file : Folders.files(made)) {
      var name = named(Folders.name(file));
      parts.save(film, name, disk.size(file), digest(disk, file), clock.instant());
    }
    shelf.publish(made, film);
  }

  /**
   * An empty folder beside the renditions, so that publishing it is one step; nobody else's, even
   * while an older attempt at the same film still writes to its own.
   */
  public Path workshop(Id<Film> film) throws IOException {
    return Files.createTempDirectory(workshops, MAKING + film + "-");
  }

  /** Folders in which something is made, or was when its process died. */
  List<Path> workshops() throws IOException {
    return Folders.files(workshops).stream()
        .filter(folder -> Folders.name(folder).startsWith(MAKING))
        .toList();
  }

  public static void delete(Path folder) throws IOException {
    Folders.delete(folder);
  }
}
