package io.jinbang.intake.form;

import io.jinbang.campaign.Rulebook.Option;
import io.jinbang.campaign.Rulebook.Question;
import io.jinbang.shared.Text;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An answer as a question of its kind keeps it.
 *
 * @param problem what makes it unusable; null where it can be kept
 * @param remedy to go with it
 */
record Written(String answer, @Nullable Text problem, @Nullable Text remedy) {
  private static final Pattern CODE = Pattern.compile("^(\\+|00)?86[- ]?(?=1)");
  private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"“”，。；、）)】》]+");
  private static final Pattern HOST =
      Pattern.compile("(?i)[a-z0-9-]+(\\.[a-z0-9-]+)*\\.[a-z]{2,}(:[0-9]+)?(/[^\\s]*)?");

  static Written of(Question question, String typed) {
    return switch (question.kind()) {
      case MOBILE -> mobile(typed);
      case URL -> link(typed);
      case CHOICE -> choice(question, typed);
      case EMAIL, CREDIT_CODE, ID_NUMBER -> fine(Plain.half(Plain.line(typed)));
      case TEXT -> fine(Plain.line(typed));
      case LONG_TEXT -> fine(Plain.clean(typed));
    };
  }

  private static Written fine(String answer) {
    return new Written(answer, null, null);
  }

  /** Full-width digits, blanks, hyphens and the country's code are taken off; no digit is added. */
  static Written mobile(String typed) {
    var half = Plain.half(Plain.line(typed)).strip();
    var digits = CODE.matcher(half).replaceFirst("").replaceAll("[\\s\\-–—.()]", "");
    return digits.isEmpty() || digits.matches("[0-9]{11}")
        ? fine(digits)
        : new Written(
            half,
            digits.matches("[0-9]+")
                ? Text.of("手机号应为 11 位，这里是 {} 位", "A mobile has 11 digits; this has {}")
                    .with(digits.length())
                : Text.of("这里不是一个手机号", "This is not one mobile number"),
            Text.of("请只填一个 11 位手机号。", "Give one number of 11 digits."));
  }

  private static Written link(String typed) {
    var half = Plain.line(typed).replace('：', ':').replace('／', '/').replace('．', '.');
    var links = LINK.matcher(half).results().map(found -> found.group()).distinct().toList();
    if (links.size() == 1) {
      return fine(links.getFirst());
    }
    if (links.isEmpty() && (half.isEmpty() || HOST.matcher(half).matches())) {
      return fine(half.isEmpty() ? "" : "https://" + half);
    }
    return new Written(
        half,
        links.isEmpty()
            ? Text.of("这里没有网址", "There is no web address here")
            : Text.of("这里有 {} 个网址", "There are {} web addresses here").with(links.size()),
        Text.of("请只填一个以 https:// 开头的网址。", "Give one, beginning with https://."));
  }

  private static Written choice(Question question, String typed) {
    var words = Marks.amongWords(typed) ? Marks.ticked(typed) : List.of(Plain.line(typed));
    var chosen =
        question.options().stream()
            .filter(option -> words.stream().anyMatch(one -> names(option, Plain.heading(one))))
            .toList();
    if (words.isEmpty() || words.getFirst().isEmpty() || chosen.size() == 1) {
      return fine(chosen.isEmpty() ? "" : chosen.getFirst().id());
    }
    return new Written(
        "",
        Text.of("这里不是可选的一项", "This is none of the choices"),
        Text.of(
            "请填其中一项："
                + String.join("、", question.options().stream().map(o -> o.label().zh()).toList())
                + "。",
            "Choose one of: "
                + String.join(", ", question.options().stream().map(o -> o.label().en()).toList())
                + "."));
  }

  private static boolean names(Option option, String typed) {
    var zh = Plain.normal(option.label().zh());
    var en = Plain.normal(option.label().en());
    return List.of(zh, en, zh + en, Plain.normal(option.id())).contains(typed);
  }
}
