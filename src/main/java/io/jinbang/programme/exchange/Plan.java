package io.jinbang.programme.exchange;

import io.jinbang.programme.gathering.ForumSheet;
import io.jinbang.programme.hall.HallSheet;
import io.jinbang.programme.hall.Venue;
import io.jinbang.programme.session.SessionSheet;
import io.jinbang.programme.speaker.SpeakerSheet;
import java.util.List;
import java.util.Optional;

/**
 * What a file would add to a draft.
 *
 * @param venue for halls that are new, where the gathering has none yet
 * @param known events of the file that are in the draft already, and stay as they are there
 */
public record Plan(
    Optional<Venue> venue,
    List<HallSheet> halls,
    List<ForumSheet> forums,
    List<SpeakerSheet> speakers,
    List<SessionSheet> sessions,
    int known,
    List<Finding> findings) {

  public Plan {
    halls = List.copyOf(halls);
    forums = List.copyOf(forums);
    speakers = List.copyOf(speakers);
    sessions = List.copyOf(sessions);
    findings = List.copyOf(findings);
  }

  public boolean isSound() {
    return findings.stream().noneMatch(Finding::blocking);
  }
}
