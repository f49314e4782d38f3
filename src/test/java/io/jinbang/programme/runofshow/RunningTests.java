package io.jinbang.programme.runofshow;

import static io.jinbang.programme.runofshow.Course.State.DONE;
import static io.jinbang.programme.runofshow.Course.State.DROPPED;
import static io.jinbang.programme.runofshow.Course.State.ON;
import static io.jinbang.programme.runofshow.Course.State.SKIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.programme.runofshow.Running.Leg;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RunningTests {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Instant SEVEN = at("19:00:00");

  private static Instant at(String time) {
    return Instant.parse("2026-10-16T" + time + "+08:00");
  }

  private static Duration length(String minutes) {
    return Lengths.read(minutes).orElseThrow();
  }

  private static Leg waiting(String length) {
    return new Leg(Timing.of(length(length)), Course.WAITING);
  }

  private static Leg waiting(String length, String fixed) {
    var lasts = length(length);
    return new Leg(new Timing(lasts, lasts, at(fixed), false, Duration.ZERO), Course.WAITING);
  }

  private static Leg spare(String length, String spare) {
    var lasts = length(length);
    return new Leg(new Timing(lasts, lasts, null, false, length(spare)), Course.WAITING);
  }

  private static Leg optional(String length) {
    var lasts = length(length);
    return new Leg(new Timing(lasts, lasts, null, true, Duration.ZERO), Course.WAITING);
  }

  private static Leg done(String length, String from, String to) {
    return new Leg(
        Timing.of(length(length)),
        new Course(DONE, at(from), at(to), Duration.ZERO, null, at(from)));
  }

  private static Leg on(String length, String from) {
    return new Leg(
        Timing.of(length(length)), new Course(ON, at(from), null, Duration.ZERO, null, at(from)));
  }

  /** The gala of the design's picture; every figure expected here stands in it. */
  private static List<Leg> gala() {
    return List.of(
        done("4:30", "19:00:00", "19:04:30"),
        done("2:00", "19:04:30", "19:07:10"),
        done("8:00", "19:07:10", "19:16:05"),
        done("6:00", "19:16:05", "19:21:40"),
        on("12:00", "19:21:40"),
        waiting("12:00"),
        waiting("12:00"),
        spare("7:00", "2:00"),
        waiting("18:00"),
        waiting("5:00"));
  }

  @Test
  void the_gala_of_the_picture_is_one_minute_ten_late_and_ends_at_20_27_40() {
    var running = Running.at(at("19:25:52"), SEVEN, null, gala());
    assertThat(running.current()).isEqualTo(4);
    assertThat(running.drift()).isEqualTo(length("1:10"));
    assertThat(running.driftAtEnd()).isEqualTo(length("1:10"));
    assertThat(running.expectedEnd()).isEqualTo(at("20:27:40"));
    assertThat(running.recoverable()).isEqualTo(length("2:00"));
    assertThat(running.rows().get(4).plannedStart()).isEqualTo(at("19:20:30"));
    assertThat(running.rows().stream().limit(4).map(row -> Lengths.signed(row.over())))
        .containsExactly("0:00", "+0:40", "+0:55", "−0:25");
  }

  @Test
  void starts_are_added_up_from_cue_to_cue() {
    var running =
        Running.at(
            at("18:00:00"), SEVEN, null, List.of(waiting("4:30"), waiting("2"), waiting("8")));
    assertThat(running.rows())
        .extracting(row -> row.plannedStart())
        .containsExactly(SEVEN, at("19:04:30"), at("19:06:30"));
    assertThat(running.rows()).allMatch(row -> row.start().equals(row.plannedStart()));
    assertThat(running.plannedEnd()).isEqualTo(at("19:14:30"));
    assertThat(running.drift()).isZero();
  }

  @Test
  void a_show_that_has_not_begun_in_time_is_late_by_the_clock() {
    var running = Running.at(at("19:03:00"), SEVEN, null, List.of(waiting("4:30"), waiting("2")));
    assertThat(running.drift()).isEqualTo(length("3"));
    assertThat(running.driftAtEnd()).isEqualTo(length("3"));
    assertThat(running.expectedEnd()).isEqualTo(at("19:09:30"));
  }

  @Test
  void a_fixed_start_waits_and_swallows_the_drift_before_it() {
    var late =
        List.of(
            done("4:30", "19:00:00", "19:06:00"),
            on("2:00", "19:06:00"),
            waiting("10", "19:10:00"));
    var running = Running.at(at("19:07:00"), SEVEN, null, late);
    assertThat(running.drift()).isEqualTo(length("1:30"));
    assertThat(running.driftAtEnd()).isZero();
    assertThat(running.rows().get(2).plannedStart()).isEqualTo(at("19:10:00"));
    assertThat(running.expectedEnd()).isEqualTo(at("19:20:00"));
  }

  @Test
  void a_fixed_start_that_the_plan_itself_runs_over_is_told() {
    var running =
        Running.at(at("18:00:00"), SEVEN, null, List.of(waiting("15"), waiting("10", "19:10:00")));
    assertThat(running.rows().get(1).plannedStart()).isEqualTo(at("19:15:00"));
    assertThat(running.rows().get(1).clash()).isEqualTo(length("5"));
  }

  @Test
  void a_cue_over_its_length_drives_the_drift_second_by_second() {
    var legs = List.of(on("2:00", "19:00:00"), waiting("3"));
    assertThat(Running.at(at("19:02:00"), SEVEN, null, legs).drift()).isZero();
    assertThat(Running.at(at("19:02:01"), SEVEN, null, legs).drift()).isEqualTo(length("0:01"));
    assertThat(Running.at(at("19:02:01"), SEVEN, null, legs).expectedEnd())
        .isEqualTo(at("19:05:01"));
  }

  @Test
  void a_halted_countdown_pushes_everything_behind_it() {
    var halted =
        new Leg(
            Timing.of(length("5")),
            new Course(ON, SEVEN, null, length("0:30"), at("19:02:00"), SEVEN));
    var running = Running.at(at("19:03:00"), SEVEN, null, List.of(halted, waiting("5")));
    // 1:30 of 5:00 have run: 3:30 are left from now on
    assertThat(running.rows().getFirst().end()).isEqualTo(at("19:06:30"));
    assertThat(running.drift()).isEqualTo(length("1:30"));
  }

  @Test
  void what_was_dropped_or_passed_over_wins_its_time() {
    var dropped = new Leg(Timing.of(length("10")), Course.WAITING.back(DROPPED));
    var skipped = new Leg(Timing.of(length("3")), Course.WAITING.back(SKIPPED));
    var running =
        Running.at(
            at("19:01:00"),
            SEVEN,
            null,
            List.of(on("5", "19:00:00"), dropped, skipped, waiting("2")));
    assertThat(running.driftAtEnd()).isEqualTo(Duration.ofMinutes(-13));
    assertThat(running.drift()).isZero();
  }

  @Test
  void optional_cues_and_spare_can_be_won_back_but_not_beyond_a_fixed_start() {
    var free = List.of(on("5", "19:00:00"), optional("4"), spare("6", "1:30"), waiting("2"));
    assertThat(Running.at(at("19:01:00"), SEVEN, null, free).recoverable())
        .isEqualTo(length("5:30"));
    var bound =
        List.of(on("5", "19:00:00"), optional("4"), spare("6", "1:30"), waiting("2", "19:12:00"));
    assertThat(Running.at(at("19:01:00"), SEVEN, null, bound).recoverable()).isEqualTo(length("3"));
  }

  @Test
  void squeezing_takes_what_is_late_from_the_next_spare_and_no_more() {
    var legs =
        List.of(
            done("5", "19:00:00", "19:07:30"),
            on("5", "19:07:30"),
            spare("6", "1"),
            optional("4"),
            spare("6", "3"));
    var saved = Running.squeeze(at("19:08:00"), SEVEN, legs);
    assertThat(saved.stream().map(Lengths::write))
        .containsExactly("0:00", "0:00", "1:00", "0:00", "1:30");
  }

  @Test
  void squeezing_leaves_alone_what_a_fixed_start_would_swallow() {
    var legs =
        List.of(
            done("5", "19:00:00", "19:07:30"),
            on("5", "19:07:30"),
            spare("6", "3"),
            waiting("2", "19:30:00"),
            spare("6", "3"));
    assertThat(Running.squeeze(at("19:08:00"), SEVEN, legs)).allMatch(Duration::isZero);
  }

  @Test
  void a_show_runs_on_over_midnight() {
    var begin = at("23:50:00");
    var running = Running.at(begin, begin, null, List.of(waiting("15"), waiting("15")));
    assertThat(running.rows().get(1).plannedStart())
        .isEqualTo(Instant.parse("2026-10-17T00:05:00+08:00"));
    assertThat(Lengths.fixed("00:10", begin, ZONE))
        .contains(Instant.parse("2026-10-17T00:10:00+08:00"));
    assertThat(Lengths.fixed("23:50", begin, ZONE)).contains(begin);
  }

  @Test
  void a_fixed_start_within_the_hour_that_summer_time_leaves_out_moves_on_by_it() {
    var begin = Instant.parse("2026-03-29T01:30:00+01:00");
    assertThat(Lengths.fixed("02:30", begin, ZoneId.of("Europe/Berlin")))
        .contains(Instant.parse("2026-03-29T03:30:00+02:00"));
  }

  @Test
  void having_gone_back_what_was_done_ahead_is_not_done_again() {
    var ahead = done("10", "19:05:00", "19:06:00");
    var running =
        Running.at(at("19:07:00"), SEVEN, null, List.of(on("5", "19:06:00"), ahead, waiting("2")));
    assertThat(running.expectedEnd()).isEqualTo(at("19:13:00"));
  }

  @Test
  void when_all_is_over_the_drift_is_that_of_the_end() {
    var legs = List.of(done("5", "19:00:00", "19:06:00"), done("5", "19:06:00", "19:12:00"));
    var running = Running.at(at("21:00:00"), SEVEN, at("19:12:00"), legs);
    assertThat(running.drift()).isEqualTo(length("2"));
    assertThat(running.expectedEnd()).isEqualTo(at("19:12:00"));
    assertThat(running.current()).isEqualTo(-1);
  }

  @Test
  void an_empty_show_ends_when_it_begins() {
    assertThat(Running.at(at("18:00:00"), SEVEN, null, List.of()).expectedEnd()).isEqualTo(SEVEN);
  }

  @Test
  void a_thousand_instants_agree_with_a_count_by_hand() {
    // 10 cues of 60 s, each carried out in 61: after k of them the show is k seconds late
    for (var k = 0; k < 10; k++) {
      var legs = new ArrayList<Leg>();
      for (var i = 0; i < 10; i++) {
        var from = SEVEN.plusSeconds(61L * i);
        legs.add(
            i < k
                ? new Leg(
                    Timing.of(length("1")),
                    new Course(DONE, from, from.plusSeconds(61), Duration.ZERO, null, from))
                : i == k
                    ? new Leg(
                        Timing.of(length("1")),
                        new Course(ON, from, null, Duration.ZERO, null, from))
                    : waiting("1"));
      }
      for (var second = 0; second < 100; second++) {
        var running = Running.at(SEVEN.plusSeconds(61L * k + second), SEVEN, null, legs);
        assertThat(running.drift()).isEqualTo(Duration.ofSeconds(k + Math.max(0, second - 60)));
        assertThat(running.driftAtEnd()).isEqualTo(running.drift());
      }
    }
  }

  @Test
  void lengths_are_read_as_people_write_them() {
    assertThat(Lengths.read("5")).contains(Duration.ofSeconds(300));
    assertThat(Lengths.read("4:30")).contains(Duration.ofSeconds(270));
    assertThat(Lengths.read(" 4：30 ")).contains(Duration.ofSeconds(270));
    assertThat(Lengths.read("1:02:00")).contains(Duration.ofMinutes(62));
    assertThat(Stream.of("", "five", "-3", "4:75", "13:00:00", "999:00").map(Lengths::read))
        .allMatch(Optional::isEmpty);
    assertThat(Lengths.write(Duration.ofSeconds(-270))).isEqualTo("−4:30");
    assertThat(Lengths.signed(Duration.ofSeconds(3_723))).isEqualTo("+1:02:03");
  }
}
