package io.jinbang.campaign.edition;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jinbang.campaign.RulebookVersion.Kind;
import io.jinbang.campaign.edition.CampaignSql.Row;
import io.jinbang.campaign.rulebook.Reading;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import java.time.Instant;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** What an announced change must bring, and what is said where it does not. */
final class Announcing {
  private static final int LONGEST = 500;

  private Announcing() {}

  /** A reason in both languages, in one line each. */
  static Text reason(@Nullable Text given) {
    var reason = given == null ? Text.same("") : given;
    var problems = new ArrayList<Problem>();
    reason("reason-zh", "中文", "Chinese", reason.zh(), problems);
    reason("reason-en", "英文", "English", reason.en(), problems);
    Refusal.unlessNone(problems);
    return Text.of(line(reason.zh()), line(reason.en()));
  }

  static String line(String words) {
    return words.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
  }

  private static void reason(
      String field, String zh, String en, String words, ArrayList<Problem> problems) {
    if (line(words).isEmpty()) {
      problems.add(
          new Problem(
              field,
              Text.of("还没有写" + zh + "的原因", "The reason is missing in " + en),
              Text.of("写一句话，人人看得到。", "Write one sentence; everybody can read it.")));
    } else if (words.length() > LONGEST) {
      problems.add(
          new Problem(
              field,
              Text.of("原因太长了", "The reason is too long"),
              Text.of("最多 {} 字。", "At most {} characters.").with(LONGEST)));
    }
  }

  static void later(Instant closes, Instant until, Instant now) {
    if (!until.isAfter(now)) {
      throw Refusal.invalid(
          "until",
          Text.of("新的截止时间已经过去", "The new closing time has passed"),
          Text.of("请选一个将来的时间。", "Choose one that lies ahead."));
    }
    if (!until.isAfter(closes)) {
      throw Refusal.invalid(
          "until",
          Text.of("新的截止时间不比原来晚", "The new closing time is no later than the old one"),
          Text.of("截止时间只能延后。", "A closing time can only be moved to a later one."));
    }
  }

  static void fits(Reading reading) {
    if (reading instanceof Reading.Faulty faulty) {
      var fault = faulty.faults().getFirst();
      throw Refusal.invalid(
          "until",
          Text.of("这样会打乱后面的日程", "The later dates no longer fit"),
          Text.of(
              "先在方案里把 " + fault.path() + " 改晚，或选早一些的时间。",
              "First move " + fault.path() + " in the rulebook, or choose an earlier time."));
    }
  }

  static Refusal noChannel() {
    return Refusal.invalid(
        "channel",
        Text.of("方案里没有这个渠道的截止时间", "The rulebook has no closing time for this channel"),
        Text.of("请选列出的一个。", "Choose one of those listed."));
  }

  static Refusal noPlace() {
    return Refusal.invalid(
        "until",
        Text.of("在方案的文字里找不到这个时间", "The time cannot be found in the rulebook's text"),
        Text.of("请在“方案”一页里改。", "Change it on the page of the rulebook."));
  }

  static Refusal overtaken() {
    return Refusal.conflict(
        Text.of("别人刚刚改了方案", "Somebody else has just changed the rulebook"),
        Text.of(
            "您填的都在。再看一遍预览：保存会以现在的方案为准。",
            "What you typed is kept. Look at the preview again: it compares with what is now in"
                + " force."));
  }

  static Refusal nothing() {
    return Refusal.conflict(
        Text.of("没有什么变化", "Nothing has changed"),
        Text.of("改好再保存。", "Change something, then save."));
  }

  /** What the ledger commits to, so that it can be recomputed from what everybody can read. */
  static byte[] committed(Row before, Row after, Kind kind, Instant at, Text reason) {
    return """
    jinbang amendment 1
    call %s
    version %d
    kind %s
    at %s
    before %s
    after %s
    zh %s
    en %s
    """
        .formatted(
            after.slug(),
            after.version(),
            kind,
            at,
            before.hash(),
            after.hash(),
            reason.zh(),
            reason.en())
        .getBytes(UTF_8);
  }
}
