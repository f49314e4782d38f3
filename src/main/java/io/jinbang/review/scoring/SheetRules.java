package io.jinbang.review.scoring;

import io.jinbang.campaign.Rulebook;
import io.jinbang.campaign.Rulebook.Criterion;
import io.jinbang.campaign.Rulebook.Judging;
import io.jinbang.campaign.Rulebook.Prize;
import io.jinbang.campaign.Rulebook.Timeline;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** What may stand on a score sheet, and until when. */
public final class SheetRules {
  /** What fields of marks are called in forms, before the criterion's id. */
  public static final String FIELD = "m-";

  /** What fit marks are called in forms, before the prize's id. */
  static final String FIT = "f-";

  private static final int LONGEST_COMMENT = 4000;
  private static final int LONGEST_NOTE = 500;
  private static final int LONGEST_REASON = 500;
  private static final double LONGEST_FILM = 24 * 3600;

  private SheetRules() {}

  /** Judges may begin. */
  static boolean begun(Timeline timeline, Instant now) {
    return !now.isBefore(timeline.judgingOpens());
  }

  /** Open from the opening instant until, and not at, the closing one. */
  static boolean open(Timeline timeline, boolean locked, Instant now) {
    return !locked && begun(timeline, now) && now.isBefore(timeline.judgingCloses());
  }

  static void checkOpen(Timeline timeline, boolean locked, Instant now) {
    if (locked) {
      throw Refusal.conflict(
          Text.of("评分已锁定，不能再改", "Scores are locked and cannot be changed"),
          Text.of("有疑问请联系主办方。", "Ask the host if something is wrong."));
    }
    if (!open(timeline, false, now)) {
      throw Refusal.of(
          Refusal.Kind.TOO_LATE,
          Problem.at(
              "",
              "评审已经截止，不能再改",
              "Judging has closed; nothing can be changed",
              "截止前交出的评分都算数；有疑问请联系主办方。",
              "What was handed in before counts; ask the host if something is wrong."));
    }
  }

  static void checkHonoured(Seat seat) {
    if (seat.honouredAt() == null) {
      throw Refusal.conflict(
          Text.of("还没有作保密承诺", "The declaration of confidentiality comes first"),
          Text.of("从评审台进入，承诺后再评。", "Enter from the judging desk and make it."));
    }
  }

  /**
   * Reads marks as typed.
   *
   * @param typed by criterion id
   * @throws Refusal with one problem per criterion that is unknown or whose mark is not a whole
   *     number of the scale
   */
  public static Map<String, Integer> marks(Judging judging, Map<String, String> typed) {
    var marks = new HashMap<String, Integer>();
    var problems = new ArrayList<Problem>();
    typed.forEach(
        (criterion, mark) -> {
          if (judging.criteria().stream().noneMatch(known -> known.id().equals(criterion))) {
            problems.add(unknown(criterion));
          } else if (!onScale(judging, mark)) {
            problems.add(offScale(judging, criterion));
          } else {
            marks.put(criterion, Integer.parseInt(mark));
          }
        });
    Refusal.unlessNone(problems);
    return marks;
  }

  private static boolean onScale(Judging judging, String mark) {
    return mark.matches("\\d{1,4}")
        && Integer.parseInt(mark) >= judging.min()
        && Integer.parseInt(mark) <= judging.max();
  }

  private static Problem unknown(String criterion) {
    return Problem.at(
        FIELD + criterion,
        "没有这个评分项",
        "There is no such criterion",
        "请刷新后按页面上的评分项打分。",
        "Reload and mark the criteria shown.");
  }

  private static Problem offScale(Judging judging, String criterion) {
    return new Problem(
        FIELD + criterion,
        Text.of("分数应是 {} 到 {} 的整数", "A mark is a whole number from {} to {}")
            .with(judging.min(), judging.max()),
        Text.of("请重新选一个分数。", "Choose a mark again."));
  }

  /**
   * Reads fit marks as typed.
   *
   * @param typed by prize id
   * @throws Refusal with one problem per prize that is unknown or for which nobody is asked
   */
  static Map<String, Boolean> fits(Rulebook rulebook, Map<String, String> typed) {
    var known = rulebook.fitPrizes().stream().map(Prize::id).toList();
    Refusal.unlessNone(
        typed.keySet().stream()
            .filter(prize -> !known.contains(prize))
            .map(SheetRules::notAsked)
            .toList());
    var fits = new HashMap<String, Boolean>();
    typed.forEach((prize, answer) -> fits.put(prize, answer.equals("yes")));
    return fits;
  }

  private static Problem notAsked(String prize) {
    return Problem.at(
        FIT + prize,
        "这个奖不需要评委推荐",
        "Judges are not asked about this prize",
        "请刷新后按页面上的奖项勾选。",
        "Reload and mark the prizes shown.");
  }

  /** Criteria without a mark, in the rulebook's order. */
  static List<Criterion> missing(Judging judging, Map<String, Integer> marks) {
    return judging.criteria().stream()
        .filter(criterion -> !marks.containsKey(criterion.id()))
        .toList();
  }

  /** Refuses, naming each criterion that has no mark. */
  public static void checkComplete(Judging judging, Map<String, Integer> marks) {
    Refusal.unlessNone(
        missing(judging, marks).stream()
            .map(
                criterion ->
                    new Problem(
                        FIELD + criterion.id(),
                        Text.of("“{}”未评", "“{}” has no mark").withEach(criterion.name()),
                        Text.of("评完再交。", "Mark it, then hand in.")))
            .toList());
  }

  /** The weighted mean of the marks given so far; empty before the first. */
  static OptionalDouble average(Judging judging, Map<String, Integer> marks) {
    var sum = 0.0;
    var weight = 0.0;
    for (var criterion : judging.criteria()) {
      var mark = marks.get(criterion.id());
      sum += mark == null ? 0 : criterion.weight() * mark;
      weight += mark == null ? 0 : criterion.weight();
    }
    return weight == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / weight);
  }

  static String comment(String typed) {
    return atMost("comment", typed, LONGEST_COMMENT);
  }

  static String reason(String typed) {
    return atMost("reason", given("reason", typed), LONGEST_REASON);
  }

  static String note(String typed) {
    return atMost("words", given("words", typed), LONGEST_NOTE);
  }

  /** Within a day: what a film's clock can show. */
  static double seconds(double typed) {
    if (!(typed >= 0 && typed <= LONGEST_FILM)) {
      throw Refusal.invalid(
          "seconds",
          Text.of("看不懂这个时间点", "This moment cannot be read"),
          Text.of("请在播放处重新记一次。", "Note it again while playing."));
    }
    return typed;
  }

  private static String given(String field, String typed) {
    if (typed.isBlank()) {
      throw Refusal.invalid(
          field,
          Text.of("还没有写", "Nothing is written yet"),
          Text.of("写一句再提交。", "Write a line, then send it."));
    }
    return typed;
  }

  private static String atMost(String field, String typed, int most) {
    var text = typed.strip();
    var over = text.codePointCount(0, text.length()) - most;
    if (over > 0) {
      throw Refusal.invalid(
          field,
          Text.of("多了 {} 个字", "{} characters too long").with(over),
          Text.of("请删短一些。", "Shorten it."));
    }
    if (text.indexOf('\0') >= 0) {
      throw Refusal.invalid(
          field,
          Text.of("含有不能保存的字符", "It holds a character that cannot be kept"),
          Text.of("请重新输入。", "Type it again."));
    }
    return text;
  }
}
