package io.jinbang.media.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.media.Film;
import io.jinbang.media.FilmReceived;
import io.jinbang.media.store.PowerCutDisk;
import io.jinbang.media.store.Store;
import io.jinbang.media.store.Stores;
import io.jinbang.organization.Person;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Role;
import io.jinbang.shared.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Films sent through faults drawn from a seed; one thread, so that a seed tells it all. */
final class FaultyUploads {
  private static final Path HOME = Path.of("/power-cut");

  /** What goes wrong with one request. */
  private enum Fault {
    CLIENT_CUT,
    SERVER_KILLED,
    POWER_CUT,
    POWER_CUT_AFTER_THE_ANSWER,
    DISK_FULL,
    FORCE_FAILS,
    TWO_AT_ONCE,
    ANSWER_LOST,
    LYING_OFFSET,
    WRONG_CHECKSUM,
    TOO_MUCH
  }

  private final Random chance;
  private final UploadFaultTests parts;
  private final Actor actor;
  private final PowerCutDisk disk;
  private final Map<Fault, Integer> told = new EnumMap<>(Fault.class);
  private final List<Id<Film>> films = new ArrayList<>();
  private int faults;
  private int settlings;
  private Store store;
  private Uploads uploads;

  // of the film on its way
  private byte[] film = new byte[0];
  private Id<Film> id = Id.random();
  private long acknowledged;
  private @Nullable String handedOn;

  FaultyUploads(long seed, UploadFaultTests parts) throws IOException {
    chance = new Random(seed);
    this.parts = parts;
    Person person = parts.folk.entrant("参选者01");
    actor = new Actor(person.id().value(), person.name(), null, Set.of(Role.ENTRANT));
    disk = new PowerCutDisk(chance, HOME);
    for (var folder : List.of("films", "films/incoming", "films/store", "films/renditions")) {
      disk.folder(HOME.resolve(folder));
      disk.force(HOME.resolve(folder).getParent());
    }
    start();
  }

  int faults() {
    return faults;
  }

  String told() {
    return films.size() + " films, " + settlings + " settlings disturbed, " + told;
  }

  void forget() {
    parts
        .jdbc
        .sql(
            """
            with gone as (delete from media.film where owner = :owner returning sha256)
            delete from media.original where sha256 in (select sha256 from gone)
            """)
        .param("owner", actor.person())
        .update();
  }

  private void start() {
    store = Stores.on(disk, HOME, parts.application);
    uploads =
        new Uploads(
            parts.sql,
            store,
            disk,
            parts.stocks,
            new Quota(Long.MAX_VALUE),
            new Turns(Runnable::run), // one thread, so that the seed tells it all
            parts.policies,
            parts.transactions,
            event -> handedOn((FilmReceived) event),
            parts.clock);
  }

  /** No job is to look for what only this disk has. */
  private void handedOn(FilmReceived received) {
    parts
        .jdbc
        .sql("update media.film set state = 'CHECKED', outcome = '{}' where id = :id")
        .param("id", received.film().value())
        .update();
    handedOn = received.sha256();
  }

  void oneFilm() throws IOException {
    film =
        new byte
            [chance.nextInt(8) == 0
                ? 4_300_000 + chance.nextInt(5_000_000)
                : 1 + chance.nextInt(600_000)];
    chance.nextBytes(film);
    acknowledged = 0;
    handedOn = null;
    begin();
    for (var tries = 0; handedOn == null; tries++) {
      assertThat(tries).as("requests for one film").isLessThan(400);
      request();
      nothingLost();
    }
    assertThat(handedOn).isEqualTo(Sha256.hex(film));
    settle();
  }

  private void begin() {
    UUID subject = parts.stage.subject(actor.person());
    var metadata =
        Metadata.read(
            "filename YQ==,subject "
                + Base64.getEncoder()
                    .encodeToString(subject.toString().getBytes(StandardCharsets.UTF_8)));
    id = uploads.begin(actor, film.length, metadata).id();
    films.add(id);
    if (chance.nextInt(4) == 0) {
      disk.cut();
      start();
    }
  }

  /** One PATCH from where the server says, disturbed three times out of four. */
  private void request() throws IOException {
    var from = (int) uploads.look(actor, id).received();
    acknowledged = Math.max(acknowledged, from);
    var to = Math.min(film.length, from + 1 + chance.nextInt(film.length));
    var part = Arrays.copyOfRange(film, from, to);
    if (chance.nextInt(4) == 0) {
      acknowledge(send(from, new ByteArrayInputStream(part), part.length, null));
      return;
    }
    var fault = Fault.values()[chance.nextInt(Fault.values().length)];
    faults++;
    told.merge(fault, 1, Integer::sum);
    try {
      disturbed(fault, from, part);
    } catch (Rejection | io.jinbang.shared.Refusal refused) {
      // the client looks where to go on
    } catch (PowerCutDisk.Killed killed) {
      if (fault == Fault.POWER_CUT) {
        disk.cut();
      } else {
        disk.restart();
      }
      start();
    }
    disk.recover();
  }

  private void disturbed(Fault fault, int from, byte[] part) throws IOException {
    var whole = new ByteArrayInputStream(part);
    switch (fault) {
      case CLIENT_CUT ->
          send(from, new Cut(part, chance.nextInt(part.length + 1)), part.length, null);
      case SERVER_KILLED, POWER_CUT -> {
        disk.killAt(chance.nextInt(14));
        acknowledge(send(from, new Trickle(part), part.length, null));
        disk.killAt(0);
        throw new PowerCutDisk.Killed();
      }
      case POWER_CUT_AFTER_THE_ANSWER -> {
        acknowledge(send(from, whole, part.length, null));
        disk.cut();
        start();
      }
      case DISK_FULL -> {
        disk.fullAfter(chance.nextInt(4));
        acknowledge(send(from, new Trickle(part), part.length, null));
      }
      case FORCE_FAILS -> {
        disk.failForceAfter(chance.nextInt(3));
        acknowledge(send(from, new Trickle(part), part.length, null));
      }
      case TWO_AT_ONCE -> send(from, new Overtaken(part), part.length, null);
      case ANSWER_LOST -> {
        send(from, whole, part.length, null);
        send(from, new ByteArrayInputStream(part), part.length, null);
      }
      case LYING_OFFSET -> {
        var lie = chance.nextInt(film.length + 1);
        send(lie == from ? lie + 1 : lie, whole, part.length, null);
        throw new AssertionError("took a part at a wrong place");
      }
      case WRONG_CHECKSUM -> {
        send(
            from,
            whole,
            part.length,
            Checksum.read("sha256 " + Base64.getEncoder().encodeToString(new byte[32])));
        throw new AssertionError("took a part with a wrong checksum");
      }
      case TOO_MUCH -> {
        var more =
            Arrays.copyOf(Arrays.copyOfRange(film, from, film.length), film.length - from + 1);
        send(from, new ByteArrayInputStream(more), -1, null);
        throw new AssertionError("took more than declared");
      }
    }
  }

  private long send(long from, InputStream bytes, long length, @Nullable Checksum checksum) {
    return uploads.receive(actor, id, from, new Chunk(bytes, length, checksum)).received();
  }

  private void acknowledge(long offset) {
    acknowledged = Math.max(acknowledged, offset);
  }

  /** The server goes on at or after what it acknowledged, and what it has so far is the film's. */
  private void nothingLost() throws IOException {
    if (handedOn != null) {
      return;
    }
    var offset = uploads.look(actor, id).received();
    assertThat(offset).as("offset").isBetween(acknowledged, (long) film.length);
    try (var kept = disk.read(store.incoming(id))) {
      assertThat(Arrays.equals(kept.readNBytes((int) offset), Arrays.copyOf(film, (int) offset)))
          .as("the first %s bytes are the film's", offset)
          .isTrue();
    }
  }

  /**
   * What the film's job does, killed or without power now and then; in the end the film is there.
   */
  private void settle() throws IOException {
    while (chance.nextInt(3) > 0) {
      disk.killAt(chance.nextInt(20));
      try {
        store.settle(id, Sha256.hex(film));
      } catch (PowerCutDisk.Killed killed) {
        // as wished
      }
      if (chance.nextBoolean()) {
        disk.cut();
      } else {
        disk.restart();
      }
      faults++;
      settlings++;
      start();
    }
    store.settle(id, Sha256.hex(film));
    disk.cut();
    start();
    var stored = store.fetch(Sha256.hex(film));
    try (var kept = disk.read(stored)) {
      assertThat(Sha256.hex(kept.readAllBytes())).as("the stored film").isEqualTo(Sha256.hex(film));
    }
    disk.delete(stored); // room for the next
  }

  /** Breaks off. */
  private static final class Cut extends InputStream {
    private final InputStream bytes;

    Cut(byte[] part, int after) {
      bytes = new ByteArrayInputStream(part, 0, after);
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException();
    }

    @Override
    public int read(byte[] into, int at, int length) throws IOException {
      var count = bytes.read(into, at, length);
      if (count < 0) {
        throw new IOException("connection reset");
      }
      return count;
    }
  }

  /** Comes in pieces of any size. */
  private class Trickle extends InputStream {
    private final InputStream bytes;

    Trickle(byte[] part) {
      bytes = new ByteArrayInputStream(part);
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException();
    }

    @Override
    public int read(byte[] into, int at, int length) throws IOException {
      return bytes.read(into, at, 1 + chance.nextInt(length));
    }
  }

  /** In its middle, another request for the same film looks, and goes on sending. */
  private final class Overtaken extends Trickle {
    private int reads;

    Overtaken(byte[] part) {
      super(part);
    }

    @Override
    public int read(byte[] into, int at, int length) throws IOException {
      if (reads++ == 1) {
        var from = (int) uploads.look(actor, id).received();
        acknowledge(from);
        if (from < film.length) {
          var part = Arrays.copyOfRange(film, from, from + 1 + chance.nextInt(film.length - from));
          acknowledge(send(from, new ByteArrayInputStream(part), part.length, null));
        }
      }
      return super.read(into, at, length);
    }
  }
}
