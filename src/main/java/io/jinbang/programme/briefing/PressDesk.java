package io.jinbang.programme.briefing;

import io.jinbang.shared.Text;
import java.time.Instant;
import java.time.LocalDate;

/**
 * How a gathering accredits the press.
 *
 * @param closes until when they may apply
 * @param perOutlet how many of one outlet are let in
 * @param consent what an applicant agrees to
 * @param keepUntil the last day on which applications are kept
 */
public record PressDesk(Instant closes, int perOutlet, Text consent, LocalDate keepUntil) {
  public boolean isOpen(Instant now) {
    return now.isBefore(closes);
  }
}
