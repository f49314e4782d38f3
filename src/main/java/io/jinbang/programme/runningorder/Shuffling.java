package io.jinbang.programme.runningorder;

import io.jinbang.programme.annealing.Landscape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** An order under change: a scene goes elsewhere, or a stretch turns round. */
final class Shuffling implements Landscape {
  private final Scenes scenes;
  private List<Integer> order;
  private List<Integer> proposed = List.of();
  private List<Integer> kept;
  private long energy;
  private long energyProposed;

  Shuffling(Scenes scenes, List<Integer> begin) {
    this.scenes = scenes;
    order = List.copyOf(begin);
    kept = order;
    energy = scenes.cost(order);
  }

  List<Integer> order() {
    return order;
  }

  @Override
  public long energy() {
    return energy;
  }

  @Override
  public long propose(SplittableRandom random) {
    var next = new ArrayList<>(order);
    var from = random.nextInt(next.size());
    var to = random.nextInt(next.size());
    if (random.nextBoolean()) {
      next.add(to, next.remove(from));
    } else {
      Collections.reverse(next.subList(Math.min(from, to), Math.max(from, to) + 1));
    }
    proposed = next;
    energyProposed = scenes.cost(next);
    return energyProposed - energy;
  }

  @Override
  public void accept() {
    order = proposed;
    energy = energyProposed;
  }

  @Override
  public void keep() {
    kept = order;
  }

  @Override
  public void restore() {
    order = kept;
    energy = scenes.cost(order);
  }
}
