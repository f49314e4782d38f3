package io.jinbang.media.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.media.ffmpeg.FfmpegGateway;
import io.jinbang.media.ffmpeg.Grid;
import io.jinbang.media.probe.Facts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewsTests {
  private static final FfmpegGateway FFMPEG =
      FfmpegGateway.open(Path.of("target/ffmpeg").toAbsolutePath());

  @TempDir Path home;

  private Path previewed(String picture, String... more) throws IOException {
    var arguments = new ArrayList<>(List.of("-f", "lavfi", "-i", picture));
    arguments.addAll(List.of(more));
    arguments.addAll(List.of("-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p"));
    var film = FFMPEG.make(arguments, home.resolve("film.mp4"));
    var folder = Files.createDirectories(home.resolve("made"));
    new Previews(FFMPEG).make(film, (Facts) FFMPEG.probe(film), folder);
    return folder;
  }

  private static int light(Path jpeg, int x, int y) throws IOException {
    return ImageIO.read(jpeg.toFile()).getRGB(x, y) & 0xff;
  }

  /** Two seconds of black, two of white, then one with something to see. */
  private static final String PLAIN_THEN_RICH =
      "color=black:s=640x360:r=25:d=2[a];color=white:s=640x360:r=25:d=2[b];"
          + "testsrc2=s=640x360:r=25:d=2[c];color=black:s=640x360:r=25:d=2[d];"
          + "[a][b][c][d]concat=n=4";

  @Test
  void the_poster_is_the_picture_with_most_to_see() throws IOException {
    var folder = previewed(PLAIN_THEN_RICH, "-g", "25");
    var poster = ImageIO.read(folder.resolve("poster.jpg").toFile());
    assertThat(poster.getWidth()).isEqualTo(1280);
    var colours =
        Arrays.stream(new int[] {100, 400, 700, 1000, 1200})
            .map(x -> poster.getRGB(x, 360) & 0xf0f0f0)
            .distinct()
            .count();
    assertThat(colours).isGreaterThan(2); // test bars, neither black nor white
  }

  @Test
  void the_sheet_shows_each_second_in_its_place() throws IOException {
    for (var keys : List.of("25", "250")) { // by key frames alone, and where these are too few
      var folder = previewed(PLAIN_THEN_RICH, "-g", keys);
      var sheet = ImageIO.read(folder.resolve("thumbs-1.jpg").toFile());
      assertThat(sheet.getWidth()).isEqualTo(1600);
      assertThat(sheet.getHeight()).isEqualTo(900);
      var file = folder.resolve("thumbs-1.jpg");
      assertThat(light(file, 80, 45)).isLessThan(20); // 0 s to 1 s
      assertThat(light(file, 160 * 2 + 80, 45)).isGreaterThan(235); // 2 s to 3 s
      assertThat(light(file, 160 * 6 + 80, 45)).isLessThan(20); // 6 s to 7 s
    }
  }

  @Test
  void the_timeline_names_every_place_on_the_sheet() throws IOException {
    var folder = previewed("testsrc2=s=640x360:r=25:d=12", "-g", "25");
    var vtt = Files.readString(folder.resolve("thumbs.vtt"));
    assertThat(vtt)
        .startsWith("WEBVTT\n\n00:00:00.000 --> 00:00:01.000\nthumbs-1.jpg#xywh=0,0,160,90\n")
        .contains("00:00:10.000 --> 00:00:11.000\nthumbs-1.jpg#xywh=0,90,160,90\n");
    assertThat(vtt.lines().filter(line -> line.contains("-->")).count()).isEqualTo(12);
  }

  @Test
  void long_films_have_a_picture_every_few_seconds_and_upright_ones_stand() {
    var picture = picture(1080, 1920);
    assertThat(Grid.of(180, picture)).isEqualTo(new Grid(2, 90, 160));
    assertThat(Grid.of(45, picture).every()).isEqualTo(1);
    assertThat(Grid.of(6 * 3600, picture).every()).isEqualTo(10);
  }

  private static Facts.Picture picture(int width, int height) {
    return new Facts.Picture(
        "h264", width, height, width, height, 0, 9, 225, 25, false, 100, 8, "4:2:0", "", false, 5,
        2);
  }

  @Test
  void the_waveform_is_loud_where_the_sound_is() throws IOException {
    var folder =
        previewed(
            "testsrc2=s=160x90:r=25:d=4",
            "-f",
            "lavfi",
            "-i",
            "sine=frequency=440:d=4,volume='if(lt(t,2),0,8)':eval=frame",
            "-c:a",
            "aac");
    var peaks = Files.readAllBytes(folder.resolve("waveform.bin"));
    assertThat(peaks).hasSize(1000);
    assertThat(peaks[200] & 0xff).isLessThan(3);
    assertThat(peaks[800] & 0xff).isGreaterThan(200);
  }

  @Test
  void a_silent_film_has_no_waveform_and_eight_stills_all_the_same() throws IOException {
    var folder = previewed("testsrc2=s=160x90:r=25:d=1", "-g", "25");
    assertThat(folder.resolve("waveform.bin")).doesNotExist();
    for (var still = 1; still <= 8; still++) {
      assertThat(ImageIO.read(folder.resolve(still + ".jpg").toFile()).getWidth()).isEqualTo(320);
    }
  }
}
