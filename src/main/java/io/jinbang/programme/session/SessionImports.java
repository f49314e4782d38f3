package io.jinbang.programme.session;

import io.jinbang.documents.Grid;
import io.jinbang.programme.Part;
import io.jinbang.programme.Speaker;
import io.jinbang.programme.gathering.Bilingual;
import io.jinbang.programme.gathering.Forums;
import io.jinbang.programme.gathering.GatheringSheet;
import io.jinbang.programme.speaker.SpeakerSheet;
import io.jinbang.programme.speaker.Speakers;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Many sessions at once. */
@Service
@Transactional
class SessionImports {
  private final Sessions sessions;
  private final Staging staging;
  private final Speakers speakers;
  private final Scenes scenes;
  private final Forums forums;

  SessionImports(
      Sessions sessions, Staging staging, Speakers speakers, Scenes scenes, Forums forums) {
    this.sessions = sessions;
    this.staging = staging;
    this.speakers = speakers;
    this.scenes = scenes;
    this.forums = forums;
  }

  /** How many were new, and how many were there already. */
  record Outcome(int added, int known) {}

  /**
   * Whatever is there with the same title and forum is left as it is, so that a table can be handed
   * in twice. A name that no speaker has makes a new one.
   */
  Outcome read(Actor host, GatheringSheet gathering, Grid grid) {
    var scene = scenes.of(host, gathering);
    var added = 0;
    var read = SessionTable.read(grid, scene, forums.of(gathering.id()));
    for (var row : read) {
      if (!isAmong(scene.sessions(), row.session())) {
        add(host, gathering, row);
        added++;
      }
    }
    return new Outcome(added, read.size() - added);
  }

  private static boolean isAmong(List<SessionSheet> known, SessionSheet session) {
    return known.stream()
        .anyMatch(
            each ->
                each.title().equals(session.title())
                    && Objects.equals(each.forum(), session.forum()));
  }

  private void add(Actor host, GatheringSheet gathering, SessionTable.Read row) {
    var session = row.session();
    sessions.add(host, gathering.id(), session);
    if (session.placement() != null) {
      sessions.place(host, gathering.id(), Map.of(session.id(), session.placement()));
    }
    for (var name : row.people()) {
      var speaker = speaker(host, gathering, name);
      staging.put(host, gathering.id(), session.id(), null, speaker, Part.SPEAKER);
    }
  }

  private Id<Speaker> speaker(Actor host, GatheringSheet gathering, String name) {
    var known = speakers.named(host, gathering.id(), name);
    if (known.isPresent()) {
      return known.get().id();
    }
    var speaker = SpeakerSheet.named(Bilingual.of(name));
    speakers.add(host, gathering.id(), speaker);
    return speaker.id();
  }
}
