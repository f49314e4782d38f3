package io.jinbang.programme.hall;

import io.jinbang.programme.Hall;
import io.jinbang.shared.Id;

/**
 * Two halls in one space: one is part of the other, or a wall between them can be taken down. While
 * one is in use the other is not to be had.
 */
public record SharedSpace(Id<Hall> a, Id<Hall> b) {

  public boolean joins(Id<Hall> one, Id<Hall> other) {
    return (a.equals(one) && b.equals(other)) || (a.equals(other) && b.equals(one));
  }
}
