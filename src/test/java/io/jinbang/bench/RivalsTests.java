package io.jinbang.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The expected figures are of the arithmetic written out beside each. */
class RivalsTests {

  @Test
  void the_ratio_is_of_medians_and_the_first_is_the_baseline() {
    // medians 2 ms and 5 ms: 5 / 2 = 2.5
    var table =
        Rivals.table(
            List.of(
                new Timings("plain", List.of(9_000_000L, 1_000_000L, 2_000_000L)),
                new Timings("ours", List.of(5_000_000L, 4_000_000L, 30_000_000L))));
    assertThat(table.lines().skip(2).map(line -> line.replaceAll(" +", " ")))
        .containsExactly("plain 1.0 ms 2.0 ms 9.0 ms 1.00", "ours 4.0 ms 5.0 ms 30.0 ms 2.50");
  }

  @Test
  void rivals_take_turns_after_warming_up() throws Exception {
    var order = new ArrayList<String>();
    var race =
        new Rivals()
            .add("a", 2, () -> order.add("a") ? 1L : 0L)
            .add("b", 0, () -> order.add("b") ? 1L : 0L);
    assertThat(race.race(2)).contains("2 runs each");
    assertThat(order).containsExactly("a", "a", "a", "b", "a", "b");
  }
}
