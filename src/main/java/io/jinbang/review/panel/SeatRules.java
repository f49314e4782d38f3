package io.jinbang.review.panel;

import io.jinbang.campaign.Rulebook;
import io.jinbang.campaign.Rulebook.Theme;
import io.jinbang.shared.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What may stand in a judge's seat. */
final class SeatRules {
  /** Stands for a day that cannot be read. */
  static final LocalDate NO_DAY = LocalDate.MIN;

  private static final int MOST = 1000;

  private SeatRules() {}

  /** A day as a form writes it; {@link #NO_DAY} for what is none. */
  static @Nullable LocalDate day(String typed) {
    try {
      return typed.isBlank() ? null : LocalDate.parse(typed.strip());
    } catch (DateTimeParseException wrong) {
      return NO_DAY;
    }
  }

  /** A count as a form writes it; -1 for what is none. */
  static int count(String typed) {
    return typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : -1;
  }

  /**
   * @param given works the judge has already
   */
  static List<Problem> problems(Rulebook rulebook, Panels.Seat seat, int given) {
    var problems = new ArrayList<Problem>();
    if (seat.organisation().isBlank()) {
      problems.add(
          Problem.at(
              "organisation",
              "没有写评委单位",
              "The judge's organisation is missing",
              "请填写，回避规则要用到它。",
              "Fill it in; the conflict rules need it."));
    }
    addLoads(seat, given, problems);
    addDays(seat.availability(), problems);
    var themes = rulebook.themes().stream().map(Theme::id).collect(Collectors.toSet());
    if (!themes.containsAll(seat.expertise())) {
      problems.add(
          Problem.at("expertise", "没有这个主题", "There is no such theme", "请重新勾选。", "Choose again."));
    }
    return problems;
  }

  private static void addLoads(Panels.Seat seat, int given, List<Problem> problems) {
    if (seat.maxLoad() < 1 || seat.maxLoad() > MOST) {
      problems.add(
          Problem.at(
              "load", "件数应在 1 到 1000 之间", "The load must be 1 to 1000", "请改正。", "Correct it."));
    } else if (seat.maxLoad() < given) {
      problems.add(
          Problem.at(
              "load",
              "这位评委已经有 " + given + " 件作品",
              "This judge has " + given + " works already",
              "件数不能比这少。",
              "The load cannot be less."));
    }
    if (seat.minLoad() < 0 || seat.minLoad() > Math.max(seat.maxLoad(), 0)) {
      problems.add(
          Problem.at(
              "least",
              "最少件数应在 0 和最多件数之间",
              "The least load must lie between 0 and the most",
              "请改正；不要求就写 0。",
              "Correct it; 0 asks for nothing."));
    }
  }

  private static void addDays(Availability days, List<Problem> problems) {
    if (NO_DAY.equals(days.from()) || NO_DAY.equals(days.until())) {
      problems.add(
          Problem.at("until", "看不懂日期", "That is no date", "写成 2026-09-01。", "Write 2026-09-01."));
    } else if (days.from() != null && days.until() != null && days.until().isBefore(days.from())) {
      problems.add(
          Problem.at(
              "until",
              "结束日期早于开始日期",
              "The last day is before the first",
              "请改正。",
              "Correct the dates."));
    }
  }
}
