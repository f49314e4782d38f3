package io.jinbang.award.allocating;

import io.jinbang.award.allocation.Award;
import io.jinbang.award.allocation.Defect;
import io.jinbang.award.allocation.PassedOver;
import io.jinbang.award.allocation.Prize;
import io.jinbang.award.allocation.PrizeRule;
import io.jinbang.award.allocation.RunnerUp;
import io.jinbang.award.allocation.Shortfall;
import io.jinbang.award.allocation.Tie;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/**
 * Says in both languages what an allocation found. What has no name in the maps is called by its
 * identifier.
 *
 * @param overall name of the score that decides where no criterion does
 * @param prizes name by rule
 * @param themes name by theme
 * @param criteria name by criterion
 * @param numbers entry number by entry
 */
public record Wording(
    Text overall,
    Map<String, Text> prizes,
    Map<String, Text> themes,
    Map<String, Text> criteria,
    Map<String, String> numbers) {

  public Wording {
    prizes = Map.copyOf(prizes);
    themes = Map.copyOf(themes);
    criteria = Map.copyOf(criteria);
    numbers = Map.copyOf(numbers);
  }

  /** The prize, with its theme if it has one. */
  public Text prize(Prize prize) {
    var name = name(prizes, prize.rule());
    if (prize.theme() == null) {
      return name;
    }
    var theme = name(themes, prize.theme());
    return new Text(name.zh() + "（" + theme.zh() + "）", name.en() + " (" + theme.en() + ")");
  }

  /** Why the work wins: score, place, number of prizes, and who ahead of it does not. */
  public Text why(Award award, PrizeRule rule) {
    var pool = award.prize().theme() == null ? "全部作品" : "本主题";
    var poolEn = award.prize().theme() == null ? "among all works" : "in its theme";
    var basis = basis(rule);
    var prize = prize(award.prize());
    var zh = "%s %s，%s第 %d；%s取前 %d";
    var en = "%s %s, number %d %s; %s goes to the first %d";
    var score = points(award.score());
    var ahead = ahead(award);
    return new Text(
        zh.formatted(basis.zh(), score, pool, award.rank(), prize.zh(), award.places())
            + ahead.zh()
            + "。",
        en.formatted(basis.en(), score, award.rank(), poolEn, prize.en(), award.places())
            + ahead.en()
            + ".");
  }

  private static Text ahead(Award award) {
    var zh = new StringBuilder();
    var en = new StringBuilder();
    if (award.wonElsewhere() > 0) {
      zh.append("；排在前面的有 %d 件另有奖项".formatted(award.wonElsewhere()));
      en.append("; ahead of it, with another prize: %d".formatted(award.wonElsewhere()));
    }
    if (award.blocked() > 0) {
      zh.append("；排在前面的有 %d 件不能获奖".formatted(award.blocked()));
      en.append("; ahead of it, not allowed to win: %d".formatted(award.blocked()));
    }
    return new Text(zh.toString(), en.toString());
  }

  /** Who must put whom in order. */
  public Text tie(Tie tie) {
    var zh = new StringBuilder();
    var en = new StringBuilder();
    for (var prize : tie.prizes()) {
      zh.append(zh.isEmpty() ? "" : "、").append(prize(prize).zh());
      en.append(en.isEmpty() ? "" : ", ").append(prize(prize).en());
    }
    var works = String.join("、", tie.entries().stream().map(this::number).toList());
    var worksEn = String.join(", ", tie.entries().stream().map(this::number).toList());
    return switch (tie.kind()) {
      case WINNER ->
          new Text(
              zh + "：" + works + " 并列，只能取 " + tie.slots() + " 件。请评委会排出先后。",
              "%s: %s are tied for %d. The committee must put them in order."
                  .formatted(en, worksEn, tie.slots()));
      case THEME ->
          new Text(
              zh + "：" + works + " 均获奖，归哪个主题分不出先后。请评委会排出先后。",
              "%s: %s all win, but in which theme is open. The committee must put them in order."
                  .formatted(en, worksEn));
    };
  }

  /** Who is next, and by how much behind. */
  public Text runnerUp(RunnerUp next) {
    var numbers = next.entries().stream().map(this::number).toList();
    var margin = points(next.margin());
    return new Text(
        "%s的候补：%s，%s 分，差 %s 分。"
            .formatted(
                prize(next.prize()).zh(), String.join("、", numbers), points(next.score()), margin),
        "Next for %s: %s with %s, %s behind."
            .formatted(
                prize(next.prize()).en(),
                String.join(", ", numbers),
                points(next.score()),
                margin));
  }

  /** Why a better-scored work did not win. */
  public Text passedOver(PassedOver work) {
    var reason = reason(work.reason());
    var number = number(work.entry());
    var score = points(work.score());
    var prize = prize(work.prize());
    return new Text(
        "%s（%s 分）未获%s：%s。".formatted(number, score, prize.zh(), reason.zh()),
        "%s (%s) did not win %s: %s.".formatted(number, score, prize.en(), reason.en()));
  }

  private Text reason(PassedOver.Reason reason) {
    return switch (reason) {
      case PassedOver.Won(var prize) -> {
        var name = prize(prize);
        yield new Text(
            "已获" + name.zh() + "，不能兼得", "it holds " + name.en() + ", and may not hold both");
      }
      case PassedOver.Blocked(var why) -> Text.of("不能获奖（{}）", "it may not win ({})").with(why);
      case PassedOver.NotMarked(var theme) -> {
        var name = name(themes, theme);
        yield new Text("未标注主题“" + name.zh() + "”", "it is not marked for " + name.en());
      }
      case PassedOver.Unfit() ->
          Text.of("认为它适合本奖的评委不够", "too few judges find it fit for this prize");
      case PassedOver.Kept() ->
          Text.of("留给否则会空缺的奖项", "it is kept for a prize that would otherwise stay empty");
    };
  }

  /** Which prize is not full. */
  public Text shortfall(Shortfall shortfall) {
    var prize = prize(shortfall.prize());
    var zh = "%s应评 %d 件，符合条件的只够 %d 件。可以空缺，或放宽条件后重评。";
    var en =
        "%s wants %d works, only %d qualify. Leave it open, or ease its conditions and repeat.";
    return new Text(
        zh.formatted(prize.zh(), shortfall.wanted(), shortfall.given()),
        en.formatted(prize.en(), shortfall.wanted(), shortfall.given()));
  }

  /** Why a rule could not be settled yet. */
  public Text waiting(String rule) {
    var name = name(prizes, rule);
    return new Text(
        name.zh() + "要等前面的并列定下来再评。", name.en() + " waits until the tie above it is decided.");
  }

  /** What is wrong with the input, and what to do. */
  public static Problem problem(Defect defect) {
    var value = "“" + defect.value() + "”";
    return switch (defect.kind()) {
      case REPEATED ->
          Problem.at(
              defect.field(), value + "重复了", value + " is repeated", "请只保留一个。", "Keep only one.");
      case UNKNOWN ->
          Problem.at(
              defect.field(),
              value + "不存在",
              value + " is not known",
              "请改成已列出的名称，或先把它列出来。",
              "Use a listed one, or list it first.");
      case RANGE ->
          Problem.at(
              defect.field(),
              value + "不是可用的数",
              value + " is not a usable number",
              "数量应为 1 到 100000，最少不大于最多；分数应在正负一百万之间。",
              "Counts go from 1 to 100000, the least not above the most; scores lie within one"
                  + " million.");
    };
  }

  private Text basis(PrizeRule rule) {
    if (rule.criterion() == null) {
      return overall;
    }
    var name = name(criteria, rule.criterion());
    return new Text("“" + name.zh() + "”得分", "Score for " + name.en());
  }

  private String number(String entry) {
    return numbers.getOrDefault(entry, entry);
  }

  private static Text name(Map<String, Text> names, String id) {
    return names.getOrDefault(id, Text.same(id));
  }

  /** Two decimals, more only where two would hide the difference. */
  static String points(double value) {
    var exact = BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_UP);
    var shown = exact.setScale(2, RoundingMode.HALF_UP);
    var hidden = shown.signum() == 0 && exact.signum() != 0;
    return hidden ? exact.stripTrailingZeros().toPlainString() : shown.toPlainString();
  }
}
