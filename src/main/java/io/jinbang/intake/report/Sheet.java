package io.jinbang.intake.report;

import io.jinbang.campaign.Campaign;
import io.jinbang.organization.Body;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A report with the figures beside it.
 *
 * @param report null where it has not been begun
 * @param names of the bodies that the figures count by
 */
public record Sheet(
    Campaign campaign,
    Body body,
    @Nullable Report report,
    Figures figures,
    Map<Id<Body>, Text> names) {

  public boolean isFiled() {
    return report != null && report.isFiled();
  }
}
