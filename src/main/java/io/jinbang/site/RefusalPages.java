package io.jinbang.site;

import io.jinbang.shared.Language;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Every refusal as its reader can use it: a page in their language with the remedy, or an RFC 9457
 * problem for a program. What was not foreseen is logged with a number and shows only that number.
 */
@ControllerAdvice
class RefusalPages {
  private static final Logger log = LoggerFactory.getLogger(RefusalPages.class);

  private final Site site;

  RefusalPages(Site site) {
    this.site = site;
  }

  @ExceptionHandler
  Object refused(Refusal refusal, HttpServletRequest request) {
    return wantsPage(request)
        ? page(request, refusal.kind().status(), refusal)
        : ResponseEntity.status(refusal.kind().status())
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .body(problem(refusal, language(request)));
  }

  /** A malformed identifier in an address names nothing. */
  @ExceptionHandler({
    NoResourceFoundException.class,
    HttpRequestMethodNotSupportedException.class,
    MethodArgumentTypeMismatchException.class
  })
  Object unknown(Exception ignored, HttpServletRequest request) {
    return refused(Refusal.notFound(), request);
  }

  @ExceptionHandler
  Object tooLarge(MaxUploadSizeExceededException ignored, HttpServletRequest request) {
    return refused(
        Refusal.of(
            Refusal.Kind.TOO_LARGE,
            Problem.at(
                "",
                "送来的内容太大",
                "What was sent is too large",
                "请减小后再试；视频请用上传框。",
                "Make it smaller and try again; films go through the upload box.")),
        request);
  }

  private Object page(HttpServletRequest request, int status, Refusal refusal) {
    var page = new Page(site, request, language(request));
    return site.view("site/refusal", Map.of("p", page, "refusal", refusal), status);
  }

  private static boolean wantsPage(HttpServletRequest request) {
    var accept = request.getHeader("Accept");
    return !request.getRequestURI().startsWith("/api/")
        && !request.getRequestURI().startsWith("/uploads")
        && accept != null
        && accept.contains("text/html");
  }

  private static Language language(HttpServletRequest request) {
    return Language.of(RequestContextUtils.getLocale(request));
  }

  /** RFC 9457, with the remedy and every problem beside the standard members. */
  static ProblemDetail problem(Refusal refusal, Language language) {
    var detail = ProblemDetail.forStatus(HttpStatus.valueOf(refusal.kind().status()));
    detail.setTitle(refusal.first().message().in(language));
    detail.setDetail(refusal.first().remedy().in(language));
    detail.setProperty("code", refusal.kind().name().toLowerCase(Locale.ROOT));
    detail.setProperty("problems", List.copyOf(refusal.problems()));
    return detail;
  }

  /** Not foreseen: the log has the fault, the reader a number to quote. */
  @ExceptionHandler
  Object fault(RuntimeException fault, HttpServletRequest request) {
    var number = Long.toString(System.nanoTime() & 0xffffff, 36);
    log.error("fault {} at {} {}", number, request.getMethod(), withoutTokens(request), fault);
    var refusal =
        Refusal.conflict(
            Text.of("系统出错了，编号 {}", "Something went wrong on our side, number {}").with(number),
            Text.of(
                "已填的内容没有丢。请稍后再试；仍不行，把编号告诉主办方。",
                "What you typed is not lost. Try again in a while; if it stays, give the host this"
                    + " number."));
    return wantsPage(request)
        ? page(request, 500, refusal)
        : ResponseEntity.status(500)
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .body(faulty(problem(refusal, language(request))));
  }

  /** The address without the secret of a personal link: whoever reads the log must not open it. */
  private static String withoutTokens(HttpServletRequest request) {
    return request.getRequestURI().replaceAll("[A-Za-z0-9_-]{43}", "…");
  }

  private static ProblemDetail faulty(ProblemDetail detail) {
    detail.setStatus(500);
    return detail;
  }
}
