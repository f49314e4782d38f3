package io.jinbang.programme.briefing;

import io.jinbang.decision.Decisions;
import io.jinbang.programme.Gathering;
import io.jinbang.programme.Programme;
import io.jinbang.programme.Programmes;
import io.jinbang.programme.Session;
import io.jinbang.programme.SessionKind;
import io.jinbang.programme.Speaker;
import io.jinbang.programme.gathering.Bilingual;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Press briefings as their host prepares them, until they are proposed for release. */
@Service
@Transactional
class Briefings {
  static final String KIND = "briefing";

  private final BriefingSql sql;
  private final PressSql press;
  private final PressDesks desks;
  private final Programmes programmes;
  private final Decisions decisions;
  private final Clock clock;

  Briefings(
      BriefingSql sql,
      PressSql press,
      PressDesks desks,
      Programmes programmes,
      Decisions decisions,
      Clock clock) {
    this.sql = sql;
    this.press = press;
    this.desks = desks;
    this.programmes = programmes;
    this.decisions = decisions;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public List<Briefing> of(Actor host, Gathering gathering) {
    host.require(Role.HOST);
    return sql.of(gathering.id());
  }

  /** Not found where it is another gathering's. */
  @Transactional(readOnly = true)
  public Briefing get(Actor host, String slug, Id<Briefing> id) {
    host.require(Role.HOST);
    var gathering = programmes.bySlug(slug);
    return sql.find(id)
        .filter(each -> each.gathering().equals(gathering.id()))
        .orElseThrow(Refusal::notFound);
  }

  /** The speakers of the gathering and its sessions that are briefings. */
  @Transactional(readOnly = true)
  public Programme programme(Actor host, String slug) {
    return programmes.draft(host, programmes.bySlug(slug).id());
  }

  static List<Session> sessions(Programme programme) {
    return programme.sessions().stream()
        .filter(each -> each.kind() == SessionKind.BRIEFING)
        .toList();
  }

  static List<Speaker> speakers(Programme programme, Briefing briefing) {
    return briefing.speakers().stream()
        .flatMap(id -> programme.speakers().stream().filter(each -> each.id().equals(id)))
        .toList();
  }

  @Transactional(readOnly = true)
  public List<Outlet> outlets(Actor host, Briefing briefing) {
    host.require(Role.HOST);
    return press.outlets(briefing.gathering());
  }

  /** A new one, or one changed; a speaker who is quoted stays. */
  public void put(Actor host, String slug, Briefing given) {
    var programme = programme(host, slug);
    var known = programme.speakers().stream().map(Speaker::id).toList();
    var sessions = sessions(programme).stream().map(Session::id).toList();
    var foreign = given.session() != null && !sessions.contains(given.session());
    if (foreign || !known.containsAll(given.speakers())) {
      throw Refusal.notFound();
    }
    sql.lock(given.id());
    sql.find(given.id()).ifPresent(before -> get(host, slug, before.id()));
    requireDraft(given);
    quoted(given);
    sql.put(given, host.person(), clock.instant());
  }

  private static void quoted(Briefing given) {
    var missing =
        given.transcript().stream()
            .anyMatch(each -> each.speaker() != null && !given.speakers().contains(each.speaker()));
    if (missing) {
      throw Refusal.invalid(
          "speakers",
          Text.of(
              "实录里引用了不在发布人之列的人", "The transcript quotes somebody who is not among the speakers"),
          Text.of("先删去他的发言，或把他留在发布人里。", "Delete their words first, or keep them."));
    }
  }

  private void requireDraft(Briefing briefing) {
    if (decisions.current(KIND, briefing.id().value()).isPresent()) {
      throw Refusal.conflict(
          Text.of("已提请发布，不能再改", "It is proposed for release and cannot be changed"),
          Text.of("先撤回提请；已经发布的用“更正”。", "Take the proposal back; once released, correct it."));
    }
  }

  public void remove(Actor host, String slug, Id<Briefing> id) {
    var briefing = get(host, slug, id);
    requireDraft(briefing);
    sql.remove(id);
  }

  // -- the transcript

  /** A new paragraph at the end, or one changed. */
  public void say(Actor host, String slug, Id<Briefing> id, Paragraph said) {
    change(
        host,
        slug,
        id,
        all -> {
          var place = places(all).indexOf(said.id());
          if (place < 0) {
            all.add(said);
          } else {
            all.set(place, said);
          }
          return all;
        });
  }

  private static List<Id<Paragraph>> places(List<Paragraph> all) {
    return all.stream().map(Paragraph::id).toList();
  }

  public void move(Actor host, String slug, Id<Briefing> id, Id<Paragraph> said, int by) {
    get(host, slug, id).paragraph(said);
    change(
        host,
        slug,
        id,
        all -> {
          var place = places(all).indexOf(said);
          Collections.swap(all, place, Math.clamp(place + by, 0, all.size() - 1));
          return all;
        });
  }

  public void unsay(Actor host, String slug, Id<Briefing> id, Id<Paragraph> said) {
    get(host, slug, id).paragraph(said);
    change(
        host,
        slug,
        id,
        all -> {
          all.removeIf(each -> each.id().equals(said));
          return all;
        });
  }

  /** The whole transcript anew, out of plain text; outlets that are not known are added. */
  public int take(Actor host, String slug, Id<Briefing> id, String text) {
    var briefing = get(host, slug, id);
    var read = read(host, slug, briefing, text);
    Refusal.unlessNone(read.problems());
    change(
        host, slug, id, _ -> read.lines().stream().map(line -> paragraph(briefing, line)).toList());
    return read.lines().size();
  }

  @Transactional(readOnly = true)
  public TranscriptReader.Read read(Actor host, String slug, Briefing briefing, String text) {
    return TranscriptReader.read(text, speakers(programme(host, slug), briefing));
  }

  private Paragraph paragraph(Briefing briefing, TranscriptReader.Line line) {
    return new Paragraph(
        Id.random(),
        line.kind(),
        line.speaker(),
        line.outlet().isEmpty()
            ? null
            : desks.outlet(briefing.gathering(), line.outlet(), Outlet.Kind.OTHER),
        line.journalist(),
        line.second(),
        new Bilingual(line.words(), ""));
  }

  private void change(
      Actor host, String slug, Id<Briefing> id, UnaryOperator<List<Paragraph>> change) {
    sql.lock(id);
    var briefing = get(host, slug, id);
    var after = briefing.with(change.apply(new ArrayList<>(briefing.transcript())));
    if (after.transcript().size() > TranscriptReader.MOST) {
      throw Refusal.of(
          Refusal.Kind.INVALID,
          Problem.at(
              "zh", "超过 400 段", "More than 400 paragraphs", "合并一些段落。", "Put some together."));
    }
    put(host, slug, after);
  }
}
