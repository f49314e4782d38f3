package io.jinbang.media.queue;

import static io.jinbang.testing.Folk.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.jinbang.media.Film;
import io.jinbang.media.Films;
import io.jinbang.organization.Person;
import io.jinbang.shared.Id;
import io.jinbang.testing.Folk;
import io.jinbang.testing.IntegrationTest;
import io.jinbang.testing.Works;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class QueuePagesTests {
  @Autowired MockMvcTester web;
  @Autowired Folk folk;
  @Autowired Works works;
  @Autowired Films films;
  @Autowired JdbcClient jdbc;

  private Person entrant;
  private Id<Film> film;

  @BeforeEach
  void arrive() {
    entrant = folk.entrant("参选者01");
    var call = works.call();
    film = works.film(entrant, works.draft(entrant, call));
    await().until(() -> count("work.heavy_tasks where task_instance = :film") == 0);
  }

  private int count(String what) {
    return jdbc.sql("select count(*) from " + what)
        .param("film", film.toString())
        .query(Integer.class)
        .single();
  }

  /** What waits for an hour would wait in other tests, too. */
  @AfterEach
  void clear() {
    jdbc.sql("delete from work.heavy_tasks where task_instance = :film")
        .param("film", film.toString())
        .update();
  }

  private MvcTestResult get(Person who) {
    return web.get().uri("/host/queue").locale(Locale.CHINA).with(as(who)).exchange();
  }

  private MvcTestResult again() {
    return web.post()
        .uri("/host/queue/again")
        .param("kind", "media-check")
        .param("instance", film.toString())
        .with(as(folk.host()))
        .with(csrf())
        .exchange();
  }

  private void unchecked() {
    jdbc.sql(
            """
            update media.film set outcome = jsonb_set(outcome, '{findings}',
              '[{"code": "unchecked", "rule": true, "message": {"zh": "没能完成", "en": "not done"},
                 "remedy": {"zh": "重传", "en": "send again"}}]')
            where id = :film
            """)
        .param("film", film.value())
        .update();
    jdbc.sql(
            """
            insert into work.run (kind, instance, worker, began_at, ended_at, outcome, reason_zh,
              reason_en)
            values ('media-check', :film, 'gone/1', now(), now(), 'GIVEN_UP', '磁盘满了', 'disk full')
            """)
        .param("film", film.toString())
        .update();
  }

  private void waits() {
    jdbc.sql(
            """
            insert into work.heavy_tasks
              (task_name, task_instance, execution_time, picked, version, priority)
            values ('media-check', :film, now() + interval '1 hour', false, 1, 50)
            on conflict (task_name, task_instance) do update set execution_time = excluded.execution_time
            """)
        .param("film", film.toString())
        .update();
  }

  @Test
  void the_host_sees_what_waits_and_who_is_at_work() {
    waits();
    assertThat(get(folk.host()))
        .hasStatusOk()
        .bodyText()
        .contains("passes.mp4", "技术审核", "网站兼处理", "排着");
  }

  @Test
  void nobody_else_sees_it() {
    assertThat(get(entrant)).hasStatus(403);
  }

  @Test
  void what_was_given_up_says_why_and_is_tried_again_at_a_wish() {
    unchecked();
    assertThat(get(folk.host())).bodyText().contains("磁盘满了", "再试一次");
    assertThat(again()).hasStatus3xxRedirection();
    // its bytes are no film, so that the new check ends, too, and otherwise
    await()
        .until(
            () ->
                count("work.heavy_tasks where task_instance = :film") == 0
                    && count("work.run where instance = :film and ended_at is null") == 0);
    assertThat(films.get(film).check().findings())
        .extracting(Film.Finding::code)
        .doesNotContain("unchecked");
  }

  @Test
  void nothing_is_tried_again_that_was_not_given_up() {
    assertThat(again()).hasStatus(404);
  }
}
