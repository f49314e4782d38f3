package io.jinbang.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.jinbang.organization.Person;
import io.jinbang.testing.Folk;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A gathering made and filled in over HTTP, as its host would. */
public final class Convened {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");

  private final MockMvcTester web;
  private final Person host;
  private final String slug;

  private Convened(MockMvcTester web, Person host, String slug) {
    this.web = web;
    this.host = host;
    this.slug = slug;
  }

  /** From 10 to 12 September 2026, in Beijing's time. */
  public static Convened of(MockMvcTester web, Person host, String... more) {
    var slug = "g-" + UUID.randomUUID().toString().substring(0, 13);
    var convened = new Convened(web, host, slug);
    var fields =
        new String[] {
          "slug",
          slug,
          "nameZh",
          "示例大会",
          "zone",
          "Asia/Shanghai",
          "first",
          "2026-09-10",
          "last",
          "2026-09-12"
        };
    assertThat(convened.send("/host/gatherings/new", join(fields, more))).hasStatus(302);
    return convened;
  }

  private static String[] join(String[] a, String[] b) {
    var all = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, all, a.length, b.length);
    return all;
  }

  public String slug() {
    return slug;
  }

  public String path(String below) {
    return "/host/g/" + slug + below;
  }

  /** Fields as name, value, name, value … */
  public MvcTestResult post(String below, String... fields) {
    return send(path(below), fields);
  }

  private MvcTestResult send(String path, String... fields) {
    var form = web.post().uri(path).with(csrf()).with(Folk.as(host)).locale(Locale.CHINA);
    for (var i = 0; i < fields.length; i += 2) {
      form.param(fields[i], fields[i + 1]);
    }
    return form.exchange();
  }

  public MvcTestResult get(String below) {
    return web.get().uri(path(below)).with(Folk.as(host)).locale(Locale.CHINA).exchange();
  }

  public String page(String below) {
    return text(get(below));
  }

  public static String text(MvcTestResult result) {
    try {
      return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    } catch (UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }

  /** The identifier in the link that bears these words. */
  public String id(String below, String words) {
    var link = Pattern.compile("href=\"[^\"]*?/(" + ID + ")\"[^>]*>" + Pattern.quote(words));
    var found = link.matcher(page(below));
    assertThat(found.find()).as(words + " on " + below).isTrue();
    return found.group(1);
  }

  // -- things, each with its identifier

  public String hall(String name, int seats) {
    post("/halls/venues/new", "nameZh", "示例会展中心");
    var venue = id("/halls", "示例会展中心");
    assertThat(
            post(
                "/halls/new",
                "venue",
                venue,
                "nameZh",
                name,
                "capacity",
                Integer.toString(seats),
                "equipment",
                "大屏、同声传译"))
        .hasStatus(302);
    return id("/halls", name);
  }

  public String speaker(String name, @Nullable String email) {
    assertThat(post("/speakers/new", "nameZh", name, "email", email == null ? "" : email))
        .hasStatus(302);
    return id("/speakers", name);
  }

  public String session(String title, String... more) {
    var usual = new String[] {"titleZh", title, "kind", "KEYNOTE", "minutes", "60", "open", "on"};
    assertThat(post("/sessions/new", join(usual, more))).hasStatus(302);
    return id("/sessions", title);
  }

  public void place(String session, String hall, String day, String time) {
    assertThat(post("/sessions/" + session + "/place", "hall", hall, "day", day, "time", time))
        .hasStatus(302);
  }

  public void stage(String session, String speaker, String part) {
    assertThat(post("/sessions/" + session + "/people", "speaker", speaker, "part", part))
        .hasStatus(302);
  }

  public void release() {
    assertThat(post("/releases")).hasStatus(302);
  }
}
