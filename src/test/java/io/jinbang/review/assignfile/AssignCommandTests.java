package io.jinbang.review.assignfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

  /** Greatest total on MIDL: 201.885, worst .9033 (README of the data, "MinMax"). */
  @Test
  void reaches_the_published_total_on_midl() throws IOException {
    assumeTrue(Files.isDirectory(SHARED));
    var answer =
        json(
            "--similarity",
            SHARED.resolve("midl_scores.csv").toString(),
            "--per-work",
            "3",
            "--load",
            SHARED.resolve("midl_loads.csv").toString());
    assertThat(answer.at("/total").asDouble()).isCloseTo(201.885, within(0.0005));
    assertThat(answer.at("/worst").asDouble()).isCloseTo(0.9033, within(0.00005));
    assertThat(answer.at("/assignments").size()).isEqualTo(3 * 118);
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
