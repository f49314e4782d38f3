package io.jinbang.media.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.media.Film.Finding;
import io.jinbang.media.TechnicalRules;
import io.jinbang.media.ffmpeg.FfmpegGateway;
import io.jinbang.media.ffmpeg.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The odd films of {@code make-odd.sh}, made again from the one real film, against their truth. */
@Tag("slow")
class OddFilesTests {
  private static final Path OK =
      Path.of(System.getProperty("jinbang.shared", "../shared")).resolve("media/odd/ok_1080p.mp4");
  private static final String[] X264 = {
    "-c:v", "libx264", "-preset", "ultrafast", "-crf", "23", "-pix_fmt", "yuv420p", "-c:a", "aac"
  };

  @TempDir Path directory;

  @Test
  void every_odd_film_is_judged_as_its_truth_says() throws IOException {
    Assumptions.assumeTrue(Files.exists(OK), "shared media present");
    var ffmpeg = FfmpegGateway.open(directory.resolve("native"));
    var checks = new TechnicalChecks(ffmpeg);
    var rules = shorterAllowed();
    var found = new LinkedHashMap<String, String>();
    for (var odd : films(ffmpeg).entrySet()) {
      var judgement = checks.check(odd.getValue(), rules, Progress.ignored()).judgement();
      found.put(
          odd.getKey(),
          judgement.verdict()
              + " "
              + judgement.findings().stream().map(Finding::code).sorted().toList());
    }
    assertThat(found).isEqualTo(truth());
  }

  private static Map<String, String> truth() {
    var truth = new LinkedHashMap<String, String>();
    for (var fine : List.of("ok", "moov_end", "rot90", "sar", "scope", "fragmented", "editlist")) {
      truth.put(fine, "PASS []");
    }
    truth.put("half", "FAIL [truncated]");
    truth.put("nomoov", "UNREADABLE [truncated]");
    truth.put("bitrot", "FAIL [corrupt]");
    truth.put("hole", "FAIL [corrupt]");
    truth.put("window", "PASS [borders]");
    truth.put("letterbox", "PASS [borders]");
    truth.put("up720", "PASS [upscaled]");
    truth.put("up360", "PASS [upscaled]");
    truth.put("vfr", "PASS [vfr]");
    truth.put("freeze", "PASS [frozen]");
    truth.put("black", "PASS [black]");
    truth.put("no_audio", "PASS [no-audio]");
    truth.put("silent", "PASS [silent]");
    truth.put("quiet", "PASS [quiet]");
    truth.put("clipped", "PASS [clipped]");
    truth.put("pq", "PASS [hdr]");
    truth.put("interlaced", "PASS [interlaced]");
    truth.put("mkv", "FAIL [container]");
    return truth;
  }

  private Map<String, Path> films(FfmpegGateway ffmpeg) throws IOException {
    var films = new LinkedHashMap<String, Path>();
    var ok = OK.toAbsolutePath().toString();
    films.put("ok", OK);
    films.put("moov_end", make(ffmpeg, "moov_end.mp4", "-i", ok, "-c", "copy"));
    films.put(
        "rot90", make(ffmpeg, "rot90.mp4", "-display_rotation", "270", "-i", ok, "-c", "copy"));
    films.put("sar", filtered(ffmpeg, "sar", "6", "scale=1440:1080,setsar=4/3"));
    films.put("scope", filtered(ffmpeg, "scope", "6", "crop=iw:800,pad=1920:1080:0:140"));
    films.put(
        "fragmented",
        make(ffmpeg, "frag.mp4", "-i", ok, "-c", "copy", "-movflags", "+frag_keyframe+empty_moov"));
    films.put(
        "editlist", make(ffmpeg, "edit.mp4", "-ss", "1.37", "-i", ok, "-map", "0", "-c", "copy"));
    damaged(films);
    films.put("window", filtered(ffmpeg, "window", "6", "scale=1440:810,pad=1920:1080:240:135"));
    films.put("letterbox", filtered(ffmpeg, "letter", "6", "scale=1080:608,pad=1080:1920:0:656"));
    films.put(
        "up720", filtered(ffmpeg, "up720", "6", "scale=1280:720,scale=1920:1080:flags=lanczos"));
    films.put(
        "up360", filtered(ffmpeg, "up360", "6", "scale=640:360,scale=1920:1080:flags=bicubic"));
    films.put(
        "vfr", filtered(ffmpeg, "vfr", "10", "select='gt(random(1),0.45)'", "-fps_mode", "vfr"));
    films.put(
        "freeze",
        filtered(ffmpeg, "freeze", "8", "loop=loop=120:size=1:start=90,setpts=N/30/TB", "-t", "8"));
    films.put(
        "black", filtered(ffmpeg, "black", "8", "drawbox=c=black:t=fill:enable='between(t,2,5)'"));
    sounds(ffmpeg, films, ok);
    films.put(
        "pq",
        make(
            ffmpeg,
            "pq.mp4",
            "-t",
            "4",
            "-i",
            ok,
            "-vf",
            "format=yuv420p10le",
            "-c:v",
            "libx265",
            "-preset",
            "ultrafast",
            "-x265-params",
            "log-level=error:colorprim=bt2020:transfer=smpte2084:colormatrix=bt2020nc",
            "-tag:v",
            "hvc1",
            "-c:a",
            "aac"));
    films.put(
        "interlaced",
        make(
            ffmpeg,
            "tff.mp4",
            "-t",
            "4",
            "-i",
            ok,
            "-vf",
            "tinterlace=interleave_top,fieldorder=tff",
            "-c:v",
            "libx264",
            "-preset",
            "ultrafast",
            "-flags",
            "+ildct+ilme",
            "-pix_fmt",
            "yuv420p",
            "-c:a",
            "aac"));
    var mkv = make(ffmpeg, "film.mkv", "-i", ok, "-c", "copy");
    films.put("mkv", Files.move(mkv, directory.resolve("mkv_named.mp4")));
    return films;
  }

  private void sounds(FfmpegGateway ffmpeg, Map<String, Path> films, String ok) {
    films.put("no_audio", make(ffmpeg, "mute.mp4", "-i", ok, "-an", "-c", "copy"));
    films.put(
        "silent",
        make(
            ffmpeg,
            "silent.mp4",
            "-i",
            ok,
            "-f",
            "lavfi",
            "-i",
            "anullsrc=r=48000:cl=stereo",
            "-map",
            "0:v",
            "-map",
            "1:a",
            "-c:v",
            "copy",
            "-c:a",
            "aac",
            "-t",
            "10"));
    for (var gain : Map.of("quiet", "-30dB", "clipped", "40dB").entrySet()) {
      films.put(
          gain.getKey(),
          make(
              ffmpeg,
              gain.getKey() + ".mp4",
              "-i",
              ok,
              "-af",
              "volume=" + gain.getValue(),
              "-c:v",
              "copy",
              "-c:a",
              "aac",
              "-b:a",
              "96k"));
    }
  }

  private void damaged(Map<String, Path> films) throws IOException {
    var whole = Files.readAllBytes(OK);
    var end = Files.readAllBytes(films.get("moov_end"));
    films.put("half", write("half.mp4", Arrays.copyOf(whole, whole.length / 2)));
    films.put("nomoov", write("nomoov.mp4", Arrays.copyOf(end, end.length / 2)));
    var rot = whole.clone();
    var random = new Random(7);
    for (var i = 0; i < 400; i++) {
      rot[random.nextInt(whole.length / 3, whole.length - 10)] = (byte) random.nextInt(256);
    }
    films.put("bitrot", write("rot.mp4", rot));
    var hole = whole.clone();
    Arrays.fill(hole, whole.length / 2, whole.length / 2 + 200_000, (byte) 0);
    films.put("hole", write("hole.mp4", hole));
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(directory.resolve(name), bytes);
  }

  private Path filtered(
      FfmpegGateway ffmpeg, String name, String seconds, String filter, String... more) {
    var arguments =
        new ArrayList<>(
            List.of("-t", seconds, "-i", OK.toAbsolutePath().toString(), "-vf", filter));
    arguments.addAll(List.of(more));
    arguments.addAll(List.of(X264));
    return make(ffmpeg, name + ".mp4", arguments.toArray(String[]::new));
  }

  private Path make(FfmpegGateway ffmpeg, String name, String... arguments) {
    return ffmpeg.make(List.of(arguments), directory.resolve(name));
  }

  /** The short-video contest's, but for films of a second or more. */
  private static TechnicalRules shorterAllowed() {
    var usual = TechnicalRules.shortVideoContest();
    return new TechnicalRules(
        usual.containers(),
        Duration.ofSeconds(1),
        usual.max(),
        usual.shortSide(),
        usual.aspects(),
        usual.audio(),
        usual.maxBytes());
  }
}
