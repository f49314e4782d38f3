package io.jinbang.programme.session;

import io.jinbang.programme.Gathering;
import io.jinbang.programme.Placement;
import io.jinbang.programme.Session;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import java.util.HashMap;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Many sessions at once, with their places and their people, as another program had them. */
@Service
@Transactional
public class ForeignSessions {
  private final Sessions sessions;
  private final StageSql stage;

  ForeignSessions(Sessions sessions, StageSql stage) {
    this.sessions = sessions;
    this.stage = stage;
  }

  /**
   * All of them or none; their halls, forums and speakers must be there.
   *
   * @param added without talks
   */
  public void add(Actor host, Id<Gathering> gathering, List<SessionSheet> added) {
    var places = new HashMap<Id<Session>, Placement>();
    for (var session : added) {
      sessions.add(host, gathering, session);
      stage.stage(gathering, session.id(), null, session.people());
      if (session.placement() != null) {
        places.put(session.id(), session.placement());
      }
    }
    sessions.place(host, gathering, places);
  }
}
