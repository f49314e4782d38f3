package io.jinbang.media.duplicate;

import io.jinbang.media.ffmpeg.FfmpegGateway;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Small films with much going on, and what others make of them. */
public final class Edits {
  private static final String PICTURE =
      "mandelbrot=s=480x270:r=25:start_x=%1$s:start_y=%2$s:end_scale=0.02:maxiter=900:inner=convergence";

  private final FfmpegGateway ffmpeg;
  private final Path folder;

  public Edits(FfmpegGateway ffmpeg, Path folder) {
    this.ffmpeg = ffmpeg;
    this.folder = folder;
  }

  /** A film of its own for each number, with a melody of its own. */
  public Path film(int number, int seconds) {
    return film(number, number, seconds);
  }

  /** The pictures of one film with the melody of another. */
  public Path film(int pictures, int melody, int seconds) {
    return make(
        List.of(
            "-f",
            "lavfi",
            "-i",
            pictures(pictures),
            "-f",
            "lavfi",
            "-i",
            melody(melody),
            "-t",
            Integer.toString(seconds)));
  }

  private static String pictures(int number) {
    String[][] places = {
      {"-0.743643", "-0.131825"},
      {"-0.160000", "1.040500"},
      {"0.274000", "0.482000"},
      {"-1.250660", "0.020120"}
    };
    return PICTURE.formatted((Object[]) places[number % places.length]);
  }

  /** Three notes a second, never the same order twice. */
  private static String melody(int number) {
    return "aevalsrc='0.4*sin(2*PI*t*(220+55*mod(floor(t*3)*floor(t*3)*%d+%d\\,17)))':s=44100"
        .formatted(7 + 2 * number, number);
  }

  /** Left and right exchanged, cut off at the edges, faster. */
  public Path recut(Path film) {
    return make(
        List.of(
            "-i",
            film.toString(),
            "-vf",
            "hflip,crop=iw*0.88:ih*0.88,scale=480:270,setpts=PTS/1.25",
            "-af",
            "atempo=1.25"));
  }

  private Path make(List<String> arguments) {
    var all = new ArrayList<>(arguments);
    all.addAll(List.of("-c:v", "libx264", "-preset", "veryfast", "-pix_fmt", "yuv420p"));
    all.addAll(List.of("-g", "25", "-c:a", "aac", "-metadata", "comment=" + UUID.randomUUID()));
    return ffmpeg.make(all, folder.resolve(UUID.randomUUID() + ".mp4"));
  }

  public static byte[] bytes(Path film) {
    try {
      return Files.readAllBytes(film);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The same words for the same bytes. */
  public static String digest(Path film) throws IOException {
    return io.jinbang.shared.Sha256.hex(Files.readAllBytes(film));
  }
}
