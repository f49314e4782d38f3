package io.jinbang.programme.agenda;

import io.jinbang.shared.Text;

/**
 * A session that was announced and is no longer.
 *
 * @param before as it was announced last
 * @param closed it still exists and is no longer open: nothing more is said than that the time is
 *     free
 */
public record Gone(Shown before, boolean closed, Stamp stamp) {
  private static final Text CANCELLED = Text.of("已取消", "Cancelled");

  public Text title() {
    return closed ? CANCELLED : before.session().title();
  }
}
