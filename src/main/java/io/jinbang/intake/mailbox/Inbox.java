package io.jinbang.intake.mailbox;

import io.jinbang.campaign.Campaign;
import io.jinbang.mail.Mailbox;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Messages as the host sees them.
 *
 * @param campaign whose they are; null for those of all
 * @param show a state's name, or empty
 * @param page from 0
 */
public record Inbox(
    @Nullable Campaign campaign,
    String show,
    int page,
    List<Mail> mails,
    Map<MailState, Long> counts,
    Mailbox.State mailbox) {

  public String base() {
    return campaign == null ? "/host/mailbox" : "/host/c/" + campaign.slug() + "/mailbox";
  }

  public long count(MailState state) {
    return counts.getOrDefault(state, 0L);
  }

  public long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  public int pages() {
    var shown = show.isEmpty() ? total() : count(MailState.valueOf(show));
    return (int) Math.ceilDiv(shown, (long) MailSql.PAGE);
  }
}
