package io.jinbang.review.rankfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class RankCommandTests {
  private static final String SCORES =
      """
      entry,judge,score
      W1,评委01,80
      W1,评委02,84
      W2,评委01,70
      W2,评委02,75
      W3,评委01,90
      W3,评委02,93
      """;

  @TempDir Path dir;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void json_has_the_fields_of_the_contract() throws IOException {
    var json = json(SCORES, "--top", "1", "--draws", "500", "--seed", "3");

    // balanced 3 x 2: mean 82; work means 82, 72.5, 91.5; judges 80, 84; MSW 180.5, MSJ 24, MSE .5
    assertThat(json.get("mean").asDouble()).isCloseTo(82, within(1e-9));
    assertThat(json.get("variance").get("entry").asDouble()).isCloseTo(90, within(1e-2));
    assertThat(json.get("variance").get("judge").asDouble()).isCloseTo(23.5 / 3, within(1e-3));
    assertThat(json.get("variance").get("residual").asDouble()).isCloseTo(.5, within(1e-4));
    assertThat(json.get("criterion").isDouble()).isTrue();
    assertThat(json.get("components").asInt()).isEqualTo(1);
    var judge = json.get("judges").get(0);
    assertThat(judge.get("judge").asString()).isEqualTo("评委01");
    assertThat(judge.get("n").asInt()).isEqualTo(3);
    assertThat(judge.get("severity").asDouble()).isCloseTo(2 * 23.5 / 24, within(1e-3));
    var best = json.get("entries").get(0);
    assertThat(best.get("entry").asString()).isEqualTo("W3");
    assertThat(best.get("n").asInt()).isEqualTo(2);
    assertThat(best.get("mean").asDouble()).isEqualTo(91.5);
    assertThat(best.get("trimmed").asDouble()).isEqualTo(91.5);
    assertThat(best.get("effect").asDouble()).isCloseTo(9.5 * 180 / 180.5, within(1e-3));
    assertThat(best.get("calibrated").asDouble())
        .isCloseTo(82 + best.get("effect").asDouble(), within(1e-9));
    assertThat(best.get("se").asDouble()).isPositive();
    assertThat(best.get("pTop").asDouble()).isGreaterThan(.95);
    assertThat(best.get("rankInterval").get(0).asInt()).isEqualTo(1);
    assertThat(json.get("notes").get(0).get("code").asString()).isEqualTo("few-judges");
    assertThat(json.get("notes").get(0).get("message").get("zh").asString()).contains("不足 5 人");
    assertThat(json.get("notes").get(0).get("message").get("en").asString()).contains("fewer");
  }

  @Test
  void what_is_unknown_is_null() throws IOException {
    var json = json("作品,评委,分数\nA,评委01,80\n");

    assertThat(json.get("criterion").isNull()).isTrue();
    assertThat(json.get("entries").get(0).get("pTop").isNull()).isTrue();
    assertThat(json.get("entries").get(0).get("rankInterval").isNull()).isTrue();
    assertThat(json.get("entries").get(0).get("calibrated").asDouble()).isEqualTo(80);
  }

  @Test
  void the_table_speaks_chinese_or_english() throws IOException {
    assertThat(run(SCORES)).isZero();
    assertThat(out.toString()).contains("名次", "校准分", "前 10 概率", "严格度").doesNotContain("Rank");

    out.getBuffer().setLength(0);
    assertThat(run(SCORES, "--lang", "en")).isZero();
    assertThat(out.toString())
        .contains("Rank", "Calibrated", "P(top 10)", "Severity")
        .doesNotContain("名次");
  }

  @Test
  void criteria_weigh_the_same_and_missing_ones_are_said() throws IOException {
    var json =
        json(
            """
            entry,judge,criterion,score
            A,J,story,80
            A,J,art,90
            B,J,story,70
            B,J,art,71
            C,J,story,60
            """);

    assertThat(json.get("entries").get(0).get("mean").asDouble()).isEqualTo(85);
    assertThat(json.get("entries").get(1).get("mean").asDouble()).isEqualTo(70.5);
    assertThat(json.get("entries").get(2).get("mean").asDouble()).isEqualTo(60);
    assertThat(json.get("notes").toString()).contains("incomplete-sheets", "1 张评分表");
  }

  @Test
  void themes_are_named_with_their_means() throws IOException {
    var json =
        json(
            """
            entry,judge,theme,score
            A,J1,城市,80
            A,J2,城市,82
            B,J1,乡村,60
            B,J2,乡村,64
            C,J1,城市,84
            C,J2,城市,85
            """,
            "--pool",
            "theme");

    assertThat(json.get("themes").get(0).get("theme").asString()).isEqualTo("城市");
    assertThat(json.get("themes").get(0).get("mean").asDouble()).isCloseTo(82.75, within(1e-6));
    assertThat(json.get("themes").get(1).get("mean").asDouble()).isCloseTo(62, within(1e-6));
    assertThat(json.get("entries").get(2).get("rank").asInt()).isEqualTo(1);
    assertThat(json.get("entries").get(2).get("theme").asString()).isEqualTo("乡村");
  }

  @Test
  void columns_may_have_other_names() throws IOException {
    var scores = SCORES.replace("entry,judge,score", "wine,taster,points");

    assertThat(run(scores, "--entry", "wine", "--judge", "taster", "--score", "points")).isZero();
    assertThat(run(scores)).isEqualTo(2);
    assertThat(err.toString()).contains("没有“entry”这一列", "wine, taster, points");
  }

  @Test
  void what_is_not_a_number_is_refused_by_line_and_column() throws IOException {
    for (var bad : new String[] {"abc", "NaN", "Infinity", "1e999", "0x10", "12d", "８５"}) {
      err.getBuffer().setLength(0);
      assertThat(run(SCORES.replace("W2,评委01,70", "W2,评委01," + bad))).isEqualTo(2);
      assertThat(err.toString())
          .contains("第 4 行 score 列：不是数字", "line 4, column score: not a number: \"" + bad);
    }
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void blanks_and_short_lines_are_refused_by_line_and_column() throws IOException {
    refused("W2,评委01,70", "W2,评委01", "line 4, column score: blank");
    refused("W2,评委01,70", ",评委01,70", "line 4, column entry: blank");
    refused("W2,评委01,70", "W2,,70", "第 4 行 judge 列：空白");
    refused("W2,评委01,70", "W2,评委01,70,5", "line 4: this line has more cells");
  }

  @Test
  void a_score_given_twice_is_refused_with_both_lines() throws IOException {
    refused(
        "W2,评委01,70",
        "W1,评委02,70",
        "line 4, column judge: this judge scored this entry before, on line 3");
  }

  @Test
  void an_entry_in_two_themes_is_refused() throws IOException {
    assertThat(run("entry,judge,theme,score\nA,J1,x,1\nA,J2,y,2\n")).isEqualTo(2);
    assertThat(err.toString()).contains("line 3, column theme: this entry had another theme");
  }

  @Test
  void empty_files_and_impossible_options_are_refused() throws IOException {
    assertThat(run("")).isEqualTo(2);
    assertThat(run("entry,judge,score\n")).isEqualTo(2);
    assertThat(run(SCORES, "--draws", "-1")).isEqualTo(2);
    assertThat(run(SCORES, "--top", "0")).isEqualTo(2);
    assertThat(run(SCORES, "--lang", "fr")).isEqualTo(2);
    assertThat(run(SCORES, "--pool", "x")).isEqualTo(2);
    assertThat(run("entry,entry,judge,score\nA,A,B,1\n")).isEqualTo(2);
    assertThat(err.toString()).contains("文件里没有分数", "the file holds no scores", "--draws");
    assertThat(command().execute(dir.resolve("none.csv").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("文件打不开");
  }

  @Test
  void a_blank_score_is_an_abstention_not_a_zero() throws IOException {
    var json = json(SCORES.replace("W2,评委01,70", "W2,评委01,") + "W4,评委01,\n");

    var second = json.get("entries").get(2);
    assertThat(second.get("entry").asString()).isEqualTo("W2");
    assertThat(second.get("n").asInt()).isEqualTo(1);
    assertThat(second.get("mean").asDouble()).isEqualTo(75);
    var nobody = json.get("entries").get(3);
    assertThat(nobody.get("entry").asString()).isEqualTo("W4");
    assertThat(nobody.get("n").asInt()).isZero();
    assertThat(nobody.get("rank").isNull()).isTrue();
    assertThat(nobody.get("mean").isNull()).isTrue();
    assertThat(json.get("notes").toString()).contains("abstentions", "2 处没有打分");
  }

  @Test
  void abstentions_alone_are_no_scores() throws IOException {
    assertThat(run("entry,judge,score\nA,J1,\nA,J2,\n")).isEqualTo(2);
    assertThat(err.toString()).contains("文件里没有分数", "the file holds no scores");
  }

  @Test
  void scores_outside_the_scale_are_refused_by_line_and_column() throws IOException {
    assertThat(run(SCORES, "--scale", "0..100")).isZero();
    assertThat(run(SCORES, "--scale", "72..100")).isEqualTo(2);
    assertThat(err.toString())
        .contains("第 4 行 score 列：超出分数范围 72–100", "line 4, column score: outside the scale");
    assertThat(run(SCORES, "--scale", "100..72")).isEqualTo(2);
    assertThat(run(SCORES, "--scale", "ten")).isEqualTo(2);
  }

  @Test
  void a_withdrawn_work_takes_no_rank_but_tells_of_its_judges() throws IOException {
    var json = json(SCORES, "--withdrawn", "W3", "--top", "1");

    assertThat(json.get("entries").get(0).get("entry").asString()).isEqualTo("W1");
    assertThat(json.get("entries").get(0).get("rank").asInt()).isEqualTo(1);
    var withdrawn = json.get("entries").get(2);
    assertThat(withdrawn.get("rank").isNull()).isTrue();
    assertThat(withdrawn.get("pTop").isNull()).isTrue();
    // the fit is that of all three works: judges differ by 4, 5 and 3
    assertThat(json.get("variance").get("judge").asDouble()).isCloseTo(23.5 / 3, within(1e-3));
    assertThat(run(SCORES, "--withdrawn", "W9")).isEqualTo(2);
    assertThat(err.toString()).contains("文件里没有作品“W9”");
  }

  @Test
  void ties_are_declared_and_never_broken() throws IOException {
    var json = json("entry,judge,score\nB,J1,8\nB,J2,9\nA,J1,8\nA,J2,9\nC,J1,5\nC,J2,7\n");

    assertThat(json.get("entries").get(0).get("rank").asInt()).isEqualTo(1);
    assertThat(json.get("entries").get(1).get("rank").asInt()).isEqualTo(1);
    assertThat(json.get("entries").get(2).get("rank").asInt()).isEqualTo(3);
    assertThat(json.get("entries").get(1).get("tied").asBoolean()).isTrue();
    assertThat(json.get("entries").get(2).get("tied").asBoolean()).isFalse();
    assertThat(run("entry,judge,score\nB,J1,8\nA,J1,8\n")).isZero();
    assertThat(out.toString()).contains("=1");
  }

  @Test
  void the_official_order_is_by_the_method_named_the_calibrated_one_stands_beside()
      throws IOException {
    // J1 is two points stricter than J2; B is better than A but was seen by J1 alone
    var scores =
        """
        entry,judge,score
        A,J2,8.2
        B,J1,7
        C,J1,5
        C,J2,7
        D,J1,3
        D,J2,5
        E,J1,4
        E,J2,6
        """;
    var calibrated = json(scores);
    assertThat(calibrated.get("method").asString()).isEqualTo("calibrated");
    assertThat(names(calibrated)).startsWith("B", "A");

    var mean = json(scores, "--method", "mean");
    assertThat(names(mean)).startsWith("A", "B");
    assertThat(mean.get("entries").get(0).get("rank").asInt()).isEqualTo(1);
    assertThat(mean.get("entries").get(0).get("calibratedRank").asInt()).isEqualTo(2);
    assertThat(run(scores, "--method", "mean", "--lang", "en")).isZero();
    assertThat(out.toString()).contains("Officially ordered by mean", "Its rank");
  }

  @Test
  void marks_far_from_the_mean_are_pulled_in_where_a_clip_is_given() throws IOException {
    var scores = "entry,judge,score\nA,J1,10\nA,J2,4\nA,J3,4\nB,J1,5\nB,J2,6\nB,J3,6\n";
    var json = json(scores, "--method", "clipped", "--clip", "2");

    // A: mean 6, 10 pulled to 8: 16/3; B keeps 17/3
    assertThat(names(json)).containsExactly("B", "A");
    assertThat(json.get("entries").get(1).get("clipped").asDouble())
        .isCloseTo(16 / 3.0, within(1e-12));
    assertThat(json(scores, "--method", "trimmed").get("method").asString()).isEqualTo("trimmed");
    assertThat(run(scores, "--method", "clipped")).isEqualTo(2);
    assertThat(err.toString()).contains("--clip");
    assertThat(run(scores, "--clip", "0")).isEqualTo(2);
    assertThat(run(scores, "--method", "median")).isEqualTo(2);
  }

  @Test
  void the_entries_are_written_as_csv_too() throws IOException {
    var written = dir.resolve("out.csv");
    assertThat(run(SCORES + "=SUM(1),评委01,60\n", "--csv", written.toString())).isZero();

    var lines = Files.readString(written).replace("\ufeff", "").lines().toList();
    assertThat(lines.getFirst()).startsWith("rank,tied,entry,theme,component,n,mean");
    assertThat(lines.get(1)).startsWith("1,,W3,,1,2,91.5,91.5,,");
    assertThat(lines.get(4)).contains("'=SUM(1)");
    assertThat(run(SCORES, "--csv", dir.resolve("none/out.csv").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("写不了文件");
  }

  @Test
  void panels_apart_are_said_to_be_and_never_ranked_together() throws IOException {
    var json = json("entry,judge,score\nA,J1,9\nB,J1,8\nC,J2,5\nD,J2,4\n");

    assertThat(json.get("components").asInt()).isEqualTo(2);
    assertThat(json.get("notes").toString()).contains("disconnected", "2 块");
    assertThat(json.get("entries").get(0).get("rank").asInt()).isEqualTo(1);
    assertThat(json.get("entries").get(2).get("entry").asString()).isEqualTo("C");
    assertThat(json.get("entries").get(2).get("rank").asInt()).isEqualTo(1);
    assertThat(json.get("entries").get(2).get("component").asInt()).isEqualTo(1);
  }

  @Test
  void a_judge_who_gives_one_value_to_all_is_named() throws IOException {
    var json = json(SCORES + "W1,评委03,77\nW2,评委03,77\nW3,评委03,77\n");

    assertThat(json.get("judges").get(2).get("constant").asBoolean()).isTrue();
    assertThat(json.get("judges").get(0).get("constant").asBoolean()).isFalse();
  }

  @Test
  void every_model_ranks_the_same_file() throws IOException {
    for (var model : new String[] {"two-way", "slope", "robust"}) {
      assertThat(names(json(SCORES, "--model", model))).containsExactly("W3", "W1", "W2");
    }
    assertThat(run(SCORES, "--model", "guess")).isEqualTo(2);
    assertThat(run(SCORES, "--model", "rasch", "--method", "mean")).isEqualTo(2);
    assertThat(err.toString()).contains("rasch 只作旁证", "orders nothing officially");
  }

  @Test
  void criteria_are_calibrated_one_by_one_where_asked() throws IOException {
    var scores =
        """
        entry,judge,criterion,score
        A,J1,story,8
        A,J1,art,6
        A,J2,story,9
        A,J2,art,8
        B,J1,story,5
        B,J1,art,5
        B,J2,story,7
        B,J2,art,6
        C,J1,story,6
        C,J1,art,9
        C,J2,story,7
        """;
    var json = json(scores, "--by-criterion", "--csv", dir.resolve("out.csv").toString());

    assertThat(json.get("byCriterion").get("criteria").toString()).isEqualTo("[\"story\",\"art\"]");
    assertThat(json.get("byCriterion").get("variance").get("halo").isDouble()).isTrue();
    assertThat(json.get("byCriterion").get("incomplete").asInt()).isEqualTo(1);
    var best = json.get("entries").get(0).get("criteria");
    assertThat(best.get("story").isDouble() && best.get("art").isDouble()).isTrue();
    assertThat(Files.readString(dir.resolve("out.csv"))).contains("rankHigh,story,art");
    assertThat(run(scores, "--by-criterion", "--lang", "en")).isZero();
    assertThat(out.toString()).contains("By criterion, variance");
    assertThat(run(SCORES, "--by-criterion")).isEqualTo(2);
    assertThat(err.toString()).contains("没有两个以上的评分项");
  }

  private static List<String> names(JsonNode json) {
    var names = new ArrayList<String>();
    json.get("entries").forEach(entry -> names.add(entry.get("entry").asString()));
    return names;
  }

  private void refused(String line, String instead, String message) throws IOException {
    err.getBuffer().setLength(0);
    assertThat(run(SCORES.replace(line, instead))).isEqualTo(2);
    assertThat(err.toString()).contains(message);
  }

  private JsonNode json(String scores, String... options) throws IOException {
    var all = new String[options.length + 1];
    System.arraycopy(options, 0, all, 0, options.length);
    all[options.length] = "--json";
    out.getBuffer().setLength(0);
    assertThat(run(scores, all)).isZero();
    return new ObjectMapper().readTree(out.toString());
  }

  private int run(String scores, String... options) throws IOException {
    var file = Files.writeString(dir.resolve("scores.csv"), scores);
    var arguments = new String[options.length + 1];
    arguments[0] = file.toString();
    System.arraycopy(options, 0, arguments, 1, options.length);
    return command().execute(arguments);
  }

  private CommandLine command() {
    return new CommandLine(new RankCommand())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err));
  }
}
