package io.jinbang.demo;

import io.jinbang.demo.Cast.Part;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The people of the demonstration and their browsers. */
final class Company {
  private final String origin;
  private final String key;
  private final Map<String, VisitorGateway> browsers = new HashMap<>();
  private final Set<String> welcomed = new HashSet<>();

  Company(String origin, String key) {
    this.origin = origin;
    this.key = key;
  }

  /** The browser of a person who is signed in already. */
  VisitorGateway member(Part part) {
    var browser = browsers.get(part.email());
    if (browser == null) {
      throw new IllegalStateException(part.name() + " has not come in yet");
    }
    return browser;
  }

  private VisitorGateway browser(Part part) {
    return browsers.computeIfAbsent(part.email(), email -> new VisitorGateway(origin, key));
  }

  /** The host is set up through the one-time link of the first start. */
  void setUp(String link, Instant when) {
    var host = browser(Cast.HOST).at(when);
    host.get(link);
    host.send(
        link,
        Map.of(
            "zh",
            "示例工业文化中心",
            "en",
            "Example Centre for Industrial Culture",
            "name",
            Cast.HOST.name(),
            "email",
            Cast.HOST.email(),
            "password",
            Cast.PASSWORD));
  }

  /**
   * The host invites somebody, who follows the link and sets the password.
   *
   * @param bodyName how the name of their body begins; empty for none
   */
  void invite(Part part, String role, String bodyName, Instant when) {
    var host = member(Cast.HOST).at(when);
    var form = host.get("/host/people/invite");
    var body =
        bodyName.isEmpty() ? "" : form.find("<option value=\"([0-9a-f-]{36})\"[^>]*>" + bodyName);
    var page =
        host.send(
            "/host/people",
            Map.of("name", part.name(), "email", part.email(), "role", role, "body", body));
    welcome(part, page, when);
  }

  /** Somebody follows the link of an invitation; once is enough. */
  void welcome(Part part, VisitorGateway.Page invitation, Instant when) {
    if (!welcomed.add(part.email())) {
      return;
    }
    var link = "/welcome/" + invitation.find("/welcome/([A-Za-z0-9_-]{20,})");
    var browser = browser(part).at(when);
    browser.get(link);
    browser.send(link, Map.of());
    browser.send("/account/password", Map.of("password", Cast.PASSWORD));
  }

  /** An entrant, registered on first sight. */
  VisitorGateway entrant(int number, Instant when) {
    var part = Cast.entrant(number);
    var browser = browser(part).at(when);
    if (welcomed.add(part.email())) {
      browser.get("/register");
      browser.send(
          "/register",
          Map.of("name", part.name(), "email", part.email(), "password", Cast.PASSWORD));
    }
    return browser;
  }
}
