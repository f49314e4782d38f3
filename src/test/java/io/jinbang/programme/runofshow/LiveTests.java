package io.jinbang.programme.runofshow;

import static io.jinbang.programme.runofshow.Course.State.DONE;
import static io.jinbang.programme.runofshow.Course.State.DROPPED;
import static io.jinbang.programme.runofshow.Course.State.ON;
import static io.jinbang.programme.runofshow.Course.State.SKIPPED;
import static io.jinbang.programme.runofshow.Course.State.WAITING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LiveTests {
  private static final Instant SEVEN = Instant.parse("2026-10-16T19:00:00+08:00");
  private static final Segment PART = new Segment(Id.random(), Text.same("A"));

  /** Five cues of five minutes. */
  private static Show show() {
    var cues =
        IntStream.range(0, 5)
            .mapToObj(
                i ->
                    Cue.of(
                        PART.id(),
                        Content.titled(Text.same("Cue " + i)),
                        Timing.of(Duration.ofMinutes(5))))
            .toList();
    return new Show(
        Id.random(), Id.random(), null, Text.same("S"), SEVEN, 1, null, null, List.of(PART), cues);
  }

  private static Instant minute(double minutes) {
    return SEVEN.plusSeconds((long) (minutes * 60));
  }

  private static Show press(Show show, double minute, Press press) {
    return new Live(show, minute(minute)).after(press);
  }

  private static List<Course.State> states(Show show) {
    return show.cues().stream().map(cue -> cue.course().state()).toList();
  }

  private static Show second() {
    return press(press(show(), 0, new Press.Start()), 6, new Press.Go());
  }

  @Test
  void going_ends_one_cue_and_begins_the_next_at_the_same_instant() {
    var show = second();
    assertThat(states(show)).containsExactly(DONE, ON, WAITING, WAITING, WAITING);
    assertThat(show.cues().getFirst().course().ended()).isEqualTo(minute(6));
    assertThat(show.cues().get(1).course().started()).isEqualTo(minute(6));
    assertThat(show.cues().get(1).fired()).isTrue();
    assertThat(show.cues().get(2).fired()).isFalse();
  }

  @Test
  void going_on_after_the_last_cue_ends_the_show() {
    var show = press(show(), 0, new Press.Start());
    for (var i = 1; i <= 5; i++) {
      show = press(show, 5 * i, new Press.Go());
    }
    assertThat(show.ended()).isEqualTo(minute(25));
    assertThat(show.at(minute(99)).drift()).isZero();
    var over = show;
    assertThatThrownBy(() -> press(over, 26, new Press.Go())).isInstanceOf(Refusal.class);
  }

  @Test
  void a_hold_stops_the_countdown_and_nothing_else() {
    var show = press(second(), 7, new Press.Hold());
    assertThat(show.cues().get(1).course().elapsed(minute(9))).isEqualTo(Duration.ofMinutes(1));
    assertThat(press(show, 8, new Press.Hold())).isEqualTo(show);
    var on = press(show, 9, new Press.Resume());
    assertThat(on.cues().get(1).course().elapsed(minute(10))).isEqualTo(Duration.ofMinutes(2));
    assertThat(on.at(minute(10)).rows().get(1).end()).isEqualTo(minute(13));
    assertThat(press(on, 11, new Press.Resume())).isEqualTo(on);
  }

  @Test
  void back_takes_the_cue_before_up_where_it_began_and_forgets_no_reveal() {
    var back = press(second(), 7, new Press.Back());
    assertThat(states(back)).containsExactly(ON, WAITING, WAITING, WAITING, WAITING);
    assertThat(back.cues().getFirst().course().started()).isEqualTo(SEVEN);
    assertThat(back.cues().get(1).fired()).isTrue();
    assertThatThrownBy(() -> press(back, 8, new Press.Back())).isInstanceOf(Refusal.class);
  }

  @Test
  void back_after_the_end_lets_the_show_go_on() {
    var show = press(second(), 8, new Press.End());
    var back = press(show, 9, new Press.Back());
    assertThat(back.ended()).isNull();
    assertThat(back.current().orElseThrow().content().title().en()).isEqualTo("Cue 1");
  }

  @Test
  void a_jump_passes_over_what_lies_between_and_back_undoes_it() {
    var start = second();
    var jumped = press(start, 7, new Press.Jump(start.cues().get(4).id()));
    assertThat(states(jumped)).containsExactly(DONE, DONE, SKIPPED, SKIPPED, ON);
    assertThat(jumped.cues().get(2).fired()).isFalse();
    var back = press(jumped, 7.5, new Press.Back());
    assertThat(states(back)).containsExactly(DONE, ON, WAITING, WAITING, WAITING);
  }

  @Test
  void a_jump_back_brings_what_was_passed_over_again() {
    var start = second();
    var jumped = press(start, 7, new Press.Jump(start.cues().get(4).id()));
    var again = press(jumped, 8, new Press.Jump(start.cues().get(2).id()));
    assertThat(states(again)).containsExactly(DONE, DONE, ON, WAITING, DONE);
    assertThat(states(press(again, 9, new Press.Go()))).containsExactly(DONE, DONE, DONE, ON, DONE);
  }

  @Test
  void skipping_passes_over_the_next_cue_and_can_be_taken_back() {
    var start = second();
    var skipped = press(start, 7, new Press.Skip());
    assertThat(states(skipped)).containsExactly(DONE, ON, SKIPPED, WAITING, WAITING);
    var back = press(skipped, 7, new Press.Restore(start.cues().get(2).id()));
    assertThat(states(back)).containsExactly(DONE, ON, WAITING, WAITING, WAITING);
  }

  @Test
  void what_is_dropped_before_the_show_is_out_of_the_plan_and_during_it_wins_time() {
    var planned = show();
    var before = press(planned, -10, new Press.Drop(planned.cues().get(2).id()));
    assertThat(before.at(minute(-10)).plannedEnd()).isEqualTo(minute(20));
    assertThat(
            press(before, -9, new Press.Restore(planned.cues().get(2).id()))
                .at(minute(-9))
                .plannedEnd())
        .isEqualTo(minute(25));
    var start = second();
    var during = press(start, 7, new Press.Drop(start.cues().get(2).id()));
    assertThat(states(during)).containsExactly(DONE, ON, DROPPED, WAITING, WAITING);
    assertThat(during.at(minute(7)).plannedEnd()).isEqualTo(minute(25));
    assertThat(during.at(minute(7)).driftAtEnd()).isEqualTo(Duration.ofMinutes(-4));
    assertThatThrownBy(() -> press(during, 8, new Press.Drop(during.cues().get(1).id())))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void a_minute_more_makes_the_show_a_minute_late() {
    var start = second();
    var more = press(start, 7, new Press.Adjust(start.cues().get(1).id(), Duration.ofMinutes(1)));
    assertThat(more.at(minute(7)).drift()).isEqualTo(Duration.ofMinutes(2));
    assertThatThrownBy(
            () ->
                press(start, 7, new Press.Adjust(start.cues().get(1).id(), Duration.ofMinutes(-5))))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(
            () ->
                press(
                    start,
                    7,
                    new Press.Adjust(start.cues().getFirst().id(), Duration.ofMinutes(1))))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void nothing_can_be_pressed_twice_at_the_beginning() {
    assertThatThrownBy(() -> press(second(), 7, new Press.Start())).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> press(show(), 7, new Press.Go())).isInstanceOf(Refusal.class);
  }
}
