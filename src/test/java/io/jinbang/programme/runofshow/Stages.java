package io.jinbang.programme.runofshow;

import io.jinbang.campaign.Campaign;
import io.jinbang.programme.Gathering;
import io.jinbang.programme.Speaker;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gatherings and speakers for tests of shows. */
final class Stages {
  private Stages() {}

  record Place(Id<Gathering> id, String slug) {}

  static Place gathering(JdbcClient jdbc, Actor host) {
    var id = UUID.randomUUID();
    var slug = "g" + id.toString().substring(0, 12);
    jdbc.sql(
            """
            insert into programme.gathering (id, slug, name_zh, name_en, zone, first_day, last_day,
              roles, made_by, made_at)
            values (:id, :slug, '示例大会', 'Sample Gathering', 'Asia/Shanghai', '2026-10-16',
              '2026-10-18', '{GUIDING,HOST}', :by, now())
            """)
        .param("id", id)
        .param("slug", slug)
        .param("by", host.person())
        .update();
    return new Place(Id.of(id), slug);
  }

  static void call(JdbcClient jdbc, Place place, Id<Campaign> campaign) {
    jdbc.sql(
            """
            insert into programme.gathering_campaign (gathering, campaign, position)
            values (:gathering, :campaign, 1)
            """)
        .param("gathering", place.id().value())
        .param("campaign", campaign.value())
        .update();
  }

  static Id<Speaker> speaker(JdbcClient jdbc, Place place, String name, int rank) {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into programme.speaker (id, gathering, name_zh, name_en, rank, made_at)
            values (:id, :gathering, :name, '', :rank, now())
            """)
        .param("id", id)
        .param("gathering", place.id().value())
        .param("name", name)
        .param("rank", rank)
        .update();
    return Id.of(id);
  }
}
