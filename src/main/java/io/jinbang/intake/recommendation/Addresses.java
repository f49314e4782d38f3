package io.jinbang.intake.recommendation;

import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** E-mail addresses as typed: one a line, or parted by commas, semicolons or blanks. */
final class Addresses {
  /** Letters a unit may send in a day. */
  static final int A_DAY = 200;

  private static final String FIELD = "emails";
  private static final Pattern GAP = Pattern.compile("[\\s,;，；、]+");

  /**
   * Letters and digits of the whole world, but nothing that could end a header or begin another.
   */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");

  private Addresses() {}

  /**
   * Each once, in lower case.
   *
   * @param left how many the unit may still send today
   */
  static Set<String> read(String typed, int left) {
    var all = new LinkedHashSet<String>();
    for (var one : GAP.split(typed.strip())) {
      if (!one.isEmpty()) {
        all.add(one.toLowerCase(Locale.ROOT));
      }
    }
    Refusal.unlessNone(problems(all, left));
    return all;
  }

  private static List<Problem> problems(Set<String> all, int left) {
    var problems = new ArrayList<Problem>();
    if (all.isEmpty()) {
      problems.add(
          Problem.at(FIELD, "还没有填邮箱", "There is no address", "每行一个邮箱。", "One address a line."));
    }
    all.stream()
        .filter(one -> one.length() > 254 || !ADDRESS.matcher(one).matches())
        .map(Addresses::wrong)
        .forEach(problems::add);
    if (all.size() > left) {
      problems.add(
          new Problem(
              FIELD,
              Text.of("今天还可以发 {} 封，这里有 {} 个邮箱", "{} more letters today, and {} addresses here")
                  .with(left, all.size()),
              Text.of("每天最多 {} 封，其余的明天再发。", "At most {} a day; send the rest tomorrow.")
                  .with(A_DAY)));
    }
    return problems;
  }

  private static Problem wrong(String one) {
    var shown = one.codePoints().filter(c -> !Character.isISOControl(c)).limit(60);
    var words =
        shown.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
    return new Problem(
        FIELD,
        Text.of("“{}”不是完整的邮箱地址", "“{}” is not a whole e-mail address").with(words),
        Text.of("例：someone@example.org", "For example someone@example.org"));
  }
}
