package io.jinbang.work.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Expected values by hand. */
class ForecastTests {
  private static final Map<String, Pace> PACES = Map.of("check", new Pace(0.5, 40, 9));
  private static final Map<String, Double> LENGTHS = Map.of("a", 60.0, "b", 100.0);

  private static Job job(String kind, String instance, Job.@Nullable Run run) {
    return new Job(kind, instance, 0, run, null);
  }

  private static Job waiting(String instance) {
    return job("check", instance, null);
  }

  private static Job running(String instance, int percent, double elapsed) {
    return job("check", instance, new Job.Run("here/1", percent, elapsed));
  }

  @Test
  void one_after_another_on_one_thread() {
    var jobs = List.of(waiting("a"), waiting("b"), waiting("of unknown length"));
    var forecast = new Forecast(1, jobs, PACES, LENGTHS);
    assertThat(forecast.left(jobs.get(0))).hasValue(30); // 60 s of film at 0.5
    assertThat(forecast.left(jobs.get(1))).hasValue(80); // and 100 s of film
    assertThat(forecast.left(jobs.get(2))).hasValue(120); // and what a run takes
  }

  @Test
  void two_threads_take_what_is_next_when_they_are_free() {
    var jobs = List.of(running("a", 50, 20), waiting("b"), waiting("c"));
    var forecast = new Forecast(2, jobs, PACES, LENGTHS);
    assertThat(forecast.left(jobs.get(0))).hasValue(20); // half in 20 s
    assertThat(forecast.left(jobs.get(1))).hasValue(50); // at once, 100 s of film
    assertThat(forecast.left(jobs.get(2))).hasValue(60); // after the first, 40 s
  }

  @Test
  void what_waits_to_be_tried_again_is_not_begun_before_its_time() {
    var later = new Job("check", "a", 300, null, null);
    assertThat(new Forecast(1, List.of(later), PACES, LENGTHS).left(later)).hasValue(330);
  }

  @Test
  void the_first_per_cents_of_a_run_say_less_than_runs_before_it() {
    var run = running("a", 9, 25);
    assertThat(new Forecast(1, List.of(run), PACES, LENGTHS).left(run)).hasValue(5);
  }

  @Test
  void a_run_that_takes_longer_than_any_before_is_not_over_before_now() {
    var run = running("a", 0, 1000);
    assertThat(new Forecast(1, List.of(run), PACES, LENGTHS).left(run)).hasValue(0);
  }

  @Test
  void nothing_is_foretold_without_workers_or_of_a_kind_never_done() {
    var waits = waiting("a");
    assertThat(new Forecast(0, List.of(waits), PACES, LENGTHS).left(waits)).isEmpty();
    var unknown = job("fresh", "x", null);
    var forecast = new Forecast(1, List.of(unknown, waits), PACES, LENGTHS);
    assertThat(forecast.left(unknown)).isEmpty();
    assertThat(forecast.left(waits)).isEmpty(); // it stands behind what nobody can foretell
  }

  @Test
  void a_pace_is_the_mean_at_first_and_then_leans_to_the_newest() {
    var first = Pace.learned(null, 30, 60.0);
    assertThat(first).isEqualTo(new Pace(0.5, 30, 1));
    var second = Pace.learned(first, 90, 60.0);
    assertThat(second).isEqualTo(new Pace(1.0, 60, 2)); // the mean of 0.5 and 1.5, of 30 and 90
    var tenth = Pace.learned(new Pace(1.0, 60, 9), 120, 60.0);
    assertThat(tenth).isEqualTo(new Pace(1.25, 75, 10)); // a quarter of the way
  }

  @Test
  void a_run_of_unknown_length_teaches_what_a_run_takes_only() {
    assertThat(Pace.learned(null, 8, null)).isEqualTo(new Pace(null, 8, 1));
    assertThat(new Pace(null, 8, 1).expected(OptionalDouble.of(60))).isEqualTo(8);
    assertThat(Pace.learned(new Pace(0.5, 30, 1), 50, null)).isEqualTo(new Pace(0.5, 40, 2));
  }
}
