package io.jinbang.media.copies;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.media.fingerprint.Fingerprinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The contract of the command, on fingerprint files; no FFmpeg is needed for these. */
class DuplicatesCommandTests {
  @TempDir Path directory;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(Object command, String... arguments) {
    var before = System.out;
    var beforeErr = System.err;
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    try {
      return new CommandLine(command).execute(arguments);
    } finally {
      System.setOut(before);
      System.setErr(beforeErr);
    }
  }

  private List<JsonNode> lines() {
    return out.toString(StandardCharsets.UTF_8).lines().map(JsonMapper.shared()::readTree).toList();
  }

  /** A film of coarse random scenes that drift, from a second on, perhaps mirrored. */
  private void film(String folder, String name, long seed, double from, boolean mirrored)
      throws IOException {
    var made = new Fingerprinter();
    for (var tick = 0; tick < 48; tick++) {
      var gray = new byte[160 * 90];
      var time = from + tick / 4.0;
      var scene = new SplittableRandom(seed * 100 + (long) (time / 3));
      var cells = new int[20 * 12];
      for (var i = 0; i < cells.length; i++) {
        cells[i] = 40 + scene.nextInt(170);
      }
      for (var at = 0; at < gray.length; at++) {
        var x = mirrored ? 159 - at % 160 : at % 160;
        gray[at] = (byte) cells[at / 160 / 9 * 20 + ((int) (x + 6 * time) / 10 + 200) % 20];
      }
      made.picture(tick / 4.0, 160, 90, gray);
    }
    var to = Files.createDirectories(directory.resolve(folder)).resolve(name);
    Files.write(to, made.finish().bytes());
  }

  @Test
  void each_pair_of_a_folder_is_one_line_with_all_the_contract_names() throws IOException {
    film("in", "a.jbf", 1, 0, false);
    film("in", "b.jbf", 1, 3, true);
    film("in", "c.jbf", 2, 0, false);
    Files.writeString(directory.resolve("in/notes.txt"), "no film");
    assertThat(run(new DuplicatesCommand(), in("in"), "--all", "--json")).isZero();
    assertThat(lines()).hasSize(3);
    var copy = lines().getFirst();
    assertThat(copy.propertyNames())
        .startsWith("a", "b", "score", "match", "offset", "speed", "mirror", "segments");
    assertThat(copy.get("a").asString()).isEqualTo(in("in/a.jbf"));
    assertThat(copy.get("match").asBoolean()).isTrue();
    assertThat(copy.get("mirror").asBoolean()).isTrue();
    assertThat(copy.get("offset").asDouble()).isBetween(-3.3, -2.7);
    assertThat(copy.get("speed").asDouble()).isBetween(0.97, 1.03);
    assertThat(copy.get("segments").get(0)).hasSize(4);
    assertThat(copy.get("edits").toString()).contains("mirrored");
    assertThat(lines().get(1).get("match").asBoolean()).isFalse();
  }

  @Test
  void without_all_only_what_is_in_common_is_told() throws IOException {
    film("in", "a.jbf", 1, 0, false);
    film("in", "b.jbf", 1, 0, false);
    film("old", "c.jbf", 2, 0, false);
    assertThat(run(new DuplicatesCommand(), in("in"), "--json")).isZero();
    assertThat(lines()).hasSize(1);
    assertThat(run(new DuplicatesCommand(), in("in"), "--against", in("old"), "--json")).isZero();
    assertThat(lines()).hasSize(1);
    out.reset();
    run(new DuplicatesCommand(), in("in"), "--lang", "en");
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("match", "a.jbf  ↔  ", "0.0–12.0 s");
  }

  @Test
  void an_unusable_file_is_named_with_its_remedy_and_the_others_are_compared() throws IOException {
    film("in", "a.jbf", 1, 0, false);
    film("in", "b.jbf", 1, 0, false);
    Files.write(directory.resolve("in/bad.jbf"), new byte[] {1, 2, 3});
    assertThat(run(new DuplicatesCommand(), in("in"), "--json")).isEqualTo(2);
    assertThat(lines()).hasSize(1);
    var said = JsonMapper.shared().readTree(err.toString(StandardCharsets.UTF_8));
    assertThat(said.get("file").asString()).endsWith("bad.jbf");
    assertThat(said.get("error").get("zh").asString()).contains("重新生成");
    assertThat(said.get("error").get("en").asString()).contains("make it anew");
  }

  @Test
  void what_is_no_folder_is_refused_in_both_languages() {
    assertThat(run(new DuplicatesCommand(), in("missing"))).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("不是目录", "Not a folder");
  }

  @Test
  void the_report_needs_nothing_else_and_escapes_names() throws IOException {
    film("in", "a<b>&\"x.jbf", 1, 0, false);
    film("in", "b.jbf", 1, 0, false);
    var report = directory.resolve("r.html");
    assertThat(run(new DuplicatesCommand(), in("in"), "--report", report.toString())).isZero();
    var page = Files.readString(report);
    assertThat(page).contains("a&lt;b&gt;&amp;&quot;x.jbf", "lang=\"zh-CN\"", "疑似重复");
    assertThat(page).doesNotContain("<script", "http:", "https:", "a<b>");
  }

  @Test
  void a_film_that_cannot_be_read_gets_no_fingerprint() throws IOException {
    var bad = Files.writeString(directory.resolve("bad.jbf"), "x");
    assertThat(run(new FingerprintCommand(), "--json", bad.toString())).isEqualTo(2);
    assertThat(directory.resolve("bad.jbf.jbf")).doesNotExist();
  }

  private String in(String name) {
    return directory.resolve(name).toString();
  }
}
