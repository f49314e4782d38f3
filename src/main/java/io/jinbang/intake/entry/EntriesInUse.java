package io.jinbang.intake.entry;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.InUse;
import io.jinbang.campaign.Rulebook.Question;
import io.jinbang.campaign.Rulebook.Question.Kind;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What of a rulebook entries rely on, from the first line typed on. */
@Component
class EntriesInUse implements InUse {
  private final UseSql sql;

  EntriesInUse(UseSql sql) {
    this.sql = sql;
  }

  @Override
  public Use of(Campaign campaign) {
    var choices =
        campaign.rulebook().form().questions().stream()
            .filter(question -> question.kind() == Kind.CHOICE)
            .map(Question::id)
            .toList();
    var people = sql.entrants(campaign.id()).size();
    return sql.typed(campaign.id())
        ? new Use(
            true,
            people,
            sql.themes(campaign.id()),
            sql.answers(campaign.id(), choices),
            sql.declarations(campaign.id()))
        : new Use(false, people, Set.of(), Map.of(), Set.of());
  }
}
