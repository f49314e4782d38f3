package io.jinbang.programme.runofshow;

import io.jinbang.programme.Speaker;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a cue consists of, for those on stage and behind it.
 *
 * @param owner who sees to it
 * @param note what it needs
 * @param script what the master of ceremonies says
 * @param media what of that medium is shown
 * @param act what is done, and to what
 * @param object key of what it fires, as {@link io.jinbang.programme.CeremonyObjects} offers it;
 *     null for none
 * @param sealed whether object and reveal stay hidden until it fires
 * @param reveal what may be said only once it has fired
 * @param people on stage, in order
 * @param byHand whether that order was made by hand; else it is that of their ranks
 */
public record Content(
    Text title,
    String owner,
    Text note,
    Text script,
    Medium medium,
    String media,
    Act act,
    Text acted,
    @Nullable String object,
    boolean sealed,
    Text reveal,
    List<Id<Speaker>> people,
    boolean byHand) {

  static final Text EMPTY = Text.same("");

  public Content {
    people = List.copyOf(people);
  }

  static Content titled(Text title) {
    return new Content(
        title,
        "",
        EMPTY,
        EMPTY,
        Medium.NOTHING,
        "",
        Act.NONE,
        EMPTY,
        null,
        false,
        EMPTY,
        List.of(),
        false);
  }

  Content of(Act act, Text acted) {
    return new Content(
        title, owner, note, script, medium, media, act, acted, object, sealed, reveal, people,
        byHand);
  }

  Content shows(Medium medium) {
    return new Content(
        title, owner, note, script, medium, media, act, acted, object, sealed, reveal, people,
        byHand);
  }

  /** Hands out certificates, sealed until it fires. */
  Content awards(String object, Text script) {
    return new Content(
        title,
        owner,
        note,
        script,
        medium,
        media,
        Act.CERTIFICATES,
        EMPTY,
        object,
        true,
        reveal,
        people,
        byHand);
  }

  Content with(List<Id<Speaker>> others, boolean byHand) {
    return new Content(
        title, owner, note, script, medium, media, act, acted, object, sealed, reveal, others,
        byHand);
  }

  /** Whether any of its words names somebody of this name. */
  boolean names(Text name) {
    return List.of(title, note, script, reveal, acted).stream()
            .anyMatch(words -> holds(words.zh(), name) || holds(words.en(), name))
        || holds(media, name);
  }

  private static boolean holds(String words, Text name) {
    return (!name.zh().isBlank() && words.contains(name.zh()))
        || (!name.en().isBlank() && words.contains(name.en()));
  }
}
