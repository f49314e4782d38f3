package io.jinbang.media.copies;

import io.jinbang.media.ffmpeg.FfmpegGateway;
import io.jinbang.media.fingerprint.Fingerprint;
import io.jinbang.media.probe.Facts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * Films edited in many ways, with what was done to them, to measure how well copies are found. Made
 * once with FFmpeg; only their fingerprints are kept.
 */
public final class EditedFilms {
  private static final List<String> LINKS =
      List.of(
          "hflip",
          "crop=iw*0.82:ih*0.84:iw*0.12:ih*0.1",
          "eq=gamma=1.7:contrast=0.85",
          "hue=s=0",
          "noise=alls=18:allf=t",
          "gblur=sigma=3",
          "rotate=3*PI/180:c=black",
          "scale=iw*0.75:ih",
          "pad=iw:ih*1.6:0:(oh-ih)/2:color=0x705030",
          "drawbox=x=0:y=ih*0.75:w=iw:h=ih*0.25:color=0x2050a0:t=fill",
          "fps=12",
          "unsharp=7:7:2");
  private static final String EVEN = ",scale=trunc(iw/2)*2:trunc(ih/2)*2";

  private final FfmpegGateway ffmpeg;
  private final Shelf shelf;
  private final Path cache;
  private final Path font;
  private final List<Recipe> recipes;

  /**
   * A film made from a source. Time in it is (time in the source - start) / rate + delay.
   *
   * @param tuned whether the method was tuned with this kind of edit
   */
  public record Edited(
      String source,
      String edit,
      boolean tuned,
      double start,
      double rate,
      double delay,
      Fingerprint fingerprint) {}

  private record Recipe(
      String name,
      boolean tuned,
      String start,
      double rate,
      double delay,
      String crf,
      String graph) {
    static Recipe of(String line) {
      var f = line.split("\t");
      return new Recipe(
          f[0],
          "tuned".equals(f[1]),
          f[2],
          Double.parseDouble(f[3]),
          Double.parseDouble(f[4]),
          f[5],
          f[6]);
    }
  }

  /** With a folder to keep fingerprints in. */
  public EditedFilms(Path cache) throws IOException {
    this.cache = Files.createDirectories(cache).toAbsolutePath();
    this.shelf = new Shelf();
    this.ffmpeg = shelf.ffmpeg();
    this.font = this.cache.resolve("font.ttf");
    if (!Files.exists(font)) {
      Files.write(font, resource("/fonts/NotoSansSC_400Regular.ttf"));
    }
    var lines = new String(resource("/bench/edits.tsv"), StandardCharsets.UTF_8).lines();
    this.recipes = lines.filter(line -> !line.startsWith("#")).map(Recipe::of).toList();
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(EditedFilms.class.getResourceAsStream(name))) {
      return in.readAllBytes();
    }
  }

  /** The source itself. */
  public Fingerprint source(Path film) throws IOException {
    return kept("source-" + name(film), () -> film);
  }

  /** Decodes a film and does nothing else with it: what making its fingerprint is held against. */
  public void decode(Path film) throws IOException {
    ffmpeg.make(
        List.of(
            "-i", film.toAbsolutePath().toString(), "-vf", "select=eq(n\\,0)", "-f", "framecrc"),
        cache.resolve("decoded.crc"));
  }

  /** Made now, whether it is kept or not. */
  public Fingerprint anew(Path film) throws IOException {
    try {
      return shelf.fingerprint(film);
    } catch (Unusable e) {
      throw new IOException(film + ": " + e.getMessage(), e);
    }
  }

  /** All edits of a source, and three chains of two or three drawn by a seed. */
  public List<Edited> of(Path film, Path other, long seed) throws IOException {
    var base = base(film);
    var length = ffmpeg.probe(base) instanceof Facts facts ? facts.duration() : 0;
    var made = new ArrayList<Edited>();
    for (var recipe : recipes) {
      made.add(made(film, base, base(other), length, recipe));
    }
    for (var chain = 1; chain <= 3; chain++) {
      made.add(made(film, base, base, length, chain(film, seed, chain)));
    }
    return made;
  }

  private static Recipe chain(Path film, long seed, int number) {
    var random = new SplittableRandom(31 * (31 * seed + name(film).hashCode()) + number);
    var links = new ArrayList<String>();
    for (var count = 2 + random.nextInt(2); links.size() < count; ) {
      var link = LINKS.get(random.nextInt(LINKS.size()));
      if (!links.contains(link)) {
        links.add(link);
      }
    }
    var graph = links.stream().collect(Collectors.joining(",", "[0:v]", EVEN + "[v]"));
    return new Recipe("chain-" + seed + "-" + number, false, "0", 1, 0, "30", graph);
  }

  private Edited made(Path film, Path base, Path other, double length, Recipe recipe)
      throws IOException {
    var start = filled(recipe.start, length, other);
    var graph = filled(recipe.graph, length, other);
    var fingerprint =
        kept(
            name(film) + "-" + recipe.name,
            () -> encoded(base, graph, recipe.crf, cache.resolve("edited.mp4")));
    return new Edited(
        name(film),
        recipe.name.replaceAll("-\\d+-\\d+", ""),
        recipe.tuned,
        Double.parseDouble(start),
        recipe.rate,
        recipe.delay,
        fingerprint);
  }

  /** Middles of 15 and 5 seconds, 20 seconds from a fifth on, the whole length, paths. */
  private String filled(String words, double length, Path other) {
    var from15 = Math.max(0, length / 2 - 7.5) + 0.37;
    var from5 = length / 2 - 2.13;
    var from20 = length * 0.2;
    return words
        .replace("MIDE15", seconds(from15 + 15))
        .replace("MIDE5", seconds(from5 + 5))
        .replace("MID15", seconds(from15))
        .replace("MID5", seconds(from5))
        .replace("DE20", seconds(from20 + 20))
        .replace("D20", seconds(from20))
        .replace("FONT", font.toString())
        .replace("OTHER", other.toString())
        .replaceAll("^D$", seconds(length));
  }

  private static String seconds(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  /** A smaller copy, so that edits take less time. */
  private Path base(Path film) throws IOException {
    var base = cache.resolve("base-" + name(film) + ".mp4");
    if (!Files.exists(base)) {
      encoded(
          film.toAbsolutePath(),
          "[0:v]scale=w='trunc(iw*min(1,sqrt(640*360/(iw*ih)))/2)*2':h=-2[v]",
          "18",
          base);
    }
    return base;
  }

  private Path encoded(Path from, String graph, String crf, Path to) throws IOException {
    Files.deleteIfExists(to);
    return ffmpeg.make(
        List.of(
            "-i",
            from.toString(),
            "-filter_complex",
            graph,
            "-map",
            "[v]",
            "-an",
            "-t",
            "90",
            "-c:v",
            "libx264",
            "-preset",
            "ultrafast",
            "-crf",
            crf,
            "-pix_fmt",
            "yuv420p"),
        to);
  }

  /** Something that gives a film when it is asked to. */
  @FunctionalInterface
  private interface Making {
    Path film() throws IOException;
  }

  private Fingerprint kept(String name, Making making) throws IOException {
    var file = cache.resolve(name + Shelf.ENDING);
    if (!Files.exists(file)) {
      try {
        Files.write(file, shelf.fingerprint(making.film()).bytes());
      } catch (Unusable e) {
        throw new IOException(name + ": " + e.getMessage(), e);
      }
    }
    return Fingerprint.of(Files.readAllBytes(file));
  }

  private static String name(Path film) {
    return String.valueOf(film.getFileName()).replaceFirst("\\.[^.]*$", "");
  }
}
