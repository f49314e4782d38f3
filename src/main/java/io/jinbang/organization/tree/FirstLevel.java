package io.jinbang.organization.tree;

import io.jinbang.organization.Body;
import io.jinbang.shared.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The first level of divisions, from data: which they are in {@code organization/first-level.json},
 * what they are called in the packages of GB/T 2260 (Chinese) and Unicode CLDR (English).
 */
final class FirstLevel {
  private static final JsonMapper JSON = new JsonMapper();

  private FirstLevel() {}

  /** One body to be planted below the host. */
  record Seedling(Body.Kind kind, @Nullable String division, String tile, Text name) {}

  /** Provinces, then cities, then the corps; each in the order of its code. */
  static List<Seedling> read() {
    var chosen = json("/organization/first-level.json");
    var names =
        new Names(
            chinese(),
            json("/data/subdivisions/en.json").at("/subdivisions/localeDisplayNames/subdivisions"));
    var all = new ArrayList<Seedling>();
    all.addAll(read(chosen, "provinces", Body.Kind.PROVINCE, names));
    all.addAll(read(chosen, "cities", Body.Kind.SEPARATELY_PLANNED_CITY, names));
    all.addAll(read(chosen, "corps", Body.Kind.CORPS, names));
    return all;
  }

  private static List<Seedling> read(JsonNode chosen, String group, Body.Kind kind, Names names) {
    return chosen.path(group).path("bodies").values().stream()
        .map(body -> seedling(body, kind, names))
        .toList();
  }

  private static Seedling seedling(JsonNode body, Body.Kind kind, Names names) {
    var division = body.path("division").stringValue(null);
    var tile = body.path("tile").stringValue();
    var zh = body.path("zh").stringValue(names.zh.get(division));
    var en = body.path("en").stringValue(names.en.path("cn" + tile).stringValue(null));
    return new Seedling(
        kind, division, tile, Text.of(Objects.requireNonNull(zh), Objects.requireNonNull(en)));
  }

  private static Map<@Nullable String, String> chinese() {
    var names = new HashMap<@Nullable String, String>();
    for (var file : List.of("/data/province.json", "/data/city.json")) {
      json(file)
          .forEach(
              division ->
                  names.put(
                      division.path("code").stringValue(), division.path("name").stringValue()));
    }
    return names;
  }

  private static JsonNode json(String path) {
    try (InputStream file = FirstLevel.class.getResourceAsStream(path)) {
      return JSON.readTree(Objects.requireNonNull(file, path));
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  private record Names(Map<@Nullable String, String> zh, JsonNode en) {}
}
