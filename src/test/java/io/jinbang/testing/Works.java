package io.jinbang.testing;

import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.intake.Entries;
import io.jinbang.intake.Entry;
import io.jinbang.intake.EntrySubmitted;
import io.jinbang.media.Film;
import io.jinbang.media.FilmReceived;
import io.jinbang.media.store.Store;
import io.jinbang.media.store.StoredFilms;
import io.jinbang.organization.Body;
import io.jinbang.organization.Person;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Calls and works to act on in tests, made over HTTP as their people would. A film is a few bytes;
 * its check is answered here, in the transaction that receives it, before the real one can begin.
 */
public final class Works {
  private static final Path EXAMPLE = Path.of("examples/short-video-contest.yaml");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final MockMvc http;
  private final Folk folk;
  private final Campaigns campaigns;
  private final Entries entries;
  private final StoredFilms films;
  private final Store store;
  private final Set<Id<Entry>> cursed = ConcurrentHashMap.newKeySet();

  private Works(
      MockMvc http,
      Folk folk,
      Campaigns campaigns,
      Entries entries,
      StoredFilms films,
      Store store) {
    this.http = http;
    this.folk = folk;
    this.campaigns = campaigns;
    this.entries = entries;
    this.films = films;
    this.store = store;
  }

  /** Makes the request theirs, and its answer Chinese. */
  public static RequestPostProcessor as(Person person) {
    return request -> {
      request.setPreferredLocales(List.of(Locale.CHINA));
      return Folk.as(person).postProcessRequest(request);
    };
  }

  // -- calls

  /** A new call by the example's rules, with entries open now. */
  public Campaign call() {
    return call(Instant.now().minusSeconds(86_400));
  }

  /** The same; entries open at the minute given, for ten days; judging from the thirteenth. */
  public Campaign call(Instant opens) {
    return call(opens, "");
  }

  /** The same with more said of its screening, such as {@code , opinions: 2}. */
  public Campaign call(Instant opens, String screening) {
    return call(opens, screening, example());
  }

  /** By the example's rules, changed. */
  public Campaign call(Instant opens, UnaryOperator<String> changed) {
    return call(opens, "", changed.apply(example()));
  }

  private Campaign call(Instant opens, String screening, String rules) {
    var yaml =
        rules
            .replaceFirst(
                "(?m)^id: .*$", "id: call-" + UUID.randomUUID().toString().substring(0, 13))
            .replaceFirst("(?ms)^timeline:.*?(?=^judging:)", timeline(opens, screening));
    return campaigns.open(folk.host().actor(), yaml);
  }

  private static String example() {
    try {
      return Files.readString(EXAMPLE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String timeline(Instant opens, String screening) {
    return """
    timeline:
      notice: %s
      entries: {open: %s, close: {web: %s}, grace: 2h}
      screening: {until: %s%s}
      judging: {open: %s, close: %s}
      posting: %s

    """
        .formatted(
            day(opens, 0),
            day(opens, 0),
            day(opens, 10),
            day(opens, 12),
            screening,
            day(opens, 13),
            day(opens, 20),
            day(opens, 22));
  }

  private static String day(Instant opens, int later) {
    return MINUTE.format(opens.atZone(ZONE).plusDays(later));
  }

  // -- works

  /** A new draft. */
  public Id<Entry> draft(Person entrant, Campaign call) {
    try {
      var to =
          http.perform(get("/my/enter/" + call.slug()).with(as(entrant)))
              .andExpect(status().is3xxRedirection())
              .andReturn()
              .getResponse()
              .getRedirectedUrl();
      return Id.parse(to.substring(to.lastIndexOf('/') + 1));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** Sends bytes of their own as the entry's film; it passes its check. */
  public Id<Film> film(Person entrant, Id<Entry> entry) {
    return film(entrant, entry, UUID.randomUUID().toString());
  }

  /** Sends these bytes as the entry's film; it passes its check. */
  public Id<Film> film(Person entrant, Id<Entry> entry, String bytes) {
    return send(entrant, entry.value(), "passes.mp4", bytes);
  }

  /** The same with a film that breaks a rule: it is too long. */
  public Id<Film> tooLong(Person entrant, Id<Entry> entry) {
    return send(entrant, entry.value(), "fails.mp4", UUID.randomUUID().toString());
  }

  /** Sends a real film as the entry's, to be checked by whoever checks films. */
  public Id<Film> film(Person entrant, Id<Entry> entry, byte[] bytes) {
    return send(entrant, entry.value(), "film.mp4", bytes);
  }

  private Id<Film> send(Person entrant, UUID subject, String name, String content) {
    return send(entrant, subject, name, content.getBytes(StandardCharsets.UTF_8));
  }

  private Id<Film> send(Person entrant, UUID subject, String name, byte[] bytes) {
    try {
      var location =
          begin(entrant, subject, name, bytes.length)
              .andExpect(status().isCreated())
              .andReturn()
              .getResponse()
              .getHeader("Location");
      append(entrant, location, bytes).andExpect(status().isNoContent());
      return Id.parse(location.substring(location.lastIndexOf('/') + 1));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** Asks to send a film, whatever the answer. */
  public ResultActions begin(Person entrant, UUID subject, String name, long size)
      throws Exception {
    return http.perform(
        tus(new Bare(POST, "/uploads"), entrant)
            .header("Upload-Length", size)
            .header("Upload-Metadata", "filename " + b64(name) + ",subject " + b64(subject)));
  }

  /** Sends all the bytes of an upload begun, whatever the answer. */
  public ResultActions append(Person entrant, String upload, byte[] bytes) throws Exception {
    return http.perform(
        tus(new Bare(PATCH, upload), entrant).header("Upload-Offset", 0).content(bytes));
  }

  private static String b64(Object text) {
    return Base64.getEncoder().encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static Bare tus(Bare request, Person entrant) {
    return request
        .with(as(entrant))
        .with(csrf())
        .header("Tus-Resumable", "1.0.0")
        .contentType("application/offset+octet-stream");
  }

  /** A request whose content type stays as it is: the stand-in would add a character set. */
  public static final class Bare extends AbstractMockHttpServletRequestBuilder<Bare> {
    public Bare(HttpMethod method, String path) {
      super(method);
      uri(path);
    }

    @Override
    protected MockHttpServletRequest createServletRequest(ServletContext context) {
      return new MockHttpServletRequest(context) {
        @Override
        public void setCharacterEncoding(String ignored) {
          // films have none
        }
      };
    }
  }

  /** A form with nothing wrong, to be changed where something shall be. */
  public MockHttpServletRequestBuilder form(
      String path, Person entrant, Campaign call, String title, Body division) {
    var form =
        post(path)
            .with(as(entrant))
            .with(csrf())
            .param("title", title)
            .param("credits", "作者01、作者02")
            .param("theme", "green")
            .param("further", "digital")
            .param("division", division.id().toString())
            .param("q-synopsis", "三位老炉前工讲最后一炉铁水")
            .param("q-contact", "联系人01")
            .param("q-mobile", "139 0000 1234")
            .param("q-entrant-kind", "company")
            .param("ai", "none");
    call.rulebook().declarations().forEach(one -> form.param("d-" + one.id(), "yes"));
    return form;
  }

  public ResultActions submit(
      Person entrant, Campaign call, Id<Entry> entry, String title, Body division)
      throws Exception {
    return http.perform(form("/my/entries/" + entry + "/submit", entrant, call, title, division));
  }

  /** A work submitted, with a film of its own. */
  public Entry submitted(Person entrant, Campaign call, String title, Body division) {
    return submitted(entrant, call, title, division, UUID.randomUUID().toString());
  }

  /** A work submitted with these bytes as its film. */
  public Entry submitted(Person entrant, Campaign call, String title, Body division, String bytes) {
    var entry = draft(entrant, call);
    film(entrant, entry, bytes);
    try {
      submit(entrant, call, entry, title, division).andExpect(status().is3xxRedirection());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
    return entries.get(entry);
  }

  // -- what happens by itself

  /** The submission of this entry will fail at its very last step. */
  public void curse(Id<Entry> entry) {
    cursed.add(entry);
  }

  public void lift(Id<Entry> entry) {
    cursed.remove(entry);
  }

  @EventListener
  void submitted(EntrySubmitted entry) {
    if (cursed.contains(entry.entry())) {
      throw new IllegalStateException("cursed by a test");
    }
  }

  @EventListener
  void received(FilmReceived received) throws IOException {
    var film = films.get(received.film());
    store.settle(film.id(), received.sha256());
    if (film.name().equals("passes.mp4")) {
      films.conclude(film, check(Film.Verdict.PASS, 120, List.of()));
    } else if (film.name().equals("fails.mp4")) {
      var tooLong =
          Film.Finding.rule(
              "duration", Text.of("超出 12 秒", "12 s too long"), Text.of("请剪短。", "Cut it."));
      films.conclude(film, check(Film.Verdict.FAIL, 492, List.of(tooLong)));
    }
  }

  private static Film.Check check(
      Film.Verdict verdict, double seconds, List<Film.Finding> findings) {
    return new Film.Check(verdict, "mp4", "h264", "aac", 1920, 1080, seconds, 25, false, findings);
  }

  /** Brought into the context of every {@link IntegrationTest}. */
  @TestComponent
  public static class Beans {
    @Bean
    Works works(
        MockMvc http,
        Folk folk,
        Campaigns campaigns,
        Entries entries,
        StoredFilms films,
        Store store) {
      return new Works(http, folk, campaigns, entries, films, store);
    }
  }
}
