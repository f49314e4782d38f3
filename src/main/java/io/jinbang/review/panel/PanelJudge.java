package io.jinbang.review.panel;

import io.jinbang.organization.Body;
import io.jinbang.organization.Person;
import io.jinbang.shared.Id;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A judge on the panel of a call.
 *
 * @param alias how others know them, such as 评委 03
 * @param organisation where they work; decides conflicts
 * @param division first-level body of their province; decides conflicts; null where none applies
 * @param expertise ids of the themes they know best
 * @param minLoad fewest works they are to have
 * @param maxLoad most works they take
 * @param availability when they can judge
 */
public record PanelJudge(
    Id<Person> judge,
    String alias,
    String organisation,
    @Nullable Id<Body> division,
    Set<String> expertise,
    int minLoad,
    int maxLoad,
    Availability availability) {

  public PanelJudge {
    expertise = Set.copyOf(expertise);
  }
}
