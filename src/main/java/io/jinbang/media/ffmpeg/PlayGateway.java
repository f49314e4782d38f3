package io.jinbang.media.ffmpeg;

import io.jinbang.media.probe.Facts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a player wants besides the copy that plays, made from that copy, in the same sandbox. */
public final class PlayGateway {
  private final FfmpegGateway ffmpeg;

  public PlayGateway(FfmpegGateway ffmpeg) {
    this.ffmpeg = ffmpeg;
  }

  /**
   * The copy as one fragmented file with its index in front; the label of generated content as the
   * facts have it.
   *
   * @param scale the picture it is encoded to; null where the streams are copied
   */
  public Path pack(Path copy, Facts facts, @Nullable Scale scale, Path packed, Progress progress) {
    var wall = Duration.ofSeconds(120 + (long) (30 * facts.duration()));
    var arguments = Packing.arguments(FfmpegGateway.demuxer(copy), facts, scale, "out.mp4");
    return ffmpeg.making(
        copy,
        packed,
        arguments,
        "out.mp4",
        wall,
        line -> FfmpegGateway.encoded(line, facts.duration(), progress));
  }

  /**
   * What one run over the key frames found.
   *
   * @param sheets how many {@code thumbs-1.jpg} … there are
   * @param pictures the small pictures in order, gray, one byte per pixel
   * @param keys whether every one of them is a key frame
   * @param peaks the outline of the sound; empty where there is none
   */
  public record Skim(int sheets, List<byte[]> pictures, boolean keys, byte[] peaks) {}

  /**
   * Puts sheets of small pictures, {@code thumbs-1.jpg} …, and stills, {@code 1.jpg} …, into a
   * folder.
   *
   * @param width of a still
   */
  public Skim skim(Path copy, Facts facts, Grid grid, int stills, int width, Path folder) {
    var peaks = new Peaks(facts.duration());
    var demuxer = FfmpegGateway.demuxer(copy);
    var arguments = Skimming.arguments(demuxer, facts, grid, stills, width);
    try (var shop = Workshop.open(copy, folder.resolve("thumbs"))) {
      var wall = Duration.ofSeconds(60 + (long) (2 * facts.duration()));
      var code = ffmpeg.ffmpeg(arguments, shop.directory(), wall, line -> {}, peaks::read);
      var made = shop.directory();
      if (code != 0 || !Files.exists(made.resolve(stills + ".jpg"))) {
        throw new FfmpegFailed("没能截出画面", "No pictures could be taken from the film");
      }
      for (var i = 1; i <= stills; i++) {
        shop.hand(i + ".jpg", folder.resolve(i + ".jpg"));
      }
      var pictures = pictures(made.resolve("gray"), grid);
      var keys = Skimming.keysDo(facts, grid);
      return new Skim(sheets(shop, folder), pictures, keys, peaks.found());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int sheets(Workshop shop, Path folder) {
    var sheets = 0;
    for (var name = "thumbs-1.jpg";
        Files.exists(shop.directory().resolve(name));
        name = "thumbs-" + (sheets + 1) + ".jpg") {
      shop.hand(name, folder.resolve(name));
      sheets++;
    }
    return sheets;
  }

  private static List<byte[]> pictures(Path gray, Grid grid) throws IOException {
    var pictures = new ArrayList<byte[]>();
    try (var bytes = Files.newInputStream(gray)) {
      for (var one = bytes.readNBytes(grid.bytes());
          one.length == grid.bytes();
          one = bytes.readNBytes(grid.bytes())) {
        pictures.add(one);
      }
    }
    return pictures;
  }

  /**
   * One still as JPEG: the key frame at a place or before it, which spares decoding up to it.
   *
   * @param width pixels across; the height follows the displayed shape
   */
  public Path keyStill(Path copy, Path jpeg, double at, int width) {
    return ffmpeg.still(copy, jpeg, at, width, false);
  }
}
