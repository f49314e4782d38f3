package io.jinbang.mail;

import io.jinbang.mail.mime.MimeReading;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Problem;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The contract of reading mail: messages are kept before their mailbox hears of it. */
public interface Mailbox {

  /** How the reading stands. */
  State state();

  /**
   * How the reading of the mailbox stands.
   *
   * @param address of the server and folder; empty where none is configured
   * @param enabledBy who answers for it; null while it is off
   * @param trouble why the latest reading failed; null where it did not
   */
  record State(
      String address,
      @Nullable UUID enabledBy,
      @Nullable Instant readAt,
      @Nullable String trouble) {

    public boolean configured() {
      return !address.isEmpty();
    }

    public boolean enabled() {
      return enabledBy != null;
    }
  }

  /** Turns the reading on, in the actor's name, or off. */
  void turn(Actor host, boolean on);

  /** Signs in and looks into the folder, changing nothing; what is wrong, if anything is. */
  Optional<Problem> test(Actor host);

  /**
   * Reads what is new; how many messages that is.
   *
   * @throws io.jinbang.shared.Refusal where the mailbox cannot be reached
   */
  int read();

  Message get(Id<Message> id);

  /** The message's own bytes. */
  Path raw(Message message);

  /** Reads a message, its parts into a folder that the caller clears away. */
  MimeReading open(Message message, Path folder);
}
