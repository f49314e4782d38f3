package io.jinbang.programme.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.programme.Speaker;
import io.jinbang.programme.briefing.TranscriptReader.Line;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranscriptReaderTests {
  private final Speaker one = speaker("发布人一", "Speaker One");
  private final Speaker two = speaker("发布人二", "Speaker Two");

  private static Speaker speaker(String zh, String en) {
    return new Speaker(Id.random(), Text.of(zh, en), Text.same(""), Text.same(""), 1);
  }

  private TranscriptReader.Read read(String text) {
    return TranscriptReader.read(text, List.of(one, two));
  }

  @Test
  void who_says_what_is_read_with_times_and_askers() {
    var read =
        read(
            """
            主持人：大家好。
            [00:01:30] 发布人一（副主任）：大会定于十月举行。
            　　有三点：第一，规模更大。

            12:05 问（示例报 记者01）：有多少展商？
            发布人二：一百家左右。
            主持人：最后请总结。
            Speaker One: 谢谢。
            """);
    assertThat(read.problems()).isEmpty();
    assertThat(read.lines())
        .containsExactly(
            new Line(Paragraph.Kind.MODERATOR, null, "", "", null, "大家好。"),
            new Line(Paragraph.Kind.SPEECH, one.id(), "", "", 90, "大会定于十月举行。"),
            new Line(Paragraph.Kind.SPEECH, one.id(), "", "", null, "有三点：第一，规模更大。"),
            new Line(Paragraph.Kind.QUESTION, null, "示例报", "记者01", 725, "有多少展商？"),
            new Line(Paragraph.Kind.ANSWER, two.id(), "", "", null, "一百家左右。"),
            new Line(Paragraph.Kind.MODERATOR, null, "", "", null, "最后请总结。"),
            new Line(Paragraph.Kind.SPEECH, one.id(), "", "", null, "谢谢。"));
  }

  @Test
  void an_english_question_has_its_outlet_before_the_comma() {
    var read = read("Q (Sample Daily, Reporter 01): How many?\nA (Speaker Two): About 100.\n");
    assertThat(read.problems()).isEmpty();
    assertThat(read.lines().getFirst().outlet()).isEqualTo("Sample Daily");
    assertThat(read.lines().getFirst().journalist()).isEqualTo("Reporter 01");
    assertThat(read.lines().getLast().speaker()).isEqualTo(two.id());
  }

  @Test
  void somebody_who_is_not_among_the_speakers_is_named_with_their_line() {
    var read = read("发布人一：开始。\n路人甲：我也说两句。\n");
    assertThat(read.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.field()).isEqualTo("text");
              assertThat(problem.message().zh()).isEqualTo("第 2 行：“路人甲”不在发布人之列");
            });
  }

  @Test
  void a_beginning_without_a_name_and_nothing_at_all_are_said() {
    assertThat(read("这里没有名字。\n还是没有。\n").problems()).hasSize(1);
    assertThat(read(" \n\n").problems().getFirst().message().zh()).isEqualTo("没有内容");
  }

  @Test
  void words_below_a_bare_name_are_theirs() {
    var read = read("发布人一：\n　大会定于十月举行。\n");
    assertThat(read.lines()).extracting(Line::words).containsExactly("大会定于十月举行。");
  }
}
