package io.jinbang.review.deliberation;

import io.jinbang.review.Reviews.Ranked;
import org.jspecify.annotations.Nullable;

/**
 * Where a work stands among those that are gone through.
 *
 * @param place from 1; 0 where it is not among them
 * @param all every work is gone through, not only those worth the meeting's time
 */
public record Turn(int place, int of, boolean all, @Nullable Ranked before, @Nullable Ranked next) {

  static Turn of(Meeting meeting, Ranked ranked, boolean all) {
    var works = all ? meeting.ranking() : meeting.toDiscuss();
    var at = works.indexOf(ranked);
    return new Turn(
        at + 1,
        works.size(),
        all,
        at > 0 ? works.get(at - 1) : null,
        at + 1 < works.size() ? works.get(at + 1) : null);
  }
}
