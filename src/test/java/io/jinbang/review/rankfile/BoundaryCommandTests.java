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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class BoundaryCommandTests {
  @TempDir Path dir;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void a_fifth_more_reviews_goes_to_uncertain_works() throws IOException {
    var json = json("--top", "5");

    assertThat(json.get("top").asInt()).isEqualTo(5);
    // 30 works with 3 reviews each: a fifth of 90
    assertThat(json.get("reviews").asInt()).isEqualTo(18);
    assertThat(json.get("spent").asInt()).isEqualTo(18);
    var extra = 0;
    for (var work : json.get("entries")) {
      assertThat(work.get("pTop").asDouble()).isBetween(.05, .95);
      assertThat(work.get("n").asInt()).isEqualTo(3);
      assertThat(work.get("rankInterval").get(0).asInt())
          .isLessThanOrEqualTo(work.get("rankInterval").get(1).asInt());
      extra += work.get("extra").asInt();
    }
    assertThat(extra).isEqualTo(18);
  }

  @Test
  void the_same_seed_gives_the_same_answer() throws IOException {
    assertThat(json("--seed", "7")).isEqualTo(json("--seed", "7"));
  }

  @Test
  void the_number_and_the_bounds_may_be_given() throws IOException {
    var json = json("--top", "5", "--extra", "4", "--low", ".3", "--high", ".7");

    assertThat(json.get("reviews").asInt()).isEqualTo(4);
    for (var work : json.get("entries")) {
      assertThat(work.get("pTop").asDouble()).isCloseTo(.5, within(.2));
    }
  }

  @Test
  void the_table_speaks_chinese_or_english() throws IOException {
    assertThat(run("--top", "5")).isZero();
    assertThat(out.toString()).contains("前 5 概率", "加评", "分几批加评");
    assertThat(run("--lang", "en")).isZero();
    assertThat(out.toString()).contains("P(top 10)", "Extra", "Several rounds");
  }

  @Test
  void impossible_options_are_refused() throws IOException {
    assertThat(run("--extra", "-1")).isEqualTo(2);
    assertThat(run("--share", "-0.1")).isEqualTo(2);
    assertThat(run("--low", ".5", "--high", ".5")).isEqualTo(2);
    assertThat(run("--draws", "0")).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).contains("--extra", "--share", "--low, --high", "不抽样就没有概率");
  }

  private JsonNode json(String... options) throws IOException {
    out.getBuffer().setLength(0);
    var all = new String[options.length + 1];
    System.arraycopy(options, 0, all, 0, options.length);
    all[options.length] = "--json";
    assertThat(run(all)).isZero();
    return new ObjectMapper().readTree(out.toString());
  }

  private int run(String... options) throws IOException {
    var file = Files.writeString(dir.resolve("scores.csv"), scores());
    var arguments = new String[options.length + 1];
    arguments[0] = file.toString();
    System.arraycopy(options, 0, arguments, 1, options.length);
    return new CommandLine(new BoundaryCommand())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  private static String scores() {
    var random = new Random(2);
    var lines = new StringBuilder("entry,judge,score\n");
    for (var w = 0; w < 30; w++) {
      var truth = random.nextGaussian();
      for (var r = 0; r < 3; r++) {
        var score = 5 + truth + .7 * random.nextGaussian();
        lines.append("W%d,J%d,%.3f%n".formatted(w, (3 * w + r) % 8, score));
      }
    }
    return lines.toString();
  }
}
