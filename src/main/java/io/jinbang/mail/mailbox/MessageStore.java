package io.jinbang.mail.mailbox;

import io.jinbang.installation.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The bytes of messages, by their SHA-256; on the disk before anybody is told. */
@Component
class MessageStore {
  private final Path folder;

  MessageStore(Home home) {
    this.folder = home.folder("mailbox");
  }

  /** Something that writes a message's bytes. */
  interface Bytes {
    void writeTo(Digested to) throws IOException;
  }

  /** Keeps the bytes and answers what they are. */
  Digested.Seal keep(Bytes bytes) {
    try {
      var incoming = Files.createDirectories(folder.resolve("incoming"));
      var file = incoming.resolve(UUID.randomUUID().toString());
      try (var channel =
          FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        var digested = new Digested(channel);
        bytes.writeTo(digested);
        var seal = digested.seal();
        channel.force(true);
        settle(file, seal.sha256());
        return seal;
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep a message", e);
    }
  }

  private void settle(Path file, String sha256) throws IOException {
    var shelf = Files.createDirectories(shelf(sha256));
    Files.move(
        file,
        shelf.resolve(sha256),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    force(shelf);
    force(folder);
  }

  /** A name is on the disk only once its folder is. */
  private static void force(Path folder) throws IOException {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  Path path(String sha256) {
    return shelf(sha256).resolve(sha256);
  }

  private Path shelf(String sha256) {
    return folder.resolve(sha256.substring(0, 2));
  }
}
