package io.jinbang.intake.submission;

import io.jinbang.campaign.Rulebook.Declaration;
import io.jinbang.shared.Sha256;
import java.time.Instant;

/**
 * A declaration accepted with a submission (A6).
 *
 * @param textSha256 of the full text in both languages, see {@link #hash}
 */
public record Acceptance(String declaration, int version, String textSha256, Instant at) {

  static Acceptance of(Declaration declaration, Tick tick) {
    return new Acceptance(declaration.id(), declaration.version(), hash(declaration), tick.at());
  }

  /** SHA-256 of the Chinese text, a line feed and the English text, in UTF-8. */
  public static String hash(Declaration declaration) {
    return Sha256.hex(declaration.text().zh() + "\n" + declaration.text().en());
  }
}
