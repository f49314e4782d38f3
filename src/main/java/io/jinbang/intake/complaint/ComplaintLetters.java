package io.jinbang.intake.complaint;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entry;
import io.jinbang.intake.complaint.Complaint.State;
import io.jinbang.mail.LetterKind;
import io.jinbang.mail.Letters;
import io.jinbang.mail.Stationery;
import io.jinbang.organization.Person;
import io.jinbang.shared.Text;
import io.jinbang.shared.Token;
import io.jinbang.site.Origin;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Letters to complainants and to entrants complained of. Neither learns who the other is. */
@Component
class ComplaintLetters implements Stationery {
  private static final Text EXAMPLE_CALL = Text.of("示例短视频征集", "Example Short-Video Call");
  private static final Text EXAMPLE_STATE = Text.of("处理中", "Under review");

  static final LetterKind CONFIRM =
      new LetterKind(
          "complaint-confirm",
          Text.of("确认投诉", "Confirm a complaint"),
          Text.of("请确认您的投诉 {number}", "Confirm your complaint {number}"),
          Text.of(
              """
              您好：

              {call}收到了用这个邮箱提交的侵权投诉，编号 {number}。请打开下面的链接确认，确认后主办方才会处理。以后也用它查看进展。
              {link}

              不是您提交的，不必理会。
              """,
              """
              Hello,

              {call} has received a rights complaint, {number}, with this address. Open this link \
              and confirm it; the host looks at it only then. The same link shows how it stands.
              {link}

              If it was not you, do nothing.
              """),
          Map.of(
              "call", EXAMPLE_CALL,
              "number", Text.same("RC-0001"),
              "link", Text.same("https://jinbang.example/c/…")));

  static final LetterKind OUTCOME =
      new LetterKind(
          "complaint-outcome",
          Text.of("告知投诉人进展", "Tell a complainant"),
          Text.of("投诉 {number}：{state}", "Complaint {number}: {state}"),
          Text.of(
              """
              您好：

              您向{call}提交的投诉 {number} 有了进展：{state}。
              {why}
              """,
              """
              Hello,

              Your complaint {number} to {call} has moved on: {state}.
              {why}
              """),
          Map.of(
              "call",
              EXAMPLE_CALL,
              "number",
              Text.same("RC-0001"),
              "state",
              EXAMPLE_STATE,
              "why",
              Text.of("理由", "Reason")));

  static final LetterKind ENTRANT =
      new LetterKind(
          "complaint-entrant",
          Text.of("告知被投诉的报送者", "Tell the entrant complained of"),
          Text.of("作品《{title}》被投诉：{state}", "Complaint against “{title}”: {state}"),
          Text.of(
              """
              您好：

              有人认为您的作品《{title}》（{entry}）侵犯了权利，投诉编号 {number}，现在的状态是：{state}。
              {why}

              您可以在这里看投诉内容并作出说明：
              {link}
              """,
              """
              Hello,

              Somebody holds that your work “{title}” ({entry}) infringes their rights: complaint \
              {number}, now: {state}.
              {why}

              Read it and answer here:
              {link}
              """),
          Map.of(
              "title", Text.of("示例作品", "Example work"),
              "entry", Text.same("SV26-0001"),
              "number", Text.same("RC-0001"),
              "state", EXAMPLE_STATE,
              "why", Text.of("理由", "Reason"),
              "link", Text.same("https://jinbang.example/my/complaints/…")));

  private final Letters letters;
  private final Origin origin;

  ComplaintLetters(Letters letters, Origin origin) {
    this.letters = letters;
    this.origin = origin;
  }

  @Override
  public List<LetterKind> kinds() {
    return List.of(CONFIRM, OUTCOME, ENTRANT);
  }

  void confirm(Complaint complaint, Campaign campaign, Token key) {
    letters.send(
        complaint.email(),
        CONFIRM,
        Map.of(
            "call", campaign.rulebook().title(),
            "number", Text.same(complaint.number()),
            "link",
                Text.same(
                    origin.address() + "/c/" + campaign.slug() + "/complaint/" + key.secret())));
  }

  void outcome(String to, Complaint complaint, Campaign campaign, State state, String why) {
    letters.send(
        to,
        OUTCOME,
        Map.of(
            "call", campaign.rulebook().title(),
            "number", Text.same(complaint.number()),
            "state", state.label(),
            "why", Text.same(why)));
  }

  void entrant(Person person, Complaint complaint, Entry entry, State state, String why) {
    letters.send(
        person.email(),
        ENTRANT,
        Map.of(
            "title", Text.same(entry.title().replaceAll("\\p{Cc}+", " ")),
            "entry", Text.same(entry.submittedNumber()),
            "number", Text.same(complaint.number()),
            "state", state.label(),
            "why", Text.same(why),
            "link", Text.same(origin.address() + "/my/complaints/" + complaint.id())));
  }
}
