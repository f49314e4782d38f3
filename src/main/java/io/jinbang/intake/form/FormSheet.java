package io.jinbang.intake.form;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.arrival.Arrival;
import io.jinbang.organization.Body;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form with what it says and what has become of it.
 *
 * @param lines in the form's order
 * @param units that can be chosen to recommend
 */
public record FormSheet(
    Campaign campaign, FormFile file, FormReading reading, List<Line> lines, List<Body> units) {
  /** Lines shown with a box each; the good ones beyond are taken along all at once. */
  static final int SHOWN = 200;

  /**
   * A row of the form.
   *
   * @param arrival what has become of its work; null while it is not there
   */
  public record Line(FormRow row, @Nullable Arrival arrival) {}

  /** Works that are there, from this form or an earlier one. */
  public List<Line> there() {
    return lines.stream().filter(line -> line.arrival() != null).toList();
  }

  /** Not there yet; those that need somebody first. */
  public List<Line> open() {
    return lines.stream()
        .filter(line -> line.arrival() == null)
        .sorted(Comparator.comparing(line -> line.row().good()))
        .toList();
  }

  public List<Line> shown() {
    return open().stream().limit(SHOWN).toList();
  }

  /** Good ones that are not shown. */
  public List<Line> rest() {
    return open().stream().skip(SHOWN).filter(line -> line.row().good()).toList();
  }

  public long good() {
    return open().stream().filter(line -> line.row().good()).count();
  }

  public long faulty() {
    return open().size() - good();
  }
}
