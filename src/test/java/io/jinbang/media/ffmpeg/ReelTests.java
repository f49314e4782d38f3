package io.jinbang.media.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bytes written by hand after RFC 8794 (EBML) and RFC 9559 (Matroska). */
class ReelTests {
  private static final String HEAD =
      "1a45dfa3 84 42868101" // EBML header of four bytes, skipped
          + "18538067 01ffffffffffffff" // segment of unknown size
          + "1654ae6b 82 ae80"; // tracks, skipped

  private static List<String> read(String hex) {
    var told = new ArrayList<String>();
    var bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
    Reel.read(
        new ByteArrayInputStream(bytes),
        (track, at, block) -> told.add(track + " " + at + " " + Arrays.toString(block)));
    return told;
  }

  @Test
  void blocks_come_with_their_track_and_time() {
    assertThat(
            read(
                HEAD
                    + "1f43b675 8d e7 82 03e8 a3 86 81 fff6 80 0102" // cluster at 1000 ms, block
                    // -10
                    + "1f43b675 8f e7 82 07d0 a0 88 a1 86 82 0005 00 0304"))
        .containsExactly("1 0.99 [1, 2]", "2 2.005 [3, 4]");
  }

  @Test
  void a_stream_that_breaks_off_ends_quietly() {
    var whole = HEAD + "1f43b675 8d e7 82 03e8 a3 86 81 0000 80 0102";
    var hex = whole.replace(" ", "");
    for (var length = 0; length < hex.length(); length += 2) {
      assertThat(read(hex.substring(0, length))).isEmpty();
    }
  }

  @Test
  void a_block_of_an_absurd_size_ends_the_reading() {
    assertThat(read(HEAD + "1f43b675 ff a3 08ffffffff 81 0000 80")).isEmpty();
  }
}
