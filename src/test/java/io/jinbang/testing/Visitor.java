package io.jinbang.testing;

import jakarta.servlet.http.Cookie;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A browser with its cookies, reading Chinese, from an address of its own. */
public final class Visitor {
  private final MockMvcTester web;
  private final String address;
  private final Map<String, Cookie> cookies = new LinkedHashMap<>();

  public Visitor(MockMvcTester web, String address) {
    this.web = web;
    this.address = address;
  }

  public MvcTestResult get(String path) {
    return exchange(web.get().uri(path));
  }

  /** A form's fields as name, value, name, value …, with a form token that is right. */
  public MvcTestResult post(String path, String... fields) {
    var form = web.post().uri(path).with(SecurityMockMvcRequestPostProcessors.csrf());
    for (var i = 0; i < fields.length; i += 2) {
      form.param(fields[i], fields[i + 1]);
    }
    return exchange(form);
  }

  private MvcTestResult exchange(MockMvcTester.MockMvcRequestBuilder request) {
    request.locale(Locale.CHINA).accept("text/html").with(from());
    if (!cookies.isEmpty()) {
      request.cookie(cookies.values().toArray(Cookie[]::new));
    }
    var result = request.exchange();
    for (var cookie : result.getResponse().getCookies()) {
      if (cookie.getMaxAge() == 0) {
        cookies.remove(cookie.getName());
      } else {
        cookies.put(cookie.getName(), cookie);
      }
    }
    return result;
  }

  private RequestPostProcessor from() {
    return request -> {
      request.setRemoteAddr(address);
      return request;
    };
  }

  /** The value of the session cookie, or empty. */
  public String session() {
    var cookie = cookies.get("jinbang");
    return cookie == null ? "" : cookie.getValue();
  }

  /** Goes on with a session cookie from elsewhere. */
  public void takeSession(String value) {
    cookies.put("jinbang", new Cookie("jinbang", value));
  }
}
