package io.jinbang.attendance;

import io.jinbang.programme.Gathering;
import io.jinbang.shared.Refusal;
import java.util.List;

/** The contract of attendance: what a guest may take with them by their personal link. */
public interface Guests {

  /**
   * Whose gathering the link is for.
   *
   * @param secret of a personal link
   * @throws Refusal not found, for a secret that opens nothing
   */
  Gathering gathering(String secret);

  /**
   * What the guest starred, and where they are on stage, of the released programme; by start. Empty
   * while nothing is released.
   *
   * @param secret of a personal link
   * @throws Refusal not found, for a secret that opens nothing
   */
  List<DayItem> day(String secret);
}
