package io.jinbang.programme.briefing;

import io.jinbang.decision.Decision;
import io.jinbang.decision.Decisions;
import io.jinbang.programme.Gathering;
import io.jinbang.programme.Programmes;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** How a briefing becomes public, and what happens to it afterwards. */
@Service
@Transactional
class BriefingReleases {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Briefings briefings;
  private final BriefingSql sql;
  private final CorrectionSql corrections;
  private final Decisions decisions;
  private final Programmes programmes;
  private final Clock clock;

  BriefingReleases(
      Briefings briefings,
      BriefingSql sql,
      CorrectionSql corrections,
      Decisions decisions,
      Programmes programmes,
      Clock clock) {
    this.briefings = briefings;
    this.sql = sql;
    this.corrections = corrections;
    this.decisions = decisions;
    this.programmes = programmes;
    this.clock = clock;
  }

  // -- before

  @Transactional(readOnly = true)
  public Optional<Decision> current(Actor host, Briefing briefing) {
    host.require(Role.HOST);
    return decisions.current(Briefings.KIND, briefing.id().value());
  }

  public void propose(Actor host, String slug, Id<Briefing> id) {
    sql.lock(id);
    var briefing = briefings.get(host, slug, id);
    complete(briefing);
    var programme = briefings.programme(host, slug);
    var account =
        new Accounting(briefing, programme.speakers(), briefings.outlets(host, briefing)).account();
    decisions.propose(host, Briefings.KIND, id.value(), JSON.writeValueAsString(account));
  }

  private static void complete(Briefing briefing) {
    if (briefing.transcript().isEmpty() || briefing.speakers().isEmpty()) {
      throw Refusal.conflict(
          Text.of("实录或发布人还是空的", "The transcript or the speakers are missing"),
          Text.of("补齐后再提请发布。", "Add them before you propose the release."));
    }
    if (briefing.withoutChinese() > 0) {
      throw Refusal.conflict(
          Text.of("有 {} 段没有中文", "{} paragraphs are not there in Chinese")
              .with(briefing.withoutChinese()),
          Text.of("中文必须完整，英文可以以后再补。", "Chinese must be complete; English may be missing."));
    }
  }

  public void signOff(Actor host, String slug, Id<Briefing> id) {
    decisions.signOff(host, currentId(host, slug, id));
  }

  public void post(Actor host, String slug, Id<Briefing> id, Instant at) {
    decisions.post(host, currentId(host, slug, id), at);
  }

  /** As long as it is not public. */
  public void takeBack(Actor host, String slug, Id<Briefing> id) {
    decisions.withdraw(host, currentId(host, slug, id));
  }

  private Id<Decision> currentId(Actor host, String slug, Id<Briefing> id) {
    return current(host, briefings.get(host, slug, id)).orElseThrow(Refusal::notFound).id();
  }

  // -- after

  /** What strangers may know of a gathering's briefings: nothing before its instant. */
  @Transactional(readOnly = true)
  public List<Release> released(Gathering gathering) {
    return decisions.allPosted(Briefings.KIND).stream()
        .flatMap(decision -> release(gathering, decision).stream())
        .toList();
  }

  /**
   * @throws Refusal not found, before its instant as if it never was
   */
  @Transactional(readOnly = true)
  public Release released(String slug, Id<Briefing> id) {
    var gathering = programmes.bySlug(slug);
    return decisions
        .posted(Briefings.KIND, id.value())
        .flatMap(decision -> release(gathering, decision))
        .orElseThrow(Refusal::notFound);
  }

  private Optional<Release> release(Gathering gathering, Decision decision) {
    return sql.find(Id.of(decision.subject()))
        .filter(briefing -> briefing.gathering().equals(gathering.id()))
        .map(briefing -> release(briefing.id(), decision));
  }

  private Release release(Id<Briefing> id, Decision decision) {
    return new Release(
        id,
        JSON.readValue(decision.content(), Account.class),
        Objects.requireNonNull(decision.postAt()),
        corrections.of(id),
        corrections.withdrawal(id).orElse(null),
        Objects.requireNonNull(decision.ledgerLine()),
        decision.contentHash());
  }

  /** Puts a released paragraph right; what it said stays to be read. */
  public void correct(Actor host, String slug, Id<Briefing> id, Correction given) {
    sql.lock(id);
    var release = standing(host, slug, id);
    var said =
        release.account().said().stream()
            .filter(each -> each.id().equals(given.paragraph()))
            .findFirst()
            .orElseThrow(Refusal::notFound);
    var last = release.of(said).isEmpty() ? null : release.of(said).getLast();
    var problems = new ArrayList<Problem>();
    if (given.zh().isBlank() || given.zh().length() > TranscriptReader.LONGEST) {
      problems.add(
          Problem.at(
              "zh",
              "没有写更正后的中文",
              "The corrected Chinese is missing",
              "写出改正后的整段话。",
              "Write the whole paragraph as it should read."));
    }
    if (given.zh().equals(last == null ? said.zh() : last.zh())
        && given.en().equals(last == null ? said.en() : last.en())) {
      problems.add(
          Problem.at("zh", "和现在的文字一样", "This is what it says now", "改动后再提交。", "Change it first."));
    }
    reason(given.reason(), problems);
    Refusal.unlessNone(problems);
    corrections.add(
        id,
        new Correction(given.paragraph(), given.zh(), given.en(), given.reason(), clock.instant()),
        host.person());
  }

  private static void reason(Text reason, List<Problem> problems) {
    if (reason.zh().isBlank() || reason.zh().length() > 300) {
      problems.add(
          Problem.at(
              "reason-zh",
              "没有写原因，或者超过 300 字",
              "The reason is missing or longer than 300 characters",
              "公众会看到它。",
              "The public reads it."));
    }
  }

  /** Takes a released briefing down; that it was there, and why it went, stays. */
  public void withdraw(Actor host, String slug, Id<Briefing> id, Text reason) {
    sql.lock(id);
    standing(host, slug, id);
    var problems = new ArrayList<Problem>();
    reason(reason, problems);
    Refusal.unlessNone(problems);
    corrections.withdraw(id, new Release.Withdrawal(reason, clock.instant()), host.person());
  }

  private Release standing(Actor host, String slug, Id<Briefing> id) {
    briefings.get(host, slug, id);
    var release = released(slug, id);
    if (release.withdrawn() != null) {
      throw Refusal.conflict(
          Text.of("这场发布会的实录已经撤下", "This transcript has been withdrawn"),
          Text.of("撤下后不能再更正。", "What is withdrawn can no longer be corrected."));
    }
    return release;
  }
}
