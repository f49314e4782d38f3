package io.jinbang.testing;

import io.jinbang.organization.Bodies;
import io.jinbang.organization.Body;
import io.jinbang.organization.People;
import io.jinbang.organization.Person;
import io.jinbang.organization.identity.Setup;
import io.jinbang.organization.permission.SignedIn;
import io.jinbang.organization.tree.Tree;
import io.jinbang.shared.Id;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * People to act in tests, each made through the use cases a host would use. Every call makes
 * somebody new, but for the host, of which an installation has one.
 */
public final class Folk {
  /** The password of everyone who has one here. */
  public static final String PASSWORD = "a sentence only tests know";

  private final Setup setup;
  private final Tree tree;
  private final People people;
  private final Bodies bodies;

  private Folk(Setup setup, Tree tree, People people, Bodies bodies) {
    this.setup = setup;
    this.tree = tree;
    this.people = people;
    this.bodies = bodies;
  }

  /** The first administrator; sets the installation up where nobody has. */
  public synchronized Person host() {
    return tree.hasHost()
        ? people.withRole(Role.HOST).getFirst()
        : setup.host(Text.of("示例主办单位", "Sample Host"), "主办01", address("host"), PASSWORD);
  }

  /** Registered, with {@link #PASSWORD}. */
  public Person entrant(String name) {
    host();
    return people.register(name, address("entrant"), PASSWORD);
  }

  /** Invited; with no password until one is set. */
  public Person judge(String name, @Nullable Body body) {
    return invited(name, Role.JUDGE, body == null ? null : body.id());
  }

  public Person screener() {
    return invited("初筛员01", Role.SCREENER, null);
  }

  public Person coordinator(Body body) {
    return invited("联络员01", Role.COORDINATOR, body.id());
  }

  private Person invited(String name, Role role, @Nullable Id<Body> body) {
    return people.invite(host().actor(), name, address("guest"), role, body).person();
  }

  /** The first-level body of that tile, {@code js} for instance. */
  public Body body(String tile) {
    host();
    return bodies.firstLevel().stream()
        .filter(body -> tile.equals(body.tile()))
        .findFirst()
        .orElseThrow();
  }

  /** A new unit below a body. */
  public Body unit(Body parent, String name) {
    var unique = name + " " + UUID.randomUUID().toString().substring(0, 8);
    return bodies.add(host().actor(), parent.id(), Text.same(unique));
  }

  /** An address nobody else has. */
  public static String address(String whose) {
    return whose + "-" + UUID.randomUUID() + "@example.org";
  }

  /** Makes the request theirs. */
  public static RequestPostProcessor as(Person person) {
    return SecurityMockMvcRequestPostProcessors.authentication(new SignedIn(person.actor(), false));
  }

  /** Brought into the context of every {@link IntegrationTest}. */
  @TestComponent
  static class Beans {
    @Bean
    Folk folk(Setup setup, Tree tree, People people, Bodies bodies) {
      return new Folk(setup, tree, people, bodies);
    }
  }
}
