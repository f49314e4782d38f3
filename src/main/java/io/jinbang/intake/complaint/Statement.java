package io.jinbang.intake.complaint;

import io.jinbang.intake.complaint.Complaint.Relation;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import io.jinbang.site.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a complainant states.
 *
 * @param relation null while none is chosen
 * @param inGoodFaith whether they vouch for it
 */
record Statement(
    String work,
    String name,
    String email,
    @Nullable Relation relation,
    String claim,
    String evidence,
    boolean inGoodFaith) {
  private static final int LINE = 200;
  private static final int STORY = 4000;
  private static final Pattern ADDRESS =
      Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

  static Statement read(Form form) {
    var relation =
        Stream.of(Relation.values())
            .filter(one -> form.value("relation").equals(one.name()))
            .findFirst()
            .orElse(null);
    return new Statement(
        typed(form, "work"),
        typed(form, "name"),
        typed(form, "email"),
        relation,
        typed(form, "claim"),
        typed(form, "evidence"),
        form.has("faith", "yes"));
  }

  /** PostgreSQL keeps no NUL. */
  private static String typed(Form form, String field) {
    return form.value(field).replace("\0", "").replace("\r\n", "\n").strip();
  }

  /** Refuses with everything that is wrong at once. */
  Statement checked() {
    var problems = new ArrayList<Problem>();
    length(problems, "work", work, LINE);
    length(problems, "name", name, LINE);
    if (email.length() > 254 || !ADDRESS.matcher(email).matches()) {
      problems.add(
          Problem.at(
              "email",
              "这不像一个电子邮箱",
              "This does not look like an e-mail address",
              "请按 someone@example.org 的样子填写，要用它确认投诉。",
              "Write it like someone@example.org; the complaint is confirmed by it."));
    }
    if (relation == null) {
      problems.add(
          Problem.at(
              "relation",
              "还没有选您与权利的关系",
              "What you have to do with the right is not chosen",
              "选一项。",
              "Choose one."));
    }
    length(problems, "claim", claim, STORY);
    if (evidence.length() > STORY) {
      problems.add(tooLong("evidence", STORY));
    }
    if (!inGoodFaith) {
      problems.add(
          Problem.at(
              "faith",
              "还没有勾选内容属实",
              "It is not confirmed that this is true",
              "确认后勾选；不实的投诉会被驳回。",
              "Tick the box if it is; untrue complaints are dismissed."));
    }
    Refusal.unlessNone(List.copyOf(problems));
    return this;
  }

  private static void length(List<Problem> problems, String field, String typed, int most) {
    if (typed.isEmpty()) {
      problems.add(Problem.at(field, "这一项还没有填", "This is empty", "请填上。", "Fill it in."));
    } else if (typed.length() > most) {
      problems.add(tooLong(field, most));
    }
  }

  private static Problem tooLong(String field, int most) {
    return Problem.at(
        field,
        "这一项太长了",
        "This is too long",
        "最多 " + most + " 个字。",
        "At most " + most + " characters.");
  }
}
