package io.jinbang.review.draft;

import io.jinbang.campaign.Campaign;
import io.jinbang.review.assignment.Assignment;
import io.jinbang.review.panel.Scorings;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives the works out as the draft has them, and freezes the rules they are judged by. */
@Service
@Transactional
public class Releases {
  private final PanelDrafts drafts;
  private final ReadingSql readings;
  private final Scorings scorings;
  private final Freezing freezing;

  Releases(PanelDrafts drafts, ReadingSql readings, Scorings scorings, Freezing freezing) {
    this.drafts = drafts;
    this.readings = readings;
    this.scorings = scorings;
    this.freezing = freezing;
  }

  /**
   * Each judge reads in an order of their own, so that no work is always last.
   *
   * @param seen version of the draft that the host was shown; null to give out whatever there is,
   *     drawn where nothing is
   * @throws Refusal where the draft has changed since, or lacks something
   */
  public void release(Actor host, Campaign campaign, @Nullable String seen) {
    host.require(Role.HOST);
    var draft = drafts.toRelease(host, campaign, seen);
    scorings.release(host, campaign);
    draft.pairs().stream()
        .sorted(Comparator.comparing(Assignment::work))
        .collect(Collectors.groupingBy(Assignment::judge))
        .forEach((judge, given) -> assign(campaign, judge, given));
    freezing.freeze(host, campaign);
  }

  private void assign(Campaign campaign, String judge, List<Assignment> given) {
    var shuffled = new ArrayList<>(given);
    Collections.shuffle(shuffled, new Random(judge.hashCode() ^ campaign.slug().hashCode()));
    for (var place = 0; place < shuffled.size(); place++) {
      var work = shuffled.get(place).work();
      readings.assign(campaign.id(), Id.parse(judge), Id.parse(work), place + 1);
    }
  }
}
