package io.jinbang.media.ffmpeg;

import io.jinbang.media.ffmpeg.FullDecode.Pass;
import io.jinbang.media.ffmpeg.SandboxGateway.Limits;
import io.jinbang.media.ffmpeg.SandboxGateway.Streams;
import io.jinbang.media.probe.Facts;
import io.jinbang.media.probe.Foreign;
import io.jinbang.media.probe.Probe;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * FFmpeg, sandboxed. Films come from strangers: each is held against {@link Gate} first. Safe for
 * use by several threads at once. Every method answers a failure with {@link FfmpegFailed}.
 */
public final class FfmpegGateway {
  private static final int OLDEST = 8;
  private static final long LARGEST_OUTPUT = 16L << 30;
  private static final Pattern VERSION = Pattern.compile("version n?(\\d+)\\.(\\S+)");

  private final Path executables;
  private final SandboxGateway sandbox;
  private final String version;

  private FfmpegGateway(Path executables, boolean gently) {
    this.executables = executables;
    this.sandbox = new SandboxGateway(environment(executables), gently);
    this.version = gated();
  }

  /**
   * The FFmpeg named by the system property or environment variable {@code JINBANG_FFMPEG} (the
   * executable, with ffprobe beside it), else the bundled one, unpacked once into {@code
   * directory}.
   *
   * @throws FfmpegFailed where there is none, it does not start, or it is older than 8.0: older
   *     releases have published holes in the very demuxers and decoders we need
   */
  public static FfmpegGateway open(Path directory) {
    return open(directory, false);
  }

  /** The same, standing back for whatever else the machine has to do. */
  public static FfmpegGateway gentle(Path directory) {
    return open(directory, true);
  }

  /** Kills what runs; nothing begins until {@link #resume}. */
  public void stop() {
    sandbox.stop();
  }

  public void resume() {
    sandbox.resume();
  }

  private static FfmpegGateway open(Path directory, boolean gently) {
    var named = System.getProperty("JINBANG_FFMPEG", System.getenv("JINBANG_FFMPEG"));
    if (named == null || named.isBlank()) {
      return new FfmpegGateway(Bundled.unpacked(directory), gently);
    }
    var parent = Path.of(named).toAbsolutePath().getParent();
    return new FfmpegGateway(parent == null ? Path.of("/") : parent, gently);
  }

  /** How long a film claims to be, by its container alone: no process is started. */
  public static OptionalDouble seconds(Path film) {
    return Gate.probe(film) instanceof Facts facts && facts.duration() <= Gate.MOST_SECONDS
        ? OptionalDouble.of(facts.duration())
        : OptionalDouble.empty();
  }

  /** Such as {@code 8.1.2}. */
  public String version() {
    return version;
  }

  private static Map<String, String> environment(Path executables) {
    var environment = new HashMap<String, String>();
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("PATH", String.valueOf(System.getenv().getOrDefault("PATH", "/usr/bin:/bin")));
    environment.put("LD_LIBRARY_PATH", executables.toString());
    environment.put("DYLD_LIBRARY_PATH", executables.toString());
    return environment;
  }

  private String gated() {
    var said = new StringBuilder();
    run(
        "ffmpeg",
        List.of("-version"),
        executables,
        Duration.ofSeconds(30),
        0,
        line -> {},
        all(said));
    var found = VERSION.matcher(said);
    if (!found.find()) {
      throw new FfmpegFailed(
          "FFmpeg 无法启动，请检查 JINBANG_FFMPEG", "FFmpeg does not start; check JINBANG_FFMPEG");
    }
    if (Integer.parseInt(found.group(1)) < OLDEST) {
      throw new FfmpegFailed(
          "FFmpeg 版本过旧，有已公开的漏洞；请换 8.0 或更高版本",
          "This FFmpeg is too old and has published holes; use 8.0 or newer");
    }
    return found.group(1) + "." + found.group(2);
  }

  private static Consumer<InputStream> all(StringBuilder into) {
    return stream -> {
      try {
        into.append(
            new String(stream.readNBytes(1 << 20), java.nio.charset.StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  /** Our own reading of the container, and ffprobe's where the container is foreign but allowed. */
  public Probe probe(Path film) {
    var probe = Gate.probe(film);
    if (!(probe instanceof Foreign foreign) || Gate.demuxer(probe) == null) {
      return probe;
    }
    var facts = new StreamFacts();
    var said = new StringBuilder();
    var arguments =
        new ArrayList<>(List.of("-v", "error", "-of", "flat", "-show_format", "-show_streams"));
    arguments.addAll(Gate.input(String.valueOf(Gate.demuxer(probe))));
    try (var shop = Workshop.over(film)) {
      run("ffprobe", arguments, shop.directory(), Duration.ofSeconds(60), 0, line -> {}, all(said));
      said.toString().lines().forEach(facts::line);
      var found = facts.facts(foreign.container(), Files.size(film));
      return found == null ? probe : found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@link #decode(Path, Facts, Progress, Onlooker)} with nobody looking on. */
  public @Nullable Measured decode(Path film, Facts facts, Progress progress) {
    return decode(film, facts, progress, Onlooker.none());
  }

  /**
   * Decodes everything once and measures, in one process, while another looks on. Null where FFmpeg
   * must not see the file, or where there is nothing in it to decode.
   */
  public @Nullable Measured decode(Path film, Facts facts, Progress progress, Onlooker onlooker) {
    var duration = facts.duration();
    var log = new DecodeLog(at -> progress.reached(duration > 0 ? Math.min(1, at / duration) : 0));
    var tracks = tracks(Pass.CHECK, facts);
    var seen = new Viewing(tracks, onlooker);
    var code = pass(Pass.CHECK, film, facts, seen, log);
    return code < 0 ? null : log.measured(code != 124 && code != 137, seen, duration);
  }

  /**
   * Decodes everything once for an onlooker alone.
   *
   * @return false where FFmpeg must not see the file, or where there is nothing in it to decode
   */
  public boolean watch(Path film, Facts facts, Onlooker onlooker) {
    return pass(Pass.WATCH, film, facts, onlooker);
  }

  /**
   * Like {@link #watch}, for many films in little time: pictures on which no other depends are
   * skipped and edges between blocks left unfiltered. Near enough to tell films apart, never for a
   * verdict.
   */
  public boolean archive(Path film, Facts facts, Onlooker onlooker) {
    return pass(Pass.ARCHIVE, film, facts, onlooker);
  }

  private boolean pass(Pass pass, Path film, Facts facts, Onlooker onlooker) {
    var seen = new Viewing(tracks(pass, facts), onlooker);
    return pass(pass, film, facts, seen, new DecodeLog(at -> {})) >= 0;
  }

  /** The exit code; -1 where nothing was started. */
  private int pass(Pass pass, Path film, Facts facts, Viewing seen, DecodeLog log) {
    var demuxer = demuxer(facts);
    if (demuxer == null || facts.encrypted() || seen.tracks().roles().isEmpty()) {
      return -1;
    }
    var arguments = new FullDecode(pass, seen.tracks()).arguments(demuxer);
    try (var shop = Workshop.over(film)) {
      return ffmpeg(
          arguments,
          shop.directory(),
          decodeTime(facts.duration()),
          log::line,
          out -> Reel.read(out, seen));
    }
  }

  private static @Nullable String demuxer(Facts facts) {
    return facts.container().boxes()
        ? Gate.demuxer(facts)
        : Gate.demuxer(new Foreign(facts.container()));
  }

  private static Tracks tracks(Pass pass, Facts facts) {
    var picture = facts.picture();
    var sound = facts.sound();
    var foreign = !facts.container().boxes();
    var visible =
        picture != null && Codecs.decodable(picture.codec()) && (foreign || picture.frames() > 0);
    return Tracks.of(
        pass, visible ? picture : null, sound != null && Codecs.decodable(sound.codec()));
  }

  /** Ten times the film's length and a minute: enough for 4K on one slow core. */
  private static Duration decodeTime(double seconds) {
    return Duration.ofSeconds(60 + (long) (10 * Math.min(seconds, Gate.MOST_SECONDS)));
  }

  /**
   * One still as JPEG.
   *
   * @param atSeconds how far into the film
   * @param width pixels across; the height follows the displayed shape
   */
  public Path poster(Path film, Path jpeg, double atSeconds, int width) {
    return still(film, jpeg, atSeconds, width, true);
  }

  Path still(Path film, Path jpeg, double at, int width, boolean accurate) {
    var arguments =
        new ArrayList<>(List.of("-ss", String.format(Locale.ROOT, "%.3f", Math.max(0, at))));
    if (!accurate) {
      arguments.add("-noaccurate_seek");
    }
    arguments.addAll(Gate.input(demuxer(film)));
    arguments.addAll(List.of("-map", "0:V:0", "-frames:v", "1", "-update", "1", "-q:v", "3"));
    arguments.addAll(
        List.of(
            "-vf",
            "scale=w=" + width + ":h='2*trunc(" + width + "/dar/2)',setsar=1,format=yuvj420p"));
    arguments.addAll(List.of("-f", "image2", "-c:v", "mjpeg", "-y", "still.jpg"));
    return making(film, jpeg, arguments, "still.jpg", Duration.ofMinutes(2), line -> {});
  }

  static String demuxer(Path film) {
    var demuxer = Gate.demuxer(Gate.probe(film));
    if (demuxer == null) {
      throw new FfmpegFailed("不能处理这个文件：它不是可识别的视频", "This file is not taken: no film we recognise");
    }
    return demuxer;
  }

  /**
   * A copy every browser plays, its index first, without metadata (places and devices are nobody's
   * business) but for the label of generated content, as the facts have it: the streams themselves
   * where they are H.264 8-bit 4:2:0 and AAC, else encoded to that with at most 1080 pixels on the
   * short side.
   *
   * @return what our own reader finds in the copy
   */
  public Facts playable(Path film, Facts facts, Path mp4, Progress progress) {
    var arguments = new ArrayList<>(List.of("-progress", "pipe:2", "-stats_period", "1"));
    arguments.addAll(Playing.arguments(demuxer(film), facts, "out.mp4"));
    var wall = Duration.ofSeconds(120 + (long) (30 * facts.duration()));
    making(
        film, mp4, arguments, "out.mp4", wall, line -> encoded(line, facts.duration(), progress));
    if (Gate.probe(mp4) instanceof Facts made && made.picture() != null && made.cut() == null) {
      progress.reached(1);
      return made;
    }
    throw new FfmpegFailed("转码结果不完整", "The copy made is not whole");
  }

  static void encoded(String line, double duration, Progress progress) {
    if (line.startsWith("out_time_us=") && line.matches("out_time_us=\\d{1,15}") && duration > 0) {
      progress.reached(Math.min(1, Long.parseLong(line.substring(12)) / 1e6 / duration));
    }
  }

  /**
   * Runs FFmpeg with arguments of our own making, on input we made: generated films, images, tones.
   * Nothing a stranger sent may be named in them. The output's ending chooses its format.
   */
  public Path make(List<String> ffmpegArguments, Path output) {
    var made = "made" + ending(output);
    var arguments = new ArrayList<>(ffmpegArguments);
    arguments.addAll(List.of("-y", made));
    return making(null, output, arguments, made, Duration.ofMinutes(30), line -> {});
  }

  private static String ending(Path output) {
    var name = String.valueOf(output.getFileName());
    return name.substring(Math.max(0, name.lastIndexOf('.')));
  }

  Path making(
      @Nullable Path film,
      Path output,
      List<String> arguments,
      String made,
      Duration wall,
      Consumer<String> lines) {
    var last = new LastErrors(lines);
    try (var shop = Workshop.open(film, output)) {
      var code = ffmpeg(arguments, shop.directory(), wall, last, InputStreams::drain);
      if (code != 0 || !Files.exists(shop.directory().resolve(made))) {
        throw new FfmpegFailed("FFmpeg 没有完成：" + last, "FFmpeg did not finish: " + last);
      }
      return shop.hand(made, output);
    }
  }

  int ffmpeg(
      List<String> arguments,
      Path directory,
      Duration wall,
      Consumer<String> lines,
      Consumer<InputStream> output) {
    var full =
        new ArrayList<>(
            List.of("-hide_banner", "-nostdin", "-nostats", "-loglevel", "level+verbose"));
    full.addAll(arguments);
    return run("ffmpeg", full, directory, wall, LARGEST_OUTPUT, lines, output);
  }

  private int run(
      String program,
      List<String> arguments,
      Path directory,
      Duration wall,
      long largest,
      Consumer<String> lines,
      Consumer<InputStream> output) {
    var command = new ArrayList<>(List.of(executables.resolve(program).toString()));
    command.addAll(arguments);
    return sandbox.run(command, directory, Limits.of(wall, largest), new Streams(lines, output));
  }

  /** Passes lines on and remembers the last errors among them. */
  private record LastErrors(Consumer<String> on, Deque<String> errors) implements Consumer<String> {
    LastErrors(Consumer<String> on) {
      this(on, new ArrayDeque<>());
    }

    @Override
    public void accept(String line) {
      on.accept(line);
      if (line.contains("[error]") || line.contains("[fatal]")) {
        errors.addLast(line.substring(0, Math.min(200, line.length())));
        if (errors.size() > 3) {
          errors.removeFirst();
        }
      }
    }

    @Override
    public String toString() {
      return String.join("; ", errors);
    }
  }

  /** What to do with output nobody wants. */
  private static final class InputStreams {
    static void drain(InputStream stream) {
      try {
        stream.transferTo(java.io.OutputStream.nullOutputStream());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
