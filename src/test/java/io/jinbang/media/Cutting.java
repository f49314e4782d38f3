package io.jinbang.media;

import io.jinbang.media.ffmpeg.FfmpegGateway;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;

/** Makes small films on the spot. */
@TestComponent
public class Cutting {
  private final FfmpegGateway ffmpeg;

  Cutting(FfmpegGateway ffmpeg) {
    this.ffmpeg = ffmpeg;
  }

  /** Moving test pictures of 640 by 360 with a tone; no two calls give the same bytes. */
  public byte[] film(int seconds) throws IOException {
    return film(seconds, List.of());
  }

  /** The same with a label of generated content in its metadata. */
  public byte[] labelled(int seconds, String label) throws IOException {
    return film(seconds, List.of("-metadata", "AIGC=" + label, "-movflags", "use_metadata_tags"));
  }

  private byte[] film(int seconds, List<String> more) throws IOException {
    var folder = Files.createTempDirectory("cutting");
    try {
      var arguments = arguments(seconds);
      arguments.addAll(more);
      var made = ffmpeg.make(arguments, folder.resolve("film.mp4"));
      return Files.readAllBytes(made);
    } finally {
      Files.deleteIfExists(folder.resolve("film.mp4"));
      Files.delete(folder);
    }
  }

  private static List<String> arguments(int seconds) {
    var picture = "testsrc2=s=640x360:r=25:d=" + seconds;
    var arguments = new ArrayList<>(List.of("-f", "lavfi", "-i", picture));
    arguments.addAll(List.of("-f", "lavfi", "-i", "sine=frequency=440:d=" + seconds));
    arguments.addAll(List.of("-c:v", "libx264", "-pix_fmt", "yuv420p", "-g", "25", "-c:a", "aac"));
    arguments.addAll(List.of("-metadata", "comment=" + java.util.UUID.randomUUID()));
    return arguments;
  }
}
