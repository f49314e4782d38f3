package io.jinbang.attendance.invitation;

import io.jinbang.attendance.registration.Admissions;
import io.jinbang.attendance.registration.Category;
import io.jinbang.attendance.registration.Guest;
import io.jinbang.attendance.registration.Listings;
import io.jinbang.attendance.registration.Listings.Named;
import io.jinbang.attendance.registration.Particulars;
import io.jinbang.programme.Gathering;
import io.jinbang.programme.Programmes;
import io.jinbang.programme.Speaker;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of those who are invited, and how it goes out. */
@Service
@Transactional
class GuestInvitations {
  /** Nobody is written to twice within this. */
  private static final Duration REST = Duration.ofDays(2);

  private static final int LONGEST = 80;
  private static final int MOST = 100_000;

  private final Listings listings;
  private final PartySql parties;
  private final GuestPostSql post;
  private final Programmes programmes;
  private final Admissions admissions;
  private final Clock clock;

  GuestInvitations(
      Listings listings,
      PartySql parties,
      GuestPostSql post,
      Programmes programmes,
      Admissions admissions,
      Clock clock) {
    this.listings = listings;
    this.parties = parties;
    this.post = post;
    this.programmes = programmes;
    this.admissions = admissions;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  Reach reach(Actor host, Gathering gathering) {
    host.require(Role.HOST);
    admissions.get(gathering.id());
    var counts = post.counts(gathering.id(), rested());
    return new Reach(
        parties.reach(gathering.id()),
        counts[0],
        counts[1],
        counts[2],
        counts[3],
        newSpeakers(host, gathering).size());
  }

  private Instant rested() {
    return clock.instant().minus(REST);
  }

  /** One guest, typed. */
  void add(Actor host, Gathering gathering, Particulars told, Id<Category> category, String party) {
    host.require(Role.HOST);
    admissions.get(gathering.id()).category(category);
    Refusal.unlessNone(told.problems());
    var named = party.strip();
    checkParty(named);
    parties.add(gathering.id(), List.of(named));
    listings.add(host, gathering.id(), List.of(new Named(told, category, named, null)));
    Quotas.check(parties.reach(gathering.id()));
  }

  private static void checkParty(String name) {
    if (name.length() > LONGEST) {
      throw Refusal.invalid(
          "party",
          Text.of("邀请单位超过 80 字", "The inviting body is too long"),
          Text.of("请写短一些。", "Make it shorter."));
    }
  }

  /** How many guests a party may name; null for no limit. */
  void quota(Actor host, Gathering gathering, String party, @Nullable Integer quota) {
    host.require(Role.HOST);
    admissions.get(gathering.id());
    checkParty(party.strip());
    if (party.isBlank() || (quota != null && (quota < 1 || quota > MOST))) {
      throw Refusal.invalid(
          "quota",
          Text.of("单位没写，或者名额不对", "The body is missing, or the quota is wrong"),
          Text.of("写单位名称；名额 1 到 100000，不限就留空。", "Name the body; 1 to 100000, blank for no limit."));
    }
    parties.quota(gathering.id(), party.strip(), quota);
  }

  /** Puts the programme's speakers on the list whom nobody has put there yet. */
  int takeOverSpeakers(Actor host, Gathering gathering, Id<Category> category) {
    var speakers = newSpeakers(host, gathering);
    listings.add(
        host,
        gathering.id(),
        speakers.stream().map(each -> new Named(told(each), category, "", each.id())).toList());
    return speakers.size();
  }

  private List<Speaker> newSpeakers(Actor host, Gathering gathering) {
    var known =
        listings.known(host, gathering.id()).stream()
            .map(Guest::speaker)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return programmes.draft(host, gathering.id()).speakers().stream()
        .filter(speaker -> !known.contains(speaker.id()))
        .toList();
  }

  private static Particulars told(Speaker speaker) {
    var name = speaker.name();
    var chinese = name.zh().codePoints().anyMatch(Character::isIdeographic);
    return new Particulars(
        chinese ? name.zh() : "",
        chinese && name.en().equals(name.zh()) ? "" : name.en(),
        speaker.organization().zh(),
        speaker.title().zh(),
        "",
        "");
  }

  // -- letters, which go out within seconds

  int inviteAll(Actor host, Gathering gathering) {
    host.require(Role.HOST);
    requireOpen(gathering);
    return post.inviteAll(gathering.id());
  }

  /** Once more, with a new link; the old one is void from then on. */
  void invite(Actor host, Gathering gathering, Id<Guest> guest) {
    host.require(Role.HOST);
    requireOpen(gathering);
    if (listings.known(host, gathering.id()).stream().noneMatch(g -> g.id().equals(guest))) {
      throw Refusal.notFound();
    }
    post.invite(guest);
  }

  int remindAll(Actor host, Gathering gathering) {
    host.require(Role.HOST);
    requireOpen(gathering);
    return post.remindAll(gathering.id(), rested());
  }

  /** A letter that asks for an answer by a day gone by would be a riddle. */
  private void requireOpen(Gathering gathering) {
    if (!clock.instant().isBefore(admissions.get(gathering.id()).window().closes())) {
      throw Refusal.conflict(
          Text.of("报名已经截止，收到信的人不能答复", "It has closed; nobody could answer the letter"),
          Text.of("请先在“参会设置”里推迟截止时间。", "Move the closing date first, under Settings for guests."));
    }
  }
}
