package io.jinbang.review.rasch;

/**
 * Where the parameters stand. In full: items, raters, steps, log sd. Free: the same without the
 * last rater and the last step, which are minus the sum of the others.
 */
record Design(int items, int raters, int steps) {

  int size() {
    return items + raters + steps + 1;
  }

  int free() {
    return size() - 2;
  }

  int rater(int rater) {
    return items + rater;
  }

  int step(int step) {
    return items + raters + step;
  }

  int logSd() {
    return size() - 1;
  }

  /** All parameters from the free ones. */
  double[] full(double[] free) {
    var full = new double[size()];
    for (var f = 0; f < free(); f++) {
      full[place(f)] = free[f];
      var last = last(f);
      if (last >= 0) {
        full[last] -= free[f];
      }
    }
    return full;
  }

  /** A gradient by all parameters as one by the free ones. */
  double[] fold(double[] full) {
    var folded = new double[free()];
    for (var f = 0; f < free(); f++) {
      folded[f] = full[place(f)] - (last(f) < 0 ? 0 : full[last(f)]);
    }
    return folded;
  }

  /** Second derivatives by all parameters as ones by the free ones. */
  double[][] fold(double[][] full) {
    var half = new double[size()][];
    for (var i = 0; i < size(); i++) {
      half[i] = fold(full[i]);
    }
    var folded = new double[free()][];
    for (var f = 0; f < free(); f++) {
      folded[f] = half[place(f)].clone();
      for (var g = 0; last(f) >= 0 && g < free(); g++) {
        folded[f][g] -= half[last(f)][g];
      }
    }
    return folded;
  }

  /** Place of a free parameter among all. */
  private int place(int free) {
    var gone = (free >= items + raters - 1 ? 1 : 0) + (free == free() - 1 ? 1 : 0);
    return free + gone;
  }

  /** The dependent parameter that a free one is subtracted from; -1 where there is none. */
  private int last(int free) {
    var place = place(free);
    if (place < items || place == logSd()) {
      return -1;
    }
    return place < items + raters ? items + raters - 1 : logSd() - 1;
  }
}
