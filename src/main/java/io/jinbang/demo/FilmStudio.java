package io.jinbang.demo;

import io.jinbang.media.ffmpeg.FfmpegGateway;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Makes the demonstration's films: a few drawn pictures, panned across, cut together, with a tone.
 * Real files, so that everything after them is real as well.
 */
final class FilmStudio {
  private static final List<String> ENCODED =
      List.of(
          "-c:v",
          "libx264",
          "-preset",
          "ultrafast",
          "-crf",
          "26",
          "-g",
          "48",
          "-pix_fmt",
          "yuv420p",
          "-c:a",
          "aac",
          "-b:a",
          "64k",
          "-movflags",
          "+faststart");

  private final FfmpegGateway ffmpeg;
  private final Path folder;
  private final int framesPerSecond;
  private final Font font;

  FilmStudio(FfmpegGateway ffmpeg, Path folder, int framesPerSecond) {
    this.framesPerSecond = framesPerSecond;
    this.ffmpeg = ffmpeg;
    this.folder = folder;
    this.font = serif();
  }

  private static Font serif() {
    try (var file = FilmStudio.class.getResourceAsStream("/fonts/NotoSerifSC_700Bold.ttf")) {
      return file == null
          ? new Font(Font.SERIF, Font.BOLD, 1)
          : Font.createFont(Font.TRUETYPE_FONT, file);
    } catch (IOException | FontFormatException e) {
      throw new IllegalStateException("the serif font cannot be read", e);
    }
  }

  /** The film as a file; made once and kept. */
  Path film(FilmSpec spec) {
    var file = folder.resolve("film-%x.mp4".formatted(spec.hashCode()));
    if (!Files.exists(file)) {
      make(spec, file);
    }
    return file;
  }

  private void make(FilmSpec spec, Path file) {
    try {
      switch (spec.flaw()) {
        case TEXT ->
            Files.writeString(file, "This is a note about a film, not the film.\n".repeat(40));
        case TRUNCATED -> truncate(film(spec.with(FilmSpec.Flaw.NONE)), file);
        case RECUT -> recut(film(spec.with(FilmSpec.Flaw.NONE)), spec, file);
        case NONE, FROZEN -> encode(spec, file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make " + spec.title(), e);
    }
  }

  private static void truncate(Path whole, Path file) throws IOException {
    var bytes = Files.readAllBytes(whole);
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
  }

  private void recut(Path whole, FilmSpec spec, Path file) {
    var picture =
        "hflip,crop=iw*9/10:ih*9/10,scale=%d:%d,setsar=1,setpts=PTS/1.25"
            .formatted(spec.width(), spec.height());
    var arguments = new ArrayList<>(List.of("-i", whole.toAbsolutePath().toString()));
    arguments.addAll(List.of("-vf", picture, "-af", "atempo=1.25"));
    arguments.addAll(ENCODED);
    ffmpeg.make(arguments, file);
  }

  private void encode(FilmSpec spec, Path file) throws IOException {
    var pictures = pictures(spec);
    try {
      ffmpeg.make(arguments(spec, pictures), file);
    } finally {
      for (var picture : pictures) {
        Files.delete(picture);
      }
    }
  }

  private List<Path> pictures(FilmSpec spec) throws IOException {
    var made = new ArrayList<Path>();
    for (var i = 0; i < spec.shots().size(); i++) {
      var picture =
          Scenery.draw(
              spec.shots().get(i),
              spec.seed() + i,
              spec.palette() + i,
              spec.width() * 3 / 2,
              spec.height());
      if (i == 0) {
        Scenery.title(picture, font, spec.title(), spec.width());
      }
      made.add(write(picture));
    }
    return made;
  }

  private Path write(BufferedImage picture) throws IOException {
    var file = Files.createTempFile(folder, "picture", ".png");
    ImageIO.write(picture, "png", file.toFile());
    return file.toAbsolutePath();
  }

  private List<String> arguments(FilmSpec spec, List<Path> pictures) {
    var arguments = new ArrayList<String>();
    pictures.forEach(picture -> arguments.addAll(List.of("-i", picture.toString())));
    arguments.addAll(List.of("-f", "lavfi", "-i", sound(spec)));
    arguments.addAll(List.of("-filter_complex", shots(spec), "-map", "[v]"));
    arguments.addAll(
        List.of("-map", pictures.size() + ":a", "-t", Integer.toString(spec.seconds())));
    arguments.addAll(ENCODED);
    return arguments;
  }

  private static String sound(FilmSpec spec) {
    return spec.tone() == 0
        ? "anullsrc=r=48000:cl=stereo"
        : "aevalsrc='0.25*sin(2*PI*%d*t)*(0.6+0.4*sin(2*PI*t/4))+0.12*sin(2*PI*%d*t)*(0.5+0.5*sin(2*PI*t/7))':s=48000"
            .formatted(spec.tone(), spec.tone() * 3 / 2);
  }

  /** Each picture held, panned across, cut to its share; then one after another. */
  private String shots(FilmSpec spec) {
    var graph = new StringBuilder();
    var count = spec.shots().size();
    var each = (double) spec.seconds() / count;
    for (var i = 0; i < count; i++) {
      graph.append(shot(spec, i, each));
    }
    for (var i = 0; i < count; i++) {
      graph.append("[s%d]".formatted(i));
    }
    return graph.append("concat=n=%d:v=1:a=0[v]".formatted(count)).toString();
  }

  private String shot(FilmSpec spec, int index, double seconds) {
    var still = spec.flaw() == FilmSpec.Flaw.FROZEN && index == 1;
    var way = index % 2 == 0 ? "t/%.3f" : "(1-t/%.3f)";
    var x = still ? "0" : "(iw-ow)*" + way.formatted(seconds);
    return "[%d:v]loop=loop=-1:size=1,setpts=N/%d/TB,fps=%d,trim=duration=%.3f,crop=%d:%d:'%s':0,setsar=1,format=yuv420p[s%d];"
        .formatted(
            index,
            framesPerSecond,
            framesPerSecond,
            seconds,
            spec.width(),
            spec.height(),
            x,
            index);
  }
}
