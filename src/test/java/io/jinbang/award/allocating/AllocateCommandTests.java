package io.jinbang.award.allocating;

import static org.assertj.core.api.Assertions.assertThat;

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
import tools.jackson.databind.json.JsonMapper;

class AllocateCommandTests {
  private static final String CONTEST =
      """
      themes: [{id: science, name: {zh: 科普, en: Science}}, heritage]
      criteria: [{id: story, name: {zh: 故事性, en: Story}}]
      prizes:
        - {id: gold, name: {zh: 金奖, en: Gold}, count: 1}
        - {id: first, name: {zh: 一等奖, en: First prize}, kind: per-theme, count: 1}
        - {id: best-story, name: {zh: 最佳故事, en: Best story}, basis: story, count: 1}
      exclusive: [[gold, first]]
      candidates:
        - {id: e1, number: SV-0001, themes: [science], overall: 8.41, scores: {story: 7}}
        - {id: e2, number: SV-0002, themes: [heritage], overall: 8.2, blocked: 版权争议}
        - {id: e3, number: SV-0003, themes: [science, heritage], overall: 8.1, scores: {story: 9}}
      """;

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void says_who_wins_and_why_in_both_languages() throws IOException {
    assertThat(run("contest.yaml", CONTEST, "--json")).isZero();
    var answer = JsonMapper.builder().build().readTree(out.toString());
    assertThat(answer.at("/settled").asBoolean()).isTrue();
    assertThat(answer.at("/awards/0/number").asString()).isEqualTo("SV-0001");
    assertThat(answer.at("/awards/0/why/zh").asString()).isEqualTo("校准分 8.41，全部作品第 1；金奖取前 1。");
    assertThat(answer.at("/awards/0/why/en").asString())
        .isEqualTo("Calibrated score 8.41, number 1 among all works; Gold goes to the first 1.");
    assertThat(answer.at("/awards/1/why/zh").asString())
        .isEqualTo("校准分 8.10，本主题第 2；一等奖（科普）取前 1；排在前面的有 1 件另有奖项。");
    assertThat(answer.at("/awards/2/why/zh").asString())
        .isEqualTo("“故事性”得分 9.00，全部作品第 1；最佳故事取前 1。");
    assertThat(answer.at("/passedOver/0/message/zh").asString())
        .isEqualTo("SV-0001（8.41 分）未获一等奖（科普）：已获金奖，不能兼得。");
    assertThat(answer.at("/warnings/0/message/en").asString())
        .isEqualTo(
            "First prize (heritage) wants 1 works, only 0 qualify. Leave it open, or ease its"
                + " conditions and repeat.");
  }

  @Test
  void prints_lines_to_read_and_repeats_byte_for_byte() throws IOException {
    assertThat(run("contest.yaml", CONTEST)).isZero();
    var first = out.toString();
    out.getBuffer().setLength(0);
    assertThat(run("contest.yaml", CONTEST)).isZero();
    assertThat(out.toString()).isEqualTo(first).contains("金奖\tSV-0001", "Gold\tSV-0001");
  }

  @Test
  void a_tie_exits_with_1_and_names_the_works() throws IOException {
    var tied = CONTEST.replace("8.2, blocked: 版权争议", "8.41");
    assertThat(run("contest.yaml", tied)).isOne();
    assertThat(out.toString())
        .contains("金奖：SV-0001、SV-0002 并列，只能取 1 件。请评委会排出先后。")
        .contains("一等奖要等前面的并列定下来再评。");
    out.getBuffer().setLength(0);
    assertThat(run("contest.yaml", tied + "order: [e2, e1]\n")).isZero();
    assertThat(out.toString()).contains("金奖\tSV-0002");
  }

  @Test
  void reads_json_too() throws IOException {
    var json =
        """
        {"prizes": [{"id": "gold", "count": 1}], "candidates": [{"id": "e1", "overall": 8}]}
        """;
    assertThat(run("contest.json", json)).isZero();
    assertThat(out.toString()).contains("gold\te1");
  }

  @Test
  void bad_input_names_the_field_and_exits_with_2() throws IOException {
    refuses(CONTEST.replace("overall: 8.2", "overall: high"), "candidates[1].overall: ");
    refuses(CONTEST.replace("overall: 8.2", "overall: 2000000"), "candidates.e2.overall: ");
    refuses(CONTEST.replace("id: e2", "id: e1"), "candidates: “e1” is repeated");
    refuses(CONTEST.replace("kind: per-theme", "kind: each"), "prizes[1].kind: ");
    refuses(CONTEST.replace("count: 1}", "count: -1}"), "prizes.gold.count: ");
    refuses(CONTEST.replace("themes: [heritage]", "themes: [x]"), "“x” is not known");
    refuses(CONTEST.replace("exclusive: [[gold, first]]", "exclusive: 1"), "exclusive: ");
    refuses("[", "Line ");
    refuses("", "“prizes” is missing");
    assertThat(command().execute(folder.resolve("none.yaml").toString())).isEqualTo(2);
  }

  @Test
  void the_help_shows_the_form_of_the_file() {
    assertThat(command().execute("--help")).isZero();
    assertThat(out.toString()).contains("exclusive: [[gold, first, honour]]", "a tie is left");
  }

  private void refuses(String contest, String message) throws IOException {
    err.getBuffer().setLength(0);
    assertThat(run("contest.yaml", contest)).as(message).isEqualTo(2);
    assertThat(err.toString()).contains(message).doesNotContain("Exception");
  }

  private int run(String name, String contest, String... options) throws IOException {
    var file = Files.writeString(folder.resolve(name), contest);
    var arguments = new ArrayList<>(List.of(options));
    arguments.add(file.toString());
    return command().execute(arguments.toArray(String[]::new));
  }

  private CommandLine command() {
    return new CommandLine(new AllocateCommand())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err));
  }
}
