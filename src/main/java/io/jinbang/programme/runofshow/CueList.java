package io.jinbang.programme.runofshow;

import io.jinbang.programme.Gathering;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** The cues of a gathering's shows, for whoever prepares them; nothing of what they reveal. */
@Service
public class CueList {
  private final Shows shows;

  CueList(Shows shows) {
    this.shows = shows;
  }

  /**
   * A cue as it is known before.
   *
   * @param begin of its show
   */
  public record Line(Id<Cue> cue, Text title, Text show, Instant begin) {}

  /** Show by show, in order. */
  public List<Line> of(Actor host, Id<Gathering> gathering) {
    return shows.of(host, gathering).stream().flatMap(CueList::lines).toList();
  }

  private static Stream<Line> lines(Show show) {
    return show.cues().stream()
        .map(cue -> new Line(cue.id(), cue.content().title(), show.title(), show.begin()));
  }
}
