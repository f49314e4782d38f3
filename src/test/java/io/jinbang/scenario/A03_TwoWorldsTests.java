package io.jinbang.scenario;

import static io.jinbang.testing.Works.as;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.installation.MovableClock;
import io.jinbang.organization.Person;
import io.jinbang.review.Jury;
import io.jinbang.testing.Folk;
import io.jinbang.testing.IntegrationTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Two worlds that differ only in what nobody may know before the posting: who one of the judges is,
 * what they gave and when, and what follows of it. Whoever may not know it gets the same bytes from
 * every page, file and interface in both.
 */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class A03_TwoWorldsTests {
  @Autowired ApplicationContext context;
  @Autowired MockMvc http;
  @Autowired JdbcClient jdbc;
  @Autowired Folk folk;
  @Autowired PlatformTransactionManager transactions;

  private Jury jury;
  private final Map<String, @Nullable Person> unaware = new LinkedHashMap<>();

  @BeforeEach
  void hand_in_all_but_one() {
    if (jury == null) {
      jury = Jury.of(context, 3);
      jury.handAllIn();
      unaware.put("stranger", null);
      unaware.put("entrant", jury.entrant);
      unaware.put("other entrant", folk.entrant("参选者02"));
      unaware.put("unit", folk.coordinator(folk.body("js")));
      unaware.put("screener", folk.screener());
      unaware.put("another judge of the call", jury.judges.getFirst());
      unaware.put("a judge of no call", folk.judge("评委09", null));
    }
  }

  private Person secret() {
    return jury.judges.get(1);
  }

  @Test
  void a_while_judges_judge() {
    assertUnaware(() -> {});
  }

  @Test
  void b_between_the_lock_and_the_posting() {
    assertUnaware(
        () -> {
          execute(
              "update review.scoring set locked_at = now(), locked_by = :host where campaign ="
                  + " :call");
        });
  }

  @Test
  void c_whether_the_committee_has_met_and_what_it_decided() {
    var lock = "/host/c/" + jury.call.slug() + "/lock";
    Runnable locked = () -> assertThat(jury.post(jury.host(), lock).getStatus()).isEqualTo(302);
    Runnable decided =
        () -> {
          locked.run();
          deliberate();
        };
    assertSame(answers(locked), answers(decided));
    assertThat(board(locked)).isNotEqualTo(board(decided));
  }

  /** A meeting with a note, a work moved to the front and one taken out. */
  private void deliberate() {
    var meeting = "/host/c/" + jury.call.slug() + "/deliberation";
    var present = new ArrayList<String>();
    jury.judges.forEach(judge -> present.addAll(List.of("present", judge.id().toString())));
    decide(meeting + "/open", present.toArray(String[]::new));
    var first = jury.works.getFirst().id().toString();
    var last = meeting + "/works/" + jury.works.getLast().id();
    decide(meeting + "/works/" + first + "/notes", "words", "只有主办方知道的话");
    decide(last + "/moves", move("BEFORE", first));
    decide(meeting + "/works/" + first + "/moves", move("OUT", ""));
    decide(meeting + "/close");
  }

  private String[] move(String kind, String other) {
    return new String[] {
      "kind",
      kind,
      "other",
      other,
      "reason",
      "只有主办方知道的理由",
      "proposer",
      jury.judges.get(1).id().toString(),
      "seconder",
      jury.judges.get(2).id().toString()
    };
  }

  private void decide(String path, String... fields) {
    assertThat(jury.post(jury.host(), path, fields).getStatus()).as(path).isEqualTo(302);
  }

  private void assertUnaware(Runnable stage) {
    var one = answers(stage);
    assertSame(one, answers(() -> then(stage)));
    assertThat(one.size()).isGreaterThan(300);
    assertThat(one.get("another judge of the call /judge/c/" + jury.call.slug() + "/works"))
        .startsWith("200");
    assertThat(board(stage)).isNotEqualTo(board(() -> then(stage)));
  }

  private static void assertSame(Map<String, String> one, Map<String, String> other) {
    var told = new TreeSet<String>();
    one.forEach(
        (question, answer) -> {
          if (!answer.equals(other.get(question))) {
            told.add(question);
          }
        });
    assertThat(told).isEmpty();
  }

  private void then(Runnable stage) {
    change();
    stage.run();
  }

  /** Another person, from elsewhere, gave other marks, in another order, at other times. */
  private void change() {
    execute(
        """
        update review.mark set mark = case when mark > 5 then mark - 4 else mark + 4 end
        where assignment in (select id from review.assignment
          where campaign = :call and judge = :secret)
        """);
    execute(
        """
        update review.assignment set comment = '另一番话', place = 100 - place,
          saved_at = saved_at - interval '3 hours', handed_in_at = handed_in_at - interval '3 hours'
        where campaign = :call and judge = :secret
        """);
    execute(
        """
        update review.assignment set handed_in_at = null
        where id = (select id from review.assignment where campaign = :call and judge = :secret
          order by id limit 1)
        """);
    execute(
        """
        update review.panel set organisation = '示例研究院', max_load = 7,
          honoured_at = honoured_at - interval '1 day'
        where campaign = :call and judge = :secret
        """);
    execute(
        """
        update organization.person set name = '评审专家某某', email = 'somebody@example.org'
        where id = :secret
        """);
  }

  private void execute(String sql) {
    var statement = jdbc.sql(sql);
    if (sql.contains(":call")) {
      statement = statement.param("call", jury.call.id().value());
    }
    if (sql.contains(":secret")) {
      statement = statement.param("secret", secret().id().value());
    }
    if (sql.contains(":host")) {
      statement = statement.param("host", jury.host().id().value());
    }
    assertThat(statement.update()).isPositive();
  }

  // -- asking

  /** Everything everybody who may not know is answered, in a world that is gone afterwards. */
  private Map<String, String> answers(Runnable world) {
    var answers = new TreeMap<String, String>();
    undone(
        () -> {
          world.run();
          for (var who : unaware.entrySet()) {
            for (var address : addresses(who.getValue())) {
              answers.put(who.getKey() + " " + address, answer(address, who.getValue()));
            }
          }
        });
    return answers;
  }

  private String board(Runnable world) {
    var answers = new TreeMap<String, String>();
    undone(
        () -> {
          world.run();
          for (var page : List.of("board", "deliberation")) {
            var address = "/host/c/" + jury.call.slug() + "/" + page;
            answers.put(page, answer(address, jury.host()));
          }
        });
    return answers.toString();
  }

  private void undone(Runnable action) {
    MovableClock.at(
        Jury.JUDGING,
        () ->
            new TransactionTemplate(transactions)
                .executeWithoutResult(
                    status -> {
                      status.setRollbackOnly();
                      action.run();
                    }));
  }

  private String answer(String address, @Nullable Person who) {
    var request = MockMvcRequestBuilders.get(address).accept(MediaType.ALL);
    try {
      return written(
          http.perform(who == null ? request : request.with(as(who))).andReturn().getResponse());
    } catch (Exception e) {
      throw new AssertionError(address, e);
    }
  }

  /** Status, headers and bytes, but for what is drawn anew for each answer. */
  private static String written(MockHttpServletResponse response) {
    var headers = new TreeMap<String, Object>();
    response.getHeaderNames().forEach(name -> headers.put(name, response.getHeaderValues(name)));
    headers.remove("Set-Cookie");
    var body =
        new String(response.getContentAsByteArray(), ISO_8859_1)
            .replaceAll("(name=\"csrf\" content|name=\"_csrf\" value)=\"[^\"]+\"", "TOKEN");
    return response.getStatus() + "\n" + headers + "\n" + body;
  }

  /** Every route that can be asked, about the objects of this call that have its kind of name. */
  private TreeSet<String> addresses(@Nullable Person who) {
    var addresses = new TreeSet<String>();
    context
        .getBeansOfType(RequestMappingInfoHandlerMapping.class)
        .values()
        .forEach(
            mapping ->
                mapping.getHandlerMethods().keySet().stream()
                    .filter(
                        route ->
                            route.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                    .flatMap(route -> route.getPatternValues().stream())
                    .filter(path -> !path.startsWith("/manage") && !path.startsWith("/error"))
                    .forEach(path -> addresses.addAll(filled(path, who))));
    return addresses;
  }

  private List<String> filled(String path, @Nullable Person who) {
    var plain = path.replaceAll("\\{(\\w+)(:(?:[^{}]|\\{[^}]*})*)?}", "{$1}");
    var rest =
        plain
            .replace("{slug}", jury.call.slug())
            .replace("{judge}", secret().id().toString())
            .replace("{format}", "csv")
            .replace("{language}", "zh")
            .replace("{number}", "1")
            .replace("{body}", folk.body("js").id().toString());
    if (!rest.contains("{")) {
      return List.of(rest);
    }
    return things(rest, who).stream().map(id -> rest.replaceAll("\\{\\w+}", id)).toList();
  }

  private List<String> things(String path, @Nullable Person who) {
    var work = jury.works.getFirst();
    if (path.startsWith("/judge/works/")) {
      var own = jury.judges.contains(who) ? jury.id(who, work) : jury.id(secret(), work);
      return List.of(own.toString(), jury.id(secret(), work).toString());
    }
    if (path.startsWith("/films/")) {
      return Optional.ofNullable(work.film()).map(film -> film.toString()).stream().toList();
    }
    return List.of(work.id().toString());
  }
}
