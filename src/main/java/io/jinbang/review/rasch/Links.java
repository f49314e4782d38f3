package io.jinbang.review.rasch;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Counts the connected parts of the graph of judges and works. */
final class Links {
  private Links() {}

  static int components(Ratings ratings) {
    var works = ratings.works().length;
    var parent = IntStream.range(0, works + ratings.raters().length).toArray();
    for (var o = 0; o < ratings.size(); o++) {
      parent[root(parent, ratings.work()[o])] = root(parent, works + ratings.rater()[o]);
    }
    return (int) Arrays.stream(parent).map(node -> root(parent, node)).distinct().count();
  }

  private static int root(int[] parent, int node) {
    var at = node;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }
}
