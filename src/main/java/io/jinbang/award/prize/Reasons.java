package io.jinbang.award.prize;

import io.jinbang.award.allocation.Award;
import io.jinbang.award.allocation.RunnerUp;
import io.jinbang.campaign.Rulebook;
import io.jinbang.shared.Text;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Puts an allocation's numbers into sentences a committee can read out. */
final class Reasons {
  private final Rulebook rulebook;

  Reasons(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  Text of(Award award) {
    var base = basis(award.prize().rule());
    var among = among(award);
    var zh =
        "%s %s 分，%s第 %d；本奖设 %d 名"
            .formatted(base.zh(), score(award.score()), among.zh(), award.rank(), award.places());
    var en =
        "%s %s, number %d %s; this prize takes %d"
            .formatted(base.en(), score(award.score()), award.rank(), among.en(), award.places());
    return new Text(zh + passedZh(award) + "。", en + passedEn(award) + ".");
  }

  /** The next in line and how far behind; several where they are level. */
  Text of(RunnerUp next, UnaryOperator<String> titleOf) {
    var titles = next.entries().stream().map(titleOf).map(title -> "《" + title + "》").toList();
    return Text.of(
        "下一位：%s，%s 分，差 %s 分"
            .formatted(String.join("、", titles), score(next.score()), score(next.margin())),
        "Next in line: %s with %s, %s behind"
            .formatted(String.join(", ", titles), score(next.score()), score(next.margin())));
  }

  private static String passedZh(Award award) {
    return award.wonElsewhere() == 0 ? "" : "；排在前面的 " + award.wonElsewhere() + " 件已得不能兼得的奖";
  }

  private static String passedEn(Award award) {
    return award.wonElsewhere() == 0
        ? ""
        : "; " + award.wonElsewhere() + " placed before it hold a prize that excludes this one";
  }

  private Text basis(String prize) {
    var criterion = rulebook.prize(prize).map(Rulebook.Prize::criterion).orElse(null);
    return rulebook.judging().criteria().stream()
        .filter(c -> c.id().equals(criterion))
        .map(Rulebook.Criterion::name)
        .findFirst()
        .orElse(Text.of("总分", "Overall score"));
  }

  private Text among(Award award) {
    var theme = award.prize().theme();
    if (theme == null) {
      return Text.of("全部作品", "of all works");
    }
    var name = rulebook.theme(theme).name();
    return new Text("“" + name.zh() + "”", "in “" + name.en() + "”");
  }

  private static String score(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
