package io.jinbang.review.rasch;

import io.jinbang.review.rasch.RaschResult.Item;
import io.jinbang.review.rasch.RaschResult.Rater;
import io.jinbang.review.rasch.RaschResult.Work;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/** Puts everything known about a fit into one {@link RaschResult}. */
record Report(List<Rating> given, Expectation at) {

  RaschResult result() {
    var ratings = at.ratings();
    var errors = new Information(at).standardErrors();
    var works = works();
    return new RaschResult(
        -2 * at.logLikelihood(),
        Grid.square(at.sd()),
        reliability(works),
        Links.components(ratings),
        Arrays.stream(ratings.marks()).boxed().toList(),
        Arrays.stream(at.parameters(), ratings.design().step(0), ratings.design().logSd())
            .boxed()
            .toList(),
        items(errors),
        raters(errors),
        works);
  }

  private List<Item> items(double[] errors) {
    var items = new ArrayList<Item>();
    numbers(Rating::item)
        .forEach(
            (item, n) -> {
              var i = Arrays.binarySearch(at.ratings().items(), item);
              items.add(new Item(item, n, known(at.parameters(), i), known(errors, i)));
            });
    return items;
  }

  private List<Rater> raters(double[] errors) {
    var misfit = Misfit.of(at);
    var raters = new ArrayList<Rater>();
    numbers(Rating::rater)
        .forEach(
            (rater, n) -> {
              var r = Arrays.binarySearch(at.ratings().raters(), rater);
              var place = r < 0 ? -1 : at.ratings().design().rater(r);
              raters.add(
                  new Rater(
                      rater,
                      n,
                      known(at.parameters(), place),
                      known(errors, place),
                      known(misfit.infit(), r),
                      known(misfit.outfit(), r)));
            });
    return raters;
  }

  private TreeMap<Integer, Integer> numbers(ToIntFunction<Rating> what) {
    var numbers = new TreeMap<Integer, Integer>();
    given.forEach(rating -> numbers.merge(what.applyAsInt(rating), 1, Integer::sum));
    return numbers;
  }

  private static double known(double[] values, int place) {
    return place < 0 ? Double.NaN : values[place];
  }

  private List<Work> works() {
    var starts = at.ratings().starts();
    var works = new ArrayList<Work>();
    for (var w = 0; w < at.posterior().length; w++) {
      var mean = 0.0;
      var squares = 0.0;
      for (var q = 0; q < at.grid().size(); q++) {
        mean += at.posterior()[w][q] * at.grid().nodes()[q];
        squares += at.posterior()[w][q] * Grid.square(at.grid().nodes()[q]);
      }
      var sd = Math.sqrt(Math.max(0, squares - mean * mean));
      works.add(new Work(at.ratings().works()[w], starts[w + 1] - starts[w], mean, sd));
    }
    return works;
  }

  private static double reliability(List<Work> works) {
    var mean = works.stream().mapToDouble(Work::measure).average().orElse(0);
    var between =
        works.stream().mapToDouble(w -> Grid.square(w.measure() - mean)).average().orElse(0);
    var error = works.stream().mapToDouble(w -> Grid.square(w.sd())).average().orElse(0);
    return between + error > 0 ? between / (between + error) : Double.NaN;
  }
}
