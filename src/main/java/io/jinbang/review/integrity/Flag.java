package io.jinbang.review.integrity;

import io.jinbang.intake.Entry;
import io.jinbang.review.anomaly.Anomaly;
import io.jinbang.review.scoring.Seat;
import io.jinbang.shared.Id;
import io.jinbang.shared.Sha256;
import io.jinbang.shared.Text;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pattern with its names.
 *
 * @param seats of its judges, in the order of the anomaly
 * @param works those it is about
 * @param ties what its judge has in common with a work; only with favour
 * @param fingerprint of the marks it was found in
 * @param ruling the latest on this pattern of these judges; null while there is none
 */
public record Flag(
    Anomaly anomaly,
    List<Seat> seats,
    List<Entry> works,
    Map<Id<Entry>, Text> ties,
    String fingerprint,
    @Nullable Ruling ruling) {

  public Flag {
    seats = List.copyOf(seats);
    works = List.copyOf(works);
    ties = Map.copyOf(ties);
  }

  /** As a ruling keeps them. */
  List<UUID> judges() {
    return seats.stream().map(Seat::judge).sorted().toList();
  }

  /** Names the pattern in addresses; the same as long as it is the same judges'. */
  public String id() {
    return Sha256.hex(anomaly.kind() + " " + judges()).substring(0, 16);
  }

  /** Nobody has ruled on these marks. */
  public boolean open() {
    return ruling == null || !ruling.fingerprint().equals(fingerprint);
  }

  /** Somebody ruled, but on other marks than there are now. */
  public boolean changed() {
    return ruling != null && open();
  }

  /** The number of the ruling that a form is shown with. */
  public long seen() {
    return ruling == null ? 0 : ruling.number();
  }

  boolean isAbout(Ruling other) {
    return other.kind() == anomaly.kind() && other.judges().equals(judges());
  }

  Flag ruled(List<Ruling> latestFirst) {
    var own = latestFirst.stream().filter(this::isAbout).findFirst().orElse(null);
    return new Flag(anomaly, seats, works, ties, fingerprint, own);
  }
}
