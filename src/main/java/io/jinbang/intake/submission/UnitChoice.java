package io.jinbang.intake.submission;

import io.jinbang.organization.Body;
import io.jinbang.shared.Id;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Text;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The recommending unit chosen, and what speaks against it.
 *
 * @param bodies that can recommend, given the division chosen
 * @param deadline from which instant the unit chosen takes no more works; null where the call's own
 *     is all there is
 * @param sealed whether the unit chosen has sealed its summary table
 * @param kept the unit that this very entry was submitted to before; a correction may keep it
 * @param bound the unit whose sealed table lists this entry; null where none does
 */
public record UnitChoice(
    Set<Id<Body>> bodies,
    @Nullable Instant deadline,
    boolean sealed,
    @Nullable Id<Body> kept,
    @Nullable Id<Body> bound) {
  private static final String FIELD = "unit";

  /** Where nothing but their place in the tree speaks against any. */
  public static UnitChoice of(Set<Id<Body>> bodies) {
    return new UnitChoice(bodies, null, false, null, null);
  }

  Optional<Problem> problem(@Nullable Id<Body> chosen, Instant now, ZoneId zone) {
    if (bound != null && !bound.equals(chosen)) {
      return Optional.of(cannotLeave());
    }
    if (chosen != null && !bodies.contains(chosen)) {
      return Optional.of(elsewhere());
    }
    return chosen == null || chosen.equals(kept) ? Optional.empty() : shut(now, zone);
  }

  private Optional<Problem> shut(Instant now, ZoneId zone) {
    if (sealed) {
      return Optional.of(sealedAlready());
    }
    return deadline != null && !now.isBefore(deadline)
        ? Optional.of(late(deadline, zone))
        : Optional.empty();
  }

  private static Problem elsewhere() {
    return Problem.at(
        FIELD,
        "推荐单位不在所选地区",
        "The recommending unit is not in the division chosen",
        "请重新选择，或留空。",
        "Choose again, or leave it empty.");
  }

  private static Problem cannotLeave() {
    return Problem.at(
        FIELD,
        "作品已列入一家单位封存的推荐汇总表，不能改换",
        "The work stands in a unit's sealed table, so the unit cannot be changed",
        "请选回原来的地区和推荐单位。",
        "Choose the same division and unit again.");
  }

  private static Problem sealedAlready() {
    return Problem.at(
        FIELD,
        "这家单位已封存推荐汇总表，不再接收作品",
        "This unit has sealed its table and takes no more works",
        "请改选“无，自行报送”，或联系该单位。",
        "Choose to enter directly, or ask the unit.");
  }

  private static Problem late(Instant deadline, ZoneId zone) {
    return new Problem(
        FIELD,
        new Text(
            "这家单位已于 %s截止收件".formatted(moment("yyyy年M月d日 HH:mm（VV）", Locale.CHINA, deadline, zone)),
            "This unit stopped taking works on %s"
                .formatted(moment("d MMM yyyy, HH:mm (VV)", Locale.ENGLISH, deadline, zone))),
        Text.of(
            "请改选“无，自行报送”，或请该单位延期。", "Choose to enter directly, or ask the unit for more time."));
  }

  private static String moment(String pattern, Locale locale, Instant at, ZoneId zone) {
    return DateTimeFormatter.ofPattern(pattern, locale).format(at.atZone(zone));
  }
}
