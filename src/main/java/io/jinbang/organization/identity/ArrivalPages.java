package io.jinbang.organization.identity;

import io.jinbang.organization.Person;
import io.jinbang.organization.permission.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** The moment of coming in, shared by every page through which one may. */
@Component
final class ArrivalPages {
  static final String DESK = "/desk";
  private static final Pattern PATH_HERE =
      Pattern.compile("/([A-Za-z0-9_.?=&%-][A-Za-z0-9/_.?=&%-]*)?");

  private final SecurityContextRepository contexts;
  private final SessionAuthenticationStrategy arrivals;

  ArrivalPages(SecurityContextRepository contexts, SessionAuthenticationStrategy arrivals) {
    this.contexts = contexts;
    this.arrivals = arrivals;
  }

  /** From here on the request and its session are the person's, under a new session identifier. */
  void arrive(
      Person person, boolean byLink, HttpServletRequest request, HttpServletResponse response) {
    var signedIn = new SignedIn(person.actor(), byLink);
    arrivals.onAuthentication(signedIn, request, response);
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(signedIn);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
  }

  /** Where to go after coming in: a path of this site, or the desk. */
  static String destination(String wanted) {
    return PATH_HERE.matcher(wanted).matches() && !wanted.equals("/") ? wanted : DESK;
  }
}
