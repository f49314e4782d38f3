package io.jinbang.media.check;

import io.jinbang.media.Film.Finding;
import io.jinbang.media.probe.Unreadable.Reason;
import io.jinbang.shared.Text;

/** What to say of a file that could not be read. */
final class UnreadableWords {
  private UnreadableWords() {}

  static Finding finding(Reason reason, String containers) {
    return says(reason).rule(new Text[0], Text.same(containers));
  }

  private static Says says(Reason reason) {
    return switch (reason) {
      case EMPTY -> Says.EMPTY;
      case NO_INDEX -> Says.NO_INDEX;
      case PLAYLIST -> Says.PLAYLIST;
      case HTML -> Says.HTML;
      case TEXT -> Says.TEXT;
      case NOT_A_FILM -> Says.NOT_A_FILM;
      case ELSEWHERE -> Says.ELSEWHERE;
      case BROKEN -> Says.BROKEN;
      case TOO_COMPLEX -> Says.TOO_COMPLEX;
      case UNREACHABLE -> Says.UNREACHABLE;
    };
  }
}
