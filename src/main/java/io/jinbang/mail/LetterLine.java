package io.jinbang.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A letter as the host reads it. A one-time link is readable only while there is no server to send
 * it through, since somebody has to hand it over then.
 */
public record LetterLine(
    String id,
    String to,
    String subject,
    String body,
    String state,
    Instant queued,
    @Nullable Instant sent,
    @Nullable String trouble) {

  static LetterLine of(Letter letter, boolean serverConfigured) {
    return new LetterLine(
        letter.id().toString(),
        letter.to(),
        letter.subject(),
        serverConfigured ? letter.bodyWithoutTokens() : letter.body(),
        letter.state().name(),
        letter.queued(),
        letter.sent(),
        letter.trouble());
  }

  public boolean isSent() {
    return state.equals(Letter.State.SENT.name());
  }

  public boolean isFailed() {
    return state.equals(Letter.State.FAILED.name());
  }
}
