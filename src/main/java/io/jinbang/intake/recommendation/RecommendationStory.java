package io.jinbang.intake.recommendation;

import io.jinbang.intake.Entry;
import io.jinbang.intake.Recommendation;
import io.jinbang.intake.Standing;
import io.jinbang.organization.Bodies;
import io.jinbang.shared.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an entrant learns of the recommendation: each answer, never the order of preference. */
@Component
class RecommendationStory implements Standing {
  private final RecommendationSql sql;
  private final SummarySql summaries;
  private final Bodies bodies;

  RecommendationStory(RecommendationSql sql, SummarySql summaries, Bodies bodies) {
    this.sql = sql;
    this.summaries = summaries;
    this.bodies = bodies;
  }

  @Override
  public List<Step> stepsOf(Entry entry) {
    var steps =
        new ArrayList<>(
            sql.story(entry.id()).stream().flatMap(event -> step(event).stream()).toList());
    sql.of(entry.id())
        .filter(one -> one.sealed() && one.state() != Recommendation.State.LAPSED)
        .flatMap(this::sealed)
        .ifPresent(steps::add);
    return steps;
  }

  private Optional<Step> step(RecommendationSql.Event event) {
    var words =
        switch (event.what()) {
          case ASKED ->
              event.byUnit()
                  ? Text.of("{}收回了先前的意见，将重新决定", "{} took its answer back and will decide again")
                  : Text.of("已请{}推荐", "{} was asked to recommend it");
          case ENDORSED -> Text.of("{}已推荐", "Recommended by {}");
          case DECLINED ->
              Text.of(
                  "{}未予推荐；作品仍在征集中，按自行报送参评",
                  "Not recommended by {}; it stays in the call as entered directly");
          // the entry's own story tells of returns and withdrawals
          case RETURNED, LAPSED -> null;
        };
    return words == null
        ? Optional.empty()
        : Optional.of(
            new Step(event.at(), words.withEach(bodies.get(event.unit()).name()), why(event)));
  }

  private static @Nullable Text why(RecommendationSql.Event event) {
    return event.words().isEmpty() ? null : Text.same(event.words());
  }

  private Optional<Step> sealed(Recommendation one) {
    return summaries.of(one.campaign(), one.unit()).stream()
        .filter(summary -> summary.opened() == null)
        .findFirst()
        .map(
            summary ->
                new Step(
                    summary.at(),
                    words(one.state()).withEach(bodies.get(one.unit()).name()),
                    null));
  }

  private static Text words(Recommendation.State state) {
    return state == Recommendation.State.ENDORSED
        ? Text.of("{}的推荐汇总表已封存，这件作品在内", "{} has sealed its summary table, with this work in it")
        : Text.of(
            "{}的推荐汇总表已封存，这件作品不在内；按自行报送参评",
            "{} has sealed its summary table without this work; it takes part as entered directly");
  }
}
