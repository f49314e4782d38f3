package io.jinbang.programme.workgroup;

import io.jinbang.programme.Gathering;
import io.jinbang.programme.Placement;
import io.jinbang.programme.Session;
import io.jinbang.programme.runofshow.CueList;
import io.jinbang.programme.session.SessionSheet;
import io.jinbang.programme.session.Sessions;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Text;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What of a gathering can wait for tasks: its sessions and the cues of its shows. */
@Component
class Waits {
  private final Sessions sessions;
  private final CueList cues;

  Waits(Sessions sessions, CueList cues) {
    this.sessions = sessions;
    this.cues = cues;
  }

  List<Scheduled> of(Actor host, Gathering gathering) {
    return Stream.concat(
            sessions.of(host, gathering.id()).stream().map(SessionSheet::shown).map(Waits::session),
            cues.of(host, gathering.id()).stream().map(Waits::cue))
        .toList();
  }

  private static Scheduled session(Session session) {
    var placement = session.placement();
    return new Scheduled(
        Task.Target.session(session.id().value()),
        session.title(),
        Text.same(""),
        start(placement));
  }

  private static @Nullable Instant start(@Nullable Placement placement) {
    return placement == null ? null : placement.start();
  }

  private static Scheduled cue(CueList.Line line) {
    return new Scheduled(
        Task.Target.cue(line.cue().value()), line.title(), line.show(), line.begin());
  }
}
