package io.jinbang.campaign.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.campaign.Rulebook;
import io.jinbang.campaign.rulebook.Place.Kind;
import io.jinbang.campaign.rulebook.Reading;
import io.jinbang.campaign.rulebook.RulebookReader;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class FormTests {
  private static String source(String name) {
    try {
      return Files.readString(Path.of("examples/" + name + ".yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode tree() {
    return RulebookReader.tree(source("short-video-contest")).orElseThrow();
  }

  private static Rulebook rulebook(String yaml) {
    return ((Reading.Read) RulebookReader.read(yaml)).rulebook();
  }

  /** What a browser sends of the form. */
  private static Map<String, List<String>> sent(JsonNode tree) {
    var sent = new LinkedHashMap<String, List<String>>();
    Fields.of(tree).stream().flatMap(Field::all).forEach(field -> send(field, sent));
    return sent;
  }

  private static void send(Field field, Map<String, List<String>> sent) {
    if (field.kind() == Kind.LIST) {
      field.parts().forEach(card -> sent.put(card.name(), List.of(card.value())));
    } else if (field.kind() == Kind.CHOICE || field.kind() == Kind.CHOICES) {
      sent.put(
          field.name(),
          field.choices().keySet().stream().filter(field.chosen()::contains).toList());
    } else if (field.kind() != Kind.BOOLEAN || field.value().equals("true")) {
      sent.putIfAbsent(field.name(), List.of(field.value()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"short-video-contest", "three-minute-films"})
  void what_the_form_shows_is_what_comes_back(String name) {
    var tree = RulebookReader.tree(source(name)).orElseThrow();
    var yaml = Trees.yaml(Typed.tree(sent(tree)));
    assertThat(rulebook(yaml)).isEqualTo(rulebook(source(name)));
    assertThat(Typed.tree(sent(RulebookReader.tree(yaml).orElseThrow())))
        .isEqualTo(Typed.tree(sent(tree)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yes",
        "null",
        "~",
        "true",
        "12",
        "1e3",
        "-.5",
        "0x1f",
        "0o7",
        ".inf",
        "16:9",
        "- a",
        "# x",
        "a # b",
        "a: b",
        "&a",
        "*b",
        "!c",
        "%d",
        "@e",
        "`f",
        "{g",
        "[h",
        "'i",
        "\"j",
        "| k",
        "> l",
        "m\nn",
        "m\n\n  n\n- o",
        "：，“”",
        "2026-07-31",
        "\\n",
        "...",
        "---",
        "?",
        "=",
        "<<",
        "\uD83C\uDF89 o'clock"
      })
  void words_that_yaml_could_misread_come_back_as_they_were(String words) {
    var tree = (ObjectNode) tree();
    ((ObjectNode) tree.path("title")).put("zh", words);
    var yaml = Trees.yaml(tree);
    assertThat(rulebook(yaml).title().zh()).isEqualTo(words);
  }

  @Test
  void what_is_empty_is_told_at_its_field_and_once() {
    var sent = sent(tree());
    for (var empty :
        List.of("/id", "/title/en", "/edition", "/timeline/posting", "/prizes/2/kind")) {
      sent.put(empty, List.of(" "));
    }
    sent.put("/judging/criteria/1/weight", List.of("zero"));
    sent.put("/prizes/0/entitlements", List.of("cup，crown"));
    var tree = Typed.tree(sent);
    var faults = ((Reading.Faulty) RulebookReader.read(Trees.yaml(tree))).faults();
    var problems = Fields.problems(tree, faults);
    assertThat(problems)
        .extracting(Problem::field)
        .containsExactlyInAnyOrder(
            "/id",
            "/title/en",
            "/edition",
            "/timeline/posting",
            "/prizes/2/kind",
            "/judging/criteria/1/weight",
            "/prizes/0/entitlements");
    assertThat(Fields.of(tree, problems).stream().flatMap(Field::all))
        .filteredOn(field -> field.problem() != null)
        .hasSize(7)
        .filteredOn(field -> field.name().equals("/edition"))
        .extracting(field -> field.problem().message())
        .containsExactly(Text.of("这一项没有内容", "Nothing is written here"));
  }

  @Test
  void optional_things_left_empty_are_left_out() {
    var sent = sent(tree());
    sent.put("/timeline/ceremony", List.of(""));
    sent.put("/entry/questions/0/hint/zh", List.of(""));
    sent.put("/entry/questions/0/hint/en", List.of(""));
    var rulebook = rulebook(Trees.yaml(Typed.tree(sent)));
    assertThat(rulebook.timeline().ceremony()).isNull();
    assertThat(rulebook.form().questions().getFirst().hint()).isNull();
  }

  @Test
  void a_count_is_one_number_where_both_are_the_same() {
    var sent = sent(tree());
    assertThat(sent.get("/prizes/0/count/min")).containsExactly("10");
    sent.put("/prizes/0/count/min", List.of("8"));
    sent.put("/prizes/3/count/min", List.of("8"));
    var prizes = Typed.tree(sent).path("prizes");
    assertThat(prizes.path(0).path("count").toString()).isEqualTo("{\"min\":8,\"max\":10}");
    assertThat(prizes.path(3).path("count").toString()).isEqualTo("8");
  }

  @Test
  void cards_are_added_removed_and_moved() {
    assertThat(ids(Trees.turned(tree(), "add /themes")))
        .containsExactly("high-end", "digital", "green", "");
    assertThat(ids(Trees.turned(tree(), "remove /themes/1"))).containsExactly("high-end", "green");
    assertThat(ids(Trees.turned(tree(), "up /themes/2")))
        .containsExactly("high-end", "green", "digital");
    assertThat(ids(Trees.turned(tree(), "down /themes/0")))
        .containsExactly("digital", "high-end", "green");
    for (var nothing :
        List.of(
            "up /themes/0", "down /themes/2", "remove /themes/9", "add /id", "x", "up /", "add ")) {
      assertThat(Trees.turned(tree(), nothing)).as(nothing).isEqualTo(tree());
    }
  }

  private static List<String> ids(JsonNode tree) {
    return tree.path("themes").valueStream().map(theme -> theme.path("id").asString("")).toList();
  }

  @Test
  void the_next_edition_begins_a_year_later_without_a_name() {
    var next = NextEdition.of(tree());
    assertThat(next.path("id").isNull()).isTrue();
    assertThat(next.path("number-prefix").isNull()).isTrue();
    ((ObjectNode) next).put("id", "short-video-2027").put("number-prefix", "SV27");
    var rulebook = rulebook(Trees.yaml(next));
    assertThat(rulebook.edition()).isEqualTo(2);
    assertThat(rulebook.timeline().webCloses()).isEqualTo(Instant.parse("2027-07-31T10:00:00Z"));
    assertThat(rulebook.prizes()).isEqualTo(rulebook(source("short-video-contest")).prizes());
  }

  @Test
  void a_blank_form_has_a_card_where_one_is_needed() {
    var lists =
        Fields.of(Trees.blank()).stream()
            .filter(field -> field.kind() == Kind.LIST && !field.parts().isEmpty());
    assertThat(lists)
        .extracting(Field::name)
        .containsExactly("/bodies", "/themes", "/declarations", "/prizes");
  }
}
