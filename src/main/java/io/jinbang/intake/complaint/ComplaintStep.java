package io.jinbang.intake.complaint;

import io.jinbang.organization.Person;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a complaint's history.
 *
 * @param by who did it; null for the complainant
 * @param why in the words of whoever did it; may be empty
 * @param ledgerIndex its line in the ledger, from 0; null where it has none
 */
public record ComplaintStep(
    Instant at, What what, @Nullable Id<Person> by, String why, @Nullable Long ledgerIndex) {

  /** What can happen. */
  public enum What {
    RECEIVED(Text.of("收到投诉", "Complaint received")),
    CONFIRMED(Text.of("投诉人确认了邮箱", "The complainant confirmed the address")),
    TIED(Text.of("确定了所指作品", "The work meant was found")),
    UNDER_REVIEW(Text.of("主办方开始处理，已告知报送者", "The host took it up; the entrant was told")),
    COUNTERED(Text.of("报送者作了说明", "The entrant answered")),
    TAKEN_DOWN(Text.of("作品下架", "The work was taken down")),
    DISMISSED(Text.of("投诉不成立", "The complaint was dismissed")),
    REINSTATED(Text.of("作品恢复", "The work was reinstated"));

    private final Text label;

    What(Text label) {
      this.label = label;
    }

    public Text label() {
      return label;
    }
  }
}
