package io.jinbang.intake.submission;

import static io.jinbang.intake.submission.Cases.CLOSES;
import static io.jinbang.intake.submission.Cases.OPENS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TickTests {
  @Test
  void a_tick_keeps_its_first_time_until_it_is_cleared_or_its_text_changes() {
    var declarations =
        List.of(
            Cases.declaration("kept", 1),
            Cases.declaration("changed", 2),
            Cases.declaration("cleared", 1),
            Cases.declaration("new", 1));
    var before =
        Map.of(
            "kept", new Tick(1, OPENS),
            "changed", new Tick(1, OPENS),
            "cleared", new Tick(1, OPENS),
            "gone", new Tick(1, OPENS));
    assertThat(Tick.after(before, Set.of("kept", "changed", "new", "gone"), declarations, CLOSES))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "kept", new Tick(1, OPENS),
                "changed", new Tick(2, CLOSES),
                "new", new Tick(1, CLOSES)));
  }
}
