package io.jinbang.campaign.form;

import io.jinbang.campaign.rulebook.Place;
import io.jinbang.campaign.rulebook.Place.Kind;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Text;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A place of the form.
 *
 * @param name a JSON Pointer into the rulebook
 * @param label of a card, what it is called
 * @param required whether something must stand here
 * @param value as typed; empty where it has parts
 * @param chosen of a choice, the values chosen
 * @param problem what is wrong here; null where nothing is
 * @param parts what it consists of: fields of an object, cards of a list, the two languages of a
 *     text, fewest and most of a count
 */
public record Field(
    String name,
    Place place,
    Text label,
    boolean required,
    String value,
    Set<String> chosen,
    @Nullable Problem problem,
    List<Field> parts) {

  public Field {
    chosen = Set.copyOf(chosen);
    parts = List.copyOf(parts);
  }

  public Kind kind() {
    return place.kind();
  }

  /** The values that can be chosen, with their names. */
  public Map<String, Text> choices() {
    return kind() == Kind.CHOICES ? place.items().choices() : place.choices();
  }

  /** More than a line or two are expected. */
  public boolean isLong() {
    return place.longest().orElse(0) > 300;
  }

  /** What the browser is told to expect; a moment with an offset of its own is words. */
  public String type() {
    var moment = kind() == Kind.MOMENT && (value.isEmpty() || value.length() == 16);
    return moment && !value.contains(" ") ? "datetime-local" : "text";
  }

  /** What one more item of this list would be called. */
  public String next() {
    return name + "/" + parts.size();
  }

  /** Itself and everything below. */
  public Stream<Field> all() {
    return Stream.concat(Stream.of(this), parts.stream().flatMap(Field::all));
  }

  public boolean wrong() {
    return all().anyMatch(field -> field.problem() != null);
  }

  /** Whether a place lies at or below this one. */
  public boolean holds(String pointer) {
    return pointer.equals(name) || pointer.startsWith(name + "/");
  }
}
