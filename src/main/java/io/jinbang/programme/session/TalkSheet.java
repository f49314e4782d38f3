package io.jinbang.programme.session;

import io.jinbang.intake.Entry;
import io.jinbang.programme.Appearance;
import io.jinbang.programme.Talk;
import io.jinbang.programme.gathering.Bilingual;
import io.jinbang.shared.Id;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A talk as its host filled it in.
 *
 * @param entry the entry of a call it came from; null where it was typed in
 */
public record TalkSheet(
    Id<Talk> id,
    Bilingual title,
    Duration length,
    List<Appearance> people,
    @Nullable Id<Entry> entry) {

  public TalkSheet {
    people = List.copyOf(people);
  }

  Talk shown() {
    return new Talk(id, title.shown(), length, people);
  }
}
