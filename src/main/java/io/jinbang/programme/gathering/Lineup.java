package io.jinbang.programme.gathering;

import io.jinbang.programme.Forum;
import io.jinbang.shared.Id;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The bodies behind a gathering, or behind one of its forums, as they are printed. */
public final class Lineup {
  private Lineup() {}

  /**
   * By role in the gathering's order, each role's in theirs; roles without a body left out.
   *
   * @param forum null for those of the whole gathering
   */
  public static Map<BodyRole, List<BodySheet>> of(
      GatheringSheet gathering, List<BodySheet> bodies, @Nullable Id<Forum> forum) {
    var lineup = new LinkedHashMap<BodyRole, List<BodySheet>>();
    for (var role : gathering.roles()) {
      var group =
          bodies.stream()
              .filter(body -> body.role() == role && Objects.equals(body.forum(), forum))
              .toList();
      if (!group.isEmpty()) {
        lineup.put(role, group);
      }
    }
    return lineup;
  }
}
