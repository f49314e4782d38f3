package io.jinbang.campaign.timeline;

import io.jinbang.campaign.Rulebook.Stage;
import io.jinbang.campaign.Rulebook.Timeline;
import io.jinbang.shared.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One stage as shown: its name, whether it is over, and its span.
 *
 * @param until its end; null for what happens at one moment
 */
public record Step(Text label, State state, Instant from, @Nullable Instant until) {
  private static final Text CEREMONY = Text.of("颁奖", "Ceremony");

  /** Whether a stage is over. */
  public enum State {
    DONE,
    NOW,
    AHEAD
  }

  /** The stages at an instant; the ceremony stands last where its date is known. */
  public static List<Step> of(Timeline t, Instant now) {
    var steps = new ArrayList<Step>();
    steps.add(step(t, now, Stage.NOTICE, t.noticed(), null));
    steps.add(step(t, now, Stage.ENTRIES, t.entriesOpen(), t.webCloses()));
    steps.add(step(t, now, Stage.SCREENING, t.webCloses(), t.screenedBy()));
    steps.add(step(t, now, Stage.JUDGING, t.judgingOpens(), t.judgingCloses()));
    steps.add(step(t, now, Stage.AWARD, t.judgingCloses(), null));
    steps.add(step(t, now, Stage.POSTED, t.posting(), null));
    if (t.ceremony() != null) {
      var over = now.isAfter(t.ceremony());
      steps.add(new Step(CEREMONY, over ? State.DONE : State.AHEAD, t.ceremony(), null));
    }
    return List.copyOf(steps);
  }

  private static Step step(
      Timeline timeline, Instant now, Stage stage, Instant from, @Nullable Instant until) {
    var order = stage.compareTo(timeline.stageAt(now));
    var state = order < 0 ? State.DONE : order == 0 ? State.NOW : State.AHEAD;
    return new Step(stage.label(), state, from, until);
  }
}
