package io.jinbang.intake.submission;

import io.jinbang.campaign.Rulebook.Question;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Text;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks answers to a rulebook's questions, each kind by its own rule. */
public final class Answers {
  private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)+");

  private Answers() {}

  /** The name of a question's field on the form. */
  public static String field(Question question) {
    return "q-" + question.id();
  }

  static List<Problem> problems(List<Question> questions, Draft draft) {
    return questions.stream()
        .flatMap(question -> problem(question, draft.answer(question.id())).stream())
        .toList();
  }

  /** As it is kept: without blanks around it, numbers without anything between their signs. */
  static String cleaned(Question question, String answer) {
    return switch (question.kind()) {
      case MOBILE -> Numbers.mobile(answer);
      case CREDIT_CODE, ID_NUMBER -> Numbers.plain(answer);
      case TEXT, LONG_TEXT, EMAIL, URL, CHOICE -> answer.strip();
    };
  }

  /** What is wrong with an answer, if anything. */
  public static Optional<Problem> problem(Question question, String answer) {
    if (answer.isEmpty()) {
      return question.required() ? Optional.of(missing(field(question), question.label())) : none();
    }
    var tooLong = tooLong(field(question), question.label(), answer, question.max());
    return tooLong.isPresent() ? tooLong : wrongKind(question, cleaned(question, answer));
  }

  private static Optional<Problem> wrongKind(Question question, String answer) {
    return switch (question.kind()) {
      case TEXT, LONG_TEXT -> none();
      case MOBILE -> mobile(question, answer);
      case CREDIT_CODE -> creditCode(question, answer);
      case ID_NUMBER -> idNumber(question, answer);
      case EMAIL ->
          unless(
              EMAIL.matcher(answer).matches(),
              question,
              Text.of("“{}”不是完整的邮箱地址", "“{}” is not a whole e-mail address"),
              Text.of("例：someone@example.org", "For example someone@example.org"));
      case URL ->
          unless(
              web(answer),
              question,
              Text.of("“{}”不是网址", "“{}” is not a web address"),
              Text.of("以 https:// 开头，从浏览器里复制整条。", "Start with https://; copy it whole."));
      case CHOICE ->
          unless(
              question.options().stream().anyMatch(option -> option.id().equals(answer)),
              question,
              Text.of("“{}”里没有选中的这一项", "“{}” has no such choice"),
              Text.of("请重新选一项。", "Choose one of the list."));
    };
  }

  private static Optional<Problem> mobile(Question question, String answer) {
    var digits = answer.codePointCount(0, answer.length());
    var whole = digits == 11 && answer.chars().allMatch(c -> c >= '0' && c <= '9');
    return unless(
        whole,
        question,
        digits == 11
            ? Text.of("“{}”里有不是数字的字符", "“{}” has a character that is no digit")
            : Text.of("“{}”应为 11 位，现在是 " + digits + " 位", "“{}” has 11 digits; this has " + digits),
        Text.of("请核对号码，中间可以有空格。", "Check the number; spaces are fine."));
  }

  private static Optional<Problem> creditCode(Question question, String answer) {
    var wrong = Numbers.notOfCreditCodes(answer);
    return eighteen(question, answer)
        .or(
            () ->
                unless(
                    wrong.isEmpty(),
                    question,
                    Text.of(
                        "“{}”里有不会出现的字符 " + wrong,
                        "“{}” has " + wrong + ", which never occurs in one"),
                    Text.of(
                        "只有数字和大写字母，没有 I、O、Z、S、V。",
                        "Digits and capitals without I, O, Z, S and V.")));
  }

  private static Optional<Problem> idNumber(Question question, String answer) {
    return eighteen(question, answer)
        .or(
            () ->
                unless(
                    answer.matches("[0-9]{17}[0-9X]"),
                    question,
                    Text.of("“{}”里有不该有的字符", "“{}” has a character that does not belong there"),
                    Text.of("前 17 位是数字，末位是数字或 X。", "17 digits, then a digit or X.")));
  }

  private static Optional<Problem> eighteen(Question question, String answer) {
    var signs = answer.codePointCount(0, answer.length());
    return unless(
        signs == 18,
        question,
        Text.of("“{}”应为 18 位，现在是 " + signs + " 位", "“{}” has 18 signs; this has " + signs),
        Text.of("请对照证件核对。", "Compare it with the document."));
  }

  /**
   * What is odd about an answer and yet keeps nobody from submitting it; null where nothing is. A
   * check digit tells of a slip of the pen, but registers hold numbers with wrong ones.
   */
  public static @Nullable Text warning(Question question, String answer) {
    var cleaned = cleaned(question, answer);
    var odd =
        switch (question.kind()) {
          case CREDIT_CODE -> Numbers.oddCreditCode(cleaned);
          case ID_NUMBER -> Numbers.oddIdNumber(cleaned);
          case TEXT, LONG_TEXT, MOBILE, EMAIL, URL, CHOICE -> false;
        };
    return odd
        ? Text.of(
            "校验位对不上，请再核对一遍；确认无误可以照常报送。",
            "The check digit does not fit: look again. If it is right, go on.")
        : null;
  }

  private static Optional<Problem> unless(
      boolean fine, Question question, Text message, Text remedy) {
    return fine
        ? none()
        : Optional.of(new Problem(field(question), named(message, question.label()), remedy));
  }

  private static boolean web(String answer) {
    try {
      var uri = URI.create(answer);
      return uri.getHost() != null
          && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }

  static Problem missing(String field, Text label) {
    return new Problem(
        field, named(Text.of("还没有填“{}”", "“{}” is empty"), label), Text.of("请填上。", "Fill it in."));
  }

  /** Counted in characters as people count them, not in UTF-16 units. */
  public static Optional<Problem> tooLong(String field, Text label, String typed, int max) {
    var over = typed.codePointCount(0, typed.length()) - max;
    return over <= 0 ? none() : Optional.of(over(field, label, over, max));
  }

  private static Problem over(String field, Text label, int over, int max) {
    return new Problem(
        field,
        named(Text.of("“{}”多了 " + over + " 个字", "“{}” is " + over + " characters too long"), label),
        Text.of("最多 {} 个字，请缩短。", "At most {} characters; shorten it.").with(max));
  }

  private static Text named(Text message, Text label) {
    return Text.of(
        Text.same(message.zh()).with(label.zh()).zh(),
        Text.same(message.en()).with(label.en()).en());
  }

  private static Optional<Problem> none() {
    return Optional.empty();
  }

  static @Nullable Text labelOf(Question question, String answer) {
    return question.options().stream()
        .filter(option -> option.id().equals(answer))
        .map(option -> option.label())
        .findFirst()
        .orElse(null);
  }

  /** An answer as it is shown: the label of a choice, the words of everything else. */
  public static Text shown(Question question, String answer) {
    if (question.kind() == Question.Kind.ID_NUMBER) {
      return Masks.of(question, answer);
    }
    var label = labelOf(question, answer);
    return label == null ? Text.same(answer) : label;
  }
}
