package io.jinbang.programme.session;

import io.jinbang.programme.gathering.GatheringSheet;
import io.jinbang.programme.gathering.Gatherings;
import io.jinbang.programme.hall.Halls;
import io.jinbang.programme.speaker.Speakers;
import io.jinbang.shared.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what bears on a timetable. */
@Service
@Transactional(readOnly = true)
public class Scenes {
  private final Gatherings gatherings;
  private final Halls halls;
  private final Speakers speakers;
  private final Sessions sessions;
  private final StageSql stage;

  Scenes(Gatherings gatherings, Halls halls, Speakers speakers, Sessions sessions, StageSql stage) {
    this.gatherings = gatherings;
    this.halls = halls;
    this.speakers = speakers;
    this.sessions = sessions;
    this.stage = stage;
  }

  public Scene of(Actor host, GatheringSheet gathering) {
    var id = gathering.id();
    return new Scene(
        gathering,
        gatherings.hours(id),
        halls.of(id),
        halls.shared(id),
        speakers.of(host, id),
        sessions.of(host, id),
        stage.orders(id));
  }
}
