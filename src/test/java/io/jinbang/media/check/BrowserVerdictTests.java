package io.jinbang.media.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.media.Film;
import io.jinbang.media.TechnicalRules;
import io.jinbang.shared.Language;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code verdict.js} under Node against {@link TechnicalChecks#glance}: the same verdict, the same
 * findings in the same words, for every file.
 */
class BrowserVerdictTests {
  private static final Path SHARED =
      Path.of(System.getProperty("jinbang.shared", "../shared")).resolve("media");
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final List<TechnicalRules> RULES =
      List.of(
          TechnicalRules.shortVideoContest(),
          new TechnicalRules(
              List.of("mov", "mp4", "matroska"),
              Duration.ofMillis(500),
              Duration.ofMillis(9_250),
              200,
              List.of("4:3", "16:9"),
              TechnicalRules.Audio.REQUIRED,
              900_000));

  @TempDir Path folder;

  @Test
  void the_odd_and_real_files_are_judged_alike() throws Exception {
    Assumptions.assumeTrue(Files.isDirectory(SHARED.resolve("odd/real")), "shared media present");
    var files = new ArrayList<Path>();
    for (var place : List.of("odd", "odd/real", "sources")) {
      try (var all = Files.list(SHARED.resolve(place))) {
        all.filter(Files::isRegularFile).sorted().forEach(files::add);
      }
    }
    assertThat(files).hasSizeGreaterThan(200);
    judgedAlike(files);
  }

  @Test
  void cut_and_damaged_files_are_judged_alike() throws Exception {
    Assumptions.assumeTrue(Files.isDirectory(SHARED.resolve("odd/real")), "shared media present");
    var random = new Random(11);
    var files = new ArrayList<Path>();
    try (var all = Files.list(SHARED.resolve("odd/real"))) {
      for (var file : all.filter(each -> each.toFile().length() < 400_000).sorted().toList()) {
        var whole = Files.readAllBytes(file);
        for (var i = 0; i < 3; i++) {
          files.add(write(files.size(), Arrays.copyOf(whole, random.nextInt(whole.length + 1))));
          files.add(write(files.size(), damaged(whole, random)));
        }
      }
    }
    judgedAlike(files);
  }

  /** A few bytes of the first kilobytes and of the last changed: headers and tables. */
  private static byte[] damaged(byte[] whole, Random random) {
    var bytes = whole.clone();
    for (var i = 0; i < 6 && bytes.length > 0; i++) {
      var near = Math.min(bytes.length, 3_000);
      var at =
          random.nextBoolean() ? random.nextInt(near) : bytes.length - 1 - random.nextInt(near);
      bytes[at] = random.nextInt(4) == 0 ? -1 : (byte) random.nextInt(256);
    }
    return bytes;
  }

  @Test
  void what_is_no_film_is_told_alike() throws Exception {
    var files = new ArrayList<Path>();
    for (var text :
        List.of(
            "",
            "\0",
            "hello",
            "<!DOCTYPE html><p>",
            "#EXTM3U\n",
            "ffconcat version 1.0",
            "\uFEFFhttp:,x",
            "%PDF-1.7\n\u0001",
            "<?xml version='1.0'?><MPD>",
            "GIF89a")) {
      files.add(write(files.size(), text.getBytes(StandardCharsets.UTF_8)));
    }
    judgedAlike(files);
  }

  @Test
  void sound_that_lies_far_from_its_picture_is_told_alike() throws Exception {
    var bytes = resource("/fuzz/boxes/faststart.mp4");
    var text = new String(bytes, StandardCharsets.ISO_8859_1);
    var offsets = ByteBuffer.wrap(bytes);
    var ofSound = text.indexOf("stco", text.indexOf("soun"));
    for (var i = 0; i < offsets.getInt(ofSound + 8); i++) {
      var at = ofSound + 12 + 4 * i;
      offsets.putInt(at, offsets.getInt(at) + (40 << 20));
    }
    var file = write(0, bytes);
    try (var longer = FileChannel.open(file, StandardOpenOption.WRITE)) {
      longer.write(ByteBuffer.allocate(1), 41 << 20);
    }
    var codes =
        TechnicalChecks.glance(file, RULES.getFirst()).findings().stream()
            .map(Film.Finding::code)
            .toList();
    assertThat(codes).contains("interleaving").doesNotContain("truncated");
    judgedAlike(List.of(file));
  }

  private static byte[] resource(String name) throws IOException {
    try (var in = Objects.requireNonNull(BrowserVerdictTests.class.getResourceAsStream(name))) {
      return in.readAllBytes();
    }
  }

  @Test
  void what_the_fuzzer_begins_with_is_judged_alike() throws Exception {
    var seeds = Path.of(BrowserVerdictTests.class.getResource("/fuzz/boxes").toURI());
    try (var all = Files.list(seeds)) {
      judgedAlike(all.sorted().toList());
    }
  }

  private Path write(int number, byte[] bytes) throws IOException {
    return Files.write(folder.resolve("f" + number + ".mp4"), bytes);
  }

  private void judgedAlike(List<Path> files) throws Exception {
    for (var rules : RULES) {
      for (var language : Language.values()) {
        var answers = answers(files, Held.of(rules, language));
        var different = new ArrayList<String>();
        for (var i = 0; i < files.size(); i++) {
          compare(files.get(i), rules, language, answers.get(i), different);
        }
        assertThat(different).isEmpty();
      }
    }
  }

  private static void compare(
      Path file, TechnicalRules rules, Language language, JsonNode there, List<String> different) {
    var judgement = TechnicalChecks.glance(file, rules);
    var here =
        judgement.verdict().name().toLowerCase(Locale.ROOT)
            + judgement.findings().stream()
                .map(
                    finding ->
                        finding.code()
                            + "|"
                            + finding.rule()
                            + "|"
                            + finding.message().in(language)
                            + "|"
                            + finding.remedy().in(language))
                .toList();
    var told = new ArrayList<String>();
    there.get("findings").forEach(each -> told.add(each.asString()));
    var browser = there.get("verdict").asString() + told;
    if (!here.equals(browser)) {
      different.add(file.getFileName() + "\n server  " + here + "\n browser " + browser);
    }
  }

  private List<JsonNode> answers(List<Path> files, Held held) throws Exception {
    var runner = Path.of(BrowserVerdictTests.class.getResource("/verdict-runner.js").toURI());
    var script = Path.of(BrowserVerdictTests.class.getResource("/static/js/verdict.js").toURI());
    var paths = files.stream().map(file -> file.toAbsolutePath().toString()).toList();
    var job = Map.of("script", script.toString(), "held", held, "files", paths);
    var told = folder.resolve("told.txt");
    var process =
        new ProcessBuilder("node", runner.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .redirectOutput(told.toFile())
            .start();
    try (var in = process.getOutputStream()) {
      in.write(JSON.writeValueAsBytes(job));
    }
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isZero();
    return Files.readAllLines(told).stream().map(JSON::readTree).toList();
  }
}
