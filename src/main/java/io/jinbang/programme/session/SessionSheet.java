package io.jinbang.programme.session;

import io.jinbang.programme.Appearance;
import io.jinbang.programme.Forum;
import io.jinbang.programme.Placement;
import io.jinbang.programme.Session;
import io.jinbang.programme.SessionKind;
import io.jinbang.programme.Talk;
import io.jinbang.programme.gathering.Bilingual;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A session as its host filled it in.
 *
 * @param pinned its place is not the solver's to change
 * @param needs equipment its hall must have
 * @param audience people expected; null where nobody has said
 */
public record SessionSheet(
    Id<Session> id,
    @Nullable Id<Forum> forum,
    SessionKind kind,
    Bilingual title,
    Bilingual summary,
    Duration length,
    @Nullable Placement placement,
    boolean pinned,
    List<TalkSheet> talks,
    List<Appearance> people,
    Set<String> languages,
    Set<String> interpretation,
    Set<String> needs,
    @Nullable Integer audience,
    boolean open) {

  public SessionSheet {
    talks = List.copyOf(talks);
    people = List.copyOf(people);
    languages = new TreeSet<>(languages);
    interpretation = new TreeSet<>(interpretation);
    needs = new TreeSet<>(needs);
  }

  public Session shown() {
    return new Session(
        id,
        forum,
        kind,
        title.shown(),
        summary.shown(),
        length,
        placement,
        talks.stream().map(TalkSheet::shown).toList(),
        people,
        languages,
        interpretation,
        open);
  }

  /** One of its talks; others are not found. */
  TalkSheet talk(Id<Talk> id) {
    return talks.stream()
        .filter(talk -> talk.id().equals(id))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }
}
