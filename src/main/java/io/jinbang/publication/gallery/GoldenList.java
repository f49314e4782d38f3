package io.jinbang.publication.gallery;

import io.jinbang.award.Awards;
import io.jinbang.award.Awards.Award;
import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Rulebook;
import io.jinbang.intake.Entry;
import io.jinbang.media.Film;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A posted list with what it shows.
 *
 * @param works the winning works by id
 * @param films their films by entry id
 * @param takenDown works not shown because of a rights complaint, with since when
 * @param submitted how many works were submitted in all
 */
public record GoldenList(
    Campaign campaign,
    Awards.PostedList posted,
    Map<Id<Entry>, Entry> works,
    Map<Id<Entry>, Film> films,
    Map<Id<Entry>, Instant> takenDown,
    int submitted,
    int places) {

  public Rulebook rulebook() {
    return campaign.rulebook();
  }

  public List<Rulebook.Prize> prizes(Rulebook.Prize.Kind kind) {
    return rulebook().prizes().stream()
        .filter(prize -> prize.kind() == kind)
        .filter(prize -> !of(prize.id(), null).isEmpty())
        .toList();
  }

  /** The themes in which anything was awarded. */
  public List<Rulebook.Theme> themes() {
    return rulebook().themes().stream()
        .filter(
            theme -> posted.awards().stream().anyMatch(award -> theme.id().equals(award.theme())))
        .toList();
  }

  /** The awards of a prize, of one theme or of all, by number of the work. */
  public List<Award> of(String prize, @Nullable String theme) {
    return posted.awards().stream()
        .filter(award -> award.prize().equals(prize))
        .filter(award -> theme == null || theme.equals(award.theme()))
        .sorted(Comparator.comparing(this::order))
        .toList();
  }

  /** By number of the work, so that no order is printed that was not decided. */
  private String order(Award award) {
    return award.entry() == null ? award.certificate() : work(award).submittedNumber();
  }

  public Entry work(Award award) {
    return Objects.requireNonNull(works.get(Objects.requireNonNull(award.entry())));
  }

  /** Whether it is on the list but not shown. */
  public boolean isDown(Entry work) {
    return takenDown.containsKey(work.id());
  }

  public @Nullable Film film(Entry work) {
    return films.get(work.id());
  }

  /** Everything a work won, in order of precedence. */
  public List<Award> won(Entry work) {
    return posted.awards().stream().filter(award -> work.id().equals(award.entry())).toList();
  }

  public Text nameOf(Award award) {
    return nameOf(award.prize(), award.theme());
  }

  private Text nameOf(String prize, @Nullable String theme) {
    var name = rulebook().prize(prize).map(Rulebook.Prize::name).orElse(Text.same(prize));
    if (theme == null) {
      return name;
    }
    var of = rulebook().theme(theme).name();
    return new Text(of.zh() + "·" + name.zh(), name.en() + ", " + of.en());
  }

  /** How many awards of a kind were given. */
  public long count(Rulebook.Prize.Kind kind) {
    return prizes(kind).stream().mapToLong(prize -> of(prize.id(), null).size()).sum();
  }

  /**
   * Winning works to watch: all, or those of one prize or marked for one theme, and matching words.
   */
  public List<Entry> shelf(String show, String words) {
    return posted.awards().stream()
        .filter(award -> award.entry() != null)
        .filter(
            award ->
                show.isEmpty() || award.prize().equals(show) || work(award).themes().contains(show))
        .map(this::work)
        .distinct()
        .filter(work -> matches(work, words) && !isDown(work))
        .toList();
  }

  private static boolean matches(Entry work, String words) {
    var wanted = words.strip().toLowerCase(Locale.ROOT);
    return wanted.isEmpty()
        || (work.title() + " " + work.organisation() + " " + work.credits())
            .toLowerCase(Locale.ROOT)
            .contains(wanted);
  }
}
