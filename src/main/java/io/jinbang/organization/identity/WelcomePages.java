package io.jinbang.organization.identity;

import io.jinbang.site.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/**
 * Coming in by a one-time link. Opening it only shows a button: mail scanners open every link, and
 * must not use it up.
 */
@Controller
class WelcomePages {
  private final Links links;
  private final ArrivalPages arrivals;

  WelcomePages(Links links, ArrivalPages arrivals) {
    this.links = links;
    this.arrivals = arrivals;
  }

  @GetMapping("/welcome/{token}")
  View welcome(Page page, @PathVariable String token) {
    var person = links.look(token).orElseThrow(Links::spent);
    return page.view("organization/welcome", Map.of("person", person));
  }

  @PostMapping("/welcome/{token}")
  View enter(
      Page page,
      @PathVariable String token,
      HttpServletRequest request,
      HttpServletResponse response) {
    arrivals.arrive(links.use(token), true, request, response);
    return page.redirect("/account", "organization.welcome.done");
  }
}
