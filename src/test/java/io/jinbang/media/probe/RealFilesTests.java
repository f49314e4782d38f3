package io.jinbang.media.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Some 220 real files of every odd kind against what ffprobe 8.1.2 says of them. */
class RealFilesTests {
  private static final Path REAL =
      Path.of(System.getProperty("jinbang.shared", "../shared")).resolve("media/odd/real");

  /** Where we and ffprobe differ, and why that is right. */
  private static final Set<String> EXPLAINED =
      Set.of(
          // encrypted: ffprobe gives up, we still say what it is and that it is encrypted
          "androidx_drm_sample_av1c_fragmented_clearkey.mp4",
          "androidx_drm_sample_fragmented_clearkey.mp4",
          "androidx_drm_sample_fragmented_widevine.mp4",
          // only subtitles: no picture or sound whose end could be the duration
          "androidx_dash_ttml-in-mp4_sample.text.mp4",
          "androidx_dash_webvtt-in-mp4_sample.text.mp4",
          "androidx_hls_ttml-in-mp4_sample.text.mp4",
          // ffprobe counts a subtitle track that outlasts the film
          "androidx_mp4_sample_with_vobsub.mp4",
          // IAMF is one track of ours; ffprobe shows the substreams inside
          "androidx_mp4_5p1_iamf_opus.mp4",
          "androidx_mp4_sample_fragmented_iamf.mp4",
          "androidx_mp4_sample_iamf.mp4",
          // ffprobe adds the composition shift of the first picture to the sound's end
          "androidx_mp4_sample_fragmented_large_bitrates.mp4",
          "androidx_mp4_sample_fragmented_seekable.mp4",
          // a track without sample description, which ffprobe lists without a codec
          "androidx_mp4_sample_missing_stsd.mp4",
          // ffprobe has no name for mha1
          "androidx_mp4_sample_mpegh_mha1.mp4",
          // headers without media: ffprobe counts what it could read, we what is declared, and the
          // cut
          "mp4parse_bipbop_nonfragment_header.mp4",
          // ffprobe counts a sound track whose samples are missing; both say 231 s
          "mp4parse_invalid_userdata.mp4");

  @Test
  void agree_with_ffprobe_or_are_explained() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(REAL), "shared media present");
    var differences = new ArrayList<String>();
    for (var line : golden()) {
      var fields = line.split("\t");
      if (!EXPLAINED.contains(fields[0])) {
        compare(fields, differences);
      }
    }
    assertThat(differences).isEmpty();
  }

  private static List<String> golden() throws IOException {
    try (var in = RealFilesTests.class.getResourceAsStream("/golden/media/real.tsv")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }

  private static void compare(String[] expected, List<String> differences) throws IOException {
    try (var channel = FileChannel.open(REAL.resolve(expected[0]))) {
      switch (BoxReader.read(channel)) {
        case Facts facts -> compare(expected, facts, differences);
        case Foreign foreign -> same(expected, foreign.container().label(), differences);
        case Unreadable unreadable -> same(expected, "-", differences);
      }
    }
  }

  private static void same(String[] expected, String label, List<String> differences) {
    var family = expected[1].equals("matroska") ? Set.of("matroska", "webm") : Set.of(expected[1]);
    if (!family.contains(label)) {
      differences.add(expected[0] + ": " + label);
    }
  }

  private static void compare(String[] expected, Facts facts, List<String> differences) {
    var picture = facts.picture();
    var sound = facts.sound();
    var seen =
        picture == null ? "-" : picture.codec() + " " + picture.width() + "x" + picture.height();
    var heard = sound == null ? "-" : sound.codec();
    var late = Math.abs(Double.parseDouble(expected[2]) - facts.duration()) > 0.05;
    if (!expected[1].equals("mov")
        || late
        || !expected[3].equals(seen)
        || !expected[4].equals(heard)) {
      differences.add(
          String.join(" ", expected) + " but " + facts.duration() + " " + seen + " " + heard);
    }
  }
}
