package io.jinbang.review.integrity;

import io.jinbang.review.anomaly.Anomaly;
import io.jinbang.review.anomaly.Anomaly.Kind;
import io.jinbang.shared.Text;
import java.util.Locale;

/** Patterns in plain sentences. Judges are named by their alias. */
public final class FlagWords {
  private FlagWords() {}

  public static Text heading(Flag flag) {
    var one = flag.seats().getFirst().alias();
    var other = flag.seats().getLast().alias();
    return switch (flag.anomaly().kind()) {
      case FAVOUR ->
          Text.of("评委 {} 给关联作品的分数偏高", "Judge {} rates works they are tied to higher").with(one);
      case BLOC ->
          Text.of("评委 {} 与评委 {} 的分数过于一致", "Judges {} and {} agree more than chance allows")
              .with(one, other);
      case COPIED ->
          Text.of("评委 {} 与评委 {} 的评分表雷同", "Judges {} and {} have sheets alike").with(one, other);
      case FLAT -> Text.of("评委 {} 各评分项总给同一个分", "Judge {} gives all criteria one mark").with(one);
      case ONE_VALUE -> Text.of("评委 {} 给许多作品同一个分", "Judge {} gives many works one score").with(one);
      case DRIFT ->
          (flag.anomaly().effect() < 0
                  ? Text.of("评委 {} 中途突然变严", "Judge {} turned stricter midway")
                  : Text.of("评委 {} 中途突然变宽", "Judge {} turned more lenient midway"))
              .with(one);
    };
  }

  /** What was found, in numbers. */
  public static Text finding(Flag flag) {
    var a = flag.anomaly();
    return switch (a.kind()) {
      case FAVOUR -> favour(a);
      case BLOC ->
          Text.of(
                  "两人共评 {} 件，分差的波动只有 {} 分；按各自与其他评委的分差推算，应在 {} 分左右。",
                  "On the {} works both read their scores differ by {} points (standard deviation);"
                      + " from how each differs from the others, {} would be expected.")
              .with(a.count(), points(a.effect()), points(a.expected()));
      case COPIED ->
          Text.of(
                  "两人共评 {} 件，其中 {} 件各项分数相同，或每项都差同样的分（平均差 {} 分）；按其他评委的情形，预计 {} 件。",
                  "Of {} works both read, {} have sheets that are equal on every criterion, or all"
                      + " shifted alike (by {} points on average); {} would be expected.")
              .with(a.of(), a.count(), points(Math.abs(a.effect())), few(a.expected()));
      case FLAT ->
          Text.of(
                  "{} 份评分表中有 {} 份各项全是同一个分；按其他评委的情形，预计 {} 份。其他评委的最高项与最低项平均差 {} 分。",
                  "Of {} sheets, {} have one mark on all criteria; {} would be expected. On other"
                      + " judges’ sheets highest and lowest criterion are {} points apart.")
              .with(a.of(), a.count(), few(a.expected()), points(a.effect()));
      case ONE_VALUE ->
          Text.of(
                  "{} 件作品中有 {} 件得分完全相同；按其他评委的情形，预计 {} 件。其他评委的分数波动约 {} 分。",
                  "Of {} works, {} got exactly the same score; {} would be expected. Other judges’"
                      + " scores spread by {} points.")
              .with(a.of(), a.count(), few(a.expected()), points(a.effect()));
      case DRIFT ->
          (a.effect() < 0
                  ? Text.of(
                      "按阅读顺序，从第 {} 件起，与其他评委对同一作品的分数相比，平均比之前低 {} 分。",
                      "From work {} of the reading order on, compared with other judges of the same"
                          + " works, scores are {} points lower than before.")
                  : Text.of(
                      "按阅读顺序，从第 {} 件起，与其他评委对同一作品的分数相比，平均比之前高 {} 分。",
                      "From work {} of the reading order on, compared with other judges of the same"
                          + " works, scores are {} points higher than before."))
              .with(a.of() - a.count() + 1, points(Math.abs(a.effect())));
    };
  }

  private static Text favour(Anomaly a) {
    return Text.of(
            "与其他评委的分数相比，给 {} 件关联作品的分，平均高出 {} 分（与给其余 {} 件的分相比）。",
            "Compared with the other judges’ scores, the {} works the judge is tied to lie {}"
                + " points higher than the other {}.")
        .with(a.count(), points(a.effect()), a.of() - a.count());
  }

  /** How likely chance is. */
  public static Text chance(Flag flag) {
    return Text.of(
            "若没有缘故，碰巧出现这样（或更明显）情形的可能性为 {}。",
            "Without any cause, a pattern like this or stronger has a probability of {}.")
        .with(probability(flag.anomaly().p()));
  }

  /** What else it could be. */
  public static Text otherwise(Kind kind) {
    return switch (kind) {
      case FAVOUR ->
          Text.of(
              "关联作品可能正好属于这位评委最懂的题材，别的评委看低了；也可能只是那几件确实更好。",
              "The tied works may be of a subject this judge knows best and others underrate; or"
                  + " they are simply better.");
      case BLOC ->
          Text.of(
              "两人可能师出同门、标准相近；看法相同不等于商量过。",
              "The two may share a training and its standards; to think alike is not to arrange"
                  + " it.");
      case COPIED ->
          Text.of(
              "评分集中在少数几档，或各项总是同高同低时，雷同会自然增多；也可能是代为录入时串了表。",
              "Where few marks are in use, or criteria rise and fall together, sheets come out"
                  + " alike; or somebody typed in the wrong sheet.");
      case FLAT ->
          Text.of(
              "有人先定总评再填各项；评分标准写得不够具体时也会这样。",
              "Some settle on an overall mark and fill in the rest; so do many where criteria are"
                  + " not described well.");
      case ONE_VALUE ->
          Text.of(
              "分到的作品可能水平确实接近；也可能没有领会评分尺度。",
              "The works may indeed be of one quality; or the scale was not understood.");
      case DRIFT ->
          Text.of(
              "看过几件以后调整标准很常见；也可能隔了几天再评，或前后作品类型不同。",
              "To adjust one’s standard after a few works is common; or days lay between, or the"
                  + " works changed in kind.");
    };
  }

  /** In points of the scale, to one digit, or two below one tenth. */
  static String points(double value) {
    return String.format(Locale.ROOT, Math.abs(value) < .1 ? "%.2f" : "%.1f", value);
  }

  private static String few(double expected) {
    return expected < 1 ? "< 1" : "≈ " + Math.round(expected);
  }

  /** As people read it: 0.3%, or below a ten-thousandth. */
  static String probability(double p) {
    return p < 1e-4 ? "< 0.01%" : String.format(Locale.ROOT, "%.2f%%", 100 * p);
  }
}
