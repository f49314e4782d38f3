package io.jinbang.intake.mailbox;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entry;
import io.jinbang.intake.arrival.Arrival;
import io.jinbang.mail.Message;
import io.jinbang.organization.Body;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message with all that became of it.
 *
 * @param campaign it is for; null while nobody knows
 * @param campaigns it could be for
 * @param units that could recommend
 * @param entry it was filed under
 */
public record MailSheet(
    Message message,
    Mail mail,
    List<MailFile> files,
    List<Line> lines,
    @Nullable Campaign campaign,
    List<Campaign> campaigns,
    List<Body> units,
    @Nullable Entry entry) {

  /**
   * A row of its forms.
   *
   * @param arrival what it became; null where it was not taken
   */
  public record Line(MailWork work, @Nullable Arrival arrival) {}

  /** Names of the films that came along. */
  public List<String> films() {
    return files.stream()
        .filter(file -> file.kind() == MailFile.Kind.FILM)
        .map(MailFile::name)
        .distinct()
        .toList();
  }

  /** Whether some row may still be given another film. */
  public boolean pairable() {
    return !films().isEmpty() && lines.stream().anyMatch(MailSheet::open);
  }

  public static boolean open(Line line) {
    var arrival = line.arrival();
    return arrival != null && arrival.state() != Arrival.State.SUBMITTED;
  }

  /** Whether a program has it in hand at the moment. */
  public boolean busy() {
    return mail.state() == MailState.READ || mail.state() == MailState.SETTLING;
  }
}
