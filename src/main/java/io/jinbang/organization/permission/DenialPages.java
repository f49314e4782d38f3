package io.jinbang.organization.permission;

import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;

/**
 * What the gate says when it stays shut: a stranger's browser is shown the way in, everyone else
 * gets the refusal as any other.
 */
@Component
final class DenialPages implements AuthenticationEntryPoint, AccessDeniedHandler {
  /** Where a role is missing, not the page. */
  private static final List<String> ROLES = List.of("/host/", "/screening/", "/judge/", "/unit/");

  private final HandlerExceptionResolver refusals;
  private final LocaleResolver locales;

  DenialPages(
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver refusals,
      LocaleResolver locales) {
    this.refusals = refusals;
    this.locales = locales;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException stranger)
      throws IOException, ServletException {
    if (isBrowser(request)) {
      response.sendRedirect("/sign-in" + wayBack(request));
    } else {
      answer(request, response, signInFirst());
    }
  }

  /** Only a page can be gone back to: a form would be sent twice. */
  private static String wayBack(HttpServletRequest request) {
    if (!HttpMethod.GET.matches(request.getMethod())) {
      return "";
    }
    var query = request.getQueryString();
    var path = request.getRequestURI() + (query == null ? "" : "?" + query);
    return "?to=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException, ServletException {
    if (denied instanceof CsrfException) {
      answer(request, response, staleForm());
    } else if (ROLES.stream().anyMatch(request.getRequestURI()::startsWith)) {
      answer(request, response, Refusal.forbidden());
    } else {
      answer(request, response, Refusal.notFound());
    }
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, Refusal refusal)
      throws IOException, ServletException {
    request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, locales);
    var answer = refusals.resolveException(request, response, null, refusal);
    if (answer != null && answer.getView() != null) {
      try {
        answer.getView().render(answer.getModel(), request, response);
      } catch (IOException | ServletException | RuntimeException known) {
        throw known;
      } catch (Exception other) {
        throw new ServletException(other);
      }
    }
  }

  private static boolean isBrowser(HttpServletRequest request) {
    var accept = request.getHeader("Accept");
    var path = request.getRequestURI();
    return accept != null
        && accept.contains("text/html")
        && !path.startsWith("/uploads")
        && !path.startsWith("/api/");
  }

  private static Refusal signInFirst() {
    return Refusal.of(
        Refusal.Kind.FORBIDDEN,
        Problem.at("", "请先登录", "Sign in first", "登录后再试。", "Then try again."));
  }

  private static Refusal staleForm() {
    return Refusal.of(
        Refusal.Kind.FORBIDDEN,
        Problem.at(
            "",
            "这个表单打开得太久了，或不是从本站打开的",
            "This form has been open too long, or was not opened here",
            "请返回上一页，刷新后再提交。",
            "Go back, reload the page and send it again."));
  }
}
