package io.jinbang.intake.mailbox;

import io.jinbang.intake.arrival.Arrival;
import io.jinbang.shared.Id;
import io.jinbang.shared.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a message's forms.
 *
 * @param place where it begins, unique within the message
 * @param arrival what it became; null where it could not be taken
 * @param film name of the file paired with it; empty where none was
 * @param problems that kept it from being taken
 */
public record MailWork(
    String place,
    String title,
    @Nullable Id<Arrival> arrival,
    String film,
    List<Problem> problems) {

  public MailWork {
    problems = List.copyOf(problems);
  }
}
