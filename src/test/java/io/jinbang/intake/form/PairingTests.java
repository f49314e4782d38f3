package io.jinbang.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.intake.submission.Draft;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PairingTests {

  private static FormRow row(String title, String film) {
    var draft = new Draft(title, "", "", "", List.of(), null, null, Map.of(), Set.of(), false);
    return new FormRow(title, draft, film, "", "", Map.of(), List.of());
  }

  @Test
  void a_name_on_the_form_counts_before_a_title() {
    var pairing =
        Pairing.of(
            List.of(row("渡口", "第一.MP4"), row("炉火", ""), row("山路", "不在.mp4")),
            List.of("第一.mp4", "作品2-《炉火》终版.mp4", "渡口.mp4", "山路.mp4"));
    assertThat(pairing.films())
        .containsExactlyInAnyOrderEntriesOf(Map.of("渡口", "第一.mp4", "炉火", "作品2-《炉火》终版.mp4"));
    assertThat(pairing.left()).containsExactly("渡口.mp4", "山路.mp4");
  }

  @Test
  void what_fits_two_is_left_to_people() {
    var twice = Pairing.of(List.of(row("渡口", "")), List.of("渡口1.mp4", "渡口2.mp4"));
    assertThat(twice.films()).isEmpty();
    var rivals = Pairing.of(List.of(row("渡口", ""), row("渡口", "")), List.of("渡口a.mp4"));
    assertThat(rivals.films()).isEmpty();
  }

  @Test
  void an_exact_title_is_preferred_to_one_within_a_name() {
    var pairing =
        Pairing.of(List.of(row("渡口", ""), row("渡口之夜", "")), List.of("渡口.mp4", "渡口之夜.mp4"));
    assertThat(pairing.films()).isEqualTo(Map.of("渡口", "渡口.mp4", "渡口之夜", "渡口之夜.mp4"));
  }

  @Test
  void one_work_and_one_film_belong_together_whatever_their_names() {
    assertThat(Pairing.of(List.of(row("渡口", "")), List.of("IMG_0001.mp4")).films())
        .containsEntry("渡口", "IMG_0001.mp4");
  }
}
