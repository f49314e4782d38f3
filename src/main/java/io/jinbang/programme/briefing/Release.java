package io.jinbang.programme.briefing;

import io.jinbang.shared.Id;
import io.jinbang.shared.Language;
import io.jinbang.shared.Text;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A briefing that everybody may know.
 *
 * @param corrections in order of time
 * @param withdrawn why it was withdrawn; null while it stands
 * @param line of the ledger where its hash stands
 */
public record Release(
    Id<Briefing> id,
    Account account,
    Instant since,
    List<Correction> corrections,
    @Nullable Withdrawal withdrawn,
    long line,
    String hash) {
  public Release {
    corrections = List.copyOf(corrections);
  }

  /** That it was withdrawn, and why. */
  public record Withdrawal(Text reason, Instant at) {}

  public List<Correction> of(Account.Said said) {
    return corrections.stream().filter(each -> each.paragraph().equals(said.id())).toList();
  }

  /** As it reads now, in a language; Chinese where there is no other. */
  public String now(Account.Said said, Language language) {
    var corrected = of(said);
    return corrected.isEmpty()
        ? words(said.zh(), said.en(), language)
        : words(corrected.getLast().zh(), corrected.getLast().en(), language);
  }

  /** As it read before a correction. */
  public String before(Account.Said said, Correction correction, Language language) {
    var all = of(said);
    var place = all.indexOf(correction);
    return place == 0
        ? words(said.zh(), said.en(), language)
        : words(all.get(place - 1).zh(), all.get(place - 1).en(), language);
  }

  private static String words(String zh, String en, Language language) {
    return language == Language.EN && !en.isEmpty() ? en : zh;
  }
}
