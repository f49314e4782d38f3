package io.jinbang.programme.release;

import io.jinbang.programme.Forum;
import io.jinbang.programme.Programme;
import io.jinbang.programme.gathering.BodyRole;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version as it is kept: the programme, and who stood behind it.
 *
 * @param lineup in printed order
 */
public record Released(Programme programme, List<Group> lineup) {

  public Released {
    lineup = List.copyOf(lineup);
  }

  /**
   * Bodies of one role.
   *
   * @param forum null for those of the whole gathering
   */
  public record Group(@Nullable Id<Forum> forum, BodyRole role, List<Text> names) {}
}
