package io.jinbang.review.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.media.FilmPair;
import io.jinbang.media.FilmPair.Edit;
import io.jinbang.media.FilmPair.Kind;
import io.jinbang.media.FilmPair.Stretch;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PairWordsTests {
  private static FilmPair pair(
      boolean same, Kind kind, double speed, Set<Edit> edits, Stretch... stretches) {
    return new FilmPair(
        Id.random(),
        Id.random(),
        Id.random(),
        same,
        kind,
        1,
        0,
        speed,
        edits,
        List.of(stretches),
        List.of(stretches),
        Instant.EPOCH,
        null);
  }

  @Test
  void edits_stand_in_a_fixed_order_with_the_speed_and_from_when_to_when() {
    var pair =
        pair(
            false,
            Kind.PICTURE,
            0.8,
            Set.of(Edit.CROPPED, Edit.MIRRORED, Edit.FASTER),
            new Stretch(12.5, 300, 0, 230),
            new Stretch(310, 570.5, 230, 440));
    assertThat(PairWords.line(pair))
        .isEqualTo(
            Text.of(
                "左右镜像、画面裁切、1.25 倍速，12.5 秒至 570.5 秒",
                "mirrored, cropped, 1.25×, 12.5 s to 570.5 s"));
  }

  @Test
  void sound_alone_is_said_to_be_alone() {
    var pair = pair(false, Kind.SOUND, 1, Set.of(), new Stretch(1, 31, 2, 32));
    assertThat(PairWords.line(pair).zh()).isEqualTo("只有声音相同，1.0 秒至 31.0 秒");
    assertThat(PairWords.line(pair).en()).isEqualTo("only the sound is the same, 1.0 s to 31.0 s");
    assertThat(PairWords.heading(pair).en()).isEqualTo("Only the sound is the same");
  }

  @Test
  void a_speed_that_nobody_would_notice_is_not_mentioned() {
    assertThat(PairWords.edits(pair(false, Kind.BOTH, 1.01, Set.of()))).isEmpty();
    assertThat(PairWords.edits(pair(false, Kind.BOTH, 2, Set.of(Edit.SLOWER))))
        .containsExactly(Text.of("0.5 倍速", "0.5×"));
  }

  @Test
  void backwards_has_a_speed_without_a_sign() {
    assertThat(PairWords.edits(pair(false, Kind.PICTURE, -1, Set.of(Edit.REVERSED))))
        .containsExactly(Text.of("倒放", "backwards"));
  }

  @Test
  void equal_files_are_just_that() {
    var pair = pair(true, Kind.BOTH, 1, Set.of(), new Stretch(0, 60, 0, 60));
    assertThat(PairWords.line(pair).zh()).isEqualTo("文件完全相同，逐字节一致");
  }

  @Test
  void the_share_of_the_second_film_is_in_per_cent() {
    var pair = pair(false, Kind.PICTURE, 1, Set.of(), new Stretch(10, 40, 0, 30));
    assertThat(PairWords.share(pair, 40)).isEqualTo(75);
    assertThat(PairWords.share(pair, 29)).isEqualTo(100);
    assertThat(PairWords.share(pair, 0)).isZero();
  }

  @Test
  void every_edit_has_words() {
    for (var edit : Edit.values()) {
      var words = PairWords.line(pair(false, Kind.PICTURE, 0.5, Set.of(edit)));
      assertThat(words.zh()).as(edit.name()).isNotBlank();
    }
  }
}
