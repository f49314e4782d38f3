package io.jinbang.intake.submission;

import io.jinbang.campaign.Rulebook.Question;
import io.jinbang.shared.Text;

/** Personal data as others see it before they ask: enough to compare, too little to use. */
public final class Masks {
  private static final Text KEPT = Text.of("已加密保存", "kept encrypted");

  private Masks() {}

  /** Whether answers to a question are shown to others masked only. */
  public static boolean covers(Question question) {
    return switch (question.kind()) {
      case MOBILE, EMAIL, ID_NUMBER -> true;
      case TEXT, LONG_TEXT, CREDIT_CODE, URL, CHOICE -> false;
    };
  }

  public static Text of(Question question, String answer) {
    return switch (question.kind()) {
      case MOBILE -> Text.same(mobile(answer));
      case EMAIL -> Text.same(email(answer));
      case ID_NUMBER -> KEPT;
      case TEXT, LONG_TEXT, CREDIT_CODE, URL, CHOICE -> Answers.shown(question, answer);
    };
  }

  /** 138****1234; fewer signs than a mobile number has show nothing. */
  static String mobile(String mobile) {
    return mobile.length() < 11
        ? "****"
        : mobile.substring(0, 3) + "****" + mobile.substring(mobile.length() - 4);
  }

  /** a***@example.org. */
  public static String email(String email) {
    var at = email.lastIndexOf('@');
    return at < 1
        ? "***"
        : email.substring(0, email.offsetByCodePoints(0, 1)) + "***" + email.substring(at);
  }
}
