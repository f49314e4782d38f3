package io.jinbang.mail;

import java.util.Locale;
import java.util.regex.Pattern;

/** What came of handing a letter to the server, and what follows from it. */
sealed interface Reply {

  /** Taken. */
  record Taken() implements Reply {}

  /** Too much at the moment, from us as a whole: the queue rests. */
  record Busy(String said) implements Reply {}

  /** Never for this address. */
  record Refused(String said) implements Reply {}

  /** Anything else that went wrong with this letter: tried again. */
  record Failed(String said) implements Reply {}

  /** There is nobody to hand letters to. */
  record Unreachable(String said) implements Reply {}

  /** RFC 3463, x.2.x: the recipient's mailbox, full or closed; no reason to stop the others. */
  Pattern MAILBOX = Pattern.compile("\\b[45]\\.2\\.\\d{1,3}\\b");

  Pattern OWN_WAY = Pattern.compile("gr[ea]ylist|mailbox (is )?(busy|full|unavailable|locked)");

  /** Some say “too many” with a code that otherwise means never. */
  Pattern TOO_MANY =
      Pattern.compile(
          "too (many|much|fast|frequent)|frequency|rate.?limit|limit (is )?exceed|exceed\\w*"
              + " .*limit|throttl|sending quota|daily (user )?sending|try again"
              + " later|发送频率|超过.*(限制|上限)");

  /** A code at the beginning of what the server said, or quoted by whoever listened. */
  Pattern CODE = Pattern.compile("(?:^|response:? |code )([245]\\d\\d)\\b");

  /**
   * @param code of RFC 5321; 0 where there was none
   * @param toAddress whether it was said to the recipient's address
   */
  static Reply of(int code, String said, boolean toAddress) {
    var words = said.toLowerCase(Locale.ROOT);
    if (isBusy(code, words)) {
      return new Busy(said);
    }
    return toAddress && code >= 500 ? new Refused(said) : new Failed(said);
  }

  private static boolean isBusy(int code, String words) {
    return switch (code) {
      case 421 -> true;
      case 450, 451, 452, 454 -> !MAILBOX.matcher(words).find() && !OWN_WAY.matcher(words).find();
      default -> code >= 500 && !MAILBOX.matcher(words).find() && TOO_MANY.matcher(words).find();
    };
  }

  /** No connection, or none that is let in: the code may stand among the words. */
  static Reply ofConnecting(String said) {
    var code = CODE.matcher(said);
    return code.find() && isBusy(Integer.parseInt(code.group(1)), said.toLowerCase(Locale.ROOT))
        ? new Busy(said)
        : new Unreachable(said);
  }
}
