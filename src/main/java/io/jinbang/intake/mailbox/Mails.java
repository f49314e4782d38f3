package io.jinbang.intake.mailbox;

import io.jinbang.campaign.Campaign;
import io.jinbang.mail.Mailbox;
import io.jinbang.mail.Message;
import io.jinbang.mail.MessageArrived;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What became of messages, as it is noted down. */
@Service
class Mails {
  private final MailSql sql;
  private final Mailbox mailbox;

  Mails(MailSql sql, Mailbox mailbox) {
    this.sql = sql;
    this.mailbox = mailbox;
  }

  /** In the transaction that keeps it. */
  @EventListener
  @Transactional
  public void arrived(MessageArrived arrived) {
    sql.add(mailbox.get(arrived.message()));
  }

  Mail find(Id<Message> message) {
    return sql.find(message).orElseThrow(Refusal::notFound);
  }

  /** Its words and what it brings, before anything is made of it. */
  @Transactional
  public Mail opened(Mail mail, String words, Contents contents) {
    sql.replaceFiles(
        mail.message(),
        contents
            .all()
            .map(
                part ->
                    new MailFile(
                        part.number(),
                        part.name(),
                        part.size(),
                        contents.kind(part),
                        Text.of("", "")))
            .toList());
    var known = with(mail, mail.state(), mail.reason(), words, mail.reply(), mail.answeredAt());
    sql.save(known);
    return known;
  }

  @Transactional
  public Mail ofCall(Mail mail, Campaign call) {
    var known =
        new Mail(
            mail.message(),
            call.id(),
            mail.state(),
            mail.reason(),
            mail.unit(),
            mail.sender(),
            mail.subject(),
            mail.receivedAt(),
            mail.words(),
            mail.reply(),
            mail.entry(),
            mail.answeredAt());
    sql.save(known);
    return known;
  }

  @Transactional
  public void needs(Mail mail, MailReason reason) {
    sql.save(needing(mail, reason));
  }

  @Transactional
  public void ignore(Mail mail, MailReason reason) {
    sql.save(with(mail, MailState.IGNORED, reason, mail.words(), "", mail.answeredAt()));
  }

  /** Everything that could be made of it is made; what follows waits for films, or for a person. */
  @Transactional
  public void taken(
      Mail mail, List<MailWork> works, List<MailFile> files, @Nullable MailReason reason) {
    sql.replaceFiles(mail.message(), files);
    sql.replaceWorks(mail.message(), works);
    sql.save(
        reason == null
            ? with(mail, MailState.SETTLING, null, mail.words(), "", mail.answeredAt())
            : needing(mail, reason));
  }

  List<String> hosts() {
    return sql.hosts();
  }

  Map<String, String> pairings(Mail mail) {
    return sql.pairings(mail.message());
  }

  // -- the same message in another state

  static Mail needing(Mail mail, MailReason reason) {
    return with(
        mail, MailState.NEEDS_PERSON, reason, mail.words(), reason.prepared(), mail.answeredAt());
  }

  static Mail answered(Mail mail, Instant at) {
    return with(mail, MailState.ANSWERED, null, mail.words(), "", at);
  }

  static Mail with(
      Mail mail,
      MailState state,
      @Nullable MailReason reason,
      String words,
      String reply,
      @Nullable Instant answered) {
    return new Mail(
        mail.message(),
        mail.campaign(),
        state,
        reason,
        mail.unit(),
        mail.sender(),
        mail.subject(),
        mail.receivedAt(),
        words,
        reply,
        mail.entry(),
        answered);
  }
}
