package io.jinbang.award.explanation;

import io.jinbang.award.Awards;
import io.jinbang.intake.Entry;
import io.jinbang.intake.Standing;
import io.jinbang.review.Reviews;
import io.jinbang.shared.Text;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells an entrant that the list is out, and where to read why. */
@Component
class ExplanationStory implements Standing {
  private final Awards awards;
  private final Reviews reviews;

  ExplanationStory(Awards awards, Reviews reviews) {
    this.awards = awards;
    this.reviews = reviews;
  }

  @Override
  public List<Step> stepsOf(Entry entry) {
    return awards.posted(entry.campaign()).stream()
        .filter(_ -> reviews.hasPassed(entry))
        .map(
            list ->
                new Step(
                    list.at(),
                    list.awards().stream().anyMatch(award -> entry.id().equals(award.entry()))
                        ? Text.of("名单公布，作品获奖", "The list is posted; the work won")
                        : Text.of("名单公布，作品没有获奖", "The list is posted; the work did not win"),
                    null,
                    new Action(
                        Text.of("看评审说明", "Read how it was judged"),
                        "/my/entries/" + entry.id() + "/explanation")))
        .toList();
  }
}
