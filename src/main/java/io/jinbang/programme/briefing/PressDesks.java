package io.jinbang.programme.briefing;

import io.jinbang.organization.Throttle;
import io.jinbang.programme.Gathering;
import io.jinbang.programme.PressList;
import io.jinbang.programme.Programmes;
import io.jinbang.programme.gathering.Bilingual;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which of the press may come to a gathering. */
@Service
@Transactional
class PressDesks implements PressList {
  private static final int FREE_FROM = 8;
  private static final int FREE_TO = 2;

  private final PressSql sql;
  private final Programmes programmes;
  private final PressLetters letters;
  private final Throttle throttle;
  private final Clock clock;

  PressDesks(
      PressSql sql, Programmes programmes, PressLetters letters, Throttle throttle, Clock clock) {
    this.sql = sql;
    this.programmes = programmes;
    this.letters = letters;
    this.throttle = throttle;
    this.clock = clock;
  }

  // -- the host

  @Transactional(readOnly = true)
  public PressRoll roll(Actor host, String slug) {
    host.require(Role.HOST);
    return roll(programmes.bySlug(slug));
  }

  private PressRoll roll(Gathering gathering) {
    var id = gathering.id();
    return new PressRoll(gathering, sql.desk(id).orElse(null), sql.outlets(id), sql.all(id));
  }

  public void open(Actor host, String slug, PressDesk desk) {
    host.require(Role.HOST);
    sql.put(programmes.bySlug(slug).id(), desk);
  }

  public void rename(Actor host, String slug, Outlet outlet) {
    var roll = roll(host, slug);
    if (roll.outlet(outlet.id()).isEmpty()) {
      throw Refusal.notFound();
    }
    if (outlet.name().isEmpty()) {
      throw Refusal.invalid(
          "outlet",
          Text.of("媒体没有名称", "The outlet has no name"),
          Text.of("至少写一种语言。", "Give it in one language at least."));
    }
    sql.put(roll.gathering().id(), outlet);
  }

  public void approve(Actor host, String slug, Id<Accreditation> id) {
    var roll = locked(host, slug);
    var asked = find(roll, id);
    var most = Optional.ofNullable(roll.desk()).map(PressDesk::perOutlet).orElse(1);
    if (!asked.is(Accreditation.State.APPROVED) && roll.approved(asked.outlet()) >= most) {
      throw Refusal.conflict(
          Text.of("这家媒体的名额（{}）已满", "This outlet has its {} already").with(most),
          Text.of("先撤下一位，或在设置里放宽名额。", "Decline one of them, or raise the limit."));
    }
    decide(host, roll, asked, Accreditation.State.APPROVED, "");
  }

  /** By a reason, which they are told. */
  public void decline(Actor host, String slug, Id<Accreditation> id, String reason) {
    var roll = locked(host, slug);
    var asked = find(roll, id);
    if (reason.isBlank() || reason.length() > 300) {
      throw Refusal.invalid(
          "reason",
          Text.of("没有写原因，或者超过 300 字", "The reason is missing or longer than 300 characters"),
          Text.of("申请人会在信里看到它。", "The applicant reads it in the letter."));
    }
    decide(host, roll, asked, Accreditation.State.DECLINED, reason.strip());
  }

  private PressRoll locked(Actor host, String slug) {
    host.require(Role.HOST);
    var gathering = programmes.bySlug(slug);
    sql.lock(gathering.id());
    return roll(gathering);
  }

  private static Accreditation find(PressRoll roll, Id<Accreditation> id) {
    return roll.all().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  private void decide(
      Actor host, PressRoll roll, Accreditation asked, Accreditation.State state, String reason) {
    if (!asked.is(state)) {
      sql.decide(asked.id(), state, reason, host.person(), clock.instant());
      letters.answer(roll.gathering(), asked, state, reason);
    }
  }

  @Override
  @Transactional(readOnly = true)
  public List<Accredited> accredited(Actor host, Id<Gathering> gathering) {
    host.require(Role.HOST);
    var roll = roll(programmes.get(gathering));
    return roll.all().stream()
        .filter(each -> each.is(Accreditation.State.APPROVED))
        .map(
            each ->
                new Accredited(
                    each.id().value(),
                    each.name(),
                    each.email(),
                    roll.outlet(each.outlet()).orElseThrow().name().shown()))
        .toList();
  }

  // -- strangers

  /** Not found where the gathering takes no press. */
  @Transactional(readOnly = true)
  public PressDesk desk(Gathering gathering) {
    return sql.desk(gathering.id()).orElseThrow(Refusal::notFound);
  }

  /** Whether the address has applied already, nobody is told. */
  public void apply(String slug, PressApplication given, String from) {
    var gathering = programmes.bySlug(slug);
    var desk = desk(gathering);
    if (!desk.isOpen(clock.instant())) {
      throw Refusal.of(
          Refusal.Kind.TOO_LATE,
          Problem.at(
              "",
              "媒体申请已经截止",
              "Applications have closed",
              "请联系主办方的新闻组。",
              "Turn to the host's press office."));
    }
    given.checked();
    slowDown(from);
    sql.lock(gathering.id());
    if (throttle.tryTake("press-to", FREE_TO, gathering.id() + " " + given.email()).isZero()) {
      sql.apply(gathering.id(), application(gathering, given));
    }
  }

  private void slowDown(String from) {
    var wait = throttle.tryTake("press-from", FREE_FROM, from);
    if (!wait.isZero()) {
      throw Refusal.of(
          Refusal.Kind.TOO_MANY,
          new Problem(
              "",
              Text.of("这里一下子来了很多申请", "Many applications came from here"),
              Text.of("请 {} 秒后再提交，填的内容还在。", "Try again in {} s; what you typed is still here.")
                  .with(Math.max(1, wait.toSeconds()))));
    }
  }

  private Accreditation application(Gathering gathering, PressApplication given) {
    return new Accreditation(
        Id.random(),
        outlet(gathering.id(), given.outlet(), given.kind()),
        given.name(),
        given.email(),
        Accreditation.State.PENDING,
        "",
        clock.instant());
  }

  /** The one of that name, or a new one. */
  Id<Outlet> outlet(Id<Gathering> gathering, String name, Outlet.Kind kind) {
    return sql.outlets(gathering).stream()
        .filter(each -> TranscriptReader.isNamed(each.name(), name))
        .map(Outlet::id)
        .findFirst()
        .orElseGet(
            () -> {
              var made = new Outlet(Id.random(), named(name), kind);
              sql.put(gathering, made);
              return made.id();
            });
  }

  private static Bilingual named(String name) {
    var latin = name.codePoints().allMatch(point -> point < 0x2E80);
    return latin ? new Bilingual("", name) : new Bilingual(name, "");
  }

  /** The day of a gathering is over when it is over everywhere on earth. */
  public void eraseOld() {
    sql.eraseKeptBefore(LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(-12)));
  }
}
