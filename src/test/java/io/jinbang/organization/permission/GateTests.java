package io.jinbang.organization.permission;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.shared.Actor;
import io.jinbang.shared.Role;
import io.jinbang.testing.Folk;
import io.jinbang.testing.IntegrationTest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every route × every role. A new route that no rule names fails here until it is decided on. */
@IntegrationTest
class GateTests {
  /** What a stranger may reach, written out a second time on purpose. */
  private static final Pattern PUBLIC =
      Pattern.compile(
          "GET (/|/(c|films|certificates|receipts|schema)(/.*)?|/manage/health(/.*)?"
              + "|/(sign-in|register|forgotten)|/(welcome|setup|claim)/x"
              + "|/g(/.*)?|/api/g/x/programme|/hall(/.*)?|/(show|guest|door|task)/.*)"
              + "|POST (/(sign-in|register|forgotten)|/(welcome|setup)/x|/c/x/complaint(/x)?"
              + "|/g/x/(register|press)|/(guest|door|task)/x/.*)");

  private static final Map<String, Set<Role>> PREFIXES =
      Map.of(
          "/host", EnumSet.of(Role.HOST),
          "/screening", EnumSet.of(Role.HOST, Role.SCREENER),
          "/judge", EnumSet.of(Role.JUDGE),
          "/unit", EnumSet.of(Role.COORDINATOR));

  private static final AnonymousAuthenticationToken STRANGER =
      new AnonymousAuthenticationToken(
          "x", "stranger", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));

  @Autowired ApplicationContext context;
  @Autowired SecurityFilterChain gate;
  @Autowired CsrfTokenRepository tokens;
  @Autowired MockMvcTester web;
  @Autowired Folk folk;

  @Test
  void a_stranger_reaches_the_public_routes_and_no_other() {
    assertThat(routes()).hasSizeGreaterThan(15);
    for (var route : routes()) {
      assertThat(allowed(route, null))
          .as("a stranger at %s", route)
          .isEqualTo(PUBLIC.matcher(route).matches());
    }
  }

  @Test
  void each_prefix_lets_in_its_roles_and_no_other() {
    for (var route : routes()) {
      for (var role : Role.values()) {
        assertThat(allowed(route, role))
            .as("%s at %s", role, route)
            .isEqualTo(expected(route, role));
      }
    }
  }

  private static boolean expected(String route, Role role) {
    var path = route.substring(route.indexOf(' ') + 1);
    return PREFIXES.entrySet().stream()
        .filter(prefix -> path.startsWith(prefix.getKey() + "/") || path.equals(prefix.getKey()))
        .map(prefix -> prefix.getValue().contains(role))
        .findFirst()
        .orElse(true);
  }

  @Test
  void a_route_that_no_rule_names_is_closed_to_everyone() {
    for (var role : Role.values()) {
      assertThat(allowed("GET /a-route-of-tomorrow", role)).isFalse();
      assertThat(allowed("POST /c/notice", role)).isFalse();
    }
  }

  /**
   * As {@code GET /host/people}, with every path variable filled; neither the error page nor the
   * index of health is a route: both are closed to all.
   */
  private Set<String> routes() {
    var routes = new TreeSet<String>();
    context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
        .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
        .forEach(route -> add(routes, route));
    routes.removeIf(route -> route.endsWith(" /error") || route.endsWith(" /manage"));
    return routes;
  }

  private static void add(Set<String> routes, RequestMappingInfo route) {
    var methods = route.getMethodsCondition().getMethods();
    for (var method : methods.isEmpty() ? EnumSet.allOf(RequestMethod.class) : methods) {
      for (var pattern : route.getPatternValues()) {
        routes.add(method + " " + pattern.replaceAll("\\{[^/]*}", "x").replace("**", "x"));
      }
    }
  }

  private AuthorizationManager<HttpServletRequest> rules() {
    return gate.getFilters().stream()
        .filter(AuthorizationFilter.class::isInstance)
        .map(filter -> ((AuthorizationFilter) filter).getAuthorizationManager())
        .findFirst()
        .orElseThrow();
  }

  private boolean allowed(String route, @Nullable Role role) {
    var space = route.indexOf(' ');
    var who =
        role == null
            ? null
            : new SignedIn(
                new Actor(UUID.randomUUID(), "x", UUID.randomUUID(), EnumSet.of(role)), false);
    var request = new MockHttpServletRequest(route.substring(0, space), route.substring(space + 1));
    var answer = rules().authorize(() -> who == null ? STRANGER : who, request);
    return answer != null && answer.isGranted();
  }

  @Test
  void a_strangers_browser_is_shown_the_way_in_and_a_program_the_problem() {
    assertThat(web.get().uri("/host/people?role=JUDGE").accept(MediaType.TEXT_HTML))
        .hasStatus(302)
        .redirectedUrl()
        .isEqualTo("/sign-in?to=%2Fhost%2Fpeople%3Frole%3DJUDGE");
    assertThat(web.get().uri("/host/people").accept(MediaType.APPLICATION_JSON))
        .hasStatus(403)
        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
        .bodyText()
        .contains("Sign in first");
    assertThat(web.post().uri("/uploads").with(SecurityMockMvcRequestPostProcessors.csrf()))
        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
  }

  @Test
  void the_wrong_role_reads_what_to_do_and_an_unknown_page_is_not_found() {
    var judge = folk.judge("评委01", null);

    assertThat(web.get().uri("/host/people").accept(MediaType.TEXT_HTML).with(Folk.as(judge)))
        .hasStatus(403)
        .bodyText()
        .contains("Your role does not allow this step");
    assertThat(web.get().uri("/nowhere").accept(MediaType.TEXT_HTML).with(Folk.as(judge)))
        .hasStatus(404);
  }

  @Test
  void a_form_without_its_token_is_refused_and_says_why() {
    var entrant = folk.entrant("参选者01");

    assertThat(
            web.post().uri("/account/password").accept(MediaType.TEXT_HTML).with(Folk.as(entrant)))
        .hasStatus(403)
        .bodyText()
        .contains("This form has been open too long");
    assertThat(web.post().uri("/sign-in").accept(MediaType.TEXT_HTML)).hasStatus(403);
    assertThat(web.post().uri("/uploads").with(Folk.as(entrant)))
        .hasStatus(403)
        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
  }

  /** The values are those of the project's security requirements (OWASP ASVS 5, V3.4). */
  @Test
  void every_page_carries_the_headers_that_keep_a_browser_safe() {
    var headers = new TreeMap<String, String>();
    var response = web.get().uri("/sign-in").secure(true).exchange().getResponse();
    response.getHeaderNames().forEach(name -> headers.put(name, response.getHeader(name)));

    assertThat(headers)
        .containsEntry(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
                + " media-src 'self' blob:; font-src 'self'; connect-src 'self'; form-action"
                + " 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'")
        .containsEntry("X-Content-Type-Options", "nosniff")
        .containsEntry("Referrer-Policy", "same-origin")
        .containsEntry("Cross-Origin-Opener-Policy", "same-origin")
        .containsEntry("Strict-Transport-Security", "max-age=31536000 ; includeSubDomains")
        .containsKey("Permissions-Policy");
  }

  @Test
  void the_form_token_is_in_a_cookie_no_script_can_read() {
    var request = new MockHttpServletRequest();
    var response = new MockHttpServletResponse();
    tokens.saveToken(tokens.generateToken(request), request, response);
    var cookie = response.getCookie("__Host-jinbang-form");

    assertThat(cookie).isNotNull();
    assertThat(cookie.isHttpOnly()).isTrue();
    assertThat(cookie.getSecure()).isTrue();
    assertThat(cookie.getPath()).isEqualTo("/");
    assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
  }
}
