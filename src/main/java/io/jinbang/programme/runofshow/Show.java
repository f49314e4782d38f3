package io.jinbang.programme.runofshow;

import io.jinbang.programme.Gathering;
import io.jinbang.programme.Session;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A show (流程) as a whole.
 *
 * @param session where it is one of the programme's
 * @param begin when it is to begin
 * @param version grows by one with every change
 * @param started when it really began; null before
 * @param ended when it was over; null before
 * @param segments in order
 * @param cues in order, those of a segment together
 */
public record Show(
    Id<Show> id,
    Id<Gathering> gathering,
    @Nullable Id<Session> session,
    Text title,
    Instant begin,
    int version,
    @Nullable Instant started,
    @Nullable Instant ended,
    List<Segment> segments,
    List<Cue> cues) {

  public Show {
    segments = List.copyOf(segments);
    cues = List.copyOf(cues);
  }

  public Running at(Instant now) {
    return Running.at(now, begin, ended, cues.stream().map(Cue::leg).toList());
  }

  public boolean isOn() {
    return started != null && ended == null;
  }

  public Optional<Cue> current() {
    return cues.stream().filter(cue -> cue.course().is(Course.State.ON)).findFirst();
  }

  /** What comes after the cue that is on; the first that waits, where none is. */
  public Optional<Cue> next() {
    var from = current().map(cues::indexOf).orElse(-1);
    return cues.stream()
        .skip(from + 1L)
        .filter(cue -> cue.course().is(Course.State.WAITING))
        .findFirst();
  }

  public Cue cue(Id<Cue> id) {
    return cues.stream()
        .filter(cue -> cue.id().equals(id))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  Segment segment(Id<Segment> id) {
    return segments.stream()
        .filter(segment -> segment.id().equals(id))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  public List<Cue> of(Segment segment) {
    return cues.stream().filter(cue -> cue.segment().equals(segment.id())).toList();
  }

  Show with(Cue changed) {
    return each(cue -> cue.id().equals(changed.id()), _ -> changed);
  }

  Show each(Predicate<Cue> which, UnaryOperator<Cue> change) {
    return with(cues.stream().map(cue -> which.test(cue) ? change.apply(cue) : cue).toList());
  }

  Show with(List<Cue> others) {
    return new Show(
        id, gathering, session, title, begin, version, started, ended, segments, others);
  }

  Show begun(Instant now) {
    return new Show(id, gathering, session, title, begin, version, now, null, segments, cues);
  }

  Show ended(@Nullable Instant at) {
    return new Show(id, gathering, session, title, begin, version, started, at, segments, cues);
  }
}
