package io.jinbang.media.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.media.AiLabel;
import io.jinbang.media.probe.BoxReader;
import io.jinbang.media.probe.Facts;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The label of generated content through real files, made and copied by the bundled FFmpeg. */
class LabelTests {
  private static final FfmpegGateway FFMPEG =
      FfmpegGateway.open(Path.of("target/ffmpeg").toAbsolutePath());
  private static final String LABEL =
      new AiLabel("示例生成工具 \"甲\"", "c-1", "示例主办单位", "SV26-0001").json();

  @TempDir Path home;

  private Path made(String name, String... more) {
    var arguments =
        new ArrayList<>(List.of("-f", "lavfi", "-i", "testsrc2=s=160x90:r=25:d=1", "-pix_fmt"));
    arguments.addAll(List.of("yuv420p"));
    arguments.addAll(List.of(more));
    return FFMPEG.make(arguments, home.resolve(name));
  }

  private static Facts facts(Path film) {
    return (Facts) FFMPEG.probe(film);
  }

  private static final String[] KEYED = {
    "-c:v", "libx264", "-metadata", "AIGC=" + LABEL, "-movflags", "use_metadata_tags"
  };

  /** Names of the fields: GB 45438-2025, annex on metadata. */
  @Test
  void the_label_has_the_fields_of_the_standard() {
    assertThat(new AiLabel("a", "b", "c", "d").json())
        .isEqualTo(
            "{\"Label\":\"1\",\"ContentProducer\":\"a\",\"ProduceID\":\"b\",\"ReservedCode1\":\"\","
                + "\"ContentPropagator\":\"c\",\"PropagateID\":\"d\",\"ReservedCode2\":\"\"}");
  }

  @Test
  void it_is_read_from_a_named_key_and_kept_where_streams_are_copied() {
    for (var name : List.of("a.mp4", "a.mov")) {
      var film = made(name, KEYED);
      assertThat(facts(film).aiLabel()).as(name).isEqualTo(LABEL);
      var copy = FFMPEG.playable(film, facts(film), home.resolve("copy.mp4"), Progress.ignored());
      assertThat(copy.aiLabel()).as(name).isEqualTo(LABEL);
    }
  }

  @Test
  void it_is_kept_where_the_film_is_encoded_anew() {
    var mp4 = made("b.mp4", "-c:v", "mpeg4", KEYED[2], KEYED[3], KEYED[4], KEYED[5]);
    var mkv = made("b.mkv", "-c:v", "libx264", KEYED[2], KEYED[3]);
    for (var film : List.of(mp4, mkv)) {
      assertThat(facts(film).aiLabel()).isEqualTo(LABEL);
      var copy = FFMPEG.playable(film, facts(film), home.resolve("copy.mp4"), Progress.ignored());
      assertThat(copy.aiLabel()).isEqualTo(LABEL);
    }
  }

  @Test
  void it_is_read_from_a_comment_too() {
    var film = made("c.mp4", "-c:v", "libx264", "-metadata", "comment={\"AIGC\":" + LABEL + "}");
    assertThat(facts(film).aiLabel()).isEqualTo("{\"AIGC\":" + LABEL + "}");
  }

  /** A box of user data, behind the last box of moov, which stands last in the file. */
  @Test
  void it_is_read_from_a_box_of_its_own() throws IOException {
    var film = Files.readAllBytes(made("d.mp4", "-c:v", "libx264", "-fflags", "+bitexact"));
    var label = LABEL.getBytes(StandardCharsets.UTF_8);
    var moov = new String(film, StandardCharsets.ISO_8859_1).lastIndexOf("moov") - 4;
    var more = 16 + label.length;
    var out = ByteBuffer.allocate(film.length + more).put(film);
    out.putInt(more).put("udta".getBytes(StandardCharsets.US_ASCII));
    out.putInt(more - 8).put("AIGC".getBytes(StandardCharsets.US_ASCII)).put(label);
    out.putInt(moov, out.getInt(moov) + more);
    var written = Files.write(home.resolve("box.mp4"), out.array());
    assertThat(facts(written).aiLabel()).isEqualTo(LABEL);
  }

  @Test
  void films_without_one_get_none_and_other_metadata_stays_behind() {
    var film = made("e.mp4", "-c:v", "libx264", "-metadata", "comment=示例地点");
    assertThat(facts(film).aiLabel()).isNull();
    var copy = FFMPEG.playable(film, facts(film), home.resolve("copy.mp4"), Progress.ignored());
    assertThat(copy.aiLabel()).isNull();
  }

  @Test
  void a_copy_is_labelled_in_place_and_the_label_taken_off_again() throws IOException {
    var film = made("f.mp4", "-c:v", "libx264", "-metadata", "comment=示例地点");
    var copy = home.resolve("copy.mp4");
    FFMPEG.playable(film, facts(film).labelled(LABEL), copy, Progress.ignored());
    assertThat(facts(copy).aiLabel()).isEqualTo(LABEL);
    assertThat(new String(Files.readAllBytes(copy), StandardCharsets.UTF_8)).doesNotContain("示例地点");
    FFMPEG.playable(copy, facts(copy).labelled(null), copy, Progress.ignored());
    assertThat(facts(copy).aiLabel()).isNull();
  }

  @Test
  void a_damaged_label_does_no_harm() throws IOException {
    var film = Files.readAllBytes(made("g.mp4", KEYED));
    var text = new String(film, StandardCharsets.ISO_8859_1);
    for (var box : List.of("keys", "ilst", "meta", "data")) {
      var at = text.indexOf(box);
      for (var size : new int[] {0, 1, 7, 9, Integer.MAX_VALUE, -1}) {
        var broken = Arrays.copyOf(film, film.length);
        ByteBuffer.wrap(broken).putInt(at - 4, size);
        var file = Files.write(home.resolve("broken.mp4"), broken);
        try (var channel = FileChannel.open(file)) {
          assertThat(BoxReader.read(channel)).as(box + " " + size).isInstanceOf(Facts.class);
        }
      }
    }
  }
}
