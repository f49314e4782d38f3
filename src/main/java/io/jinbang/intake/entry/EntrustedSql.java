package io.jinbang.intake.entry;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entry;
import io.jinbang.intake.submission.Draft;
import io.jinbang.intake.submission.Tick;
import io.jinbang.shared.Id;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class EntrustedSql {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient jdbc;

  EntrustedSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Row(
      UUID id,
      String title,
      String organisation,
      String credits,
      String theme,
      List<String> further,
      @Nullable UUID division,
      @Nullable UUID unit,
      Map<String, String> answers,
      Map<String, Tick> ticks,
      @Nullable String ai,
      String[] aiParts,
      String aiTool) {}

  /** All in one statement: a form may have thousands of rows. */
  void insert(
      Id<Campaign> campaign,
      UUID entrant,
      List<Filled> filled,
      Map<String, Tick> agreed,
      Instant now) {
    var rows = filled.stream().map(one -> row(one, one.agreed() ? agreed : Map.of())).toList();
    jdbc.sql(
            """
            insert into intake.entry (id, campaign, entrant, state, title, organisation, credits,
              theme, further, division, unit, answers, ticks, ai, ai_parts, ai_tool, created_at,
              changed_at)
            select id, :campaign, :entrant, 'DRAFT', title, organisation, credits, theme,
              array(select jsonb_array_elements_text(further)), division, unit, answers, ticks,
              ai, array(select jsonb_array_elements_text("aiParts")), "aiTool", :now, :now
            from jsonb_to_recordset(:rows::jsonb) as row (id uuid, title text, organisation text,
              credits text, theme text, further jsonb, division uuid, unit uuid, answers jsonb,
              ticks jsonb, ai text, "aiParts" jsonb, "aiTool" text)
            """)
        .param("campaign", campaign.value())
        .param("entrant", entrant)
        .param("now", EntryRow.at(now))
        .param("rows", JSON.writeValueAsString(rows))
        .update();
  }

  private static Row row(Filled filled, Map<String, Tick> ticks) {
    var draft = filled.draft();
    return new Row(
        filled.id().value(),
        draft.title(),
        draft.organisation(),
        draft.credits(),
        draft.theme(),
        further(draft),
        EntryRow.uuid(draft.division()),
        EntryRow.uuid(draft.unit()),
        draft.answers(),
        ticks,
        draft.ai() == null ? null : draft.ai().extent().name(),
        EntryRow.parts(draft.ai()),
        draft.ai() == null ? "" : draft.ai().tool());
  }

  private static List<String> further(Draft draft) {
    return draft.themes().stream().filter(theme -> !theme.equals(draft.theme())).toList();
  }

  void handOver(Id<Entry> id, UUID to, Instant now) {
    jdbc.sql("update intake.entry set entrant = :to, changed_at = :now where id = :id")
        .param("id", id.value())
        .param("to", to)
        .param("now", EntryRow.at(now))
        .update();
  }
}
