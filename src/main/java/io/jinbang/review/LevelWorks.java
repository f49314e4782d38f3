package io.jinbang.review;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entry;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.util.List;

/**
 * Port: whether works are level where a prize depends on it; prizes are given above this module.
 */
public interface LevelWorks {

  /** Those nobody has put in order yet. */
  List<Level> level(Campaign campaign);

  /**
   * Level works.
   *
   * @param prizes what depends on them
   * @param slots how many of them can win
   */
  record Level(List<Text> prizes, List<Id<Entry>> works, int slots) {
    public Level {
      prizes = List.copyOf(prizes);
      works = List.copyOf(works);
    }
  }
}
