package io.jinbang.programme.runofshow;

import io.jinbang.programme.Speaker;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;

/**
 * Somebody who may stand on a stage.
 *
 * @param rank 1 first
 * @param withdrawn whether they have dropped out of the gathering
 */
public record Person(
    Id<Speaker> id, Text name, Text title, Text organization, int rank, boolean withdrawn) {

  /** For somebody who is on no list any more. */
  static Person gone(Id<Speaker> id) {
    var name = Text.of("（已不在嘉宾名单）", "(no longer on the list)");
    return new Person(id, name, Text.same(""), Text.same(""), Integer.MAX_VALUE, true);
  }
}
