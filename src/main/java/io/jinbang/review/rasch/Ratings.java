package io.jinbang.review.rasch;

import io.jinbang.review.rasch.Unratable.Reason;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * The marks as checked arrays, ordered by work, rater and item so that their order of arrival
 * changes no bit of the result. Raters and items that have only lowest or only highest marks are
 * left out: their measures would be infinite.
 *
 * @param works as given, ascending; raters, items and marks likewise
 * @param work by rating, an index into {@code works}; rater, item and level likewise
 */
record Ratings(
    int[] works,
    int[] raters,
    int[] items,
    int[] marks,
    int[] work,
    int[] rater,
    int[] item,
    int[] level) {
  private static final int MOST_MARKS = 101;
  private static final int MOST_JUDGES = 1000;
  private static final Comparator<Rating> ORDER =
      Comparator.comparingInt(Rating::work)
          .thenComparingInt(Rating::rater)
          .thenComparingInt(Rating::item);

  static Ratings of(List<Rating> given) {
    check(given);
    var ratings = withoutExtremes(given.stream().sorted(ORDER).toList());
    refuse(ratings.isEmpty(), Reason.NOTHING_TO_COMPARE, -1);
    var works = distinct(ratings, Rating::work);
    var raters = distinct(ratings, Rating::rater);
    var items = distinct(ratings, Rating::item);
    var marks = distinct(ratings, Rating::mark);
    refuse(marks.length > MOST_MARKS, Reason.TOO_MANY_MARKS, -1);
    refuse(raters.length + items.length > MOST_JUDGES, Reason.TOO_MANY_JUDGES, -1);
    return new Ratings(
        works,
        raters,
        items,
        marks,
        places(ratings, Rating::work, works),
        places(ratings, Rating::rater, raters),
        places(ratings, Rating::item, items),
        places(ratings, Rating::mark, marks));
  }

  int size() {
    return work.length;
  }

  /** Number of steps between marks. */
  int steps() {
    return marks.length - 1;
  }

  Design design() {
    return new Design(items.length, raters.length, steps());
  }

  int cell(int rating) {
    return item[rating] * raters.length + rater[rating];
  }

  int cells() {
    return items.length * raters.length;
  }

  /** Index of the first rating of every work, and behind them the number of ratings. */
  int[] starts() {
    return IntStream.concat(
            IntStream.range(0, size()).filter(o -> o == 0 || work[o] != work[o - 1]),
            IntStream.of(size()))
        .toArray();
  }

  /** Until nobody is left who is extreme: without one judge another may have become it. */
  private static List<Rating> withoutExtremes(List<Rating> ratings) {
    var range = ratings.stream().mapToInt(Rating::mark).summaryStatistics();
    var raters = extreme(ratings, Rating::rater, range.getMin(), range.getMax());
    var items = extreme(ratings, Rating::item, range.getMin(), range.getMax());
    var left =
        ratings.stream()
            .filter(r -> !raters.contains(r.rater()) && !items.contains(r.item()))
            .toList();
    return left.size() == ratings.size() ? left : withoutExtremes(left);
  }

  private static HashSet<Integer> extreme(
      List<Rating> ratings, ToIntFunction<Rating> who, int least, int most) {
    var extreme = new HashSet<Integer>();
    for (var end : new int[] {least, most}) {
      var all = new HashSet<Integer>();
      ratings.forEach(r -> all.add(who.applyAsInt(r)));
      ratings.stream().filter(r -> r.mark() != end).forEach(r -> all.remove(who.applyAsInt(r)));
      extreme.addAll(all);
    }
    return extreme;
  }

  private static int[] distinct(List<Rating> ratings, ToIntFunction<Rating> what) {
    return ratings.stream().mapToInt(what).sorted().distinct().toArray();
  }

  private static int[] places(List<Rating> ratings, ToIntFunction<Rating> what, int[] among) {
    return ratings.stream().mapToInt(r -> Arrays.binarySearch(among, what.applyAsInt(r))).toArray();
  }

  private static void check(List<Rating> given) {
    refuse(given.isEmpty(), Reason.NOTHING_TO_COMPARE, -1);
    record Place(int work, int rater, int item) {}
    var seen = new HashSet<Place>();
    for (var i = 0; i < given.size(); i++) {
      var rating = given.get(i);
      var place = new Place(rating.work(), rating.rater(), rating.item());
      refuse(Math.min(place.work, Math.min(place.rater, place.item)) < 0, Reason.NO_SUCH_INDEX, i);
      refuse(!seen.add(place), Reason.TWICE, i);
    }
  }

  private static void refuse(boolean bad, Reason reason, int position) {
    if (bad) {
      throw new Unratable(reason, position);
    }
  }
}
