package io.jinbang.media.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.media.Film.Finding;
import io.jinbang.media.Film.Verdict;
import io.jinbang.media.TechnicalRules;
import io.jinbang.media.ffmpeg.Measured;
import io.jinbang.media.ffmpeg.Measured.Active;
import io.jinbang.media.ffmpeg.Measured.Span;
import io.jinbang.media.probe.Container;
import io.jinbang.media.probe.Facts;
import io.jinbang.media.probe.Foreign;
import io.jinbang.media.probe.Unreadable;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgingTests {
  private static final TechnicalRules RULES = TechnicalRules.shortVideoContest();

  static Facts film(double seconds, int width, int height) {
    var picture =
        new Facts.Picture(
            "h264",
            width,
            height,
            width,
            height,
            0,
            seconds,
            (long) (seconds * 25),
            25,
            false,
            100,
            8,
            "4:2:0",
            "",
            false,
            10,
            2);
    var sound = new Facts.Sound("aac", 2, 48_000, seconds);
    return new Facts(
        Container.MP4, "isom", 1 << 20, seconds, picture, sound, 2, false, true, false, null, null);
  }

  static Measured measured(double seconds) {
    return new Measured(
        (long) (seconds * 25),
        seconds,
        true,
        List.of(),
        0,
        List.of(),
        List.of(),
        List.of(),
        -20.0,
        -3.0,
        0,
        new Active(0, 0, 1, 1),
        0,
        0,
        "",
        List.of(),
        List.of());
  }

  private static List<String> codes(Judgement judgement) {
    return judgement.findings().stream().map(Finding::code).toList();
  }

  @Test
  void a_film_within_the_rules_passes_without_a_word() {
    var judgement = Judging.judge(film(120, 1920, 1080), measured(120), RULES);
    assertThat(judgement.verdict()).isEqualTo(Verdict.PASS);
    assertThat(judgement.findings()).isEmpty();
  }

  @Test
  void too_long_says_by_how_much() {
    var finding = Judging.judge(film(492, 1920, 1080), RULES).findings().getFirst();
    assertThat(finding.message().zh()).isEqualTo("时长 8 分 12 秒，超出 12 秒");
    assertThat(finding.message().en()).isEqualTo("Runs 8 min 12 s, 12 s too long");
    assertThat(finding.remedy().zh()).isEqualTo("请剪到 8 分钟以内。");
  }

  /** Half a frame at 25 fps is 0.02 s. */
  @ParameterizedTest
  @CsvSource({"60,true", "59.981,true", "59.97,false", "480,true", "480.019,true", "480.04,false"})
  void either_edge_has_half_a_frame_of_tolerance(double seconds, boolean passes) {
    assertThat(Judging.judge(film(seconds, 1920, 1080), RULES).passes()).isEqualTo(passes);
  }

  @ParameterizedTest
  @CsvSource({
    "1920,1080,''",
    "1080,1920,''",
    "3840,2160,''",
    "1280,720,resolution",
    "1440,1080,aspect",
    "1920,1088,''",
    "2560,1080,aspect",
    "720,1280,resolution"
  })
  void size_and_shape_are_those_displayed(int width, int height, String code) {
    var expected = code.isEmpty() ? List.of() : List.of(code);
    assertThat(codes(Judging.judge(film(90, width, height), RULES))).isEqualTo(expected);
  }

  @Test
  void another_container_fails_by_its_content() {
    var judgement = Judging.judge(new Foreign(Container.MATROSKA), RULES);
    assertThat(judgement.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(judgement.findings().getFirst().message().en())
        .isEqualTo("The file is really matroska; mp4 is required");
  }

  @Test
  void every_unreadable_reason_has_words_in_both_languages() {
    for (var reason : Unreadable.Reason.values()) {
      var judgement = Judging.judge(new Unreadable(reason, ""), RULES);
      assertThat(judgement.verdict()).isEqualTo(Verdict.UNREADABLE);
      assertThat(judgement.findings()).hasSize(1);
      assertThat(judgement.findings().getFirst().message().en()).isNotBlank();
    }
  }

  @Test
  void advisories_never_fail_a_film() {
    var all =
        new Measured(
            2_250,
            90,
            true,
            List.of(),
            0,
            List.of(new Span(2, 5)),
            List.of(new Span(10, 14)),
            List.of(new Span(20, 30)),
            -65.0,
            -50.0,
            0.01,
            new Active(0.1, 0.1, 0.9, 0.9),
            1,
            0,
            "smpte2084",
            List.of(),
            List.of());
    var judgement = Judging.judge(film(90, 1920, 1080), all, RULES);
    assertThat(judgement.passes()).isTrue();
    assertThat(codes(judgement))
        .containsExactlyInAnyOrder(
            "black", "frozen", "silent", "quiet", "clipped", "borders", "interlaced", "hdr");
  }

  @Test
  void scope_bars_are_legitimate_and_a_black_stretch_is_not_frozen_too() {
    var scope =
        new Measured(
            2_250,
            90,
            true,
            List.of(),
            0,
            List.of(new Span(2, 5)),
            List.of(new Span(2, 5)),
            List.of(),
            -20.0,
            -3.0,
            0,
            new Active(0, 0.1296, 1, 0.8704),
            0,
            0,
            "",
            List.of(),
            List.of());
    assertThat(codes(Judging.judge(film(90, 1920, 1080), scope, RULES))).containsExactly("black");
  }

  @Test
  void decode_errors_fail_and_say_where() {
    var torn =
        new Measured(
            2_250,
            90,
            true,
            List.of(new Span(31, 31)),
            4,
            List.of(),
            List.of(),
            List.of(),
            -20.0,
            -3.0,
            0,
            null,
            0,
            0,
            "",
            List.of(),
            List.of());
    var judgement = Judging.judge(film(90, 1920, 1080), torn, RULES);
    assertThat(codes(judgement)).containsExactly("corrupt");
    assertThat(judgement.findings().getFirst().from()).isEqualTo(31);
  }

  @Test
  void a_picture_that_ends_early_is_truncated_but_a_held_last_slide_is_not() {
    var film = film(90, 1920, 1080);
    var early =
        new Measured(
            1_000, 40, true, List.of(), 0, List.of(), List.of(), List.of(), -20.0, -3.0, 0, null, 0,
            0, "", List.of(), List.of());
    var held =
        new Measured(
            2_250, 80, true, List.of(), 0, List.of(), List.of(), List.of(), -20.0, -3.0, 0, null, 0,
            0, "", List.of(), List.of());
    assertThat(codes(Judging.judge(film, early, RULES))).containsExactly("truncated");
    assertThat(codes(Judging.judge(film, held, RULES))).isEmpty();
  }
}
