package io.jinbang.intake.arrival;

import io.jinbang.campaign.Rulebook.Timeline;
import io.jinbang.campaign.Terms;
import io.jinbang.intake.submission.EntryWindow;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import java.time.Instant;

/**
 * Until when works may come otherwise than by their entrant's own hand.
 *
 * @param unit the unit's own date; never before {@code window} opens
 * @param web until when they may be entered on the web instead
 */
record Closing(EntryWindow window, Instant unit, Instant web) {

  static Closing of(Timeline timeline, Source.Channel channel, Terms terms) {
    var window = EntryWindow.of(timeline, channel.closing());
    var deadline = terms.deadline();
    var unit = deadline == null || deadline.isAfter(window.closes()) ? window.closes() : deadline;
    return new Closing(window, unit, timeline.webCloses());
  }

  /** Refuses what came outside of it, with what can still be done now. */
  void require(Instant came, Instant now) {
    if (came.isBefore(window.opens())) {
      throw Refusal.of(
          Refusal.Kind.CONFLICT,
          Problem.at(
              "",
              "征集还没有开始，推荐表现在不收",
              "Entries are not open yet; forms are not taken now",
              "开始后再交，表可以先填好。",
              "Send it when they open; it can be filled in before."));
    }
    if (!came.isBefore(unit)) {
      throw Refusal.of(Refusal.Kind.TOO_LATE, now.isBefore(web) ? webOnly() : over());
    }
  }

  private static Problem webOnly() {
    return Problem.at(
        "",
        "推荐表的报送已经截止",
        "Recommendation forms have closed",
        "作品仍可由参选者在网上报送；如有特殊情况，请联系主办方。",
        "Works can still be entered on the web by their entrants. In special cases, ask the host.");
  }

  private static Problem over() {
    return Problem.at(
        "",
        "征集已经截止，不能再报送",
        "Entries have closed",
        "如有特殊情况，请联系主办方。",
        "If something went wrong, ask the host.");
  }
}
