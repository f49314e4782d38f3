package io.jinbang.campaign.form;

import io.jinbang.campaign.rulebook.Fault;
import io.jinbang.campaign.rulebook.Place;
import io.jinbang.campaign.rulebook.Place.Kind;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Makes the form from the schema and a tree, whole or not. */
public final class Fields {
  private final Map<String, Problem> problems;

  private Fields(Map<String, Problem> problems) {
    this.problems = problems;
  }

  public static List<Field> of(JsonNode tree) {
    return new Fields(Map.of()).object(Place.root(), "", tree);
  }

  /** With each problem at its field, or at the nearest one around it. */
  public static List<Field> of(JsonNode tree, List<Problem> problems) {
    var names = of(tree).stream().flatMap(Field::all).map(Field::name).collect(Collectors.toSet());
    var placed = new HashMap<String, Problem>();
    problems.forEach(problem -> placed.putIfAbsent(nearest(problem.field(), names), problem));
    return new Fields(placed).object(Place.root(), "", tree);
  }

  /** Faults as problems at the fields of the form, the first of each field. */
  public static List<Problem> problems(JsonNode tree, List<Fault> faults) {
    var names = of(tree).stream().flatMap(Field::all).map(Field::name).collect(Collectors.toSet());
    var seen = new ArrayList<String>();
    var all = new ArrayList<Problem>();
    for (var fault : faults) {
      var field = nearest(fault.pointer(), names);
      if (!seen.contains(field)) {
        seen.add(field);
        all.add(new Problem(field, fault.message(), fault.remedy()));
      }
    }
    return List.copyOf(all);
  }

  /** What each field is called, a part of a text or of a count after the whole. */
  public static Map<String, Text> labels(JsonNode tree) {
    var labels = new HashMap<String, Text>();
    of(tree).stream()
        .flatMap(Field::all)
        .forEach(
            field -> {
              labels.putIfAbsent(field.name(), field.label());
              if (field.kind() == Kind.TEXT || field.kind() == Kind.COUNT) {
                field.parts().forEach(part -> labels.put(part.name(), whole(field, part)));
              }
            });
    return labels;
  }

  private static Text whole(Field field, Field part) {
    return Text.of("{}（{}）", "{} ({})").withEach(field.label(), part.label());
  }

  private static String nearest(String pointer, Set<String> names) {
    var at = pointer;
    while (!at.isEmpty() && !names.contains(at)) {
      at = at.substring(0, Math.max(0, at.lastIndexOf('/')));
    }
    return at;
  }

  private List<Field> object(Place place, String path, JsonNode tree) {
    return place.properties().entrySet().stream()
        .map(
            one ->
                field(
                    one.getValue(),
                    path + "/" + one.getKey(),
                    capital(one.getValue().title()),
                    place.requires(one.getKey()),
                    tree.path(one.getKey())))
        .toList();
  }

  private Field field(Place place, String path, Text label, boolean required, JsonNode node) {
    return new Field(
        path,
        place,
        label,
        required,
        value(place.kind(), node),
        chosen(place.kind(), node),
        problems.get(path),
        parts(place, path, node));
  }

  private static String value(Kind kind, JsonNode node) {
    return switch (kind) {
      case OBJECT, TEXT, LIST, COUNT, CHOICES -> "";
      case WORDS -> String.join(", ", node.valueStream().map(one -> one.asString("")).toList());
      case MOMENT -> local(node.asString(""));
      default -> node.isNull() ? "" : node.asString("");
    };
  }

  /** As a browser writes a time without a zone; others stay as they are. */
  private static String local(String moment) {
    return moment.matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d") ? moment.replace(' ', 'T') : moment;
  }

  private static Set<String> chosen(Kind kind, JsonNode node) {
    return switch (kind) {
      case CHOICES -> node.valueStream().map(one -> one.asString("")).collect(Collectors.toSet());
      case CHOICE -> node.isString() ? Set.of(node.stringValue()) : Set.of();
      default -> Set.of();
    };
  }

  private List<Field> parts(Place place, String path, JsonNode node) {
    return switch (place.kind()) {
      case OBJECT, TEXT -> object(place, path, node);
      case COUNT -> object(place, path, node.isNumber() ? both(node) : node);
      case LIST -> cards(place, path, node);
      default -> List.of();
    };
  }

  private static JsonNode both(JsonNode number) {
    return Trees.object().set("min", number).set("max", number);
  }

  private List<Field> cards(Place place, String path, JsonNode list) {
    var items = place.items();
    var cards = new ArrayList<Field>();
    for (var item : list) {
      var number = cards.size();
      cards.add(field(items, path + "/" + number, called(items, item, number), true, item));
    }
    return cards;
  }

  /** By its name, its short name, or its number. */
  private static Text called(Place place, JsonNode item, int number) {
    var title = capital(place.title());
    var counted = Text.of(title.zh() + " " + (number + 1), title.en() + " " + (number + 1));
    for (var name : List.of("name", "label", "summary")) {
      var zh = item.path(name).path("zh").asString("");
      var en = item.path(name).path("en").asString("");
      if (!zh.isBlank() && !en.isBlank()) {
        return Text.of(zh, en);
      }
    }
    return counted;
  }

  private static Text capital(Text title) {
    var en = title.en();
    return en.isEmpty()
        ? title
        : Text.of(title.zh(), en.substring(0, 1).toUpperCase(Locale.ROOT) + en.substring(1));
  }
}
