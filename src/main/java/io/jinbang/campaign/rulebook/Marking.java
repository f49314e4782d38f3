package io.jinbang.campaign.rulebook;

import io.jinbang.shared.Text;
import java.util.function.Consumer;

/** Whether the method has what it needs, and no prize asks for more judges than read a work. */
final class Marking {
  private final Branch judging;
  private final Consumer<Fault> faults;

  private Marking(Branch judging, Consumer<Fault> faults) {
    this.judging = judging;
    this.faults = faults;
  }

  static void check(Branch root, Consumer<Fault> faults) {
    var marking = new Marking(root.get("judging"), faults);
    marking.trimmed();
    marking.clip();
    root.get("prizes").items().forEach(marking::fit);
  }

  private void trimmed() {
    if (judging.is("method", "trimmed") && judging.get("judges-per-work").whole().orElse(3) < 3) {
      add(
          judging.get("method"),
          "去掉最高和最低，每件作品至少要 3 位评委",
          "Dropping highest and lowest needs at least 3 judges per work",
          "增加评委，或改用 mean。",
          "Have more judges, or use mean.");
    }
  }

  private void clip() {
    var clip = judging.get("clip");
    var clipped = judging.is("method", "clipped");
    if (clipped && !clip.there()) {
      add(
          judging.get("method"),
          "没有写最多偏离平均几分",
          "How far from the mean a score may count is not said",
          "加上一行，例如 clip: 1.5",
          "Add a line such as clip: 1.5");
    } else if (!clipped && clip.there() && judging.get("method").words().isPresent()) {
      add(
          clip,
          "只有 clipped 这种计分方法才用 clip",
          "Only the method clipped has a clip",
          "删去这一行，或把 method 改成 clipped。",
          "Remove this line, or make the method clipped.");
    } else if (clipped) {
      width(clip);
    }
  }

  private void width(Branch clip) {
    var min = judging.get("scale").get("min").whole();
    var max = judging.get("scale").get("max").whole();
    if (min.isPresent() && max.isPresent() && clip.node().doubleValue(0) >= max.get() - min.get()) {
      add(
          clip,
          "超过了整个分值的跨度，什么也拉不回来",
          "It is as wide as the whole scale and would change nothing",
          "写得小一些，通常是跨度的一到两成。",
          "Make it smaller, such as a tenth or a fifth of the scale.");
    }
  }

  private void fit(Branch prize) {
    var fit = prize.get("fit");
    var asked = fit.whole().orElse(0);
    var judges = judging.get("judges-per-work").whole().orElse(asked);
    if (asked > 0 && prize.is("kind", "unit")) {
      add(
          fit,
          "发给单位的奖，评委不逐件推荐",
          "Judges are not asked about prizes for bodies",
          "删去 fit。",
          "Remove fit.");
    } else if (asked > judges) {
      add(
          fit,
          "每件作品只有 " + judges + " 位评委",
          "Each work has only " + judges + " judges",
          "改成 " + judges + " 或更小。",
          "Make it " + judges + " or less.");
    }
  }

  private void add(Branch branch, String zh, String en, String remedyZh, String remedyEn) {
    faults.accept(branch.fault(Text.of(zh, en), Text.of(remedyZh, remedyEn)));
  }
}
