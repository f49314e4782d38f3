package io.jinbang.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinbang.shared.Actor;
import io.jinbang.shared.Refusal;
import io.jinbang.testing.Folk;
import io.jinbang.testing.IntegrationTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class ProgrammesTests {
  @Autowired Programmes programmes;
  @Autowired Folk folk;
  @Autowired JdbcClient jdbc;

  @Test
  void an_empty_gathering_has_an_empty_draft_and_no_released_programme() {
    var host = folk.host().actor();
    var slug = gathering(host);
    var gathering = programmes.bySlug(slug);
    assertThat(gathering.name().zh()).isEqualTo("示例大会");
    assertThat(gathering.name().en()).isEqualTo("示例大会");
    assertThat(gathering.days()).hasSize(3);
    assertThat(programmes.draft(host, gathering.id()).sessions()).isEmpty();
    assertThat(programmes.released(gathering.id())).isEmpty();
  }

  @Test
  void nobody_but_the_host_reads_a_draft_and_an_unknown_name_is_not_found() {
    var gathering = programmes.bySlug(gathering(folk.host().actor()));
    var judge = folk.judge("评委01", null).actor();
    assertThatThrownBy(() -> programmes.draft(judge, gathering.id())).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> programmes.bySlug("no-such")).isInstanceOf(Refusal.class);
  }

  private String gathering(Actor host) {
    var slug = "g" + UUID.randomUUID().toString().substring(0, 8);
    jdbc.sql(
            """
            insert into programme.gathering (id, slug, name_zh, name_en, zone, first_day, last_day,
              roles, made_by, made_at)
            values (gen_random_uuid(), :slug, '示例大会', '', 'Asia/Shanghai', '2026-09-10',
              '2026-09-12', '{GUIDING,HOST}', :by, now())
            """)
        .param("slug", slug)
        .param("by", host.person())
        .update();
    return slug;
  }
}
