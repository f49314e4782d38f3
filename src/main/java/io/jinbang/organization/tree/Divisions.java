package io.jinbang.organization.tree;

import io.jinbang.shared.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The divisions below provinces and cities, from the package that the build takes them from. */
final class Divisions {
  private final List<Division> all;
  private final Set<String> cities;

  Divisions(List<Division> all) {
    this.all = List.copyOf(all);
    this.cities =
        all.stream().filter(Division::isCity).map(Division::city).collect(Collectors.toSet());
  }

  static Divisions read() {
    var path = "/data/divisions.json";
    try (InputStream file = Divisions.class.getResourceAsStream(path)) {
      var nodes = new JsonMapper().readTree(Objects.requireNonNull(file, path));
      return new Divisions(nodes.values().stream().map(Divisions::division).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  private static Division division(JsonNode node) {
    return new Division(
        node.path("code").stringValue(),
        Text.of(node.path("zh").stringValue(), node.path("en").stringValue()));
  }

  /**
   * Those directly below a division, in order of their codes: the cities of a province, and what in
   * it belongs to no city; the districts of a city.
   *
   * @param code of a province, which ends in 0000, or of a city
   */
  List<Division> below(String code) {
    var province = code.substring(0, 2);
    return code.endsWith("0000")
        ? all.stream()
            .filter(one -> one.code().startsWith(province))
            .filter(one -> one.isCity() || !cities.contains(one.city()))
            .toList()
        : all.stream()
            .filter(one -> one.city().equals(code.substring(0, 4)) && !one.isCity())
            .filter(one -> code.endsWith("00"))
            .toList();
  }
}
