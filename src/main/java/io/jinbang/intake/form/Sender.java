package io.jinbang.intake.form;

import io.jinbang.organization.Bodies;
import io.jinbang.organization.Body;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whoever handles forms, in which capacity.
 *
 * @param body the coordinator's own; null for the host
 */
record Sender(Actor actor, @Nullable Id<Body> body) {

  static Sender host(Actor actor) {
    actor.require(Role.HOST);
    return new Sender(actor, null);
  }

  static Sender coordinator(Actor actor) {
    actor.require(Role.COORDINATOR);
    if (actor.body() == null) {
      throw Refusal.forbidden();
    }
    return new Sender(actor, Id.of(actor.body()));
  }

  /** The bodies in whose name they may recommend. */
  List<Body> bodies(Bodies tree) {
    return tree.subtree(body == null ? tree.host().id() : body);
  }

  Recommenders recommenders(Bodies tree) {
    var all = bodies(tree);
    var divisions = new HashMap<Id<Body>, Id<Body>>();
    if (body == null) {
      tree.firstLevel()
          .forEach(
              first ->
                  tree.subtree(first.id()).forEach(one -> divisions.put(one.id(), first.id())));
    } else {
      tree.firstLevelOf(body)
          .ifPresent(first -> all.forEach(one -> divisions.put(one.id(), first.id())));
    }
    return new Recommenders(all, divisions, body);
  }

  /** The host handles every form, a coordinator those of their own subtree. */
  boolean handles(FormFile form, Bodies tree) {
    return body == null
        || (form.body() != null
            && bodies(tree).stream().anyMatch(one -> one.id().equals(form.body())));
  }
}
