package io.jinbang.media.caption;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.shared.Problem;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CaptionReaderTests {
  private static final String SRT =
      """
      1
      00:00:01,000 --> 00:00:02,500
      你好，<i>世界</i>

      2
      00:00:03,000 --> 00:00:04,000
      第二条
      两行
      """;

  private static Reading read(byte[] bytes) {
    return CaptionReader.read(bytes, 60);
  }

  private static Reading read(String text) {
    return read(text.getBytes(UTF_8));
  }

  private static String vtt(String text) {
    var reading = read(text);
    assertThat(reading.problems()).isEmpty();
    return Cue.vtt(reading.cues());
  }

  private static String words(String line) {
    return read("1\n00:00:01,000 --> 00:00:02,000\n" + line + "\n").cues().getFirst().text();
  }

  private static List<String> problems(String text) {
    return read(text).problems().stream().map(p -> p.message().zh()).toList();
  }

  @Test
  void srt_becomes_webvtt() {
    assertThat(vtt(SRT))
        .isEqualTo(
            """
            WEBVTT

            00:00:01.000 --> 00:00:02.500
            你好，<i>世界</i>

            00:00:03.000 --> 00:00:04.000
            第二条
            两行
            """);
  }

  @Test
  void what_we_wrote_reads_as_the_same() {
    assertThat(vtt(vtt(SRT))).isEqualTo(vtt(SRT));
  }

  @Test
  void line_ends_and_marks_of_all_systems_are_taken() {
    for (var end : List.of("\r\n", "\r")) {
      assertThat(vtt("\ufeff" + SRT.replace("\n", end))).isEqualTo(vtt(SRT));
    }
    assertThat(vtt("\n\n" + SRT.replace("\n\n", "\n \n\n"))).isEqualTo(vtt(SRT));
    assertThat(vtt(SRT.replace("1\n00", "00"))).as("without a number").isEqualTo(vtt(SRT));
  }

  @Test
  void gbk_and_utf16_are_read_right() {
    for (var charset : List.of("GBK", "GB18030", "UTF-16")) {
      assertThat(read(SRT.getBytes(Charset.forName(charset))).cues())
          .as(charset)
          .isEqualTo(read(SRT).cues());
    }
    var marked = new ByteArrayOutputStream();
    marked.writeBytes(new byte[] {(byte) 0xff, (byte) 0xfe});
    marked.writeBytes(SRT.getBytes(UTF_16LE));
    assertThat(read(marked.toByteArray()).cues()).isEqualTo(read(SRT).cues());
  }

  @Test
  void webvtt_loses_styles_notes_regions_and_places() {
    var text =
        """
        WEBVTT - 示例
        Kind: captions

        STYLE
        ::cue { background: url(https://example.org/x) }

        REGION
        id:a

        NOTE 谁写的
        <script>alert(1)</script>

        开场
        00:01.000 --> 00:02.000 line:0 position:20% align:start
        <v 旁白><c.yellow>好</c></v> <b.loud>大</b>
        """;
    assertThat(vtt(text)).isEqualTo("WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n好 <b>大</b>\n");
  }

  @Test
  void only_four_marks_stay_and_they_are_always_closed() {
    assertThat(words("<I>a<b>b</I>c")).isEqualTo("<i>a<b>b</b></i>c");
    assertThat(words("<i>a")).isEqualTo("<i>a</i>");
    assertThat(words("a</i></u>")).isEqualTo("a");
    assertThat(words("<ruby>汉<rt>hàn</ruby>")).isEqualTo("<ruby>汉<rt>hàn</rt></ruby>");
    assertThat(words("<rt>a</rt>")).isEqualTo("a");
    assertThat(words("<font color=\"red\" onclick=x>红</font>")).isEqualTo("红");
    assertThat(words("<i onmouseover=alert(1)>a</i>")).isEqualTo("<i>a</i>");
    assertThat(words("{\\an8}{\\pos(1,2)}上")).isEqualTo("上");
    assertThat(words("a<00:00:01.500>b")).isEqualTo("ab");
  }

  @Test
  void what_is_no_mark_is_a_letter() {
    assertThat(words("1 < 2 & 3 > 2")).isEqualTo("1 &lt; 2 &amp; 3 &gt; 2");
    assertThat(words("<妈妈> I <3 u")).isEqualTo("&lt;妈妈&gt; I &lt;3 u");
    assertThat(words("&lt;script&gt; &amp;amp;")).isEqualTo("&lt;script&gt; &amp;amp;");
    assertThat(words("a\u202eb\u0007c")).as("what turns letters round").isEqualTo("abc");
  }

  /** Attack 16 of the catalogue: script in subtitles. */
  @Test
  void script_and_foreign_marks_are_named_with_their_line() {
    for (var mark :
        List.of(
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "<svg onload=alert(1)>",
            "<iframe src=//example.org>",
            "</body>",
            "<a href=\"javascript:alert(1)\">x</a>")) {
      var found = problems(SRT.replace("第二条", mark));
      assertThat(found.getFirst()).as(mark).startsWith("第 7 行有不能用的标记 <");
      assertThat(read(SRT.replace("第二条", mark)).cues()).isEmpty();
    }
    assertThat(problems(SRT.replace("第二条", "<scr\nipt>alert(1)</script>"))).isNotEmpty();
  }

  @Test
  void a_mark_hidden_by_what_is_taken_out_stays_letters() {
    assertThat(words("<i{\\an8}mg src=x onerror=y>a")).isEqualTo("a");
    assertThat(words("<<i>script>a")).isEqualTo("&lt;<i>script&gt;a</i>");
    assertThat(problems(SRT.replace("第二条", "<scr{\\an8}ipt>"))).hasSize(1);
    assertThat(words("&lt;i&gt;a")).isEqualTo("&lt;i&gt;a");
  }

  @Test
  void bad_lines_are_named_with_number_and_remedy() {
    var text =
        """
        1
        00:00:05,000 --> 00:00:04,000
        倒着

        2
        0:0:1 -> 0:0:2
        箭头不对

        3
        00:00:61,000 --> 00:01:02,000
        秒不对

        4
        00:00:06,000 --> 00:00:07,000
        没空行
        00:00:07,000 --> 00:00:08,000
        下一条

        5
        00:10:00,000 --> 00:10:01,000
        片子只有一分钟
        """;
    assertThat(problems(text))
        .containsExactly(
            "第 2 行结束不晚于开始", "第 5 行不是时间行：2", "第 10 行分或秒超过 59", "第 16 行夹着另一条字幕的时间", "第 20 行在影片结束之后");
    assertThat(read(text).problems())
        .extracting(Problem::remedy)
        .allSatisfy(remedy -> assertThat(remedy.zh()).isNotBlank());
    assertThat(read(text).cues()).isEmpty();
  }

  @Test
  void other_formats_are_told_by_name() {
    assertThat(problems("[Script Info]\nTitle: x\n")).containsExactly("这是 ASS / SSA 格式的字幕");
    assertThat(problems("<SAMI><BODY>")).containsExactly("这是 SAMI 格式的字幕");
    assertThat(problems("<?xml version=\"1.0\"?><tt/>")).containsExactly("这是 XML (TTML) 格式的字幕");
    assertThat(problems("{1}{50}字")).containsExactly("这是 MicroDVD 格式的字幕");
    assertThat(problems("[00:01.20]字")).containsExactly("这是 LRC 格式的字幕");
  }

  @Test
  void what_is_no_text_is_told_as_that() {
    assertThat(problems("")).containsExactly("文件里一条字幕也没有");
    assertThat(problems("WEBVTT\n\nNOTE 只有注\n")).containsExactly("文件里一条字幕也没有");
    assertThat(problems("a\0b")).containsExactly("这个文件不是文字，或编码认不出来");
    var bytes = new byte[2000];
    new Random(1).nextBytes(bytes);
    assertThat(read(bytes).cues()).isEmpty();
    assertThat(read(new byte[CaptionReader.LARGEST + 1]).problems().getFirst().message().zh())
        .contains("512 kB");
  }

  @Test
  void sizes_are_bounded() {
    assertThat(problems("1\n00:00:01,000 --> 00:00:02,000\n" + "a\n".repeat(9)))
        .containsExactly("第 11 行起，这一条超过 8 行");
    assertThat(problems("1\n00:00:01,000 --> 00:00:02,000\n" + "字".repeat(401)))
        .containsExactly("第 3 行超过 400 字");
    var many = "00:00:01,000 --> 00:00:02,000\na\n\n".repeat(10_001);
    assertThat(problems(many)).containsExactly("第 30001 行已超过 10000 条");
    assertThat(problems("x\n\n".repeat(500))).hasSize(Reading.MOST);
  }

  @Test
  void cues_come_in_the_order_of_their_beginnings() {
    var text = "1\n00:00:09,000 --> 00:00:10,000\nb\n\n2\n00:00:01,000 --> 00:00:02,000\na\n";
    assertThat(read(text).cues()).extracting(Cue::text).containsExactly("a", "b");
  }

  /** Whatever the bytes, an answer comes, and what is taken holds no mark but ours. */
  @Test
  void nothing_breaks_it() {
    var random = new Random(7);
    var alphabet = "<>/ibu&;-:,.0123456789\n\r{}\\字script\t ".toCharArray();
    for (var round = 0; round < 3000; round++) {
      var text = new StringBuilder(round % 2 == 0 ? "WEBVTT\n\n" : "");
      text.append("00:00:01,000 --> 00:00:02,000\n");
      for (var i = random.nextInt(60); i > 0; i--) {
        text.append(alphabet[random.nextInt(alphabet.length)]);
      }
      for (var cue : read(text.toString()).cues()) {
        assertThat(cue.text().replaceAll("</?(i|b|u|ruby|rt)>", "")).doesNotContain("<", ">");
      }
    }
  }
}
