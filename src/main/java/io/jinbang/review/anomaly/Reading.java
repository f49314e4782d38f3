package io.jinbang.review.anomaly;

import java.util.List;

/**
 * One sheet.
 *
 * @param judge index from 0
 * @param work index from 0; a judge has at most one sheet of a work
 * @param place in the judge's reading order, which was drawn by lot
 * @param marks one for each criterion, always in the same order
 * @param score what the marks come to, on the same scale
 * @param tied judge and work have something in common, such as a body or a province
 */
public record Reading(
    int judge, int work, int place, List<Integer> marks, double score, boolean tied) {

  public Reading {
    marks = List.copyOf(marks);
  }

  /** The same mark on every criterion. */
  boolean flat() {
    return marks.size() > 1 && marks.stream().distinct().count() == 1;
  }
}
