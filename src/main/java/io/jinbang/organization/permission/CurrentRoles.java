package io.jinbang.organization.permission;

import io.jinbang.organization.People;
import io.jinbang.organization.Person;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the person's roles anew at each request, so that no session outlives a role that was taken
 * away or an account that was closed. No bean, or the container would run it before the session is
 * read.
 */
final class CurrentRoles extends OncePerRequestFilter {
  private final People people;

  CurrentRoles(People people) {
    this.people = people;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var path = request.getRequestURI();
    return path.startsWith("/css/") || path.startsWith("/js/") || path.startsWith("/vendor/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var known = SecurityContextHolder.getContext().getAuthentication();
    if (known != null && known.getPrincipal() instanceof Actor actor) {
      var context = SecurityContextHolder.createEmptyContext();
      people
          .active(Id.of(actor.person()))
          .ifPresent(person -> context.setAuthentication(renewed(known, person)));
      SecurityContextHolder.setContext(context);
    }
    chain.doFilter(request, response);
  }

  private static SignedIn renewed(Authentication known, Person person) {
    return new SignedIn(person.actor(), known instanceof SignedIn in && in.byLink());
  }
}
