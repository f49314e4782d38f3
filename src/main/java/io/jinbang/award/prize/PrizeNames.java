package io.jinbang.award.prize;

import io.jinbang.award.allocation.Prize;
import io.jinbang.campaign.Rulebook;
import io.jinbang.shared.Text;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The names of prizes and works, as printed. */
public final class PrizeNames {
  private final Rulebook rulebook;
  private final UnaryOperator<String> titles;

  PrizeNames(Rulebook rulebook, UnaryOperator<String> titles) {
    this.rulebook = rulebook;
    this.titles = titles;
  }

  Text title(String entry) {
    return Text.same(titles.apply(entry));
  }

  Text of(Prize prize) {
    return of(rulebook, prize.rule(), prize.theme());
  }

  /** A prize by its printed name: with its theme where it is given in each. */
  public static Text of(Rulebook rulebook, String prize, @Nullable String theme) {
    var name = rulebook.prize(prize).map(Rulebook.Prize::name).orElse(Text.same(prize));
    if (theme == null) {
      return name;
    }
    var of = rulebook.theme(theme).name();
    return new Text(of.zh() + "·" + name.zh(), name.en() + ", " + of.en());
  }
}
