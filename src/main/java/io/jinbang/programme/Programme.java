package io.jinbang.programme;

import io.jinbang.shared.Id;
import java.util.HashSet;
import java.util.List;

/**
 * A whole programme (日程) as it stood at one moment.
 *
 * @param version number of the release; 0 for the draft
 * @param forums in their order
 * @param sessions placed ones by start, then the others
 * @param speakers by rank
 */
public record Programme(
    Gathering gathering,
    int version,
    List<Hall> halls,
    List<Forum> forums,
    List<Session> sessions,
    List<Speaker> speakers) {

  public Programme {
    halls = List.copyOf(halls);
    forums = List.copyOf(forums);
    sessions = List.copyOf(sessions);
    speakers = List.copyOf(speakers);
  }

  /** What strangers may see of it: open sessions that have a place, and who is on stage there. */
  public Programme inPublic() {
    var shown = sessions.stream().filter(each -> each.open() && each.placement() != null).toList();
    var seen = new HashSet<Id<Speaker>>();
    shown.forEach(session -> seen.addAll(session.everybody()));
    return new Programme(
        gathering,
        version,
        halls,
        forums,
        shown,
        speakers.stream().filter(each -> seen.contains(each.id())).toList());
  }
}
