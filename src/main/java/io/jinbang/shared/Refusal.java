package io.jinbang.shared;

import java.util.List;

/**
 * The one way to say no. Carries a reason and a remedy in both languages; pages show it beside the
 * fields it names, the API answers it as an RFC 9457 problem. Costs no stack trace: it is an
 * answer, not a fault.
 */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What kind of no, each with its HTTP status. */
  public enum Kind {
    INVALID(422),
    NOT_FOUND(404),
    FORBIDDEN(403),
    CONFLICT(409),
    TOO_LATE(409),
    TOO_LARGE(413),
    TOO_MANY(429),
    /** Not now, through no fault of the reader's. */
    UNAVAILABLE(503);

    private final int status;

    Kind(int status) {
      this.status = status;
    }

    public int status() {
      return status;
    }
  }

  private final Kind kind;
  private final transient List<Problem> problems;

  private Refusal(Kind kind, List<Problem> problems) {
    super(problems.getFirst().message().en(), null, false, false);
    this.kind = kind;
    this.problems = List.copyOf(problems);
  }

  public Kind kind() {
    return kind;
  }

  /** Never empty. */
  public List<Problem> problems() {
    return problems;
  }

  public Problem first() {
    return problems.getFirst();
  }

  public static Refusal of(Kind kind, Problem problem) {
    return new Refusal(kind, List.of(problem));
  }

  /** Throws where there are problems, returns where there are none. */
  public static void unlessNone(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new Refusal(Kind.INVALID, problems);
    }
  }

  public static Refusal invalid(String field, Text message, Text remedy) {
    return of(Kind.INVALID, new Problem(field, message, remedy));
  }

  public static Refusal conflict(Text message, Text remedy) {
    return of(Kind.CONFLICT, new Problem("", message, remedy));
  }

  /** Also the answer for what exists but may not be known to exist. */
  public static Refusal notFound() {
    return of(
        Kind.NOT_FOUND,
        Problem.at(
            "",
            "没有这个页面，或者您不能查看它",
            "There is no such page, or it is not yours to see",
            "请检查网址，或从首页重新进入。",
            "Check the address, or start again from the home page."));
  }

  public static Refusal forbidden() {
    return of(
        Kind.FORBIDDEN,
        Problem.at(
            "",
            "您的身份不能做这一步",
            "Your role does not allow this step",
            "请用有权限的账号登录，或联系主办方。",
            "Sign in with an account that may, or ask the host."));
  }
}
