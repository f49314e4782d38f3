package io.jinbang.media.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinbang.media.probe.Facts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FfmpegGatewayTests {
  @TempDir static Path home;
  private static FfmpegGateway ffmpeg;
  private static Path film;

  @BeforeAll
  static void make_a_film() {
    Assumptions.assumeTrue(
        FfmpegGateway.class.getResource("/native/ffmpeg.jar") != null, "FFmpeg bundled");
    ffmpeg = FfmpegGateway.open(home.resolve("native"));
    film =
        ffmpeg.make(
            List.of(
                "-f",
                "lavfi",
                "-i",
                "testsrc2=s=320x180:r=25:d=3",
                "-f",
                "lavfi",
                "-i",
                "sine=f=440:d=3",
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-pix_fmt",
                "yuv420p",
                "-c:a",
                "aac"),
            home.resolve("film.mp4"));
  }

  private static Facts facts(Path path) {
    return (Facts) ffmpeg.probe(path);
  }

  @Test
  void a_sound_film_measures_whole() {
    var reached = new AtomicReference<>(0.0);
    var measured = Objects.requireNonNull(ffmpeg.decode(film, facts(film), reached::set));
    assertThat(measured.frames()).isEqualTo(75); // 3 s at 25 fps
    assertThat(measured.errorCount()).isZero();
    assertThat(measured.complete()).isTrue();
    assertThat(reached.get()).isBetween(0.5, 1.0);
  }

  /** Writes down what it is shown. */
  private static final class Notes implements Onlooker {
    private final List<Double> times = new ArrayList<>();
    private final Set<String> sizes = new HashSet<>();
    private int samples;
    private int brightLeft;

    @Override
    public void picture(double at, int width, int height, byte[] gray) {
      times.add(at);
      sizes.add(width + "x" + height + " " + gray.length);
      brightLeft += gray[0] & 0xff;
    }

    @Override
    public void sound(float[] mono, int count) {
      samples += count;
    }
  }

  @Test
  void an_onlooker_sees_four_pictures_a_second_and_hears_all_of_the_sound() {
    var check = new Notes();
    var watch = new Notes();
    var archive = new Notes();
    ffmpeg.decode(film, facts(film), Progress.ignored(), check);
    assertThat(ffmpeg.watch(film, facts(film), watch)).isTrue();
    assertThat(ffmpeg.archive(film, facts(film), archive)).isTrue();
    for (var notes : List.of(check, watch, archive)) {
      assertThat(notes.times).hasSize(13).isSorted(); // every 0.24 s at 25 fps
      assertThat(notes.times.getLast()).isEqualTo(2.88);
      assertThat(notes.sizes).containsExactly("160x90 14400");
      assertThat(notes.samples).isBetween(23_000, 24_500); // AAC adds up to two frames
    }
  }

  @Test
  void an_onlooker_sees_the_picture_as_it_is_displayed() {
    var arguments = new ArrayList<>(List.of("-f", "lavfi", "-i"));
    arguments.add(
        "gradients=s=320x180:c0=white:c1=black:n=2:x0=0:y0=0:x1=320:y1=0:d=1:speed=0.00001");
    arguments.addAll(List.of("-c:v", "libx264", "-pix_fmt", "yuv420p"));
    var flat = ffmpeg.make(arguments, home.resolve("flat.mp4"));
    var turned =
        ffmpeg.make(
            List.of("-display_rotation", "270", "-i", flat.toString(), "-c", "copy"),
            home.resolve("turned.mp4"));
    assertThat(facts(turned).picture().rotation()).isEqualTo(90);
    var notes = new Notes();
    ffmpeg.watch(turned, facts(turned), notes);
    assertThat(notes.sizes).containsExactly("90x160 14400");
    // white on the left, turned clockwise, is white at the top: the first pixel stays bright
    assertThat(notes.brightLeft).isGreaterThan(200 * notes.times.size());
    var upright = new Notes();
    ffmpeg.watch(flat, facts(flat), upright);
    assertThat(upright.sizes).containsExactly("160x90 14400");
  }

  @Test
  void what_a_film_says_of_itself_is_no_fault() {
    var titled =
        ffmpeg.make(
            List.of(
                "-i",
                film.toString(),
                "-c",
                "copy",
                "-metadata",
                "title=[error] corrupt \n[error] x"),
            home.resolve("titled.mp4"));
    var measured = ffmpeg.decode(titled, facts(titled), Progress.ignored());
    assertThat(Objects.requireNonNull(measured).errorCount()).isZero();
  }

  @Test
  void stills_are_made_at_the_width_asked() throws IOException {
    var poster = ffmpeg.poster(film, home.resolve("poster.jpg"), 1, 160);
    var image = javax.imageio.ImageIO.read(poster.toFile());
    assertThat(image.getWidth()).isEqualTo(160);
    assertThat(image.getHeight()).isEqualTo(90);
  }

  @Test
  void h264_is_copied_and_anything_else_encoded_to_it() {
    var copied = ffmpeg.playable(film, facts(film), home.resolve("copy.mp4"), Progress.ignored());
    assertThat(copied.fastStart()).isTrue();
    assertThat(Objects.requireNonNull(copied.picture()).frames()).isEqualTo(75);
    var odd =
        ffmpeg.make(
            List.of("-i", film.toString(), "-c:v", "mpeg4", "-c:a", "flac"),
            home.resolve("odd.mkv"));
    var encoded = ffmpeg.playable(odd, facts(odd), home.resolve("play.mp4"), Progress.ignored());
    assertThat(Objects.requireNonNull(encoded.picture()).codec()).isEqualTo("h264");
    assertThat(Objects.requireNonNull(encoded.sound()).codec()).isEqualTo("aac");
  }

  @Test
  void names_that_look_like_options_or_protocols_are_only_names() throws IOException {
    for (var name : List.of("-i", "concat:a|b.mp4", "新\n片‮.mp4", "x".repeat(251) + ".mp4")) {
      var odd = Files.copy(film, home.resolve(name));
      assertThat(
              Objects.requireNonNull(ffmpeg.decode(odd, facts(odd), Progress.ignored())).frames())
          .isEqualTo(75);
    }
  }

  @Test
  void lists_of_other_files_never_reach_ffmpeg() throws IOException {
    for (var text :
        List.of(
            "#EXTM3U\n#EXTINF:3,\nfilm.mp4\n",
            "ffconcat version 1.0\nfile film.mp4\n",
            "<?xml version=\"1.0\"?><MPD><BaseURL>film.mp4</BaseURL></MPD>")) {
      var list = Files.writeString(home.resolve("list.mp4"), text);
      assertThatThrownBy(() -> ffmpeg.poster(list, home.resolve("no.jpg"), 0, 100))
          .isInstanceOf(FfmpegFailed.class);
      assertThat(home.resolve("no.jpg")).doesNotExist();
    }
  }

  @Test
  void a_failed_make_says_why_and_leaves_nothing() throws IOException {
    var into = Files.createDirectories(home.resolve("failed"));
    assertThatThrownBy(() -> ffmpeg.make(List.of("-i", "nowhere.mp4"), into.resolve("x.mp4")))
        .isInstanceOf(FfmpegFailed.class)
        .hasMessageContaining("No such file");
    assertThat(into).isEmptyDirectory();
  }

  @Test
  void an_old_ffmpeg_is_refused() throws IOException {
    var old = Files.createDirectories(home.resolve("old")).resolve("ffmpeg");
    Files.writeString(old, "#!/bin/sh\necho 'ffmpeg version 7.1.1 Copyright'\n");
    assertThat(old.toFile().setExecutable(true)).isTrue();
    System.setProperty("JINBANG_FFMPEG", old.toString());
    try {
      assertThatThrownBy(() -> FfmpegGateway.open(home)).hasMessageContaining("too old");
    } finally {
      System.clearProperty("JINBANG_FFMPEG");
    }
  }
}
