package io.jinbang.programme.briefing;

import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import io.jinbang.site.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;

/** What somebody of the press filled in: no more than is needed to let them in. */
record PressApplication(
    String name, String email, String outlet, Outlet.Kind kind, boolean consent) {
  private static final int LONGEST = 80;

  static PressApplication read(Form form) {
    return new PressApplication(
        form.value("name").strip(),
        form.value("email").strip().toLowerCase(Locale.ROOT),
        form.value("outlet").strip(),
        kind(form.value("kind")),
        form.has("consent", "yes"));
  }

  static Outlet.Kind kind(String typed) {
    return Arrays.stream(Outlet.Kind.values())
        .filter(kind -> kind.name().equals(typed))
        .findFirst()
        .orElse(Outlet.Kind.OTHER);
  }

  /**
   * @throws Refusal naming everything that is missing or wrong
   */
  PressApplication checked() {
    var problems = new ArrayList<Problem>();
    if (name.isEmpty() || name.length() > LONGEST) {
      problems.add(
          Problem.at("name", "没有写姓名", "The name is missing", "写证件上的姓名。", "As on your press card."));
    }
    if (outlet.isEmpty() || outlet.length() > LONGEST) {
      problems.add(
          Problem.at(
              "outlet", "没有写媒体", "The outlet is missing", "写您供职的媒体名称。", "Name whom you work for."));
    }
    if (!isAddress(email)) {
      problems.add(
          Problem.at(
              "email",
              "邮箱的写法不对",
              "This is no e-mail address",
              "写成 name@example.org，结果会寄到这里。",
              "Write it as name@example.org; the answer goes there."));
    }
    if (!consent) {
      problems.add(
          Problem.at(
              "consent",
              "没有同意个人信息的使用",
              "You have not agreed to the use of your data",
              "同意后才能申请。",
              "Without it you cannot apply."));
    }
    Refusal.unlessNone(problems);
    return this;
  }

  private static boolean isAddress(String email) {
    return email.length() <= 254 && email.matches("[^\\s@<>\",;]+@[^\\s@<>\",;]+\\.[^\\s@<>\",;]+");
  }
}
