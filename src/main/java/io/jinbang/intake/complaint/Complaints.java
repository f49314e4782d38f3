package io.jinbang.intake.complaint;

import io.jinbang.campaign.Campaigns;
import io.jinbang.intake.Entries;
import io.jinbang.intake.Entry;
import io.jinbang.intake.Takedowns;
import io.jinbang.intake.complaint.Complaint.State;
import io.jinbang.intake.complaint.ComplaintStep.What;
import io.jinbang.ledger.Commitment;
import io.jinbang.ledger.Ledger;
import io.jinbang.organization.People;
import io.jinbang.organization.Person;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the host decides on complaints, and what the entrant says to them. */
@Service
class Complaints implements Takedowns {
  private static final int LONGEST = 4000;

  private final ComplaintSql sql;
  private final Campaigns campaigns;
  private final Entries entries;
  private final People people;
  private final Ledger ledger;
  private final ComplaintLetters letters;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Complaints(
      ComplaintSql sql,
      Campaigns campaigns,
      Entries entries,
      People people,
      Ledger ledger,
      ComplaintLetters letters,
      Clock clock) {
    this.sql = sql;
    this.campaigns = campaigns;
    this.entries = entries;
    this.people = people;
    this.ledger = ledger;
    this.letters = letters;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<Id<Entry>, Instant> among(Collection<Id<Entry>> entries) {
    return entries.isEmpty() ? Map.of() : sql.takenDown(entries);
  }

  // -- the host

  @Transactional(readOnly = true)
  public List<Followed> all(Actor host) {
    host.require(Role.HOST);
    return sql.all().stream().map(this::followed).toList();
  }

  private Followed followed(Complaint complaint) {
    return new Followed(campaigns.get(complaint.campaign()), complaint, sql.steps(complaint.id()));
  }

  @Transactional(readOnly = true)
  public Followed get(Actor host, Id<Complaint> id) {
    host.require(Role.HOST);
    return followed(sql.find(id).orElseThrow(Refusal::notFound));
  }

  @Nullable Entry work(Complaint complaint) {
    return complaint.entry() == null ? null : entries.get(complaint.entry());
  }

  /** Says which work is meant, where what the complainant wrote did not. */
  @Transactional
  public void tie(Actor host, Id<Complaint> id, String number) {
    host.require(Role.HOST);
    var complaint = sql.lock(id).orElseThrow(Refusal::notFound);
    if (complaint.state() == State.TAKEN_DOWN) {
      throw Refusal.conflict(
          Text.of("作品已下架，不能换成另一件", "The work is taken down; it cannot be another now"),
          Text.of("请先恢复这件作品。", "Reinstate it first."));
    }
    var entry =
        entries.byNumber(complaint.campaign(), number.strip()).orElseThrow(Complaints::noSuch);
    sql.tie(id, entry.id());
    add(id, What.TIED, host, entry.submittedNumber(), null);
  }

  private static Refusal noSuch() {
    return Refusal.invalid(
        "number",
        Text.of("这个征集里没有这个编号", "This call has no such number"),
        Text.of("从作品列表里复制编号。", "Copy it from the list of entries."));
  }

  /**
   * Takes the next step of a complaint.
   *
   * @param why needed for decisions; the entrant and the complainant read it
   */
  @Transactional
  public void move(Actor host, Id<Complaint> id, State to, String why) {
    host.require(Role.HOST);
    var complaint = sql.lock(id).orElseThrow(Refusal::notFound);
    require(complaint, to, why.strip());
    var what = What.valueOf(to.name());
    sql.setState(id, to);
    add(id, what, host, why.strip(), committed(complaint, what, why.strip()));
    tell(complaint, to, why.strip());
  }

  private static void require(Complaint complaint, State to, String why) {
    if (!complaint.state().next().contains(to)) {
      throw Refusal.conflict(
          Text.of("这件投诉现在不能这样处理", "This cannot be done to the complaint now"),
          Text.of("请刷新，看看别人是不是已经处理过。", "Reload; somebody else may have dealt with it."));
    }
    if (complaint.entry() == null && to != State.DISMISSED) {
      throw Refusal.invalid(
          "number",
          Text.of("还没有确定投诉指的是哪件作品", "Which work is meant is not settled"),
          Text.of("先填作品编号；找不到就驳回并说明。", "Enter its number first; if there is none, dismiss it."));
    }
    if (to.decides() && (why.isEmpty() || why.length() > LONGEST)) {
      throw Refusal.invalid(
          "why",
          Text.of("决定要写理由", "A decision needs its reason"),
          Text.of("双方都会看到，最多 {} 个字。", "Both sides read it; at most {} characters.").with(LONGEST));
    }
  }

  private @Nullable Long committed(Complaint complaint, What what, String why) {
    if (what != What.TAKEN_DOWN && what != What.REINSTATED) {
      return null;
    }
    var payload = ComplaintPayload.decision(complaint, what, why, clock.instant());
    var bytes = payload.getBytes(StandardCharsets.UTF_8);
    var commitment = Commitment.of(Commitment.salt(random), bytes);
    return ledger.append(ComplaintPayload.kind(what), commitment.bytes()).index();
  }

  private void add(Id<Complaint> id, What what, Actor by, String why, @Nullable Long ledgerIndex) {
    var step = new ComplaintStep(clock.instant(), what, Id.of(by.person()), why, ledgerIndex);
    sql.add(id, step);
  }

  private void tell(Complaint complaint, State to, String why) {
    var campaign = campaigns.get(complaint.campaign());
    if (complaint.state() != State.RECEIVED) {
      letters.outcome(complaint.email(), complaint, campaign, to, why);
    }
    if (complaint.entry() != null && complaint.state() != State.RECEIVED) {
      var entry = entries.get(complaint.entry());
      letters.entrant(people.get(entry.entrant()), complaint, entry, to, why);
    }
  }

  // -- the entrant

  /** What has been claimed against an entry, as far as its entrant knows. */
  List<Complaint> disclosed(Entry entry) {
    return sql.of(entry.id()).stream().filter(Complaint::disclosed).toList();
  }

  List<ComplaintStep> steps(Complaint complaint) {
    return sql.steps(complaint.id());
  }

  /** What the entrant has not answered yet. */
  @Transactional(readOnly = true)
  public List<Complaint> unanswered(Actor entrant) {
    return sql.unanswered(entrant.person());
  }

  /** A complaint against one's own work, once the host has taken it up; else not found. */
  @Transactional(readOnly = true)
  public Followed ofMine(Actor entrant, Id<Complaint> id) {
    var complaint = sql.find(id).filter(Complaint::disclosed).orElseThrow(Refusal::notFound);
    requireOwn(entrant, complaint);
    return followed(complaint);
  }

  private void requireOwn(Actor entrant, Complaint complaint) {
    var owner = entries.get(Objects.requireNonNull(complaint.entry())).entrant();
    if (!owner.equals(Id.<Person>of(entrant.person()))) {
      throw Refusal.notFound();
    }
  }

  /** The entrant's side of it; may be said as long as nothing ended the matter. */
  @Transactional
  public void counter(Actor entrant, Id<Complaint> id, String words) {
    var complaint = sql.lock(id).filter(Complaint::disclosed).orElseThrow(Refusal::notFound);
    requireOwn(entrant, complaint);
    if (complaint.state() != State.UNDER_REVIEW && complaint.state() != State.TAKEN_DOWN) {
      throw Refusal.conflict(
          Text.of("这件投诉已经了结", "The matter is closed"),
          Text.of("还有话要说，请联系主办方。", "If there is more to say, ask the host."));
    }
    var said = words.replace("\0", "").strip();
    if (said.isEmpty() || said.length() > LONGEST) {
      throw Refusal.invalid(
          "words",
          Text.of("还没有写说明，或者太长了", "Nothing is said, or too much"),
          Text.of("请写明事实和依据，最多 {} 个字。", "State facts and proofs, at most {} characters.")
              .with(LONGEST));
    }
    add(id, What.COUNTERED, entrant, said, null);
  }
}
