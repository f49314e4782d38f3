package io.jinbang.review.integrity;

import io.jinbang.intake.Entry;
import io.jinbang.review.calibration.Calibration;
import io.jinbang.review.calibration.Score;
import io.jinbang.review.rasch.Rasch;
import io.jinbang.review.rasch.RaschCheck;
import io.jinbang.review.rasch.RaschResult;
import io.jinbang.review.rasch.Unratable;
import io.jinbang.review.scoring.Seat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Rasch model beside the calibration.
 *
 * @param works in both orders
 * @param differing the works placed most differently, at most ten
 * @param misfits judges whose marks do not fit the model
 */
public record SecondOpinion(
    double correlation,
    int works,
    double reliability,
    List<Differing> differing,
    List<Misfit> misfits) {
  private static final int MOST = 10;

  /** A work with both ranks; ties share their mean rank. */
  public record Differing(Entry work, double calibrated, double rasch) {}

  /** A judge with their mean squares; 1 is expected. */
  public record Misfit(Seat seat, double infit, double outfit) {}

  static @Nullable SecondOpinion of(Material material) {
    try {
      return of(material, Rasch.withDefaults().fit(material.ratings()));
    } catch (Unratable nothingToSay) {
      return null;
    }
  }

  private static SecondOpinion of(Material material, RaschResult rasch) {
    var scores =
        material.readings().stream().map(r -> new Score(r.work(), r.judge(), r.score())).toList();
    var themes = new int[material.works().size()];
    var check = RaschCheck.of(rasch, Calibration.withDefaults().draws(0).fit(themes, scores));
    return new SecondOpinion(
        check.correlation(),
        check.works(),
        rasch.reliability(),
        check.differing().stream()
            .limit(MOST)
            .map(d -> new Differing(material.works().get(d.work()), d.calibrated(), d.rasch()))
            .toList(),
        check.misfits().stream()
            .map(r -> new Misfit(material.seats().get(r.rater()), r.infit(), r.outfit()))
            .toList());
  }
}
