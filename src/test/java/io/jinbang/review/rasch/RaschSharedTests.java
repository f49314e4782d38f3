package io.jinbang.review.rasch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Figures that TAM 4.3-25 (R) gives for {@code tam.mml.mfr(..., formulaA = ~ item + rater + step)}
 * on data kept beside the project, where it is there.
 */
class RaschSharedTests {
  private static final Path DATA =
      Path.of(System.getProperty("jinbang.shared", "../shared"), "data", "ranking");

  private final Map<String, Integer> raters = new HashMap<>();

  @Test
  void essays_come_out_as_in_tam() throws Exception {
    var result = fit("data.ptam4.csv");

    near(result.deviance(), 3450.91);
    near(result.variance(), 2.66371);
    near(result.reliability(), .790742);
    near(severity(result, "803"), .8920980);
    near(severity(result, "837"), -1.2403576);
    assertThat(result.works()).hasSize(209);
    assertThat(result.components()).isEqualTo(1);
  }

  @Test
  void ratings_of_five_criteria_come_out_as_in_tam() throws Exception {
    var result = fit("data.ratings2.csv");

    near(result.deviance(), 5769.76);
    near(result.variance(), 3.23864);
    near(result.reliability(), .919821);
    near(severity(result, "R08"), 1.28697);
    near(severity(result, "R13"), -.95046);
    assertThat(result.raters().stream().mapToDouble(RaschResult.Rater::severity).sum())
        .isCloseTo(0, within(1e-12));
  }

  private static void near(double actual, double published) {
    assertThat(actual).isCloseTo(published, withPercentage(.1));
  }

  private double severity(RaschResult result, String name) {
    return result.raters().get(raters.get(name)).severity();
  }

  /** One line per work and judge, one column per criterion. */
  private RaschResult fit(String name) throws Exception {
    var file = DATA.resolve(name);
    assumeTrue(Files.exists(file), "no " + file);
    var works = new HashMap<String, Integer>();
    var ratings = new ArrayList<Rating>();
    for (var line : Files.readAllLines(file).stream().skip(1).toList()) {
      var cells = line.replace("\"", "").split(",");
      var work = works.computeIfAbsent(cells[0], _ -> works.size());
      var rater = raters.computeIfAbsent(cells[1], _ -> raters.size());
      for (var c = 2; c < cells.length; c++) {
        ratings.add(new Rating(work, rater, c - 2, Integer.parseInt(cells[c])));
      }
    }
    return Rasch.withDefaults().fit(ratings);
  }
}
