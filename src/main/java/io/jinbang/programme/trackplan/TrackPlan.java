package io.jinbang.programme.trackplan;

import io.jinbang.programme.annealing.Annealing;
import io.jinbang.programme.annealing.Pace;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A plan and what it costs.
 *
 * @param placeless submissions for which no place was found, by their place in the problem's list
 */
public record TrackPlan(
    long penalty, List<Placement> placements, List<Integer> placeless, List<Paid> paid) {
  private static final Annealing PACKING = new Annealing(1.5, .05, 4);
  private static final long PACKING_STEPS = 4_000_000;
  private static final Annealing COOLING = new Annealing(40, .15, 2);

  /**
   * @param slot the first it takes in its session, from 0
   */
  public record Placement(int submission, int session, int room, int slot) {}

  public record Paid(TrackPenalty penalty, long amount) {}

  /**
   * First a place for all, then the penalties. Each seed is a search of its own.
   *
   * @param pace how long each may search, after all have a place
   */
  public static TrackPlan of(TrackProblem problem, List<Long> seeds, Pace pace) {
    var packed =
        PACKING.run(
            new TrackBoard(problem, true, new int[0][]), seeds.getFirst(), packing(problem));
    var begin = packed.held();
    var board = COOLING.lowest(() -> new TrackBoard(problem, false, begin), seeds, pace);
    return told(problem, board);
  }

  private static Pace packing(TrackProblem problem) {
    return Pace.steps(Math.min(PACKING_STEPS, 20_000L * problem.submissions().size()));
  }

  private static TrackPlan told(TrackProblem problem, TrackBoard board) {
    var blocks = board.blocks;
    var all = IntStream.range(0, problem.submissions().size()).boxed().toList();
    return new TrackPlan(
        board.energy(),
        all.stream()
            .filter(each -> blocks.block[each] >= 0)
            .map(each -> placement(blocks, each))
            .toList(),
        all.stream().filter(each -> blocks.block[each] < 0).toList(),
        board.paid());
  }

  private static Placement placement(Blocks blocks, int each) {
    var at = blocks.block[each];
    var slot = 0;
    for (var index = 0; blocks.held[at][index] != each; index++) {
      slot += blocks.slots(blocks.held[at][index]);
    }
    return new Placement(each, blocks.session(at), blocks.room(at), slot);
  }
}
