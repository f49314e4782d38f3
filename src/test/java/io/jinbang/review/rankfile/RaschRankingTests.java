package io.jinbang.review.rankfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.ObjectMapper;

class RaschRankingTests {
  @TempDir Path dir;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void a_json_names_works_judges_and_criteria_and_checks_the_calibrated_order() throws IOException {
    assertThat(run(table(), "--json")).isZero();

    var json = new ObjectMapper().readTree(out.toString());
    assertThat(json.get("model").asString()).isEqualTo("rasch");
    assertThat(json.get("marks").toString()).isEqualTo("[1,2,3,4,5]");
    assertThat(json.get("steps").size()).isEqualTo(4);
    assertThat(json.get("components").asInt()).isEqualTo(1);
    assertThat(json.get("criteria").get(0).get("criterion").asString()).isEqualTo("story");
    var strict = json.get("judges").get(0);
    var lenient = json.get("judges").get(1);
    assertThat(strict.get("judge").asString()).isEqualTo("评委01");
    assertThat(strict.get("n").asInt()).isEqualTo(80);
    assertThat(strict.get("severity").asDouble() + lenient.get("severity").asDouble())
        .isCloseTo(0, within(1e-12));
    assertThat(strict.get("severity").asDouble()).isPositive();
    assertThat(strict.get("infit").isDouble()).isTrue();
    var entries = json.get("entries");
    assertThat(entries.size()).isEqualTo(40);
    assertThat(entries.get(0).get("measure").asDouble())
        .isGreaterThan(entries.get(39).get("measure").asDouble());
    assertThat(entries.get(0).get("calibrated").isDouble()).isTrue();
    // each judge read every work, so the sum of its marks decides under either model
    assertThat(json.get("check").get("correlation").asDouble()).isCloseTo(1, within(1e-12));
    assertThat(json.get("check").get("differing").isEmpty()).isTrue();
  }

  @Test
  void b_the_table_speaks_chinese_or_english() throws IOException {
    assertThat(run(table())).isZero();
    assertThat(out.toString()).contains("量尺值", "严格度", "等级相关").doesNotContain("Rank");

    out.getBuffer().setLength(0);
    assertThat(run(table(), "--lang", "en")).isZero();
    assertThat(out.toString())
        .contains("Measure", "Infit", "rank correlation")
        .doesNotContain("名次");
  }

  @Test
  void c_a_judge_with_one_end_of_the_scale_only_is_named() throws IOException {
    var table = new StringBuilder(table());
    for (var w = 0; w < 40; w++) {
      table.append("W%d,评委03,story,5\n".formatted(w));
    }

    assertThat(run(table.toString(), "--lang", "en")).isZero();
    assertThat(out.toString()).contains("lowest or highest marks only");
  }

  @Test
  void d_what_it_cannot_use_is_refused() throws IOException {
    refused("entry,judge,score\nA,J,3\n", "there is no column \"criterion\"");
    refused("entry,judge,criterion,score\nA,J,c,3.5\n", "line 2: \"3.5\" is not");
    refused("entry,judge,criterion,score\nA,J,c,3\n", "nothing to compare");
    refused("entry,judge,criterion,score\nA,J,c,x\n", "not a number");
    refused("entry,judge,criterion,score\nA,J,c,3\nA,J,c,4\n", "scored this entry before");
    assertThat(command().execute("x.csv", "--model", "guess")).isEqualTo(2);
  }

  @Test
  void e_works_with_the_same_marks_share_a_rank_whatever_their_names_and_lines()
      throws IOException {
    var table =
        """
        entry,judge,criterion,score
        Z,评委01,story,4
        Z,评委02,story,5
        B,评委01,story,2
        B,评委02,story,3
        A,评委02,story,5
        A,评委01,story,4
        C,评委01,story,1
        C,评委02,story,2
        """;

    assertThat(run(table, "--json")).isZero();
    var entries = new ObjectMapper().readTree(out.toString()).get("entries");
    assertThat(entries.valueStream().map(e -> e.get("rank").asInt() + e.get("entry").asString()))
        .containsExactly("1Z", "1A", "3B", "4C");

    out.getBuffer().setLength(0);
    assertThat(run(table)).isZero();
    assertThat(out.toString().lines().map(line -> line.strip().split(" +")[0]).limit(5))
        .containsExactly("名次", "=1", "=1", "3", "4");
  }

  private void refused(String table, String message) throws IOException {
    err.getBuffer().setLength(0);
    assertThat(run(table)).isEqualTo(2);
    assertThat(err.toString()).contains(message);
  }

  /** 40 works; the first judge gives about a point less. */
  private static String table() {
    var random = new Random(1);
    var table = new StringBuilder("entry,judge,criterion,score\n");
    for (var w = 0; w < 40; w++) {
      var merit = 3.5 + random.nextGaussian();
      for (var c : new String[] {"story", "art"}) {
        var one = Math.clamp(Math.round(merit - 1 + .5 * random.nextGaussian()), 1, 5);
        var two = Math.clamp(Math.round(merit + .5 * random.nextGaussian()), 1, 5);
        table.append("W%d,评委01,%s,%d\nW%d,评委02,%s,%d\n".formatted(w, c, one, w, c, two));
      }
    }
    return table.toString();
  }

  private int run(String table, String... options) throws IOException {
    var file = Files.writeString(dir.resolve("scores.csv"), table);
    var arguments = new String[options.length + 3];
    arguments[0] = file.toString();
    arguments[1] = "--model";
    arguments[2] = "rasch";
    System.arraycopy(options, 0, arguments, 3, options.length);
    return command().execute(arguments);
  }

  private CommandLine command() {
    return new CommandLine(new RankCommand())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err));
  }
}
