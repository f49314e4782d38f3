package io.jinbang.media.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Music out of a seed: notes of a pentatonic scale, two voices, with noise. */
class HearingTests {
  private static final double SECONDS = 20;

  private static double[] notes(long seed) {
    var random = new SplittableRandom(seed);
    var notes = new double[400];
    for (var i = 0; i < notes.length; i++) {
      notes[i] = 330 * Math.pow(2, random.nextInt(30) / 12.0);
    }
    return notes;
  }

  /** At a pace, pitch rising with it as on tape where {@code taped}. */
  private static float[] music(long seed, double from, double seconds, double pace, boolean taped) {
    var notes = notes(seed);
    var samples = new float[(int) (seconds * 8_000)];
    var noise = new SplittableRandom(seed + 99);
    for (var i = 0; i < samples.length; i++) {
      var time = from + i / 8_000.0 * pace;
      var beat = (int) (time * 5) % 200;
      var within = time * 5 % 1;
      var loud = Math.exp(-4 * within);
      var clock = taped ? time : i / 8_000.0;
      samples[i] =
          (float)
              (0.3 * loud * Math.sin(2 * Math.PI * notes[2 * beat] * clock)
                  + 0.2 * loud * Math.sin(2 * Math.PI * notes[2 * beat + 1] * clock)
                  + 0.01 * (noise.nextDouble() - 0.5));
    }
    return samples;
  }

  private static Fingerprint heard(float[] samples) {
    var made = new Fingerprinter();
    for (var from = 0; from < samples.length; from += 3_000) {
      var count = Math.min(3_000, samples.length - from);
      made.sound(java.util.Arrays.copyOfRange(samples, from, from + count), count);
    }
    return made.finish();
  }

  private static final Fingerprint SONG = heard(music(1, 0, SECONDS, 1, true));

  @Test
  void the_same_recording_is_found_from_the_second_it_begins() {
    var found = Likenesses.compare(SONG, heard(music(1, 6, 10, 1, true)));
    assertThat(found.soundMatch()).isTrue();
    assertThat(found.match()).isFalse();
    var segment = found.sound().getFirst();
    assertThat(segment.aFrom() - segment.bFrom()).isCloseTo(6, within(0.3));
  }

  @Test
  void faster_and_slower_recordings_are_found_with_and_without_their_pitch() {
    for (var pace : new double[] {0.8, 1.25}) {
      for (var taped : new boolean[] {true, false}) {
        var found = Likenesses.compare(SONG, heard(music(1, 0, 14, pace, taped)));
        assertThat(found.soundMatch()).as("%s %s", pace, taped).isTrue();
      }
    }
  }

  @Test
  void an_index_names_the_films_that_a_piece_of_music_was_taken_from() {
    var index = new FingerprintIndex<Long>();
    for (var seed = 0L; seed < 12; seed++) {
      index.put(seed, heard(music(seed, 0, SECONDS, 1, true)));
    }
    var named = index.heard(heard(music(5, 7, 8, 1, true)), 3);
    assertThat(named.getFirst().key()).isEqualTo(5);
    assertThat(named.stream().skip(1)).allMatch(hit -> 3 * hit.hits() < named.getFirst().hits());
    assertThat(index.heard(heard(new float[80_000]), 3)).isEmpty();
  }

  @Test
  void other_music_noise_and_silence_are_not_taken_for_it() {
    for (var seed = 2; seed < 8; seed++) {
      var other = Likenesses.compare(SONG, heard(music(seed, 0, SECONDS, 1, true)));
      assertThat(other.soundMatch()).isFalse();
    }
    assertThat(Likenesses.compare(SONG, heard(new float[80_000])).soundScore()).isZero();
    var noise = new float[80_000];
    var random = new SplittableRandom(4);
    for (var i = 0; i < noise.length; i++) {
      noise[i] = (float) (random.nextDouble() - 0.5);
    }
    assertThat(Likenesses.compare(heard(noise), SONG).soundMatch()).isFalse();
  }

  @Test
  void shared_music_under_different_pictures_is_a_sound_match_only() {
    var found = Likenesses.compare(scored(31), scored(32));
    assertThat(found.soundMatch()).isTrue();
    assertThat(found.match()).isFalse();
  }

  private static Fingerprint scored(long seed) {
    var made = new Fingerprinter();
    var samples = music(1, 0, 12, 1, true);
    made.sound(samples, samples.length);
    var film = new Footage(seed, 12).film();
    for (var tick = 0; tick < 48; tick++) {
      var gray = Footage.gray(film.at(tick / 4.0));
      made.picture(tick / 4.0, Footage.WIDTH, Footage.HEIGHT, gray);
    }
    return made.finish();
  }
}
