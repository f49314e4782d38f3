package io.jinbang.mail;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A letter as the host reads it. A one-time link is readable only while there is no server to send
 * it through, since somebody has to hand it over then.
 *
 * @param kind id of its kind; empty where it has none
 * @param state {@code waiting}, {@code sent} or {@code failed}
 */
public record LetterLine(
    String id,
    String kind,
    String to,
    String subject,
    String body,
    String state,
    int attempts,
    Instant queued,
    @Nullable Instant sent,
    @Nullable String trouble) {

  static LetterLine of(Letter letter, boolean serverConfigured) {
    return new LetterLine(
        letter.id().toString(),
        letter.kind() == null ? "" : letter.kind(),
        letter.to(),
        letter.subject(),
        serverConfigured ? letter.bodyWithoutTokens() : letter.body(),
        letter.state().name().toLowerCase(Locale.ROOT),
        letter.attempts(),
        letter.queued(),
        letter.sent(),
        letter.trouble());
  }

  public boolean isSent() {
    return state.equals("sent");
  }

  public boolean isFailed() {
    return state.equals("failed");
  }
}
