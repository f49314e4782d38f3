package io.jinbang.intake.mailbox;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.intake.Entries;
import io.jinbang.intake.Entry;
import io.jinbang.intake.arrival.Arrivals;
import io.jinbang.mail.Letters;
import io.jinbang.mail.Mailbox;
import io.jinbang.mail.Message;
import io.jinbang.organization.Bodies;
import io.jinbang.organization.Body;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the host does with messages that no program can finish. */
@Service
class MailDesk {
  private static final int LONGEST_REPLY = 10_000;

  private final MailSql sql;
  private final Mailbox mailbox;
  private final Settling settling;
  private final Arrivals arrivals;
  private final Campaigns campaigns;
  private final Entries entries;
  private final Bodies bodies;
  private final Letters letters;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  MailDesk(
      MailSql sql,
      Mailbox mailbox,
      Settling settling,
      Arrivals arrivals,
      Campaigns campaigns,
      Entries entries,
      Bodies bodies,
      Letters letters,
      ApplicationEventPublisher events,
      Clock clock) {
    this.sql = sql;
    this.mailbox = mailbox;
    this.settling = settling;
    this.arrivals = arrivals;
    this.campaigns = campaigns;
    this.entries = entries;
    this.bodies = bodies;
    this.letters = letters;
    this.events = events;
    this.clock = clock;
  }

  // -- looking

  @Transactional(readOnly = true)
  public Inbox inbox(Actor host, @Nullable String slug, String show, int page) {
    host.require(Role.HOST);
    requireState(show);
    var campaign = slug == null ? null : campaigns.bySlug(slug);
    var of = campaign == null ? null : campaign.id();
    var from = Math.max(0, Math.min(page, 1_000_000));
    return new Inbox(
        campaign, show, from, sql.page(of, show, from), sql.counts(of), mailbox.state());
  }

  /** All messages of a list. */
  @Transactional(readOnly = true)
  public List<Mail> whole(Actor host, @Nullable String slug, String show) {
    host.require(Role.HOST);
    requireState(show);
    return sql.all(slug == null ? null : campaigns.bySlug(slug).id(), show);
  }

  private static void requireState(String show) {
    var known = Stream.of(MailState.values()).anyMatch(state -> state.name().equals(show));
    if (!show.isEmpty() && !known) {
      throw Refusal.notFound();
    }
  }

  long needingPerson() {
    return sql.counts(null).getOrDefault(MailState.NEEDS_PERSON, 0L);
  }

  @Transactional(readOnly = true)
  public MailSheet sheet(Actor host, Id<Message> id) {
    host.require(Role.HOST);
    var mail = find(id);
    var lines =
        sql.works(id).stream()
            .map(
                work ->
                    new MailSheet.Line(
                        work, work.arrival() == null ? null : arrivals.get(work.arrival())))
            .toList();
    return new MailSheet(
        mailbox.get(id),
        mail,
        sql.files(id),
        lines,
        mail.campaign() == null ? null : campaigns.get(mail.campaign()),
        campaigns.all(),
        bodies.subtree(bodies.host().id()),
        mail.entry() == null ? null : entries.get(mail.entry()));
  }

  private Mail find(Id<Message> id) {
    return sql.find(id).orElseThrow(Refusal::notFound);
  }

  // -- doing

  /** A message is to be looked at anew. */
  record MailToBeRead(Id<Message> message) {}

  /** Looks at it anew, for another call or another recommending unit where they are given. */
  @Transactional
  public void readAgain(
      Actor host, Id<Message> id, @Nullable Id<Campaign> campaign, @Nullable Id<Body> unit) {
    var mail = free(host, id);
    var call = campaign == null ? mail.campaign() : campaigns.get(campaign).id();
    var by = unit == null ? mail.unit() : bodies.get(unit).id();
    sql.save(
        new Mail(
            id,
            call,
            MailState.READ,
            null,
            by,
            mail.sender(),
            mail.subject(),
            mail.receivedAt(),
            mail.words(),
            "",
            mail.entry(),
            mail.answeredAt()));
    events.publishEvent(new MailToBeRead(id));
  }

  /** Puts it beside an entry, by the entry's number. */
  @Transactional
  public void file(Actor host, Id<Message> id, String number) {
    var mail = free(host, id);
    var entry =
        campaigns.all().stream()
            .flatMap(call -> entries.byNumber(call.id(), number.strip()).stream())
            .findFirst()
            .orElseThrow(
                () ->
                    Refusal.invalid(
                        "number",
                        Text.of("没有这个编号的作品", "No entry has this number"),
                        Text.of(
                            "编号在回执上，例如 SV26-0001。",
                            "It stands on the receipt, such as SV26-0001.")));
    sql.save(filed(mail, entry));
  }

  private static Mail filed(Mail mail, Entry entry) {
    return new Mail(
        mail.message(),
        entry.campaign(),
        MailState.FILED,
        null,
        mail.unit(),
        mail.sender(),
        mail.subject(),
        mail.receivedAt(),
        mail.words(),
        mail.reply(),
        entry.id(),
        mail.answeredAt());
  }

  @Transactional
  public void ignore(Actor host, Id<Message> id) {
    var mail = free(host, id);
    sql.save(
        Mails.with(
            mail, MailState.IGNORED, mail.reason(), mail.words(), mail.reply(), mail.answeredAt()));
  }

  /** Sends a reply in a person's words, with what became of each work below it. */
  @Transactional
  public void reply(Actor host, Id<Message> id, String words) {
    var mail = free(host, id);
    if (words.isBlank() || words.length() > LONGEST_REPLY) {
      throw Refusal.invalid(
          "reply",
          Text.of("答复不能空着，也不能超过 10000 字", "The reply is neither empty nor over 10,000 characters"),
          Text.of("请写一两句话。", "Write a sentence or two."));
    }
    if (mail.sender().isEmpty()) {
      throw Refusal.conflict(
          Text.of("这封邮件没有发信地址", "This message names no sender"),
          Text.of("请选“与征集无关”，或归入作品。", "Put it aside, or file it under an entry."));
    }
    letters.send(
        mail.sender(),
        MailLetters.REPLY,
        Map.of(
            "subject",
            Text.same(mail.subject()),
            "text",
            Text.same(words.strip()),
            "works",
            settling.text(id).works()));
    sql.save(Mails.answered(mail, clock.instant()));
  }

  /** Keeps pairings put right by hand. */
  @Transactional
  public List<String> pair(Actor host, Id<Message> id, Map<String, String> films) {
    free(host, id);
    var works = sql.works(id);
    var changed =
        works.stream()
            .filter(work -> films.containsKey(work.place()))
            .filter(work -> !work.film().equals(films.get(work.place())))
            .map(MailWork::place)
            .toList();
    changed.forEach(place -> sql.pair(id, place, films.getOrDefault(place, "")));
    return changed;
  }

  /** One that no program has in hand. */
  private Mail free(Actor host, Id<Message> id) {
    host.require(Role.HOST);
    var mail = sql.lock(id).orElseThrow(Refusal::notFound);
    if (mail.state() == MailState.READ || mail.state() == MailState.SETTLING) {
      throw Refusal.conflict(
          Text.of("这封邮件正在处理", "This message is in hand"),
          Text.of("请稍等，处理完再改。", "Wait until it is done."));
    }
    return mail;
  }
}
