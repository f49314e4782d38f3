package io.jinbang.review.deliberation;

import io.jinbang.campaign.Rulebook;
import io.jinbang.documents.LetterText;
import io.jinbang.documents.LetterText.Heading;
import io.jinbang.documents.LetterText.Paragraph;
import io.jinbang.documents.LetterText.Part;
import io.jinbang.review.Reviews.Ranked;
import io.jinbang.review.amendment.Amendment;
import io.jinbang.review.board.Change;
import io.jinbang.shared.Language;
import io.jinbang.shared.Text;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The minutes of a deliberation, out of what was recorded and nothing else.
 *
 * @param sections in printed order
 */
public record Minutes(Text title, List<Section> sections) {

  /** A heading with what stands under it. */
  public record Section(Text heading, List<Text> lines) {
    public Section {
      lines = List.copyOf(lines);
    }
  }

  public Minutes {
    sections = List.copyOf(sections);
  }

  /** A letter in one language, to be signed. */
  LetterText letter(Language language, Text host, Instant at, ZoneId zone) {
    var parts = new ArrayList<Part>();
    for (var section : sections) {
      parts.add(new Heading(section.heading().in(language)));
      section.lines().forEach(line -> parts.add(new Paragraph(line.in(language))));
    }
    return new LetterText(
        "",
        "",
        title.in(language),
        "",
        parts,
        List.of(),
        host.in(language),
        at.atZone(zone).toLocalDate());
  }

  static Minutes of(Meeting meeting) {
    var writer = new Writer(meeting);
    return new Minutes(
        Text.of("{}评审合议会议纪要", "Minutes of the deliberation: {}")
            .withEach(meeting.campaign().rulebook().title()),
        writer.sections());
  }

  /** Turns what was recorded into sentences. */
  private static final class Writer {
    private final Meeting meeting;
    private final Deliberation deliberation;
    private final Rulebook rulebook;
    private int number;

    Writer(Meeting meeting) {
      this.meeting = meeting;
      deliberation = Objects.requireNonNull(meeting.deliberation());
      rulebook = meeting.campaign().rulebook();
    }

    List<Section> sections() {
      return List.of(
          section("会议", "The meeting", meetingItself()),
          section("评分规则", "Rules of scoring", rules()),
          section("评分结果", "What the scores say", computed()),
          section("逐件讨论", "Works discussed", discussed()),
          section("与名次不同的决定", "Decisions against the ranking", decisions()),
          section("分数更正", "Amendments of marks", amendments()),
          section("合议名次", "The order decided", decided()),
          section("签字", "Signatures", signatures()));
    }

    private Section section(String zh, String en, List<Text> lines) {
      number++;
      var none = List.of(Text.of("无。", "None."));
      var heading = new Text(chinese(number) + "、" + zh, number + ". " + en);
      return new Section(heading, lines.isEmpty() ? none : lines);
    }

    private static String chinese(int number) {
      return "一二三四五六七八九".substring(number - 1, number);
    }

    private List<Text> meetingItself() {
      var lines = new ArrayList<Text>();
      lines.add(Text.of("征集：{}", "Call: {}").withEach(rulebook.title()));
      lines.add(Text.of("开始：{}", "Opened: {}").with(moment(deliberation.openedAt())));
      lines.add(
          deliberation.closedAt() == null
              ? Text.of("尚未结束，这是进行中的记录。", "Not closed yet: a record in progress.")
              : Text.of("结束：{}", "Closed: {}").with(moment(deliberation.closedAt())));
      meeting.reopenings().forEach(again -> lines.add(reopened(again)));
      var there = meeting.present().stream().map(m -> m.label(deliberation.named())).toList();
      lines.add(Text.of("到会：{}。", "Present: {}.").withEach(joined(there)));
      return lines;
    }

    private Text reopened(Reopening again) {
      return Text.of(
              "曾于 {} 结束，{} 重新开会。理由：{}。{} 提议，{} 附议，{} 记录。",
              "Closed before on {}, held again from {}. Reason: {}. Proposed by {}, seconded by {},"
                  + " recorded by {}.")
          .withEach(
              Text.same(moment(again.closedAt())),
              Text.same(moment(again.at())),
              Text.same(again.reason()),
              meeting.label(again.proposedBy()),
              meeting.label(again.secondedBy()),
              meeting.label(again.recordedBy()));
    }

    private List<Text> rules() {
      var judging = rulebook.judging();
      var criteria =
          judging.criteria().stream()
              .map(
                  criterion ->
                      new Text(
                          criterion.name().zh() + share(criterion.weight()),
                          criterion.name().en() + " " + share(criterion.weight())))
              .toList();
      return List.of(
          Text.of("评分项与权重：{}。", "Criteria and weights: {}.").withEach(joined(criteria)),
          Text.of("每项 {} 到 {} 分，每件 {} 位评委。", "Marks from {} to {}, {} judges for each work.")
              .with(judging.min(), judging.max(), judging.perWork()),
          Text.of("正式成绩：{}。", "Official score: {}.").withEach(method()),
          frozen());
    }

    private Text frozen() {
      var rules = meeting.rules();
      return rules == null
          ? Text.of("征集方案的 SHA-256：{}。", "SHA-256 of the rulebook: {}.")
              .with(meeting.campaign().rulebookHash())
          : Text.of(
                  "评分规则冻结于 {}，SHA-256：{}，存证第 {} 条。",
                  "Rules of scoring frozen {}, SHA-256 {}, line {} of the ledger.")
              .with(moment(rules.at()), rules.hash(), rules.ledger());
    }

    private String share(double weight) {
      return Math.round(weight / rulebook.totalWeight() * 1000) / 10.0 + "%";
    }

    private Text method() {
      return switch (rulebook.judging().method()) {
        case MEAN -> Text.of("平均分", "the mean");
        case TRIMMED -> Text.of("去掉最高和最低后的平均分", "the mean without highest and lowest");
        case CLIPPED ->
            Text.of("离群分拉近到 ±{} 分的平均分", "the mean with scores farther than {} pulled in")
                .with(rulebook.judging().clipWritten());
        case CALIBRATED -> Text.of("扣除评委松紧后的校准分", "the score calibrated for severity");
      };
    }

    private List<Text> computed() {
      return meeting.ranking().stream()
          .sorted(Comparator.comparingInt(Ranked::computed))
          .limit(most())
          .map(
              ranked ->
                  Text.of(
                          "第 {}：{}，正式成绩 {}；校准后第 {}，九成把握在第 {} 到第 {} 之间。",
                          "{}: {}, official score {}; calibrated {}, with 90% certainty between"
                              + " {} and {}.")
                      .with(
                          ranked.computed(),
                          work(ranked),
                          points(ranked.official()),
                          meeting.line(ranked.entry()).byCalibrated(),
                          ranked.rankLow(),
                          ranked.rankHigh()))
          .toList();
    }

    /** Those with a chance of a prize, generously. */
    private long most() {
      return Math.max(20, meeting.toDiscuss().size() + 10L);
    }

    private List<Text> discussed() {
      var lines = new ArrayList<Text>();
      for (var ranked : meeting.ranking()) {
        var notes = meeting.notesOf(ranked.entry());
        if (!notes.isEmpty()) {
          lines.add(
              Text.of("{}：{}", "{}: {}")
                  .withEach(
                      Text.same(work(ranked)),
                      Change.of(rulebook, meeting.line(ranked.entry())).why()));
          notes.forEach(note -> lines.add(said(note)));
        }
      }
      return lines;
    }

    private Text said(Discussed note) {
      return Text.of("{}（{} 记，{}）", "{} (noted by {}, {})")
          .withEach(
              Text.same(note.words()),
              meeting.label(note.notedBy()),
              Text.same(moment(note.notedAt())));
    }

    private List<Text> decisions() {
      return meeting.moves().stream()
          .map(
              move ->
                  Text.of(
                          "第 {} 号：{}{}。理由：{}。{} 提议，{} 附议，{} 记录，{}。",
                          "{}. {}: {}. Reason: {}. Proposed by {}, seconded by {}, recorded by"
                              + " {}, {}.")
                      .withEach(
                          Text.same(Integer.toString(move.number())),
                          Text.same("《" + meeting.title(move.entry()) + "》"),
                          meeting.what(move),
                          Text.same(move.reason()),
                          meeting.label(move.proposedBy()),
                          meeting.label(move.secondedBy()),
                          meeting.label(move.recordedBy()),
                          Text.same(moment(move.recordedAt()))))
          .toList();
    }

    private List<Text> amendments() {
      return meeting.amendments().stream()
          .filter(Amendment::confirmed)
          .map(this::amendment)
          .toList();
    }

    private Text amendment(Amendment one) {
      var criterion =
          rulebook.judging().criteria().stream()
              .filter(each -> each.id().equals(one.criterion()))
              .findFirst()
              .orElseThrow()
              .name();
      var alias = meeting.judgeOfSheet().getOrDefault(one.sheet().value(), "");
      return Text.of(
              "评委 {}，《{}》，{}：{} 改为 {}。理由：{}。{} 提出，{} 确认，{}。评分表上的原分保留。",
              "Judge {}, “{}”, {}: {} becomes {}. Reason: {}. Proposed by {}, confirmed by {}, {}."
                  + " The sheet keeps the original.")
          .withEach(
              Text.same(alias),
              Text.same(meeting.title(meeting.workOfSheet().get(one.sheet().value()))),
              criterion,
              Text.same(Integer.toString(one.was())),
              Text.same(Integer.toString(one.mark())),
              Text.same(one.reason()),
              meeting.label(one.proposedBy()),
              meeting.label(Objects.requireNonNull(one.confirmedBy())),
              Text.same(moment(Objects.requireNonNull(one.confirmedAt()))));
    }

    private List<Text> decided() {
      return meeting.ranking().stream().limit(most()).map(this::decided).toList();
    }

    private Text decided(Ranked ranked) {
      if (ranked.out()) {
        return Text.of("退出评奖：{}。", "Out of the prizes: {}.").with(work(ranked));
      }
      var text =
          meeting.moved(ranked)
              ? Text.of("第 {}：{}（评分第 {}）。", "{}: {} ({} by the scores).")
              : Text.of("第 {}：{}。", "{}: {}.");
      return text.with(ranked.rank(), work(ranked), ranked.computed());
    }

    private List<Text> signatures() {
      return meeting.present().stream()
          .map(member -> member.label(deliberation.named()))
          .map(label -> Text.of("{}：＿＿＿＿＿＿＿＿", "{}: ________________").withEach(label))
          .toList();
    }

    private String work(Ranked ranked) {
      return "《" + meeting.title(ranked.entry()) + "》" + meeting.number(ranked.entry());
    }

    private String moment(Instant at) {
      return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm '('VV')'")
          .format(at.atZone(rulebook.zone()));
    }

    private static String points(double value) {
      return String.format(Locale.ROOT, "%.2f", value);
    }

    private static Text joined(List<Text> texts) {
      return new Text(
          texts.stream().map(Text::zh).collect(Collectors.joining("、")),
          texts.stream().map(Text::en).collect(Collectors.joining(", ")));
    }
  }
}
