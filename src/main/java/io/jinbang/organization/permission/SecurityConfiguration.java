package io.jinbang.organization.permission;

import io.jinbang.organization.People;
import io.jinbang.shared.Role;
import io.jinbang.site.Origin;
import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.DelegatingSecurityContextRepository;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** The gate. A route that no line here names is closed to everyone. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
  private static final String CONTENT =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
          + " media-src 'self' blob:; font-src 'self'; connect-src 'self'; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'";
  private static final String PERMISSIONS =
      "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";

  /** Read by anyone. */
  private static final String[] PUBLIC = {
    "/",
    "/c/**",
    "/g",
    "/g/**",
    "/api/g/*/programme",
    "/show/**",
    "/hall",
    "/hall/**",
    "/claim/**",
    "/films/**",
    "/certificates/**",
    "/receipts/**",
    "/schema/**",
    "/css/**",
    "/js/**",
    "/vendor/**",
    "/icon.svg",
    "/favicon.ico",
    "/manage/health/**"
  };

  /** Forms by which a stranger comes in. */
  private static final String[] DOORS = {
    "/sign-in", "/register", "/forgotten", "/welcome/**", "/setup/**"
  };

  /** Forms by which a stranger says that a work infringes their rights. */
  private static final String[] COMPLAINTS = {"/c/*/complaint", "/c/*/complaint/*"};

  /** Where guests register, what their personal links open, and what makes a device a door. */
  private static final String[] GUESTS = {"/g/*/register", "/guest/**", "/door/**"};

  /** What the personal link of a work group's member opens, and where the press applies. */
  private static final String[] TASKS_AND_PRESS = {"/task/**", "/g/*/press"};

  private static final String[] SIGNED_IN = {
    "/desk", "/menu", "/account/**", "/my/**", "/uploads/**", "/claim/**"
  };

  @Bean
  SecurityFilterChain gate(
      HttpSecurity http,
      Origin origin,
      CsrfTokenRepository tokens,
      SecurityContextRepository contexts,
      People people,
      DenialPages denials) {
    return http.authorizeHttpRequests(SecurityConfiguration::rules)
        .securityContext(context -> context.securityContextRepository(contexts))
        .addFilterAfter(new CurrentRoles(people), SecurityContextHolderFilter.class)
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(tokens)
                    // a door has no cookie to be abused; its secret stands in the address, and what
                    // it kept offline must go through with whatever token the page once had
                    .ignoringRequestMatchers("/door/**"))
        .requestCache(cache -> cache.requestCache(new NullRequestCache()))
        .exceptionHandling(
            denied -> denied.authenticationEntryPoint(denials).accessDeniedHandler(denials))
        .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/"))
        .headers(headers -> headers(headers, isSecure(origin)))
        .build();
  }

  private static void rules(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          gate) {
    gate.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
        .permitAll()
        .requestMatchers(HttpMethod.GET, PUBLIC)
        .permitAll()
        .requestMatchers(HttpMethod.HEAD, PUBLIC)
        .permitAll()
        .requestMatchers(HttpMethod.GET, DOORS)
        .permitAll()
        .requestMatchers(HttpMethod.POST, DOORS)
        .permitAll()
        .requestMatchers(HttpMethod.POST, COMPLAINTS)
        .permitAll()
        .requestMatchers(HttpMethod.GET, GUESTS)
        .permitAll()
        .requestMatchers(HttpMethod.POST, GUESTS)
        .permitAll()
        .requestMatchers(HttpMethod.GET, TASKS_AND_PRESS)
        .permitAll()
        .requestMatchers(HttpMethod.POST, TASKS_AND_PRESS)
        .permitAll()
        .requestMatchers("/host/**")
        .hasRole(Role.HOST.name())
        .requestMatchers("/screening/**")
        .hasAnyRole(Role.HOST.name(), Role.SCREENER.name())
        .requestMatchers("/judge/**")
        .hasRole(Role.JUDGE.name())
        .requestMatchers("/unit/**")
        .hasRole(Role.COORDINATOR.name())
        .requestMatchers(SIGNED_IN)
        .authenticated()
        .anyRequest()
        .denyAll();
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers, boolean secure) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .httpStrictTransportSecurity(
            hsts -> {
              if (secure) {
                hsts.requestMatcher(AnyRequestMatcher.INSTANCE).maxAgeInSeconds(31_536_000);
              }
            });
  }

  /** By the configured address: a proxy in front may speak plain HTTP to us. */
  private static boolean isSecure(Origin origin) {
    return origin.address().startsWith("https://");
  }

  /** In a cookie, so that a stranger's visit leaves no session behind. */
  @Bean
  CsrfTokenRepository csrfTokens(Origin origin) {
    var secure = isSecure(origin);
    var tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName(secure ? "__Host-jinbang-form" : "jinbang-form");
    tokens.setHeaderName("X-CSRF-TOKEN");
    tokens.setCookieCustomizer(
        cookie ->
            cookie
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .path("/")
                .maxAge(Duration.ofSeconds(-1)));
    return tokens;
  }

  @Bean
  SecurityContextRepository securityContexts() {
    return new DelegatingSecurityContextRepository(
        new RequestAttributeSecurityContextRepository(),
        new HttpSessionSecurityContextRepository());
  }

  /** On coming in: a new session identifier, a new form token. */
  @Bean
  SessionAuthenticationStrategy arrivals(CsrfTokenRepository tokens) {
    return new CompositeSessionAuthenticationStrategy(
        List.of(
            new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(tokens)));
  }

  /** We check passwords ourselves; this keeps the framework from inventing a user with one. */
  @Bean
  AuthenticationManager nobody() {
    return authentication -> {
      throw new BadCredentialsException("not used");
    };
  }

  /** Set here and not by properties, so that it is the same in whatever server we run. */
  @Bean
  DefaultCookieSerializerCustomizer sessionCookie(Origin origin) {
    return cookie -> {
      cookie.setCookieName("jinbang");
      cookie.setUseHttpOnlyCookie(true);
      cookie.setSameSite("Lax");
      cookie.setUseSecureCookie(isSecure(origin));
    };
  }

  @Bean
  PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionQueries() {
    return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
  }
}
