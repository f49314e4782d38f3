package io.jinbang.intake.form;

import io.jinbang.organization.Body;
import io.jinbang.shared.Id;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The bodies in whose name whoever hands a form in may recommend.
 *
 * @param bodies all of them
 * @param divisions the first-level body each stands under; none for the host itself
 * @param own the body that recommends where the form names none; null where it has to
 */
record Recommenders(List<Body> bodies, Map<Id<Body>, Id<Body>> divisions, @Nullable Id<Body> own) {

  /** The one body of that name; nobody where two bear it. */
  Optional<Id<Body>> named(String typed) {
    var wanted = Plain.normal(typed);
    var found =
        bodies.stream()
            .filter(body -> body.kind() != Body.Kind.HOST)
            .filter(body -> isCalled(body, wanted))
            .map(Body::id)
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private static boolean isCalled(Body body, String wanted) {
    return wanted.equals(Plain.normal(body.name().zh()))
        || wanted.equals(Plain.normal(body.name().en()))
        || wanted.equals(Plain.normal(body.shortName().zh()));
  }

  @Nullable Id<Body> divisionOf(@Nullable Id<Body> unit) {
    return unit == null ? null : divisions.get(unit);
  }
}
