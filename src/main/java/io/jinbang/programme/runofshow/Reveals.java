package io.jinbang.programme.runofshow;

import io.jinbang.programme.CeremonyObjects;
import io.jinbang.programme.CeremonyObjects.Line;
import io.jinbang.programme.CeremonyObjects.Offer;
import io.jinbang.programme.Gathering;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * What cues fire, whoever offers it. The only way by which anything sealed comes out: it is not
 * even asked for before it may be shown.
 */
@Service
public class Reveals {
  private final List<CeremonyObjects> owners;

  Reveals(List<CeremonyObjects> owners) {
    this.owners = owners;
  }

  List<Offer> offered(Gathering gathering) {
    return owners.stream().flatMap(owner -> owner.offered(gathering).stream()).toList();
  }

  /** What each cue may tell now; nothing is kept of those that are still sealed. */
  Map<Id<Cue>, Told> open(Show show) {
    return told(show.cues().stream().filter(cue -> !cue.hides()).toList());
  }

  /** All of it, for who has asked to look behind the seals. */
  Map<Id<Cue>, Told> behindSeals(Show show) {
    return told(show.cues());
  }

  private Map<Id<Cue>, Told> told(List<Cue> cues) {
    var told = new HashMap<Id<Cue>, Told>();
    cues.forEach(cue -> told.put(cue.id(), told(cue)));
    return told;
  }

  private Told told(Cue cue) {
    var key = cue.content().object();
    return new Told(
        key == null
            ? List.of()
            : owners.stream().flatMap(owner -> owner.revealed(key).stream()).toList(),
        cue.content().reveal());
  }

  /** What a cue reveals. */
  public record Told(List<Line> lines, Text words) {
    static final Told NOTHING = new Told(List.of(), Text.same(""));
  }
}
