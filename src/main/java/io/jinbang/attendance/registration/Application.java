package io.jinbang.attendance.registration;

import io.jinbang.shared.Id;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import io.jinbang.site.Form;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a stranger filled in.
 *
 * @param category null where none was chosen
 * @param consent whether they agreed that this is kept
 */
record Application(
    @Nullable Id<Category> category, Particulars particulars, String needs, boolean consent) {

  static Application read(Form form) {
    var category = form.value("category");
    return new Application(
        category.isEmpty() ? null : Id.parse(category),
        Particulars.read(form),
        form.value("needs"),
        form.has("consent", "yes"));
  }

  /**
   * @throws Refusal naming everything that is missing or wrong
   */
  Category checked(Reception reception) {
    var problems = new ArrayList<Problem>(particulars.problems());
    addMissing(problems);
    var chosen =
        reception.forStrangers().stream().filter(each -> each.id().equals(category)).findFirst();
    if (chosen.isEmpty()) {
      problems.add(
          Problem.at("category", "没有选类别", "No category is chosen", "请选一个。", "Choose one."));
    }
    Refusal.unlessNone(problems);
    return chosen.orElseThrow();
  }

  private void addMissing(List<Problem> problems) {
    if (particulars.email().isEmpty()) {
      problems.add(
          Problem.at(
              "email",
              "没有写邮箱",
              "There is no e-mail address",
              "确认报名的信会寄到这里。",
              "The letter to confirm goes there."));
    }
    if (!consent) {
      problems.add(
          Problem.at(
              "consent",
              "没有同意个人信息的使用",
              "You have not agreed to the use of your data",
              "同意后才能报名。",
              "Without it you cannot register."));
    }
  }
}
