package io.jinbang.campaign.notice;

import io.jinbang.campaign.Campaign;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import io.jinbang.site.Origin;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The notices of a call: at most one draft, and those that were sent. */
@Service
public class WrittenNotices {
  private final NoticeSql sql;
  private final Origin origin;
  private final Clock clock;

  WrittenNotices(NoticeSql sql, Origin origin, Clock clock) {
    this.sql = sql;
    this.origin = origin;
    this.clock = clock;
  }

  /** By number, the draft included. */
  public List<Notice> of(Actor host, Campaign call) {
    host.require(Role.HOST);
    return sql.of(call.id());
  }

  public Notice get(Actor host, Campaign call, int number) {
    host.require(Role.HOST);
    return sql.of(call.id()).stream()
        .filter(notice -> notice.number() == number)
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  /** One that was sent, for whoever it was sent to. */
  public Notice sent(Campaign call, int number) {
    return sql.of(call.id()).stream()
        .filter(notice -> notice.number() == number && !notice.isDraft())
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  /** The draft, begun where there is none: the notice itself, later a supplement. */
  @Transactional
  public Notice begin(Actor host, Campaign call) {
    host.require(Role.HOST);
    var known = sql.of(call.id());
    return known.stream()
        .filter(Notice::isDraft)
        .findFirst()
        .orElseGet(() -> write(host, call, known));
  }

  private Notice write(Actor host, Campaign call, List<Notice> known) {
    var wording =
        known.isEmpty() ? FirstWords.notice(call, origin.address()) : FirstWords.supplement(call);
    var notice = new Notice(Id.random(), call.id(), known.size() + 1, wording, null);
    if (!sql.insert(notice, host.person(), clock.instant())) {
      throw sentMeanwhile();
    }
    return notice;
  }

  @Transactional
  public void save(Actor host, Campaign call, int number, Wording wording) {
    var draft = draft(host, call, number);
    sql.save(new Notice(draft.id(), call.id(), number, wording, null));
  }

  @Transactional
  public void discard(Actor host, Campaign call, int number) {
    sql.discard(draft(host, call, number).id());
  }

  /** Refuses what is no document or picture, and more than five. */
  @Transactional
  public void attach(Actor host, Campaign call, int number, String name, byte[] bytes) {
    var draft = draft(host, call, number);
    if (sql.files(draft.id()).size() >= Attachment.MOST) {
      throw Refusal.invalid(
          "file",
          Text.of("已有 5 个附件", "There are five files already"),
          Text.of("请先移除一个，或合并成一个文件。", "Remove one, or put several into one."));
    }
    sql.attach(draft.id(), Attachment.of(name, bytes), bytes, clock.instant());
  }

  @Transactional
  public void detach(Actor host, Campaign call, int number, Id<Attachment> file) {
    sql.detach(draft(host, call, number).id(), file);
  }

  /** Locked, so that it is neither sent nor changed meanwhile. */
  private Notice draft(Actor host, Campaign call, int number) {
    var notice = sql.lock(get(host, call, number).id()).orElseThrow(Refusal::notFound);
    if (!notice.isDraft()) {
      throw sentMeanwhile();
    }
    return notice;
  }

  private static Refusal sentMeanwhile() {
    return Refusal.conflict(
        Text.of("这份通知已经发出，不能再改", "This notice has been sent and cannot change"),
        Text.of("请另写一份补充通知。", "Write a supplementary notice."));
  }

  /** From now on it cannot change; sending it to more bodies later leaves the date as it is. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Notice send(Actor host, Campaign call, int number) {
    var notice = sql.lock(get(host, call, number).id()).orElseThrow(Refusal::notFound);
    sql.markSent(notice.id(), host.person(), clock.instant());
    return notice;
  }

  // -- files, for whoever may read the notice

  public List<Attachment> files(Notice notice) {
    return sql.files(notice.id());
  }

  /** A file with its bytes. */
  public record Download(Attachment file, byte[] bytes) {}

  public Download file(Notice notice, Id<Attachment> id) {
    var file =
        files(notice).stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(Refusal::notFound);
    return new Download(file, sql.bytes(notice.id(), id).orElseThrow(Refusal::notFound));
  }
}
