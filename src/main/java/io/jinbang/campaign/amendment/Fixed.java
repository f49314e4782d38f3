package io.jinbang.campaign.amendment;

import io.jinbang.campaign.InUse.Use;
import io.jinbang.campaign.Rulebook;
import io.jinbang.campaign.Rulebook.Declaration;
import io.jinbang.campaign.Rulebook.Option;
import io.jinbang.campaign.Rulebook.Question;
import io.jinbang.campaign.Rulebook.Theme;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Text;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What those who entered rely on, and what judges have begun to go by. */
final class Fixed {
  private static final Text PUT_BACK = Text.of("请改回 {}。", "Put {} back.");
  private static final Text KEEP =
      Text.of("请保留它；可以改文字，也可以另加新的。", "Keep it; its words may change, and others may be added.");

  private Fixed() {}

  /** The name in addresses: everything that was printed or linked holds it. */
  static void address(Rulebook then, Rulebook next, Consumer<Problem> refused) {
    same("/id", Text.of("活动代号", "The short name"), then.slug(), next.slug(), refused);
  }

  static void check(Rulebook then, Rulebook next, Use use, Consumer<Problem> refused) {
    same(
        "/number-prefix",
        Text.of("编号前缀", "The number prefix"),
        then.numberPrefix(),
        next.numberPrefix(),
        refused);
    same("/timezone", Text.of("时区", "The time zone"), then.zone(), next.zone(), refused);
    themes(then, next, use, refused);
    questions(then, next, use, refused);
    declarations(then, next, use, refused);
  }

  private static void same(
      String field, Text what, Object then, Object next, Consumer<Problem> refused) {
    if (!then.equals(next)) {
      refused.accept(
          new Problem(
              field,
              Text.of("{}不能再改", "{} can no longer change").withEach(what),
              PUT_BACK.with(then)));
    }
  }

  private static void themes(Rulebook then, Rulebook next, Use use, Consumer<Problem> refused) {
    var kept = next.themes().stream().map(Theme::id).collect(Collectors.toSet());
    then.themes().stream()
        .filter(theme -> use.themes().contains(theme.id()) && !kept.contains(theme.id()))
        .forEach(theme -> gone("/themes", theme.name(), "已有作品标了主题", "Works are marked", refused));
    if (next.form().maxThemes() < then.form().maxThemes()) {
      refused.accept(
          new Problem(
              "/entry/max-themes",
              Text.of("可标的主题不能再减少", "The number of themes can no longer shrink"),
              Text.of("至少 {} 个。", "At least {}.").with(then.form().maxThemes())));
    }
  }

  private static void gone(
      String field, Text name, String zh, String en, Consumer<Problem> refused) {
    var message = Text.of(zh + "“{}”，不能删去", en + " “{}”; it cannot be removed");
    refused.accept(new Problem(field, message.withEach(name), KEEP));
  }

  private static void questions(Rulebook then, Rulebook next, Use use, Consumer<Problem> refused) {
    for (var question : then.form().questions()) {
      var given = use.answers().get(question.id());
      if (given != null) {
        next.form().questions().stream()
            .filter(one -> one.id().equals(question.id()))
            .findFirst()
            .ifPresentOrElse(
                one -> question(question, one, given, refused),
                () ->
                    gone(
                        "/entry/questions",
                        question.label(),
                        "已有人回答问题",
                        "People have answered",
                        refused));
      }
    }
  }

  private static void question(
      Question then, Question next, Collection<String> given, Consumer<Problem> refused) {
    if (then.kind() != next.kind()) {
      refused.accept(
          new Problem(
              "/entry/questions",
              Text.of(
                      "已有人回答“{}”，类型不能再改",
                      "People have answered “{}”; its kind can no longer change")
                  .withEach(then.label()),
              Text.of("请改回类型，或另加一个问题。", "Put the kind back, or add another question.")));
    }
    var kept = next.options().stream().map(Option::id).collect(Collectors.toSet());
    then.options().stream()
        .filter(option -> given.contains(option.id()) && !kept.contains(option.id()))
        .forEach(
            option ->
                gone("/entry/questions", option.label(), "已有人选了", "People have chosen", refused));
  }

  private static void declarations(
      Rulebook then, Rulebook next, Use use, Consumer<Problem> refused) {
    for (var declaration : then.declarations()) {
      next.declarations().stream()
          .filter(one -> one.id().equals(declaration.id()))
          .findFirst()
          .ifPresentOrElse(
              one -> declaration(declaration, one, refused),
              () -> accepted(declaration, use.declarations(), refused));
    }
  }

  private static void accepted(
      Declaration declaration, Set<String> accepted, Consumer<Problem> refused) {
    if (accepted.contains(declaration.id())) {
      gone("/declarations", declaration.summary(), "已有人接受声明", "People have accepted", refused);
    }
  }

  private static void declaration(Declaration then, Declaration next, Consumer<Problem> refused) {
    var reworded = !then.summary().equals(next.summary()) || !then.text().equals(next.text());
    if (next.version() < then.version() || (reworded && next.version() == then.version())) {
      refused.accept(
          new Problem(
              "/declarations",
              Text.of("声明“{}”改了文字，版本要加一", "The declaration “{}” was reworded; raise its version")
                  .withEach(next.summary()),
              Text.of("版本写 {}。", "Make the version {}.").with(then.version() + 1)));
    }
  }

  /** Criteria and scale once judges may score, prizes once scores are locked. */
  static void marks(Rulebook then, Rulebook next, Instant now, Consumer<Problem> refused) {
    var judged = then.judging();
    if (!now.isBefore(then.timeline().judgingOpens())
        && !(judged.criteria().equals(next.judging().criteria())
            && judged.min() == next.judging().min()
            && judged.max() == next.judging().max())) {
      locked(
          "/judging",
          "评审已经开始，评分项和分值不能再改",
          "Judging has begun; criteria and scale are fixed",
          refused);
    }
    if (!now.isBefore(then.timeline().judgingCloses())
        && !(then.prizes().equals(next.prizes())
            && then.exclusive().equals(next.exclusive())
            && judged.method() == next.judging().method()
            && judged.clip() == next.judging().clip())) {
      locked(
          "/prizes",
          "评分已经锁定，奖项和计分方法不能再改",
          "Scores are locked; prizes and method are fixed",
          refused);
    }
  }

  private static void locked(String field, String zh, String en, Consumer<Problem> refused) {
    refused.accept(
        new Problem(
            field,
            Text.of(zh, en),
            Text.of("请改回原来的；下一届再改。", "Put back what was there; change it for the next edition.")));
  }
}
