package io.jinbang.scenario;

import static io.jinbang.testing.Works.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.jinbang.organization.Person;
import io.jinbang.testing.IntegrationTest;
import io.jinbang.testing.Works;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Every route, asked by everybody, about objects in every state. The answers stand in {@code
 * golden/security/routes.tsv}, one line per route and state, for a person to read: a line that
 * changes is a change of who may do what. Each request is rolled back, so none spoils another.
 *
 * <p>What the file may never bless stands here: no answer is a fault of ours, a route with an
 * identifier in it says "not found" to whoever may not see the object, and to everybody where there
 * is none.
 */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class A02_EveryRouteRoleAndStateTests {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/security/routes.tsv");
  private static final String LEGEND =
      """
      # Who gets what from each route: + an answer, = refused with a reason (it is theirs to see),
      # . not found, - not their role, i sign in first. Objects of a call and its entrant in 江苏;
      # "other" is the same role elsewhere. Written by A02_EveryRouteRoleAndStateTests with
      # -Djinbang.golden=write; read every changed line before you keep it.
      """;

  @Autowired ApplicationContext context;
  @Autowired MockMvc http;
  @Autowired PlatformTransactionManager transactions;

  private World world;
  private final Map<String, String> found = new TreeMap<>();
  private final List<String> faults = new ArrayList<>();

  @BeforeAll
  void ask_everything() {
    world = World.of(context);
    for (var route : routes()) {
      for (var object : world.objectsOf(route.path())) {
        found.put(route + "\t" + object.state(), answers(route, object));
      }
    }
  }

  private record Route(HttpMethod method, String path) implements Comparable<Route> {
    @Override
    public String toString() {
      return method + "\t" + path;
    }

    @Override
    public int compareTo(Route other) {
      return toString().compareTo(other.toString());
    }
  }

  private TreeSet<Route> routes() {
    var routes = new TreeSet<Route>();
    context
        .getBeansOfType(RequestMappingInfoHandlerMapping.class)
        .values()
        .forEach(mapping -> mapping.getHandlerMethods().keySet().forEach(m -> add(routes, m)));
    return routes;
  }

  private static void add(TreeSet<Route> routes, RequestMappingInfo mapping) {
    for (var path : mapping.getPatternValues()) {
      for (var method : mapping.getMethodsCondition().getMethods()) {
        if (!path.startsWith("/manage") && !path.startsWith("/error")) {
          routes.add(new Route(HttpMethod.valueOf(method.name()), path));
        }
      }
    }
  }

  private String answers(Route route, World.Thing object) {
    var address = object.fill(route.path());
    var all = new StringBuilder();
    for (var who : world.everybody().entrySet()) {
      var answer = answer(route.method(), address, who.getValue());
      if (answer == '!') {
        faults.add(route + " " + object.state() + " by " + who.getKey());
      }
      all.append(' ').append(answer);
    }
    return all.toString().strip();
  }

  private char answer(HttpMethod method, String address, @Nullable Person who) {
    var undone = new TransactionTemplate(transactions);
    Character answer =
        undone.execute(
            status -> {
              status.setRollbackOnly();
              return perform(method, address, who);
            });
    return answer == null ? '!' : answer;
  }

  private char perform(HttpMethod method, String address, @Nullable Person who) {
    var request = new Works.Bare(method, address).accept(MediaType.ALL).with(csrf());
    // what a route insists on before it looks at the object
    request.header("Tus-Resumable", "1.0.0").header("Upload-Offset", "0").contentType(body(method));
    request.queryParam("division", "");
    request.with(A02_EveryRouteRoleAndStateTests::fromSomewhereNew);
    if (who != null) {
      request.with(as(who));
    }
    try {
      var response = http.perform(request).andReturn().getResponse();
      return sign(response.getStatus(), response.getRedirectedUrl());
    } catch (Exception e) {
      return '!';
    }
  }

  /** So that nobody is slowed down as a guesser for what others have asked. */
  private static MockHttpServletRequest fromSomewhereNew(MockHttpServletRequest request) {
    request.setRemoteAddr(UUID.randomUUID().toString());
    return request;
  }

  private static String body(HttpMethod method) {
    return method == HttpMethod.PATCH
        ? "application/offset+octet-stream"
        : MediaType.APPLICATION_FORM_URLENCODED_VALUE;
  }

  private static char sign(int status, @Nullable String to) {
    return switch (status / 100) {
      case 2 -> '+';
      case 3 -> to != null && to.contains("/sign-in") ? 'i' : '+';
      case 5 -> '!';
      default ->
          switch (status) {
            case 401 -> 'i';
            case 403 -> '-';
            case 404, 410, 451 -> '.';
            default -> '=';
          };
    };
  }

  @Test
  void a_no_request_is_answered_by_a_fault_of_ours() {
    assertThat(faults).isEmpty();
  }

  @Test
  void b_what_is_not_there_is_found_by_nobody() {
    assertThat(lines(World.MISSING))
        .allSatisfy(
            (route, answers) -> {
              if (!route.startsWith("OPTIONS")) { // says what the protocol can, of no upload
                assertThat(answers).as(route).doesNotContain("+");
              }
            });
  }

  @Test
  void c_somebody_elses_object_is_not_found() {
    var others = world.outsiders();
    for (var line : found.entrySet()) {
      if (world.isPrivate(line.getKey()) && !line.getKey().startsWith("OPTIONS")) {
        for (var other : others) {
          assertThat(answerOf(line.getValue(), other))
              .as("%s by %s", line.getKey(), other)
              .isIn('.', '-', 'i');
        }
      }
    }
  }

  private char answerOf(String answers, String who) {
    var place = List.copyOf(world.everybody().keySet()).indexOf(who);
    return answers.split(" ")[place].charAt(0);
  }

  private Map<String, String> lines(String state) {
    return found.entrySet().stream()
        .filter(line -> line.getKey().endsWith("\t" + state))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Test
  void d_who_gets_what_is_as_was_agreed() throws IOException {
    if ("write".equals(System.getProperty("jinbang.golden"))) {
      Files.writeString(GOLDEN, LEGEND + heading() + text(found));
    }
    assertThat(text(found)).isEqualTo(text(agreed()));
  }

  private String heading() {
    return "# method\troute\tstate\t" + String.join(" ", world.everybody().keySet()) + "\n";
  }

  private static Map<String, String> agreed() throws IOException {
    var lines = new LinkedHashMap<String, String>();
    for (var line : Files.readAllLines(GOLDEN)) {
      if (!line.startsWith("#")) {
        var end = line.lastIndexOf('\t');
        lines.put(line.substring(0, end), line.substring(end + 1));
      }
    }
    return lines;
  }

  private static String text(Map<String, String> lines) {
    return lines.entrySet().stream()
        .map(line -> line.getKey() + "\t" + line.getValue())
        .collect(Collectors.joining("\n", "", "\n"));
  }

  @Test
  void e_every_route_with_an_identifier_is_asked_about_a_real_object() {
    assertThat(
            routes().stream()
                .map(Route::path)
                .filter(path -> path.contains("{"))
                .filter(path -> world.objectsOf(path).size() < 2))
        .as("routes for which World knows no object: %s", Arrays.asList("add them there"))
        .isEmpty();
  }
}
