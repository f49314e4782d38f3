package io.jinbang.site;

import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was typed and what is wrong with it. A refused form is shown again with both, so that nobody
 * types anything twice.
 *
 * @param values by field name; several values of one field in order
 */
public record Form(Map<String, List<String>> values, List<Problem> problems) {

  public static final Form EMPTY = new Form(Map.of(), List.of());

  public static Form of(Map<String, List<String>> values) {
    return new Form(Map.copyOf(values), List.of());
  }

  public Form refused(Refusal refusal) {
    return new Form(values, refusal.problems());
  }

  public String value(String field) {
    var given = values.get(field);
    return given == null || given.isEmpty() ? "" : given.getFirst();
  }

  public boolean has(String field, String value) {
    return values.getOrDefault(field, List.of()).contains(value);
  }

  public @Nullable Problem problemAt(String field) {
    return problems.stream().filter(p -> p.field().equals(field)).findFirst().orElse(null);
  }

  public boolean wrong() {
    return !problems.isEmpty();
  }
}
