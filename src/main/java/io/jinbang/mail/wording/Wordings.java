package io.jinbang.mail.wording;

import io.jinbang.mail.LetterKind;
import org.springframework.stereotype.Service;

/** The words in force. */
@Service
public class Wordings {
  private final WordingSql sql;

  Wordings(WordingSql sql) {
    this.sql = sql;
  }

  /** The host's, or those that came with the program. */
  public Wording of(LetterKind kind) {
    return sql.latest(kind.id()).map(Revision::wording).orElseGet(() -> Wording.of(kind));
  }
}
