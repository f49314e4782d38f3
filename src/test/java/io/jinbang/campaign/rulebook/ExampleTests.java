package io.jinbang.campaign.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.campaign.Rulebook;
import io.jinbang.campaign.Rulebook.Criterion;
import io.jinbang.campaign.Rulebook.Prize;
import io.jinbang.media.TechnicalRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The two examples, the reference, and that neither borrows a sentence. */
final class ExampleTests {
  private static final List<Path> EXAMPLES =
      List.of(
          Path.of("examples/short-video-contest.yaml"),
          Path.of("examples/three-minute-films.yaml"));

  private static Rulebook read(Path example) throws IOException {
    return switch (RulebookReader.read(Files.readAllBytes(example))) {
      case Reading.Read read -> read.rulebook();
      case Reading.Faulty faulty -> throw new AssertionError(faulty.faults());
    };
  }

  /** The facts of the contest: brief rows A3 to A13. */
  @Test
  void the_short_video_contest_has_the_rules_it_is_known_for() throws IOException {
    var contest = read(EXAMPLES.getFirst());
    assertThat(contest.themes()).hasSize(3);
    assertThat(contest.film()).isEqualTo(TechnicalRules.shortVideoContest());
    assertThat(contest.judging().criteria())
        .extracting(criterion -> criterion.name().zh())
        .containsExactly("科学性", "故事性", "创新性", "艺术性", "传播性", "趣味性");
    assertThat(contest.judging().criteria()).allMatch(c -> c.anchors().size() == 4);
    assertThat(contest.totalWeight()).isEqualTo(100);
    assertThat(contest.prize("gold"))
        .get()
        .extracting(Prize::min, Prize::max)
        .containsExactly(10, 10);
    assertThat(contest.prizes()).filteredOn(p -> p.kind() == Prize.Kind.SINGLE).hasSize(5);
    assertThat(contest.prizes()).filteredOn(p -> p.kind() == Prize.Kind.UNIT).hasSize(2);
    assertThat(contest.prizes())
        .filteredOn(p -> p.kind() == Prize.Kind.THEME)
        .extracting(Prize::max)
        .containsExactly(1, 3, 8);
    assertThat(contest.timeline().entriesClose().get("form"))
        .isEqualTo(contest.timeline().webCloses().minus(Duration.ofDays(61)));
  }

  @Test
  void another_contest_needs_another_file_only() throws IOException {
    var films = read(EXAMPLES.getLast());
    assertThat(films.film().max()).isEqualTo(Duration.ofMinutes(3));
    assertThat(films.film().aspects()).containsExactly("9:16", "1:1");
    assertThat(films.judging().max()).isEqualTo(5);
    assertThat(films.judging().perWork()).isEqualTo(3);
    assertThat(films.judging().criteria()).extracting(Criterion::id).hasSize(4);
  }

  @Test
  void every_key_of_the_schema_is_in_the_reference() throws IOException {
    var reference = Files.readString(Path.of("docs/rulebook.md"));
    var keys = new HashSet<String>();
    collect(JsonMapper.shared().readTree(Shape.source()), keys);
    assertThat(keys).hasSizeGreaterThan(60);
    assertThat(keys).allSatisfy(key -> assertThat(reference).contains("`" + key + "`"));
  }

  private static void collect(JsonNode schema, Set<String> keys) {
    if (schema.path("properties").isObject()) {
      keys.addAll(schema.path("properties").propertyNames());
    }
    schema.forEach(below -> collect(below, keys));
  }

  @Test
  void no_sentence_is_borrowed_from_the_notices() throws IOException {
    var seeds = Path.of(System.getProperty("jinbang.shared", "../shared")).resolve("seeds");
    Assumptions.assumeTrue(Files.isDirectory(seeds));
    var borrowed = new HashSet<String>();
    try (var files = Files.newDirectoryStream(seeds, "*.txt")) {
      for (var file : files) {
        pieces(Files.readString(file), borrowed);
      }
    }
    for (var example : EXAMPLES) {
      var own = new HashSet<String>();
      pieces(Files.readString(example), own);
      own.retainAll(borrowed);
      assertThat(own).as(example.toString()).isEmpty();
    }
  }

  /** Every run of 12 characters that is not blank. */
  private static void pieces(String text, Set<String> pieces) {
    for (var i = 0; i + 12 <= text.length(); i++) {
      var piece = text.substring(i, i + 12);
      if (!piece.isBlank()) {
        pieces.add(piece);
      }
    }
  }
}
