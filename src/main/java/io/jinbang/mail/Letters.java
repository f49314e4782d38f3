package io.jinbang.mail;

import io.jinbang.shared.Language;

/** The contract of mail: letters are queued in the caller's transaction and sent after it. */
public interface Letters {

  /**
   * Queues a letter. Nothing is sent where the transaction fails, nothing is lost where it does
   * not.
   */
  void send(String to, Language language, String subject, String body);
}
