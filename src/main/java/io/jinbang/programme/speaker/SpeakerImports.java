package io.jinbang.programme.speaker;

import io.jinbang.documents.Grid;
import io.jinbang.programme.Gathering;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Many speakers at once. */
@Service
@Transactional
class SpeakerImports {
  private final Speakers speakers;

  SpeakerImports(Speakers speakers) {
    this.speakers = speakers;
  }

  /** How many were new, and how many were there already. */
  record Outcome(int added, int known) {}

  /**
   * Whoever is there with the same names and organization is left as they are, so that a table can
   * be handed in twice. Likeness short of that is for a person to judge afterwards.
   */
  Outcome read(Actor host, Id<Gathering> gathering, Grid grid) {
    var known = speakers.of(host, gathering);
    var added = 0;
    var same = 0;
    for (var speaker : SpeakerTable.read(grid)) {
      if (isAmong(known, speaker)) {
        same++;
      } else {
        speakers.add(host, gathering, speaker);
        added++;
      }
    }
    return new Outcome(added, same);
  }

  private static boolean isAmong(List<SpeakerSheet> known, SpeakerSheet speaker) {
    return known.stream()
        .anyMatch(
            each ->
                each.name().equals(speaker.name())
                    && each.organization().equals(speaker.organization()));
  }
}
