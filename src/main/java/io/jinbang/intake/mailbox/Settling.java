package io.jinbang.intake.mailbox;

import io.jinbang.campaign.Campaigns;
import io.jinbang.intake.arrival.Arrival;
import io.jinbang.intake.arrival.ArrivalSettled;
import io.jinbang.intake.arrival.Arrivals;
import io.jinbang.mail.Letters;
import io.jinbang.mail.Message;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import io.jinbang.site.Origin;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One answer for each message, once nothing more happens to its works by itself. */
@Service
class Settling {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final int MOST_ANSWERS = 3;

  private final MailSql sql;
  private final Arrivals arrivals;
  private final Campaigns campaigns;
  private final Letters letters;
  private final Origin origin;
  private final Clock clock;

  Settling(
      MailSql sql,
      Arrivals arrivals,
      Campaigns campaigns,
      Letters letters,
      Origin origin,
      Clock clock) {
    this.sql = sql;
    this.arrivals = arrivals;
    this.campaigns = campaigns;
    this.letters = letters;
    this.origin = origin;
    this.clock = clock;
  }

  @EventListener
  @Transactional
  public void settled(ArrivalSettled settled) {
    sql.settling(settled.arrival()).forEach(this::check);
  }

  /** Answers a message whose works are all settled; asks in vain as often as anybody likes. */
  @Transactional
  public void check(Id<Message> message) {
    var mail = sql.lock(message).orElseThrow();
    if (mail.state() != MailState.SETTLING) {
      return;
    }
    var works = sql.works(message);
    var known = arrivals(works);
    if (known.values().stream().noneMatch(each -> each.state() == Arrival.State.CHECKING)) {
      answer(mail, works, known);
    }
  }

  private Map<Id<Arrival>, Arrival> arrivals(List<MailWork> works) {
    var known = new HashMap<Id<Arrival>, Arrival>();
    works.stream()
        .map(MailWork::arrival)
        .filter(Objects::nonNull)
        .forEach(id -> known.put(id, arrivals.get(id)));
    return known;
  }

  private void answer(Mail mail, List<MailWork> works, Map<Id<Arrival>, Arrival> known) {
    if (tooOften(mail)) {
      sql.save(Mails.needing(mail, MailReason.TOO_MANY_ANSWERS));
      return;
    }
    var text = text(works, known);
    var call =
        mail.campaign() == null
            ? Text.of("主办方", "The host")
            : campaigns.get(mail.campaign()).rulebook().title();
    letters.send(
        mail.sender(),
        MailLetters.ANSWER,
        Map.of(
            "subject",
            Text.same(mail.subject()),
            "call",
            call,
            "summary",
            text.summary(),
            "works",
            text.works()));
    sql.save(Mails.answered(mail, clock.instant()));
  }

  private boolean tooOften(Mail mail) {
    return sql.answersSince(mail.sender(), clock.instant().minus(HOUR)) >= MOST_ANSWERS;
  }

  /** What is to be said of a message's works, with new links to those nobody has claimed. */
  AnswerText text(Id<Message> message) {
    var works = sql.works(message);
    return text(works, arrivals(works));
  }

  private AnswerText text(List<MailWork> works, Map<Id<Arrival>, Arrival> known) {
    var text = new AnswerText();
    for (var work : works) {
      var arrival = work.arrival() == null ? null : known.get(work.arrival());
      if (arrival != null) {
        var claim = arrival.claimed() ? null : arrivals.issueClaim(arrival.id());
        text.add(work.title(), arrival, origin.address(), claim);
      } else if (work.title().isEmpty()) {
        work.problems().forEach(text::say);
      } else {
        text.refuse(work.title(), work.problems());
      }
    }
    return text;
  }
}
