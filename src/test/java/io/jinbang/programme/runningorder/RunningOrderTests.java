package io.jinbang.programme.runningorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class RunningOrderTests {
  private static final Path SHARED =
      Path.of(System.getProperty("jinbang.shared", "../shared")).resolve("data/running-order");

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(Path file, String... more) {
    return new CommandLine(new RunningOrderCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(
            Stream.concat(Stream.of(file.toString()), Arrays.stream(more)).toArray(String[]::new));
  }

  /** The optima that MiniZinc's challenge states. */
  @ParameterizedTest
  @CsvSource({"film105, 849", "concert, 111"})
  void finds_the_proved_optima(String name, int optimum) {
    var file = SHARED.resolve(name + ".dzn");
    assumeTrue(Files.exists(file), "no reference data at " + SHARED);
    assertThat(run(file, "--json")).isZero();
    assertThat(out.toString()).startsWith("{\"cost\":" + optimum + ",").contains("\"proven\":true");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void costs_what_the_best_of_all_orders_costs(long seed) {
    var random = new Random(seed);
    var scenes =
        new Scenes(
            random.longs(6, 0, 16).toArray(),
            random.ints(6, 1, 5).toArray(),
            random.ints(4, 1, 9).toArray());
    var least = orders(6).stream().mapToLong(scenes::cost).min().orElseThrow();
    var answer = RunningOrder.of(scenes);
    assertThat(answer.cost()).isEqualTo(least);
    assertThat(answer.order()).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5);
    assertThat(answer.proven()).isTrue();
  }

  private static List<List<Integer>> orders(int count) {
    if (count == 0) {
      return List.of(List.of());
    }
    var all = new ArrayList<List<Integer>>();
    for (var shorter : orders(count - 1)) {
      for (var at = 0; at < count; at++) {
        var order = new ArrayList<>(shorter);
        order.add(at, count - 1);
        all.add(order);
      }
    }
    return all;
  }

  @Test
  void one_who_waits_for_a_scene_is_paid_for_it() {
    // person 0 in the first and third scene, person 1 in the second: 2+3+2 at 5, 3 at 1
    var scenes = new Scenes(new long[] {1, 2, 1}, new int[] {2, 3, 2}, new int[] {5, 1});
    assertThat(scenes.cost(List.of(0, 1, 2))).isEqualTo(38);
    assertThat(scenes.cost(List.of(0, 2, 1))).isEqualTo(23);
    assertThat(RunningOrder.of(scenes).cost()).isEqualTo(23);
  }

  @Test
  void more_scenes_than_can_be_proved_still_get_an_order() {
    var random = new Random(5);
    var scenes =
        new Scenes(
            IntStream.range(0, 30).mapToLong(each -> each + 1L).toArray(),
            random.ints(30, 1, 5).toArray(),
            random.ints(5, 1, 9).toArray());
    var answer = RunningOrder.of(scenes);
    assertThat(answer.proven()).isFalse();
    assertThat(answer.order()).hasSize(30).doesNotHaveDuplicates();
    assertThat(answer.cost()).isLessThan(scenes.cost(IntStream.range(0, 30).boxed().toList()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "numScenes = 2; numActors = 1; ia = [| 1 |]; c = [1]; d = [1, 1];",
        "numScenes = 99999; numActors = 1; ia = [| 1 |]; c = [1]; d = [1];",
        "numScenes = 1; numActors = 1; ia = [| x |]; c = [1]; d = [1];",
        "numScenes = 0; numActors = 1; ia = [| |]; c = [1]; d = [];"
      })
  void what_is_no_such_file_exits_with_2_in_both_languages(String words) throws IOException {
    assertThat(run(Files.writeString(folder.resolve("x.dzn"), words))).isEqualTo(2);
    assertThat(err.toString()).contains("请给出", "Give a .dzn file");
  }

  @Test
  void a_file_that_is_not_there_exits_with_2() {
    assertThat(run(folder.resolve("none"))).isEqualTo(2);
  }
}
