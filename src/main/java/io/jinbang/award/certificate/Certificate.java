package io.jinbang.award.certificate;

import io.jinbang.award.Awards;
import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Rulebook;
import io.jinbang.intake.Entry;
import io.jinbang.shared.Text;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A certificate as it is shown.
 *
 * @param work the work it is for; null for a prize to a body
 * @param name of the prize, as printed
 */
public record Certificate(
    Campaign campaign,
    Awards.PostedList list,
    Awards.Award award,
    @Nullable Entry work,
    Text name) {

  public String number() {
    return award.certificate();
  }

  /** The day of posting where the call is. */
  public LocalDate date() {
    return LocalDate.ofInstant(list.at(), campaign.rulebook().zone());
  }

  /** The same, as the sheet says it: a certificate is written in Chinese. */
  public String dateInChinese() {
    return DateTimeFormatter.ofPattern("yyyy年M月d日").format(date());
  }

  /** The hosts, as they sign. */
  public Text issuer() {
    var hosts =
        campaign.rulebook().bodies().stream()
            .filter(body -> body.role() == Rulebook.BodyRole.HOST)
            .map(Rulebook.Participant::name)
            .toList();
    return new Text(
        String.join("、", hosts.stream().map(Text::zh).toList()),
        String.join(", ", hosts.stream().map(Text::en).toList()));
  }

  /** The authors as they wish to be named, one by one. */
  public List<String> authors() {
    return work == null || work.credits().isBlank()
        ? List.of()
        : List.of(work.credits().strip().split("\\s*[、,，;；]\\s*"));
  }

  /** Where its commitment stands. */
  public Text ledgerLine() {
    return Text.of("存证第 {} 条", "Line {} of the ledger").with(list.commitment() + 1);
  }
}
