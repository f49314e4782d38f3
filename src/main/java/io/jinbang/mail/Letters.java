package io.jinbang.mail;

import io.jinbang.shared.Language;
import io.jinbang.shared.Text;
import java.util.Collection;
import java.util.Map;

/** The contract of mail: letters are queued in the caller's transaction and sent after it. */
public interface Letters {

  /**
   * Queues a letter. Nothing is sent where the transaction fails, nothing is lost where it does
   * not.
   */
  void send(String to, Language language, String subject, String body);

  /** How many letters to an address are kept. */
  int countTo(String to);

  /** Forgets to whom letters went and what they said; what still waits is not sent. */
  void forget(String to);

  /**
   * Queues a letter in both languages, Chinese first, in the words the host has given its kind.
   *
   * @param values for each of the kind's names; text in braces that is none of them stays
   */
  void send(String to, LetterKind kind, Map<String, Text> values);

  /** The same letter to many, each of whom sees nobody else; ten thousand in a few seconds. */
  void send(Collection<String> to, LetterKind kind, Map<String, Text> values);
}
