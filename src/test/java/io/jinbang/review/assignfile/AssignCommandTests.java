package io.jinbang.review.assignfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AssignCommandTests {
  private static final Path SHARED =
      Path.of(System.getProperty("jinbang.shared", "../shared")).resolve("data/assignment");

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void finds_the_greatest_total() throws IOException {
    // by hand: 0.9 + 0.8 on one diagonal, 1.0 + 0.1 on the other
    var m = file("m.csv", "0.9,1.0\n0.1,0.8\n");
    var answer = json("--similarity", m, "--per-work", "1", "--load", "1");
    assertThat(answer.at("/total").asDouble()).isEqualTo(1.7);
    assertThat(answer.at("/worst").asDouble()).isEqualTo(0.8);
    assertThat(answer.at("/components").asInt()).isEqualTo(2);
    assertThat(answer.at("/assignments").toString()).isEqualTo("[[0,0],[1,1]]");
  }

  @Test
  void conflicts_and_loads_from_files_are_kept() throws IOException {
    var m = file("m.csv", "0.9,1.0\n0.1,0.8\n");
    var c = file("c.csv", "1,0\n0,0\n");
    var loads = file("loads.csv", "1\n2\n");
    var answer = json("--similarity", m, "--conflicts", c, "--per-work", "1", "--load", loads);
    assertThat(answer.at("/assignments").toString()).isEqualTo("[[0,1],[1,0]]");
    var least =
        json(
            "--similarity", m, "--per-work", "1", "--load", loads, "--min-load", file("l", "0\n2"));
    assertThat(least.at("/assignments").toString()).isEqualTo("[[1,0],[1,1]]");
    assertThat(least.at("/components").asInt()).isOne();
  }

  @Test
  void what_cannot_be_completed_exits_with_1_and_says_what_is_missing() throws IOException {
    var m = file("m.csv", "0.9,1.0\n0.1,0.8\n");
    assertThat(run("--similarity", m, "--per-work", "2", "--load", "1", "--json")).isOne();
    var answer = JsonMapper.builder().build().readTree(out.toString());
    assertThat(answer.at("/assignments").size()).isEqualTo(2);
    assertThat(answer.at("/message/en").asString()).contains("miss 2 reviews in all");
  }

  @Test
  void bad_input_names_the_place_and_exits_with_2() throws IOException {
    var m = file("m.csv", "0.9,1.0\n0.1,0.8\n");
    refuses("ragged.csv:2: ", file("ragged.csv", "1,2\n3\n"), "1", "1");
    refuses("word.csv:1: ", file("word.csv", "1,two\n"), "1", "1");
    refuses("nan.csv:1: ", file("nan.csv", "1,NaN\n"), "1", "1");
    refuses("empty.csv: ", file("empty.csv", "\n"), "1", "1");
    refuses("none.csv: ", folder.resolve("none.csv").toString(), "1", "1");
    refuses("--per-work: ", m, "0", "1");
    refuses("--load: ", m, "1", file("three.csv", "1\n1\n1\n"));
    refuses("--load: ", m, "1", file("half.csv", "1\n1.5\n"));
    assertThat(run("--similarity", m, "--per-work", "1", "--load", "1", "--min-load", "2"))
        .isEqualTo(2);
    assertThat(run("--similarity", m, "--per-work", "1")).isEqualTo(2);
    var c = file("c.csv", "0,0\n");
    assertThat(run("--similarity", m, "--conflicts", c, "--per-work", "1", "--load", "1"))
        .isEqualTo(2);
  }

  @Test
  void the_worst_served_work_comes_before_the_total() throws IOException {
    // total alone: 9 + 1 on one diagonal; the other serves both works alike with 4 + 4
    var m = file("m.csv", "9,4\n4,1\n");
    var worst = json("--similarity", m, "--per-work", "1", "--load", "1");
    assertThat(worst.at("/assignments").toString()).isEqualTo("[[0,1],[1,0]]");
    assertThat(worst.at("/worst").asDouble()).isEqualTo(4);
    assertThat(worst.at("/proven").asBoolean()).isTrue();
    var total = json("--similarity", m, "--per-work", "1", "--load", "1", "--aim", "total");
    assertThat(total.at("/total").asDouble()).isEqualTo(10);
  }

  @Test
  void the_best_level_of_the_worst_work_is_found_where_its_best_judges_are_taken()
      throws Exception {
    // both works want judge 0, who takes one: whoever goes without has 3 at best
    var m = file("m.csv", "9,9\n3,2\n2,3\n");
    var answer = json("--similarity", m, "--per-work", "1", "--load", "1");
    assertThat(answer.at("/worst").asDouble()).isEqualTo(3);
    assertThat(answer.at("/total").asDouble()).isEqualTo(12);
  }

  @Test
  void a_panel_in_two_halves_is_joined_at_the_least_cost() throws IOException {
    // judges 0-1 know works 0-1, judges 2-3 works 2-3; one exchange costs 2 x (5 - 1), or, with the
    // one dearer bridge, 5 - 4 + 5 - 1
    var m = file("m.csv", "5,5,4,1\n5,5,1,1\n1,1,5,5\n1,1,5,5\n");
    var apart = json("--similarity", m, "--per-work", "2", "--load", "2", "--no-connected");
    assertThat(apart.at("/components").asInt()).isEqualTo(2);
    assertThat(apart.at("/total").asDouble()).isEqualTo(40);
    assertThat(apart.at("/lost").asDouble()).isZero();
    var m2 = json("--similarity", m, "--per-work", "2", "--load", "2", "--aim", "total");
    assertThat(m2.at("/components").asInt()).isEqualTo(2); // no work may fall below the worst, 10
    var uneven = file("u.csv", "5,9,4,1\n5,9,1,1\n1,1,9,5\n1,1,9,5\n");
    var joined = json("--similarity", uneven, "--per-work", "2", "--load", "2");
    assertThat(joined.at("/worst").asDouble()).isEqualTo(10);
    assertThat(joined.at("/components").asInt()).isOne();
    // works 1 and 2 have room above 10: 9 + 9 -> 4 + 1
    assertThat(joined.at("/lost").asDouble()).isEqualTo(13);
  }

  /** Greatest total on MIDL: 201.885, worst .9033 (README of the data, "MinMax"). */
  @Test
  void reaches_the_published_total_on_midl() throws IOException {
    var answer = midl("--aim", "total", "--no-connected");
    assertThat(answer.at("/total").asDouble()).isCloseTo(201.885, within(0.0005));
    assertThat(answer.at("/worst").asDouble()).isCloseTo(0.9033, within(0.00005));
    assertThat(answer.at("/assignments").size()).isEqualTo(3 * 118);
  }

  /**
   * README of the data: exact 'max total subject to worst paper at its optimum', 201.769 / .9448.
   */
  @Test
  void serves_the_worst_paper_of_midl_best() throws IOException {
    var answer = midl("--no-connected");
    assertThat(answer.at("/total").asDouble()).isCloseTo(201.769, within(0.0005));
    assertThat(answer.at("/worst").asDouble()).isCloseTo(0.9448, within(0.00005));
    assertThat(answer.at("/proven").asBoolean()).isTrue();
    var joined = midl("--aim", "worst");
    assertThat(joined.at("/components").asInt()).isOne();
    assertThat(joined.at("/total").asDouble()).isGreaterThanOrEqualTo(201.7);
    assertThat(joined.at("/worst").asDouble()).isCloseTo(0.9448, within(0.00005));
  }

  /** README of the data: with the least loads, 141.96 / .9448. Takes a minute. */
  @Test
  @Tag("slow")
  void serves_the_worst_paper_of_midl_best_with_least_loads() throws IOException {
    assumeTrue(Files.isDirectory(SHARED));
    var answer = midl("--min-load", SHARED.resolve("midl_loads-lb.csv").toString());
    assertThat(answer.at("/total").asDouble()).isGreaterThanOrEqualTo(141.9);
    assertThat(answer.at("/worst").asDouble()).isCloseTo(0.9448, within(0.00005));
    assertThat(answer.at("/components").asInt()).isOne();
    assertThat(answer.at("/proven").asBoolean()).isTrue();
  }

  /** One component at most a hundredth below the greatest total; the second lacks judges. */
  @ParameterizedTest
  @CsvSource({"preflib1,0", "preflib2,1", "preflib3,0"})
  void joins_the_conferences_panels(String name, int code) {
    assumeTrue(Files.isDirectory(SHARED));
    var exit =
        run(
            "--similarity",
            SHARED.resolve(name + "_similarity_matrix.csv").toString(),
            "--conflicts",
            SHARED.resolve(name + "_mask_matrix.csv").toString(),
            "--per-work",
            "3",
            "--load",
            "6",
            "--json");
    var answer = JsonMapper.builder().build().readTree(out.toString());
    assertThat(exit).isEqualTo(code);
    assertThat(answer.at("/components").asInt()).isOne();
    assertThat(answer.at("/lost").asDouble())
        .isLessThanOrEqualTo(.01 * answer.at("/total").asDouble());
  }

  private JsonNode midl(String... more) throws IOException {
    assumeTrue(Files.isDirectory(SHARED));
    var arguments =
        new ArrayList<>(
            List.of(
                "--similarity",
                SHARED.resolve("midl_scores.csv").toString(),
                "--per-work",
                "3",
                "--load",
                SHARED.resolve("midl_loads.csv").toString()));
    arguments.addAll(List.of(more));
    return json(arguments.toArray(String[]::new));
  }

  private void refuses(String message, String similarity, String perWork, String load) {
    err.getBuffer().setLength(0);
    assertThat(run("--similarity", similarity, "--per-work", perWork, "--load", load)).isEqualTo(2);
    assertThat(err.toString()).contains(message).doesNotContain("Exception");
  }

  private JsonNode json(String... arguments) {
    out.getBuffer().setLength(0);
    var command = new CommandLine(new AssignCommand()).setOut(new PrintWriter(out));
    assertThat(command.execute(append(arguments, "--json"))).isZero();
    return JsonMapper.builder().build().readTree(out.toString());
  }

  private static String[] append(String[] arguments, String last) {
    var all = Arrays.copyOf(arguments, arguments.length + 1);
    all[arguments.length] = last;
    return all;
  }

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    return new CommandLine(new AssignCommand())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }
}
