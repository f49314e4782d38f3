package io.jinbang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class BenchJudgingCommandTests {
  private final StringWriter out = new StringWriter();

  @Test
  void it_prints_its_seeds_every_way_and_whether_chances_came_true() {
    assertThat(run("--repetitions", "1", "--contests", "2", "--seed", "7")).isZero();

    assertThat(out.toString())
        .contains("seeds 7 to 8", "mean", "drop highest and lowest", "z-scores", "two-way (BLUP)")
        .contains("slope", "all reviews doubled", "+20% at the boundary, rounds: 5")
        .contains("P(top 10), 2 contests, model TWO_WAY", "expected calibration error");
  }

  @Test
  void the_same_seed_prints_the_same() {
    run("--repetitions", "1", "--contests", "1", "--noisy", "--siloed");
    var first = out.toString();
    out.getBuffer().setLength(0);
    run("--repetitions", "1", "--contests", "1", "--noisy", "--siloed");

    assertThat(out.toString()).isEqualTo(first).contains("residual=1.7", "number=6");
  }

  @Test
  void a_size_gives_times_and_memory() {
    assertThat(run("--size", "60x12x3")).isZero();

    assertThat(out.toString()).contains("works=60", "2000 draws", "heap at most");
    assertThat(run("--size", "60x12")).isEqualTo(2);
    assertThat(run("--size", "60x2x3")).isEqualTo(2);
    assertThat(run("--repetitions", "0")).isEqualTo(2);
  }

  private int run(String... arguments) {
    var quiet = new PrintWriter(new StringWriter());
    return new CommandLine(new BenchJudgingCommand())
        .setOut(new PrintWriter(out))
        .setErr(quiet)
        .execute(arguments);
  }
}
