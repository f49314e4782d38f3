package io.jinbang.review;

import static io.jinbang.testing.Works.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entry;
import io.jinbang.organization.Person;
import io.jinbang.testing.Folk;
import io.jinbang.testing.Works;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A call with works to screen, and a way to act on it at any moment of its timeline. */
public final class Room {
  /** Entries for ten days; screening until the twelfth, judging from the thirteenth. */
  public static final Instant OPENS = Instant.parse("2026-05-01T01:00:00Z");

  public static final Instant SCREENING = day(11);
  public static final Instant KNOWN = day(12);
  public static final Instant JUDGING = day(13);

  private final MockMvc http;
  public final Folk folk;
  public final Campaign call;
  public final Person entrant;
  public final List<Entry> works = new ArrayList<>();

  private Room(ApplicationContext context, int number, String screening) {
    http = context.getBean(MockMvc.class);
    folk = context.getBean(Folk.class);
    var fixture = context.getBean(Works.class);
    call = fixture.call(OPENS, screening);
    entrant = folk.entrant("参选者01");
    for (var i = 1; i <= number; i++) {
      var title = "作品" + i;
      works.add(Jury.at(day(1), () -> fixture.submitted(entrant, call, title, folk.body("js"))));
    }
  }

  /**
   * @param screening more of the rulebook's screening, such as {@code , opinions: 2}
   */
  public static Room of(ApplicationContext context, int works, String screening) {
    return new Room(context, works, screening);
  }

  public static Instant day(int later) {
    return OPENS.plus(Duration.ofDays(later));
  }

  public Entry work(int number) {
    return works.get(number - 1);
  }

  public String path(int number) {
    return "/screening/works/" + work(number).id();
  }

  public String list() {
    return "/screening/c/" + call.slug();
  }

  public MockHttpServletResponse get(Instant when, Person who, String path) {
    var request = MockMvcRequestBuilders.get(path).with(as(who)).accept("text/html");
    return Jury.at(when, () -> http.perform(request).andReturn().getResponse());
  }

  public String page(Instant when, Person who, String path) {
    try {
      return get(when, who, path).getContentAsString();
    } catch (UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }

  public String page(Person who, String path) {
    return page(SCREENING, who, path);
  }

  /** Posts fields given as name, value, name, value. */
  public MockHttpServletResponse post(Instant when, Person who, String path, String... fields) {
    var request = MockMvcRequestBuilders.post(path).with(as(who)).with(csrf()).accept("text/html");
    for (var i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return Jury.at(when, () -> http.perform(request).andReturn().getResponse());
  }

  public MockHttpServletResponse post(Person who, String path, String... fields) {
    return post(SCREENING, who, path, fields);
  }

  public MockHttpServletResponse reject(Person who, int number) {
    return post(who, path(number), "outcome", "REJECTED", "reason", "OFF_THEME", "note", "与主题无关");
  }

  public MockHttpServletResponse pass(Person who, int number) {
    return post(who, path(number), "outcome", "PASSED");
  }
}
