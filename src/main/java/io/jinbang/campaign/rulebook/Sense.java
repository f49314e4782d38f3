package io.jinbang.campaign.rulebook;

import io.jinbang.shared.Text;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a schema cannot say: numbers that agree, a zone that is known. Names are {@link Names}'s,
 * dates {@link Milestones}'s, marks {@link Bands}'s, how they count {@link Marking}'s.
 */
final class Sense {
  private final Branch root;
  private final List<Fault> faults = new ArrayList<>();

  private Sense(Branch root) {
    this.root = root;
  }

  static List<Fault> faults(YamlTree tree) {
    var sense = new Sense(Branch.root(tree));
    sense.check();
    return sense.faults;
  }

  private void check() {
    var zone = zone();
    if (zone != null) {
      Milestones.check(root.get("timeline"), zone, faults::add);
    }
    Bands.check(root.get("judging"), faults::add);
    Names.check(root, faults::add);
    Marking.check(root, faults::add);
    host();
    entry();
    film();
    prizes();
  }

  private @Nullable ZoneId zone() {
    var branch = root.get("timezone");
    try {
      return branch.words().map(ZoneId::of).orElse(null);
    } catch (DateTimeException unknown) {
      add(
          branch,
          "没有这个时区",
          "There is no such time zone",
          "例如 Asia/Shanghai",
          "For example Asia/Shanghai");
      return null;
    }
  }

  // -- bodies, entry form, film

  private void host() {
    var bodies = root.get("bodies");
    if (!bodies.items().isEmpty() && bodies.items().stream().noneMatch(b -> b.is("role", "host"))) {
      add(bodies, "没有主办单位", "No host is named", "加上一项 role: host。", "Add a body with role: host.");
    }
  }

  private void entry() {
    var most = root.get("entry").get("max-themes");
    var themes = root.get("themes").items().size();
    if (themes > 0 && most.whole().orElse(0) > themes) {
      add(
          most,
          "只有 " + themes + " 个主题",
          "There are only " + themes + " themes",
          "改成 " + themes + " 或更小。",
          "Make it " + themes + " or less.");
    }
    root.get("entry").get("questions").items().forEach(this::question);
  }

  private void question(Branch question) {
    var options = question.get("options").items().size();
    var choice = question.is("kind", "choice");
    if (choice && options < 2) {
      add(
          question,
          "选择题至少要有两个选项",
          "A choice needs at least two options",
          "加上 options。",
          "Add options.");
    }
    if (!choice && options > 0) {
      add(
          question.get("options"),
          "只有选择题才有选项",
          "Only a choice has options",
          "把 kind 改成 choice，或删去 options。",
          "Make the kind choice, or remove the options.");
    }
  }

  private void film() {
    var duration = root.get("film").get("duration");
    var min = duration.get("min").words().flatMap(Measures::length).orElse(Duration.ZERO);
    var max = duration.get("max").words().flatMap(Measures::length);
    if (max.isPresent() && min.compareTo(max.get()) >= 0) {
      add(
          duration.get("max"),
          "最长没有超过最短",
          "The longest is not longer than the shortest",
          "把 max 改得比 min 长。",
          "Make max longer than min.");
    }
    var size = root.get("film").get("max-size");
    if (size.words().flatMap(Measures::size).filter(bytes -> bytes < 1_000_000).isPresent()) {
      add(size, "文件大小上限太小", "The greatest size is too small", "至少 1MB。", "At least 1MB.");
    }
  }

  // -- prizes

  private void prizes() {
    for (var prize : root.get("prizes").items()) {
      var criterion = prize.get("criterion");
      if (criterion.there() && prize.get("kind").there() && !prize.is("kind", "single")) {
        add(
            criterion,
            "只有单项奖由某个评分项决定",
            "Only a single prize is decided by one criterion",
            "删去这一行，或把 kind 改成 single。",
            "Remove this line, or make the kind single.");
      }
      count(prize.get("count"));
    }
  }

  private void count(Branch count) {
    var min = count.get("min").whole().orElse(0);
    var max = count.get("max").whole();
    if (max.isPresent() && min > max.get()) {
      add(
          count,
          "最少 " + min + " 多于最多 " + max.get(),
          "The fewest, " + min + ", is more than the most, " + max.get(),
          "对调两个数。",
          "Swap the two.");
    }
  }

  private void add(Branch branch, String zh, String en, String remedyZh, String remedyEn) {
    faults.add(branch.fault(Text.of(zh, en), Text.of(remedyZh, remedyEn)));
  }
}
