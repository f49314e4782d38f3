package io.jinbang.programme.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.programme.Gathering;
import io.jinbang.programme.Session;
import io.jinbang.shared.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryTests {
  private static final Gathering GATHERING = Summit.gathering(Summit.id("g"), "summit");

  private static Release release(int version, Session... sessions) {
    return new Release(
        version,
        Instant.parse("2026-09-0" + version + "T00:00:00Z"),
        Summit.programme(GATHERING, version, List.of(sessions)));
  }

  @Test
  void what_is_not_open_leaves_no_trace_neither_its_hall_nor_its_forum_nor_its_people() {
    var agenda = History.agenda(List.of(release(1, Summit.CLOSED, Summit.OPENING)));
    assertThat(agenda.sessions()).containsExactly(Summit.OPENING);
    assertThat(agenda.halls()).containsExactly(Summit.MAIN);
    assertThat(agenda.forums()).containsExactly(Summit.FORUM);
    assertThat(agenda.speakers())
        .extracting(each -> each.name().zh())
        .containsExactly("嘉宾01", "嘉宾03");
    assertThat(agenda.speakers()).extracting(each -> each.rank()).containsExactly(1, 2);
    assertThat(agenda.gathering().campaigns()).isEmpty();
    assertThat(agenda.toString()).doesNotContain(Summit.SECRET, "不露面的人", "后台密室", "筹备论坛");
  }

  @Test
  void two_programmes_that_differ_in_what_is_not_open_give_the_same_agenda() {
    var one = History.agenda(List.of(release(1, Summit.OPENING, Summit.CLOSED)));
    var other = History.agenda(List.of(release(1, Summit.OPENING)));
    assertThat(one).isEqualTo(other);
  }

  @Test
  void a_session_bears_the_version_in_which_strangers_last_saw_it_change() {
    var moved = Summit.session("开幕主题演讲", Summit.MAIN, "2026-10-16T02:00:00Z", 60);
    var agenda =
        History.agenda(
            List.of(
                release(1, Summit.OPENING, Summit.SECOND),
                release(2, moved, Summit.SECOND),
                release(3, moved, Summit.SECOND, Summit.CLOSED)));
    assertThat(stamp(agenda, moved.id()).version()).isEqualTo(2);
    assertThat(stamp(agenda, Summit.SECOND.id()).version()).isEqualTo(1);
    assertThat(agenda.gone()).isEmpty();
  }

  @Test
  void what_was_announced_and_is_gone_is_cancelled_from_the_version_that_dropped_it() {
    var agenda =
        History.agenda(
            List.of(
                release(1, Summit.OPENING, Summit.SECOND),
                release(2, Summit.OPENING),
                release(3, Summit.OPENING)));
    assertThat(agenda.gone()).hasSize(1);
    var gone = agenda.gone().getFirst();
    assertThat(gone.before().session()).isEqualTo(Summit.SECOND);
    assertThat(gone.stamp().version()).isEqualTo(2);
    assertThat(gone.title().zh()).isEqualTo("对话<产业>&未来");
  }

  @Test
  void what_is_no_longer_open_is_cancelled_without_a_word_of_what_it_was() {
    var shut =
        new Session(
            Summit.SECOND.id(),
            null,
            Summit.SECOND.kind(),
            Summit.SECOND.title(),
            Summit.SECOND.summary(),
            Summit.SECOND.length(),
            Summit.SECOND.placement(),
            List.of(),
            List.of(),
            Summit.SECOND.languages(),
            Summit.SECOND.interpretation(),
            false);
    var agenda =
        History.agenda(
            List.of(release(1, Summit.OPENING, Summit.SECOND), release(2, Summit.OPENING, shut)));
    assertThat(agenda.gone().getFirst().title().zh()).isEqualTo("已取消");
  }

  @Test
  void what_comes_back_is_no_longer_cancelled() {
    var agenda =
        History.agenda(
            List.of(
                release(1, Summit.OPENING, Summit.SECOND),
                release(2, Summit.OPENING),
                release(3, Summit.OPENING, Summit.SECOND)));
    assertThat(agenda.gone()).isEmpty();
    assertThat(stamp(agenda, Summit.SECOND.id()).version()).isEqualTo(3);
  }

  @Test
  void a_session_past_midnight_stands_on_the_day_it_begins() {
    var agenda = History.agenda(List.of(release(1, Summit.NIGHT)));
    assertThat(agenda.days()).containsExactly(LocalDate.of(2026, 10, 16));
  }

  private static Stamp stamp(Agenda agenda, Id<Session> id) {
    var stamp = agenda.stamps().get(id);
    assertThat(stamp).isNotNull();
    return stamp;
  }
}
