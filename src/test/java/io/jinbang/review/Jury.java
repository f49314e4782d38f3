package io.jinbang.review;

import static io.jinbang.testing.Works.as;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.jinbang.campaign.Campaign;
import io.jinbang.installation.MovableClock;
import io.jinbang.intake.Entries;
import io.jinbang.intake.Entry;
import io.jinbang.media.Film;
import io.jinbang.media.Films;
import io.jinbang.organization.Person;
import io.jinbang.review.draft.Releases;
import io.jinbang.review.panel.Panels;
import io.jinbang.review.scoring.Sheet;
import io.jinbang.review.scoring.Sheets;
import io.jinbang.review.screening.Outcome;
import io.jinbang.review.screening.Reason;
import io.jinbang.review.screening.Screenings;
import io.jinbang.shared.Id;
import io.jinbang.testing.Folk;
import io.jinbang.testing.Works;
import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/**
 * A call whose works are with five judges, and a way to act on it at any moment of its timeline.
 */
public final class Jury {
  public static final String ORGANISATION = "示例单位甲";
  private static final Instant OPENS = Instant.parse("2026-05-01T01:00:00Z");

  /** While judges judge. */
  public static final Instant JUDGING = OPENS.plus(Duration.ofDays(15));

  private final MockMvc http;
  private final Folk folk;
  private final Sheets sheets;
  public final Campaign call;
  public final List<Person> judges = new ArrayList<>();
  public final List<Entry> works = new ArrayList<>();
  public final List<Entry> rejected = new ArrayList<>();
  public final Person entrant;

  private final Instant judging;

  private Jury(
      ApplicationContext context,
      int works,
      Campaign call,
      Instant opens,
      byte @Nullable [] film,
      int rejects,
      @Nullable Person whose) {
    http = context.getBean(MockMvc.class);
    folk = context.getBean(Folk.class);
    sheets = context.getBean(Sheets.class);
    this.call = call;
    judging = opens.plus(Duration.ofDays(15));
    entrant = whose == null ? folk.entrant("参选者01") : whose;
    at(opens.plus(Duration.ofDays(1)), () -> enter(context, works + rejects, film));
    at(opens.plus(Duration.ofDays(11)), () -> pass(context, rejects));
    at(opens.plus(Duration.ofDays(14)), () -> release(context));
  }

  /** Five judges, each with all the works. */
  public static Jury of(ApplicationContext context, int works) {
    return of(context, works, null);
  }

  /** The same, with the works of somebody who is known already. */
  public static Jury of(ApplicationContext context, int works, @Nullable Person entrant) {
    var call = context.getBean(Works.class).call(OPENS);
    return new Jury(context, works, call, OPENS, null, 0, entrant);
  }

  /** The same, with works besides that did not pass the screening. */
  public static Jury rejecting(ApplicationContext context, int works, int rejects) {
    var call = context.getBean(Works.class).call(OPENS);
    return new Jury(context, works, call, OPENS, null, rejects, null);
  }

  /** For a call whose entries opened then, with a film to watch, and one more work rejected. */
  public static Jury of(
      ApplicationContext context, int works, Campaign call, Instant opens, byte[] film) {
    return new Jury(context, works, call, opens, film, 1, null);
  }

  /** When scores can no longer be given. */
  public Instant closes() {
    return call.rulebook().timeline().judgingCloses();
  }

  public Person host() {
    return folk.host();
  }

  private boolean enter(ApplicationContext context, int number, byte @Nullable [] film)
      throws Exception {
    var fixture = context.getBean(Works.class);
    for (var i = 1; i <= number; i++) {
      var entry = fixture.draft(entrant, call);
      if (film == null) {
        fixture.film(entrant, entry);
      } else {
        var sent = fixture.film(entrant, entry, another(film, i));
        var films = context.getBean(Films.class);
        await()
            .atMost(Duration.ofMinutes(1))
            .until(() -> films.get(sent).state() == Film.State.CHECKED);
      }
      var path = "/my/entries/" + entry + "/submit";
      var division = folk.body("js");
      http.perform(
          fixture
              .form(path, entrant, call, "作品" + i, division)
              .param("organisation", ORGANISATION));
      works.add(context.getBean(Entries.class).get(entry));
    }
    return true;
  }

  /** The same to watch, of other bytes: an empty box of so many bytes more behind it. */
  private static byte[] another(byte[] film, int number) {
    return ByteBuffer.allocate(film.length + 8 + number)
        .put(film)
        .putInt(8 + number)
        .put("free".getBytes(US_ASCII))
        .array();
  }

  private boolean pass(ApplicationContext context, int rejects) {
    var screenings = context.getBean(Screenings.class);
    for (var i = 0; i < rejects; i++) {
      rejected.add(works.removeLast());
      screenings.decide(
          host().actor(), rejected.getLast().id(), Outcome.REJECTED, Reason.OFF_THEME, "");
    }
    works.forEach(work -> screenings.decide(host().actor(), work.id(), Outcome.PASSED, null, ""));
    return true;
  }

  private boolean release(ApplicationContext context) {
    var panels = context.getBean(Panels.class);
    for (var i = 1; i <= 5; i++) {
      var seat =
          new Panels.Seat("评审专家" + i, Folk.address("judge"), "示例学院" + i, null, Set.of("green"), 40);
      judges.add(panels.seat(host().actor(), call, seat).person());
    }
    context.getBean(Releases.class).release(host().actor(), call, null);
    return true;
  }

  // -- acting

  /** The answer of an action done at a moment. */
  public static <T> T at(Instant when, Callable<T> action) {
    var answer = new AtomicReference<T>();
    MovableClock.at(
        when,
        () -> {
          try {
            answer.set(action.call());
          } catch (RuntimeException e) {
            throw e;
          } catch (Exception e) {
            throw new AssertionError(e);
          }
        });
    return answer.get();
  }

  public MockHttpServletResponse get(Person who, String path) {
    return at(
        judging,
        () ->
            http.perform(MockMvcRequestBuilders.get(path).with(as(who)).accept("text/html"))
                .andReturn()
                .getResponse());
  }

  public String page(Person who, String path) {
    try {
      return get(who, path).getContentAsString();
    } catch (UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }

  /** Posts fields given as name, value, name, value. */
  public MockHttpServletResponse post(
      Instant when, Person who, String accept, String path, String... fields) {
    var request = MockMvcRequestBuilders.post(path).with(as(who)).with(csrf()).accept(accept);
    for (var i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return at(when, () -> http.perform(request).andReturn().getResponse());
  }

  public MockHttpServletResponse post(Person who, String path, String... fields) {
    return post(judging, who, "text/html", path, fields);
  }

  /** As the desk does by itself. */
  public MockHttpServletResponse autosave(Person judge, Entry work, String... fields) {
    return post(judging, judge, "application/json", path(judge, work) + "/sheet", fields);
  }

  public void honour(Person judge) {
    post(judge, "/judge/c/" + call.slug() + "/honour");
  }

  public Sheet sheet(Person judge, Entry work) {
    return at(
        judging,
        () ->
            sheets.round(judge.actor(), call.slug()).sheets().stream()
                .filter(sheet -> sheet.entry().equals(work.id()))
                .findFirst()
                .orElseThrow());
  }

  public Id<Sheet> id(Person judge, Entry work) {
    return sheet(judge, work).id();
  }

  /** Where a judge's sheet of a work lies. */
  public String path(Person judge, Entry work) {
    return "/judge/works/" + id(judge, work);
  }

  /** All six marks as form fields. */
  public String[] marks(int... given) {
    var criteria = call.rulebook().judging().criteria();
    var fields = new String[2 * criteria.size()];
    for (var i = 0; i < criteria.size(); i++) {
      fields[2 * i] = "m-" + criteria.get(i).id();
      fields[2 * i + 1] = Integer.toString(given[i % given.length]);
    }
    return fields;
  }

  public MockHttpServletResponse handIn(Person judge, Entry work, int... given) {
    return post(judge, path(judge, work) + "/hand-in", marks(given));
  }

  /** Everyone hands everything in; marks follow from who and what. */
  public void handAllIn() {
    for (var judge = 0; judge < judges.size(); judge++) {
      honour(judges.get(judge));
      for (var work = 0; work < works.size(); work++) {
        handIn(judges.get(judge), works.get(work), mark(judge, work), mark(judge, work + 1));
      }
    }
  }

  /** Between 3 and 9, different for each judge and work, without a pattern. */
  public static int mark(int judge, int work) {
    return 3 + (judge * 5 + work * 3 + judge * work) % 7;
  }
}
