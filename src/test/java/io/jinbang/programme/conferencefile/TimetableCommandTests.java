package io.jinbang.programme.conferencefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jinbang.documents.GridDocument;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TimetableCommandTests {
  private static final Path SHARED =
      Path.of(System.getProperty("jinbang.shared", "../shared")).resolve("data/timetable");

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return new CommandLine(new TimetableCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  private JsonNode json(String file, String steps) {
    var path = SHARED.resolve(file);
    assumeTrue(Files.exists(path), "no reference data at " + SHARED);
    out.getBuffer().setLength(0);
    assertThat(run(path.toString(), "--steps", steps, "--json")).isZero();
    return JsonMapper.builder().build().readTree(out.toString());
  }

  /** The figure is what Timefold's own example reaches in a minute, and never passes. */
  @Test
  void eighteen_talks_come_to_the_very_score_of_timefolds_example() {
    var answer = json("conference/18talks-6timeslots-5rooms.xlsx", "200000");
    assertThat(answer.at("/hard").asLong()).isZero();
    assertThat(answer.at("/medium").asLong()).isZero();
    assertThat(answer.at("/soft").asLong()).isEqualTo(-34_245);
    assertThat(answer.at("/placements").size()).isEqualTo(18);
    assertThat(answer.at("/unplaced").size()).isZero();
    var sum = 0L;
    for (var reason : answer.at("/why")) {
      sum += reason.at("/score").asLong();
    }
    assertThat(sum).isEqualTo(-34_245);
    assertThat(answer.at("/placements/0/why/0/message/zh").asString()).isNotBlank();
  }

  @Test
  void cells_in_dark_grey_say_when_a_speaker_is_away() throws IOException {
    var path = SHARED.resolve("conference/216talks-18timeslots-20rooms.xlsx");
    assumeTrue(Files.exists(path), "no reference data at " + SHARED);
    var conference = ConferenceReader.read(new GridDocument().read("x", Files.readAllBytes(path)));
    // counted in the file: 67 cells of that fill
    assertThat(conference.speakers().stream().mapToInt(s -> s.away().size()).sum()).isEqualTo(67);
    assertThat(conference.talks()).hasSize(216);
    assertThat(conference.rooms()).hasSize(20);
    assertThat(conference.pause()).isEqualTo(15);
  }

  /** Below the penalties of the library's own stored solutions by its exact model. */
  @ParameterizedTest
  @CsvSource({"N2OR, 300000, 20", "GECCO20, 800000, 6223"})
  void plans_of_tracks_cost_less_than_the_library_found(String name, String steps, long known) {
    var answer = json("cosplib/" + name + ".xlsx", steps);
    assertThat(answer.at("/penalty").asLong()).isLessThanOrEqualTo(known);
    assertThat(answer.at("/unplaced").size()).isZero();
  }

  @Test
  void the_same_seed_and_steps_give_the_same_answer() {
    var once = json("cosplib/N2OR.xlsx", "20000");
    assertThat(json("cosplib/N2OR.xlsx", "20000")).isEqualTo(once);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a,b\n1,2\n", "PK\u0003\u0004 broken"})
  void what_is_no_such_workbook_exits_with_2_in_both_languages(String words) throws IOException {
    var file = Files.writeString(folder.resolve("x.xlsx"), words);
    assertThat(run(file.toString())).isEqualTo(2);
    assertThat(err.toString().lines()).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void options_out_of_range_exit_with_2() {
    assertThat(run("x.xlsx", "--seconds", "-1")).isEqualTo(2);
    assertThat(run("x.xlsx", "--steps", "0")).isEqualTo(2);
    assertThat(run("x.xlsx", "--searches", "0")).isEqualTo(2);
    assertThat(run("none.xlsx")).isEqualTo(2);
  }
}
