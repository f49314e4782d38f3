package io.jinbang.programme;

import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What keeps sessions and cues from being ready: the tasks they wait for. */
public interface Hindrances {

  /** By the identifier of a session or a cue; those that wait for nothing are not named. */
  Map<UUID, List<Text>> of(Actor host, Id<Gathering> gathering);
}
