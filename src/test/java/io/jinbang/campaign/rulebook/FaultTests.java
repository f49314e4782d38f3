package io.jinbang.campaign.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.campaign.Rulebook;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each fault stands where it is told. The rulebook is {@code golden/campaign/small.yaml}; the line
 * numbers are those of {@code grep -n} on it.
 */
final class FaultTests {

  @ParameterizedTest(name = "{3} {0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // what the schema sees
        "jinbang: 1 | jinbang: 7 | line 1: jinbang | format version",
        "id: small-call | id: Small Call | line 2: id | not written as it should be",
        "title: {zh: 小征集, en: Small Call} | title: Small Call | line 3: title | lines of",
        "en: Very small} | en: ''} | line 4: about.en | Nothing is written",
        "edition: 2 | edition: two | line 5: edition | whole number",
        "edition: 2 | edition: 0 | line 5: edition | less than 1",
        "edition: 2 | editoin: 2 | line 5: editoin | There is no “editoin”",
        "number-prefix: SM2 | number-prefix: sm-2 | line 7: number-prefix | not written",
        "role: host | role: boss | line 9: bodies[0].role | none of the choices",
        "name: {zh: 红, en: Red} | name: {zh: 红} | line 11: themes[0].name.en | is missing",
        "en: Red things} | en: Red, blue} | line 11: themes[0].about.blue | comma",
        "required: false | required: maybe | line 20: entry.questions[1].required | true or false",
        "containers: [mp4] | containers: [avi] | line 25: film.containers[0] | none of the choices",
        "max: 1m30s | max: ninety | line 26: film.duration.max | not written",
        "`aspects: [\"16:9\"]` | aspects: [] | line 28: film.aspects | at least 1",
        "max-size: 1.5GB | max-size: 1.5 | line 30: film.max-size | words",
        "version: 1 | version: 0 | line 33: declarations[0].version | less than 1",
        "web: 2026-05-01 18:00 | web: 2026-05-01 | line 41: timeline.entries.close.web | not"
            + " written",
        "judges-per-work: 2 | judges-per-work: 0 | line 53: judging.judges-per-work | less than 1",
        "weight: 2.5 | weight: 0 | line 61: judging.criteria[0].weight | more than 0",
        "weight: 2.5 | weight: | line 61: judging.criteria[0].weight | Nothing is written",
        "entitlements: [cup]} | entitlements: cup} | line 73: prizes[0].entitlements | a list",
        "count: {min: 0, max: 2} | count: {min: 0} | line 77: prizes[1].count.max | is missing",
        "count: {min: 0, max: 2} | count: many | line 77: prizes[1].count | or {min, max}",
        // what it cannot see
        "Europe/Berlin | Europe/Entenhausen | line 6: timezone | no such time zone",
        "role: host | role: media | line 8: bodies | No host",
        "id: blue | id: red | line 12: themes[1].id | used on line 11",
        "max-themes: 2 | max-themes: 3 | line 14: entry.max-themes | only 2 themes",
        "kind: choice | kind: text | line 21: entry.questions[1].options | Only a choice",
        "kind: text, | kind: choice, | line 16: entry.questions[0] | at least two options",
        "id: small, | id: big, | line 23: entry.questions[1].options[1].id | used on line 22",
        "max: 1m30s | max: PT1M | line 26: film.duration.max | not longer than the shortest",
        "open: 2026-03-02 | open: 2026-02-02 | line 39: timeline.entries.open | after"
            + " timeline.notice",
        "web: 2026-05-01 | web: 2026-02-30 | line 41: timeline.entries.close.web | no such moment",
        "notice: 2026-03-01 09:00 | notice: 2026-03-29 02:30 | line 37: timeline.notice | skipped",
        "notice: 2026-03-01 09:00 | notice: 2025-10-26 02:30 | line 37: timeline.notice | repeated",
        "form: 2026-04-01T | form: 2026-05-12T | line 45: timeline.screening.until | close.form",
        "grace: 90m | grace: 49h | line 43: timeline.entries.grace | at most 48 hours",
        "close: 2026-05-20 | close: 2026-05-10 | line 48: timeline.judging.close | judging.open",
        "posting: 2026-05-25 | posting: 2026-05-15 | line 49: timeline.posting | judging.close",
        "ceremony: 2026-06-01 | ceremony: 2026-05-01 | line 50: timeline.ceremony | posting",
        "scale: {min: 1, max: 5} | scale: {min: 5, max: 5} | line 52: judging.scale.max | not"
            + " above",
        "method: mean | method: trimmed | line 56: judging.method | at least 3 judges",
        "{from: 3, to: 5, | {from: 4, to: 5, | line 64: judging.criteria[0].anchors[1] | 3 to 3"
            + " have no",
        "{from: 3, to: 5, | {from: 2, to: 5, | line 64: judging.criteria[0].anchors[1] | 2 to 2"
            + " have two",
        "{from: 3, to: 5, | {from: 3, to: 4, | line 62: judging.criteria[0].anchors | 5 to 5 have"
            + " no",
        "{from: 3, to: 5, | {from: 3, to: 6, | line 64: judging.criteria[0].anchors[1] | leaves the"
            + " scale",
        "{from: 1, to: 3, | {from: 3, to: 1, | line 71: judging.criteria[1].anchors[1] | wrong way"
            + " round",
        "criterion: truth | criterion: lies | line 78: prizes[1].criterion | There is no criterion",
        "kind: single | kind: theme | line 78: prizes[1].criterion | Only a single prize",
        "count: {min: 0, max: 2} | count: {min: 3, max: 2} | line 77: prizes[1].count | more than"
            + " the most",
        "entitlements: [cup]} | entitlements: [cap]} | line 73: prizes[0].entitlements[0] | no"
            + " entitlement",
        "[best, truest] | [best, worst] | line 82: exclusive[0][1] | There is no prize",
        "[best, truest] | [best, keenest] | line 82: exclusive[0][1] | for bodies",
        "[best, truest] | [best, best] | line 82: exclusive[0][1] | twice",
        // what is no YAML
        "edition: 2 | edition： 2 | line 5 | full-width",
        "{id: cup | `{id: \"cup` | line 84 | not closed",
        "edition: 2 | edition: *two | line 5 | anchor or alias",
      })
  void one_fault_is_told_with_its_line(String from, String to, String where, String message) {
    var problems = problems(small().replace(from, to == null ? "" : to));
    assertThat(problems)
        .anySatisfy(
            problem -> {
              assertThat(problem.field()).isEqualTo(where);
              assertThat(problem.message().en()).contains(message);
              assertThat(problem.message().zh()).isNotBlank();
              assertThat(problem.remedy().en()).isNotBlank();
              assertThat(problem.remedy().zh()).isNotBlank();
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "method: clipped | judging.method | is not said",
        "method: mean~  clip: 1 | judging.clip | Only the method clipped",
        "method: clipped~  clip: 4 | judging.clip | as wide as the whole scale",
        "method: clipped~  clip: 0 | judging.clip | more than 0",
        "method: clipped~  clip: wide | judging.clip | a number",
      })
  void a_clip_goes_with_its_method(String judged, String where, String message) {
    var found = problems(small().replace("method: mean", judged.replace('~', '\n')));
    assertThat(found)
        .anySatisfy(
            problem -> {
              assertThat(problem.field()).endsWith(where);
              assertThat(problem.message().en()).containsIgnoringCase(message);
            });
  }

  @Test
  void no_prize_asks_for_more_judges_than_read_a_work() {
    var three = small().replace("entitlements: [cup]}", "entitlements: [cup], fit: 3}");
    assertThat(problems(three))
        .extracting(problem -> problem.message().en())
        .containsExactly("Each work has only 2 judges");
    var unit = small().replace("kind: unit, count: 1,", "kind: unit, count: 1, fit: 1,");
    assertThat(problems(unit))
        .extracting(problem -> problem.message().en())
        .containsExactly("Judges are not asked about prizes for bodies");
  }

  @Test
  void dropping_highest_and_lowest_of_few_is_advised_against() {
    var four = small().replace("method: mean", "method: trimmed").replace("work: 2", "work: 4");
    assertThat(Advice.of(read(four))).singleElement().extracting(Text::en).asString().contains("4");
    assertThat(Advice.of(read(four.replace("work: 4", "work: 5")))).isEmpty();
    assertThat(Advice.of(read(small()))).isEmpty();
  }

  private static Rulebook read(String source) {
    return ((Reading.Read) RulebookReader.read(source)).rulebook();
  }

  @Test
  void the_golden_rulebook_itself_has_no_fault() {
    assertThat(RulebookReader.read(small())).isInstanceOf(Reading.Read.class);
  }

  @Test
  void all_faults_are_told_at_once_in_the_order_of_their_lines() {
    var source =
        small()
            .replace("edition: 2", "edition: two")
            .replace("Europe/Berlin", "Mars/Crater")
            .replace("id: blue", "id: red")
            .replace("max: 1m30s", "max: 30s")
            .replace("weight: 2.5", "weight: -1")
            .replace("entitlements: [cup]", "entitlements: [cap]");
    assertThat(problems(source))
        .extracting(Problem::field)
        .containsExactly(
            "line 5: edition",
            "line 6: timezone",
            "line 12: themes[1].id",
            "line 26: film.duration.max",
            "line 61: judging.criteria[0].weight",
            "line 73: prizes[0].entitlements[0]");
  }

  @Test
  void columns_are_those_of_the_key() {
    var faulty = (Reading.Faulty) RulebookReader.read(small().replace("edition: 2", "edition: x"));
    assertThat(faulty.faults().getFirst().column()).isEqualTo(1);
    var deep = (Reading.Faulty) RulebookReader.read(small().replace("role: host", "role: boss"));
    // awk 'NR==9{print index($0,"role")}' gives 6
    assertThat(deep.faults()).anySatisfy(fault -> assertThat(fault.column()).isEqualTo(6));
  }

  @Test
  void a_key_written_twice_is_told_with_both_lines() {
    var problem = problems(small().replace("timezone:", "edition: 3\ntimezone:")).getFirst();
    assertThat(problem.field()).isEqualTo("line 6: edition");
    assertThat(problem.message().en())
        .isEqualTo("“edition” is written twice, the first time on line 5");
  }

  @Test
  void a_tab_is_named_as_such() {
    var problem = problems(small().replace("  max-themes", "\tmax-themes")).getFirst();
    assertThat(problem.field()).isEqualTo("line 14");
    assertThat(problem.remedy().en()).isEqualTo("Indent with spaces.");
  }

  @Test
  void a_misspelt_key_is_answered_with_the_nearest() {
    var problems = problems(small().replace("edition: 2", "editoin: 2"));
    assertThat(problems)
        .extracting(problem -> problem.remedy().en())
        .contains("Did you mean edition?", "Add a line such as edition: 1");
  }

  @Test
  void at_most_fifty_faults_are_listed_and_the_rest_counted() {
    var themes = "  - {id: X, name: 1, about: 1}\n".repeat(40);
    var problems = problems(small().replace("themes:\n", "themes:\n" + themes));
    assertThat(problems).hasSize(50);
    // 40 themes with 3 faults each and 39 repeated short names, plus max-themes: 159 - 49 = 110
    assertThat(problems.getLast().message().en()).isEqualTo("110 more");
  }

  static List<Problem> problems(String source) {
    return switch (RulebookReader.read(source)) {
      case Reading.Faulty faulty -> faulty.problems();
      case Reading.Read read -> List.of();
    };
  }

  static String small() {
    try (var file = FaultTests.class.getResourceAsStream("/golden/campaign/small.yaml")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
