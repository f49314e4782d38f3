package io.jinbang.media.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinbang.media.probe.BoxBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

class CheckCommandTests {
  @TempDir Path directory;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private int run(String... arguments) {
    var before = System.out;
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      var line = new CommandLine(new CheckCommand());
      line.setErr(new java.io.PrintWriter(java.io.Writer.nullWriter()));
      return line.execute(arguments);
    } finally {
      System.setOut(before);
    }
  }

  private String film(String name, long seconds) throws IOException {
    var bytes = BoxBuilder.film().lasting(seconds).mp4();
    return Files.write(directory.resolve(name), bytes).toString();
  }

  @Test
  void each_file_is_one_line_of_json_and_the_exit_code_is_the_highest() throws IOException {
    var good = film("好\"片\n.mp4", 120);
    var long8 = film("long.mp4", 492);
    var empty = Files.createFile(directory.resolve("empty.mp4")).toString();
    assertThat(run("--fast", "--json", good)).isZero();
    assertThat(run("--fast", "--json", long8)).isEqualTo(1);
    assertThat(run("--fast", "--json", good, empty, long8)).isEqualTo(2);
    var lines =
        out.toString(StandardCharsets.UTF_8).lines().map(JsonMapper.shared()::readTree).toList();
    assertThat(lines).hasSize(5);
    assertThat(lines.getFirst().get("file").asString()).isEqualTo(good);
    assertThat(lines.getFirst().get("verdict").asString()).isEqualTo("pass");
    assertThat(lines.getFirst().get("duration").asDouble()).isEqualTo(120);
    var finding = lines.get(1).get("findings").get(1);
    assertThat(lines.get(1).get("findings").get(0).get("code").asString()).isEqualTo("duration");
    assertThat(lines.get(1).get("findings").get(0).get("message").get("en").asString())
        .isEqualTo("Runs 8 min 12 s, 12 s too long");
    assertThat(finding.get("severity").asString()).isEqualTo("advisory");
    assertThat(lines.get(3).get("verdict").asString()).isEqualTo("unreadable");
  }

  @Test
  void rules_come_from_the_campaign_file() throws IOException {
    var rules =
        Files.writeString(
            directory.resolve("campaign.yaml"),
            """
            title: x
            film:
              containers: [mov, mp4]
              duration: {min: 5m, max: PT10M}
              short-side: 720
              aspects: ["4:3"]
              audio: required
              max-size: 10MB
            """);
    assertThat(run("--fast", "--lang", "en", "--rules", rules.toString(), film("a.mp4", 120)))
        .isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("Runs 2 min 0 s, 3 min 0 s too short", "4:3 is required", "✗ There is no sound");
  }

  @Test
  void a_rule_that_makes_no_sense_is_named() throws IOException {
    var rules = Files.writeString(directory.resolve("bad.yaml"), "film: {duration: {max: eight}}");
    assertThatThrownBy(() -> RulesFile.read(rules)).hasMessageContaining("film.duration.max");
    assertThat(run("--fast", "--rules", rules.toString(), film("a.mp4", 120))).isEqualTo(2);
    assertThat(run("--fast")).isEqualTo(2);
  }
}
