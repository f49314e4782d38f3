package io.jinbang.campaign.dispatch;

import io.jinbang.campaign.Dispatch;
import io.jinbang.organization.Bodies;
import io.jinbang.organization.Body;
import io.jinbang.organization.People;
import io.jinbang.shared.Id;
import io.jinbang.shared.Role;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Bodies a notice can go to from one place, and how it stands with each. */
@Service
class Recipients {
  private final Bodies bodies;
  private final People people;

  Recipients(Bodies bodies, People people) {
    this.bodies = bodies;
    this.people = people;
  }

  /** Those directly below a body. */
  List<Recipient> below(Id<Body> parent, Collection<Dispatch> sent) {
    var children = bodies.children(parent);
    var known = sent.stream().collect(Collectors.toMap(Dispatch::body, Function.identity()));
    var coordinators = coordinators(children.stream().map(Body::id).toList());
    return children.stream()
        .map(
            body ->
                new Recipient(
                    body,
                    known.get(body.id()),
                    Objects.requireNonNullElse(coordinators.get(body.id()), 0L).intValue()))
        .toList();
  }

  private Map<Id<Body>, Long> coordinators(List<Id<Body>> of) {
    return people.withRole(Role.COORDINATOR, of).stream()
        .collect(
            Collectors.groupingBy(
                person -> Objects.requireNonNull(person.body()), Collectors.counting()));
  }
}
