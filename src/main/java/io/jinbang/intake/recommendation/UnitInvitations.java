package io.jinbang.intake.recommendation;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Notices;
import io.jinbang.intake.Entry;
import io.jinbang.intake.entry.Drafts;
import io.jinbang.mail.Letters;
import io.jinbang.organization.Bodies;
import io.jinbang.organization.Body;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Sha256;
import io.jinbang.shared.Text;
import io.jinbang.shared.Token;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** UnitInvitations to enter through the coordinator's own unit, each by a link for one person. */
@Service
@Transactional
class UnitInvitations {
  private static final int LONGEST_NOTE = 500;

  private final UnitInvitationSql sql;
  private final RecommendationSql lists;
  private final Notices notices;
  private final Drafts drafts;
  private final Letters letters;
  private final Bodies bodies;
  private final Clock clock;

  UnitInvitations(
      UnitInvitationSql sql,
      RecommendationSql lists,
      Notices notices,
      Drafts drafts,
      Letters letters,
      Bodies bodies,
      Clock clock) {
    this.sql = sql;
    this.lists = lists;
    this.notices = notices;
    this.drafts = drafts;
    this.letters = letters;
    this.bodies = bodies;
    this.clock = clock;
  }

  /**
   * Sends a letter to each address.
   *
   * @param origin the address of this installation, for the links
   * @return how many went out
   */
  public int invite(
      Actor coordinator, Campaign campaign, String typed, String note, String origin) {
    var unit = bodies.get(own(coordinator));
    requireOpen(campaign, unit);
    // the lock makes those who invite at once share one limit
    lists.lock(campaign.id(), unit.id());
    var now = clock.instant();
    var sent = sql.sentSince(unit.id(), now.minus(Duration.ofDays(1)));
    var addresses = Addresses.read(typed, Math.max(0, Addresses.A_DAY - sent));
    var words = note(note);
    for (var address : addresses) {
      send(coordinator, campaign, unit, address, words, origin);
    }
    return addresses.size();
  }

  private void requireOpen(Campaign campaign, Body unit) {
    var deadline = closes(campaign, unit);
    if (!clock.instant().isBefore(deadline) || lists.sealed(campaign.id()).contains(unit.id())) {
      throw Refusal.invalid(
          "emails",
          Text.of("本单位已停止接收作品，不能再邀请", "Your unit takes no more works, so nobody can be invited"),
          Text.of("需要延期时，请联系上级单位或主办方。", "For more time, ask the body above or the host."));
    }
  }

  private Instant closes(Campaign campaign, Body unit) {
    return Objects.requireNonNullElse(
        notices.termsOf(campaign.id(), unit.id()).deadline(),
        campaign.rulebook().timeline().webCloses());
  }

  private static String note(String typed) {
    var note = typed.replace("\0", "").replace("\r\n", "\n").strip();
    if (note.codePointCount(0, note.length()) > LONGEST_NOTE) {
      throw Refusal.invalid(
          "note",
          Text.of("附言太长了", "The note is too long"),
          Text.of("最多 {} 个字。", "At most {} characters.").with(LONGEST_NOTE));
    }
    return note;
  }

  private void send(
      Actor coordinator, Campaign campaign, Body unit, String address, String note, String origin) {
    var code = Token.random().secret();
    var invitation =
        new Invitation(
            Id.random(), campaign.id(), unit.id(), address, clock.instant(), null, null, null);
    sql.insert(invitation, Sha256.hex(code), coordinator.person());
    letters.send(
        address,
        InvitationLetter.INVITED,
        Map.of(
            "unit", unit.name(),
            "call", campaign.rulebook().title(),
            "note", note.isEmpty() ? Text.of(" ", " ") : Text.same(note),
            "link", Text.same(origin + "/my/enter/" + campaign.slug() + "?invited=" + code),
            "closes", moment(closes(campaign, unit), campaign.rulebook().zone())));
  }

  private static Text moment(Instant at, ZoneId zone) {
    var then = at.atZone(zone);
    return Text.of(
        DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm（VV）", Locale.CHINA).format(then),
        DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm (VV)", Locale.ENGLISH).format(then));
  }

  /** What the coordinator's own unit has sent, newest first. */
  @Transactional(readOnly = true)
  public List<Invitation> sent(Actor coordinator, Campaign campaign) {
    return sql.of(campaign.id(), own(coordinator));
  }

  /** How many letters the unit may still send today. */
  @Transactional(readOnly = true)
  public int left(Actor coordinator) {
    var since = clock.instant().minus(Duration.ofDays(1));
    return Math.max(0, Addresses.A_DAY - sql.sentSince(own(coordinator), since));
  }

  private static Id<Body> own(Actor coordinator) {
    coordinator.require(Role.COORDINATOR);
    if (coordinator.body() == null) {
      throw Refusal.forbidden();
    }
    return Id.of(coordinator.body());
  }

  /** Begins an entry with the unit chosen; whoever did so before gets to the entry begun then. */
  public Id<Entry> accept(Actor entrant, Campaign campaign, String code) {
    var invitation = sql.lock(campaign.id(), Sha256.hex(code)).orElseThrow(UnitInvitations::spent);
    if (invitation.entry() != null) {
      if (!Id.of(entrant.person()).equals(invitation.usedBy())) {
        throw spent();
      }
      return invitation.entry();
    }
    var entry = drafts.begin(entrant, campaign, bodies.get(invitation.unit()));
    sql.use(invitation, entrant.person(), entry, clock.instant());
    return entry;
  }

  private static Refusal spent() {
    return Refusal.of(
        Refusal.Kind.NOT_FOUND,
        Problem.at(
            "",
            "这个邀请链接已由别人用过，或者不完整",
            "This invitation was used by somebody else, or its link is not whole",
            "可以照常新建一件作品，在表单里自己选推荐单位；或请该单位再发一次。",
            "Begin an entry as usual and choose the unit on the form, or ask the unit for"
                + " another."));
  }
}
