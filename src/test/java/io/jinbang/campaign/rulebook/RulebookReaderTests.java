package io.jinbang.campaign.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.campaign.Rulebook;
import io.jinbang.campaign.Rulebook.Prize;
import io.jinbang.campaign.Rulebook.Stage;
import io.jinbang.media.TechnicalRules;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What is read from a good source, and what is made of hostile ones. */
final class RulebookReaderTests {
  private static final YAMLMapper YAML = YAMLMapper.builder().build();

  private static Rulebook read(String source) {
    return switch (RulebookReader.read(source)) {
      case Reading.Read read -> read.rulebook();
      case Reading.Faulty faulty -> throw new AssertionError(faulty.faults());
    };
  }

  @Test
  void every_part_of_the_source_is_in_the_rulebook() {
    var rulebook = read(FaultTests.small());
    assertThat(rulebook.slug()).isEqualTo("small-call");
    assertThat(rulebook.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(rulebook.film())
        .isEqualTo(
            new TechnicalRules(
                List.of("mp4"),
                Duration.ofSeconds(60),
                Duration.ofSeconds(90),
                720,
                List.of("16:9"),
                TechnicalRules.Audio.OPTIONAL,
                1_500_000_000L));
    assertThat(rulebook.judging().criteria().getFirst().weight()).isEqualTo(2.5);
    assertThat(rulebook.totalWeight()).isEqualTo(3.5);
    assertThat(rulebook.prize("truest"))
        .get()
        .extracting(Prize::kind, Prize::min, Prize::max, Prize::criterion)
        .containsExactly(Prize.Kind.SINGLE, 0, 2, "truth");
    assertThat(rulebook.exclusive()).containsExactly(List.of("best", "truest"));
    assertThat(rulebook.form().questions().getFirst().max()).isEqualTo(200);
  }

  /** {@code TZ=Europe/Berlin date -d '2026-03-01 09:00' -u} and so on. */
  @Test
  void local_times_are_of_the_zone_of_that_day() {
    var timeline = read(FaultTests.small()).timeline();
    assertThat(timeline.noticed()).isEqualTo(Instant.parse("2026-03-01T08:00:00Z"));
    assertThat(timeline.webCloses()).isEqualTo(Instant.parse("2026-05-01T16:00:00Z"));
    assertThat(timeline.entriesClose().get("form"))
        .isEqualTo(Instant.parse("2026-04-01T16:00:00Z"));
    assertThat(timeline.grace()).isEqualTo(Duration.ofMinutes(90));
    assertThat(timeline.stageAt(Instant.parse("2026-05-01T15:59:59Z"))).isEqualTo(Stage.ENTRIES);
    assertThat(timeline.stageAt(Instant.parse("2026-05-01T16:00:00Z"))).isEqualTo(Stage.SCREENING);
  }

  @Test
  void files_of_other_systems_read_the_same() {
    var small = FaultTests.small();
    assertThat(read(small.replace("\n", "\r\n"))).isEqualTo(read(small));
    assertThat(read("\uFEFF" + small)).isEqualTo(read(small));
    assertThat(RulebookReader.read(small.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new Reading.Read(read(small)));
  }

  @Test
  void a_file_in_another_encoding_is_refused_as_such() {
    var problems =
        ((Reading.Faulty)
                RulebookReader.read(FaultTests.small().getBytes(Charset.forName("GB18030"))))
            .problems();
    assertThat(problems)
        .singleElement()
        .satisfies(p -> assertThat(p.message().en()).isEqualTo("The file is not UTF-8"));
  }

  @Test
  @Timeout(20)
  void hostile_sources_are_refused_quickly_with_a_reason() {
    var bombs =
        List.of(
            "a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nd: [*c,*c]\n",
            "a: " + "x".repeat(1_000_000),
            "[".repeat(900_000),
            "{a: ".repeat(200_000),
            "- ".repeat(450_000),
            "? ".repeat(450_000),
            "a: 1\n".repeat(150_000),
            Stream.iterate(0, i -> i + 1)
                .limit(60_000)
                .map(i -> "k" + i + ": 1\n")
                .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append)
                .toString(),
            "id: " + "a-".repeat(3_900),
            "a: " + "9".repeat(900_000),
            "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]",
            "a: \u0000",
            "\uD800",
            "--- 1\n--- 2\n",
            "<<: {a: 1}",
            "",
            "   \n# only words of mine\n");
    for (var bomb : bombs) {
      assertThat(FaultTests.problems(bomb)).isNotEmpty().hasSizeLessThanOrEqualTo(50);
    }
  }

  // -- every key that the schema requires is missed when it is gone

  @TestFactory
  Stream<DynamicTest> each_required_key_is_missed_by_name() {
    var schema = JsonMapper.shared().readTree(Shape.source());
    var tree = YAML.readTree(FaultTests.small());
    var places = new ArrayList<List<Object>>();
    places(schema, schema, tree, new ArrayList<>(), places);
    // the same walk over the two files in Python (json, PyYAML) counts 162
    assertThat(places).hasSize(162);
    return places.stream()
        .map(place -> DynamicTest.dynamicTest(place.toString(), () -> gone(tree, place)));
  }

  private static void gone(JsonNode tree, List<Object> place) {
    var copy = tree.deepCopy();
    var parent = copy;
    for (var step : place.subList(0, place.size() - 1)) {
      parent = step instanceof Integer index ? parent.path(index) : parent.path((String) step);
    }
    var key = (String) place.getLast();
    ((ObjectNode) parent).remove(key);
    assertThat(FaultTests.problems(YAML.writeValueAsString(copy)))
        .anySatisfy(
            problem -> {
              assertThat(problem.message().en())
                  .startsWith("“" + key + "” (")
                  .endsWith("is missing");
              assertThat(problem.message().zh()).startsWith("缺少“" + key + "”");
            });
  }

  private static void places(
      JsonNode root, JsonNode schema, JsonNode node, List<Object> at, List<List<Object>> places) {
    var resolved =
        schema.has("$ref") ? root.at(schema.path("$ref").asString().substring(1)) : schema;
    if (node instanceof ArrayNode list) {
      for (var i = 0; i < list.size(); i++) {
        places(root, resolved.path("items"), list.path(i), with(at, i), places);
      }
    } else if (node instanceof ObjectNode object) {
      resolved.path("required").forEach(key -> places.add(with(at, key.asString())));
      for (var key : object.propertyNames()) {
        places(
            root, resolved.path("properties").path(key), object.path(key), with(at, key), places);
      }
    }
  }

  private static List<Object> with(List<Object> at, Object step) {
    var longer = new ArrayList<>(at);
    longer.add(step);
    return longer;
  }
}
