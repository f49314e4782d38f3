package io.jinbang.award;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entry;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The contract of this module: prizes that are public, and nothing else. */
public interface Awards {

  /** The posted list of a call; empty before its instant, for everybody. */
  Optional<PostedList> posted(Id<Campaign> campaign);

  /** All posted lists, newest first. */
  List<PostedList> allPosted();

  /**
   * A list as everybody may see it.
   *
   * @param commitment its line in the ledger
   */
  record PostedList(Id<Campaign> campaign, Instant at, List<Award> awards, long commitment) {}

  /**
   * A prize given.
   *
   * @param prize id of the prize in the rulebook
   * @param theme id of the theme of a theme prize
   * @param entry the work; null for a prize to a body
   * @param certificate printed number
   * @param recipient who receives it, as printed
   */
  record Award(
      String prize,
      @Nullable String theme,
      @Nullable Id<Entry> entry,
      String certificate,
      Text recipient) {}
}
