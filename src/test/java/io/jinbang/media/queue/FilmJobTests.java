package io.jinbang.media.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinbang.media.Film;
import io.jinbang.shared.Id;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilmJobTests {
  private static final String FILM = "0f8fad5b-d9cb-469f-a165-70867728950e";
  private final Id<Film> film = Id.parse(FILM);

  @Test
  void a_name_says_the_film_and_the_rest() {
    assertThat(FilmJob.of(FILM + "-480p")).isEqualTo(new FilmJob(film, "480p"));
    assertThat(new FilmJob(film, "480p")).hasToString(FILM + "-480p");
  }

  @Test
  void a_film_alone_has_no_rest() {
    assertThat(FilmJob.of(FILM)).isEqualTo(new FilmJob(film, ""));
    assertThat(new FilmJob(film, "")).hasToString(FILM);
  }

  @Test
  void what_is_asked_for_anew_is_another_job_on_the_same_film() {
    var first = FilmJob.anew(film);
    assertThat(first).isNotEqualTo(FilmJob.anew(film));
    assertThat(FilmJob.of(first.toString())).isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "scrub", FILM + "480p", "0F8FAD5B-D9CB-469F-A165-70867728950E"})
  void what_names_no_film_is_none(String instance) {
    assertThat(FilmJob.find(instance)).isEmpty();
    assertThatThrownBy(() -> FilmJob.of(instance)).isInstanceOf(IllegalArgumentException.class);
  }
}
