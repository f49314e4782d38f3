package io.jinbang.programme.timetable;

import io.jinbang.programme.Placement;
import io.jinbang.programme.Session;
import io.jinbang.programme.gathering.Gatherings;
import io.jinbang.programme.planning.Plan;
import io.jinbang.programme.session.Scene;
import io.jinbang.programme.session.Scenes;
import io.jinbang.programme.session.SessionSheet;
import io.jinbang.programme.session.Sessions;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The timetable of a gathering, as its host sees it. */
@Service
@Transactional
class Timetables {
  private final Gatherings gatherings;
  private final Scenes scenes;
  private final Sessions sessions;
  private final Proposals proposals;

  Timetables(Gatherings gatherings, Scenes scenes, Sessions sessions, Proposals proposals) {
    this.gatherings = gatherings;
    this.scenes = scenes;
    this.sessions = sessions;
    this.proposals = proposals;
  }

  @Transactional(readOnly = true)
  public Timetable of(Actor host, String slug) {
    var gathering = gatherings.of(host, slug);
    var scene = scenes.of(host, gathering);
    var draft = Draft.of(scene, proposals.setting(gathering.id()));
    return Timetable.of(draft, proposals.last(host, gathering.id()).orElse(null));
  }

  void pin(Actor host, String slug, Id<Session> session, boolean pinned) {
    sessions.pin(host, gatherings.of(host, slug).id(), session, pinned);
  }

  /** The scene with every session where the plan has it. */
  static Scene moved(Draft draft, Plan plan) {
    var scene = draft.scene();
    return new Scene(
        scene.gathering(),
        scene.hours(),
        scene.halls(),
        scene.shared(),
        scene.speakers(),
        IntStream.range(0, scene.sessions().size())
            .mapToObj(item -> moved(scene.sessions().get(item), place(draft, plan, item)))
            .toList(),
        scene.orders());
  }

  private static @Nullable Placement place(Draft draft, Plan plan, int item) {
    var spot = plan.spots().get(item);
    return spot == null ? null : draft.placement(spot);
  }

  private static SessionSheet moved(SessionSheet session, @Nullable Placement place) {
    return new SessionSheet(
        session.id(),
        session.forum(),
        session.kind(),
        session.title(),
        session.summary(),
        session.length(),
        place,
        session.pinned(),
        session.talks(),
        session.people(),
        session.languages(),
        session.interpretation(),
        session.needs(),
        session.audience(),
        session.open());
  }
}
