package io.jinbang.review.board;

import io.jinbang.campaign.Campaign;
import io.jinbang.mail.LetterKind;
import io.jinbang.mail.Letters;
import io.jinbang.mail.Stationery;
import io.jinbang.organization.People;
import io.jinbang.review.panel.Scorings;
import io.jinbang.review.scoring.Seat;
import io.jinbang.review.scoring.Sheet;
import io.jinbang.review.scoring.Sheets;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import io.jinbang.site.Origin;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Letters to judges who have sheets to hand in: one a day each at most. */
@Service
@Transactional
class JudgeReminders implements Stationery {
  private static final LetterKind REMINDER =
      new LetterKind(
          "judging-reminder",
          Text.of("催交评分", "Sheets to hand in"),
          Text.of("还有 {owed} 份评分待交：{call}", "{owed} sheets to hand in: {call}"),
          Text.of(
              "您在“{call}”还有 {owed} 份评分没有交，评审到 {until} 截止。\n\n打开评审台接着评：\n{link}\n\n"
                  + "如有困难，请尽早告诉主办方，以便请别的评委分担。",
              "You have {owed} sheets to hand in for {call}; judging closes {until}.\n\n"
                  + "Go on at your desk:\n{link}\n\n"
                  + "If you cannot, please tell the host early, so that others can help."),
          Map.of(
              "call", Text.of("示例征集", "Sample call"),
              "owed", Text.same("12"),
              "until", Text.same("2026-08-10 18:00 (Asia/Shanghai)"),
              "link", Text.same("https://jinbang.example/judge")));

  private final BoardSql sql;
  private final Sheets sheets;
  private final Scorings scorings;
  private final People people;
  private final Letters letters;
  private final Origin origin;
  private final Clock clock;

  JudgeReminders(
      BoardSql sql,
      Sheets sheets,
      Scorings scorings,
      People people,
      Letters letters,
      Origin origin,
      Clock clock) {
    this.sql = sql;
    this.sheets = sheets;
    this.scorings = scorings;
    this.people = people;
    this.letters = letters;
    this.origin = origin;
    this.clock = clock;
  }

  @Override
  public List<LetterKind> kinds() {
    return List.of(REMINDER);
  }

  /**
   * Reminds those who are behind.
   *
   * @param alias of one judge; null for all
   * @return how many letters went out
   */
  int remind(Actor host, Campaign campaign, @Nullable String alias) {
    host.require(Role.HOST);
    checkOpen(campaign);
    var given = sheets.all(campaign.id());
    var panel =
        sheets.panel(campaign.id()).stream()
            .filter(seat -> alias == null || seat.alias().equals(alias))
            .toList();
    if (panel.isEmpty()) {
      throw Refusal.notFound();
    }
    return (int) panel.stream().filter(seat -> remind(host, campaign, seat, given)).count();
  }

  private void checkOpen(Campaign campaign) {
    if (!scorings.released(campaign.id()) || scorings.locked(campaign.id())) {
      throw Refusal.conflict(
          Text.of("现在没有可催的评分", "There is nothing to remind of now"),
          Text.of("作品分发以后、评分锁定以前才催。", "Remind between the release and the lock."));
    }
    if (!clock.instant().isBefore(campaign.rulebook().timeline().judgingCloses())) {
      throw Refusal.conflict(
          Text.of("评审已经截止，评委交不了了", "Judging has closed; judges cannot hand in any more"),
          Text.of("延期，或者不等未交的评分。", "Extend it, or lock without the missing sheets."));
    }
  }

  private boolean remind(Actor host, Campaign campaign, Seat seat, List<Sheet> given) {
    var owed =
        (int)
            given.stream()
                .filter(sheet -> sheet.judge().equals(seat.judge()))
                .filter(sheet -> !sheet.handedIn() && !sheet.recused())
                .count();
    var now = clock.instant();
    var day = LocalDate.ofInstant(now, campaign.rulebook().zone());
    if (owed == 0 || !sql.remind(campaign.id(), seat.judge(), day, owed, host.person(), now)) {
      return false;
    }
    people
        .active(Id.of(seat.judge()))
        .ifPresent(judge -> letters.send(judge.email(), REMINDER, values(campaign, owed)));
    return true;
  }

  private Map<String, Text> values(Campaign campaign, int owed) {
    var rulebook = campaign.rulebook();
    var until =
        DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm '('VV')'")
            .format(rulebook.timeline().judgingCloses().atZone(rulebook.zone()));
    return Map.of(
        "call", rulebook.title(),
        "owed", Text.same(Integer.toString(owed)),
        "until", Text.same(until),
        "link", Text.same(origin.address() + "/judge/c/" + campaign.slug() + "/works"));
  }
}
