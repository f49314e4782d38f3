package io.jinbang.media.probe;

import static io.jinbang.media.probe.BoxBuilder.ascii;
import static io.jinbang.media.probe.BoxBuilder.box;
import static io.jinbang.media.probe.BoxBuilder.film;
import static io.jinbang.media.probe.BoxBuilder.ftyp;
import static io.jinbang.media.probe.BoxBuilder.ints;
import static io.jinbang.media.probe.BoxBuilder.join;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.jinbang.media.probe.Unreadable.Reason;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoxReaderTests {
  @TempDir Path directory;

  private Probe read(byte[] bytes) throws IOException {
    var file = Files.write(directory.resolve("film"), bytes);
    try (var channel = FileChannel.open(file)) {
      return Assertions.assertTimeoutPreemptively(
          Duration.ofSeconds(20), () -> BoxReader.read(channel));
    }
  }

  private Facts facts(byte[] bytes) throws IOException {
    return (Facts) read(bytes);
  }

  private Facts.Picture picture(byte[] bytes) throws IOException {
    var picture = facts(bytes).picture();
    assertThat(picture).isNotNull();
    return java.util.Objects.requireNonNull(picture);
  }

  private Reason refusal(byte[] bytes) throws IOException {
    return ((Unreadable) read(bytes)).reason();
  }

  @Test
  void duration_rate_and_size_come_from_the_tables() throws IOException {
    var facts = facts(film().mp4());
    var picture = picture(film().mp4());
    assertThat(facts.container()).isEqualTo(Container.MP4);
    assertThat(facts.fastStart()).isTrue();
    assertThat(facts.duration()).isEqualTo(10.0); // 300 samples * 512 / 15360
    assertThat(picture.frameRate()).isEqualTo(30.0);
    assertThat(picture.codec()).isEqualTo("h264");
    assertThat(facts.cut()).isNull();
  }

  @Test
  void a_quarter_turn_swaps_width_and_height() throws IOException {
    var picture = picture(film().rotated().mp4());
    assertThat(picture.rotation()).isEqualTo(90);
    assertThat(picture.width()).isEqualTo(1080);
    assertThat(picture.height()).isEqualTo(1920);
    assertThat(picture.codedWidth()).isEqualTo(1920);
  }

  @Test
  void sample_aspect_widens_the_picture() throws IOException {
    var film = film().sized(1440, 1080);
    film.details = box("pasp", ints(4, 3));
    assertThat(picture(film.mp4()).width()).isEqualTo(1920);
  }

  @Test
  void colour_transfer_16_is_pq_and_18_is_hlg() throws IOException {
    var film = film();
    film.details = box("colr", ascii("nclx"), new byte[] {0, 9, 0, 16, 0, 9, 0});
    assertThat(picture(film.mp4()).hdr()).isEqualTo("pq");
    film.details = box("colr", ascii("nclx"), new byte[] {0, 9, 0, 18, 0, 9, 0});
    assertThat(picture(film.mp4()).hdr()).isEqualTo("hlg");
  }

  @Test
  void primaries_matrix_and_range_are_read_where_they_are_stated() throws IOException {
    var film = film();
    assertThat(picture(film.mp4()).colour()).isEqualTo(new Colour(2, 2, 2, false));
    film.details = box("colr", ascii("nclx"), new byte[] {0, 9, 0, 16, 0, 9, (byte) 0x80});
    assertThat(picture(film.mp4()).colour()).isEqualTo(new Colour(9, 16, 9, true));
    film.details = box("colr", ascii("nclc"), new byte[] {0, 1, 0, 1, 0, 1});
    assertThat(picture(film.mp4()).colour()).isEqualTo(new Colour(1, 1, 1, false));
  }

  @Test
  void an_edit_list_shortens_and_a_common_delay_is_not_counted() throws IOException {
    var film = film();
    film.edits = box("edts", box("elst", ints(0, 1, 8_630, 21_044, 0x10000)));
    assertThat(facts(film.mp4()).duration()).isCloseTo(8.63, within(0.001));
    film.edits = box("edts", box("elst", ints(0, 2, 5_000, -1, 0x10000, 10_000, 0, 0x10000)));
    assertThat(facts(film.mp4()).duration()).isEqualTo(10.0);
  }

  @Test
  void an_edit_cannot_show_more_than_the_media_hold() throws IOException {
    var film = film();
    film.edits = box("edts", box("elst", ints(0, 1, 3_600_000, 0, 0x10000)));
    assertThat(facts(film.mp4()).duration()).isEqualTo(10.0);
  }

  @Test
  void uneven_sample_times_are_a_variable_rate_but_rounding_is_not() throws IOException {
    var film = film();
    film.times = new long[] {200, 512, 100, 1024};
    assertThat(picture(film.mp4()).variableFrameRate()).isTrue();
    film.timescale = 1000;
    film.times = new long[] {100, 16, 200, 17};
    assertThat(picture(film.mp4()).variableFrameRate()).isFalse();
  }

  @Test
  void samples_beyond_the_end_are_a_cut_with_its_second() throws IOException {
    var film = film();
    film.sampleSize = 100;
    var whole = film.moov().length + 20 + 8;
    film.offsets = new long[] {whole};
    var cut = facts(join(ftyp("isom"), film.moov(), box("mdat", new byte[15_000]))).cut();
    assertThat(cut).isNotNull(); // 150 of 300 samples of 1/30 s are there
    assertThat(java.util.Objects.requireNonNull(cut).from()).isCloseTo(5.0, within(0.04));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "#EXTM3U\\nfile.ts|PLAYLIST",
        "ffconcat version 1.0|PLAYLIST",
        "<?xml version=\"1.0\"?><MPD type=\"static\">|PLAYLIST",
        "concat:a.mp4|PLAYLIST",
        "<!DOCTYPE html><html>|HTML",
        "hello|TEXT"
      })
  void text_is_told_apart_and_never_read_as_a_film(String text, Reason reason) throws IOException {
    assertThat(refusal(text.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(reason);
  }

  @Test
  void other_containers_are_named_by_their_first_bytes() throws IOException {
    var matroska = join(ints(0x1A45DFA3L), new byte[20], ascii("matroska"));
    var webm = join(ints(0x1A45DFA3L), new byte[20], ascii("webm"));
    var avi = join(ascii("RIFF"), ints(0), ascii("AVI "), new byte[20]);
    assertThat(read(matroska)).isEqualTo(new Foreign(Container.MATROSKA));
    assertThat(read(webm)).isEqualTo(new Foreign(Container.WEBM));
    assertThat(read(avi)).isEqualTo(new Foreign(Container.AVI));
    assertThat(facts(join(ftyp("qt  "), film().moov())).container()).isEqualTo(Container.MOV);
  }

  @Test
  void empty_headless_and_endless_files_are_unreadable() throws IOException {
    assertThat(refusal(new byte[0])).isEqualTo(Reason.EMPTY);
    assertThat(refusal(new byte[100])).isEqualTo(Reason.NOT_A_FILM);
    assertThat(refusal(join(ftyp("isom"), box("mdat", new byte[99])))).isEqualTo(Reason.NO_INDEX);
    var moov = film().moov();
    assertThat(refusal(join(ftyp("isom"), java.util.Arrays.copyOf(moov, moov.length - 9))))
        .isEqualTo(Reason.NO_INDEX);
  }

  @Test
  void ten_thousand_tracks_are_refused() throws IOException {
    var film = film();
    film.tracks = 900;
    assertThat(refusal(film.mp4())).isEqualTo(Reason.TOO_COMPLEX);
    var bare = new byte[10_000][];
    java.util.Arrays.fill(bare, box("trak"));
    assertThat(refusal(join(ftyp("isom"), box("moov", bare)))).isEqualTo(Reason.TOO_COMPLEX);
  }

  @Test
  void a_million_hours_are_stated_not_walked() throws IOException {
    var film = film();
    film.timescale = 1;
    film.times = new long[] {0xffffffffL, 0x7fffffff};
    assertThat(facts(film.mp4()).duration()).isGreaterThan(3.6e9);
  }

  @Test
  void boxes_of_size_zero_one_and_beyond_every_number_end_the_walk() throws IOException {
    for (var size : new long[] {0, 1, 2, 7, 0x7fffffff, 0xffffffffL}) {
      var odd = join(ints(size), ascii("free"), ints(-1, -1), new byte[64]);
      assertThat(read(join(ftyp("isom"), film().moov(), odd))).isInstanceOf(Facts.class);
      assertThat(read(join(ftyp("isom"), odd, film().moov()))).isNotNull();
    }
  }

  @Test
  void a_million_top_boxes_are_refused_in_time() throws IOException {
    var boxes = new byte[8 * 1_100_000];
    for (var i = 0; i < boxes.length; i += 8) {
      System.arraycopy(box("free"), 0, boxes, i, 8);
    }
    assertThat(refusal(join(ftyp("isom"), boxes))).isEqualTo(Reason.TOO_COMPLEX);
  }

  @Test
  void damaged_bytes_anywhere_give_an_answer_never_an_exception() throws IOException {
    var whole = film().rotated().mp4();
    var random = new Random(7);
    for (var round = 0; round < 3_000; round++) {
      var bytes = java.util.Arrays.copyOf(whole, 900 + random.nextInt(200));
      for (var i = 0; i < 1 + random.nextInt(8); i++) {
        bytes[random.nextInt(700)] = (byte) random.nextInt(256);
      }
      assertThat(read(bytes)).isNotNull();
    }
  }
}
