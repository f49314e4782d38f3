package io.jinbang.programme;

import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that takes place in one hall without a break (场次).
 *
 * @param length from its start to its end, whole minutes
 * @param placement where and when; null until it is placed
 * @param talks within it, in order
 * @param people on stage for the whole of it, in order; those of its talks are with the talks
 * @param languages spoken, as BCP 47 tags
 * @param interpretation languages it is interpreted into, as BCP 47 tags
 * @param open whether it is shown to the public
 */
public record Session(
    Id<Session> id,
    @Nullable Id<Forum> forum,
    SessionKind kind,
    Text title,
    Text summary,
    Duration length,
    @Nullable Placement placement,
    List<Talk> talks,
    List<Appearance> people,
    Set<String> languages,
    Set<String> interpretation,
    boolean open) {

  public Session {
    talks = List.copyOf(talks);
    people = List.copyOf(people);
    languages = new TreeSet<>(languages);
    interpretation = new TreeSet<>(interpretation);
  }

  /** Everybody who must be there: its own people and those of its talks, each once. */
  public List<Id<Speaker>> everybody() {
    return Stream.concat(people.stream(), talks.stream().flatMap(talk -> talk.people().stream()))
        .map(Appearance::speaker)
        .distinct()
        .toList();
  }

  /** When it ends; null until it is placed. Counted on the clock of the world, not of the wall. */
  public @Nullable Instant ends() {
    return placement == null ? null : placement.start().plus(length);
  }
}
