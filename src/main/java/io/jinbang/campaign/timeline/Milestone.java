package io.jinbang.campaign.timeline;

import io.jinbang.campaign.Rulebook.Timeline;
import io.jinbang.shared.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A dated moment of a call. */
public record Milestone(Text label, Instant at) {

  /** Every moment of a timeline, earliest first. */
  public static List<Milestone> of(Timeline timeline) {
    var all = new ArrayList<Milestone>();
    all.add(new Milestone(Text.of("发布通知", "Notice published"), timeline.noticed()));
    all.add(new Milestone(Text.of("开始征集", "Entries open"), timeline.entriesOpen()));
    timeline.entriesClose().forEach((channel, at) -> all.add(new Milestone(closing(channel), at)));
    all.add(new Milestone(Text.of("初筛结束", "Screening ends"), timeline.screenedBy()));
    all.add(new Milestone(Text.of("开始评审", "Judging opens"), timeline.judgingOpens()));
    all.add(new Milestone(Text.of("评审截止", "Judging closes"), timeline.judgingCloses()));
    all.add(new Milestone(Text.of("公布名单", "List posted"), timeline.posting()));
    if (timeline.ceremony() != null) {
      all.add(new Milestone(Text.of("颁奖", "Ceremony"), timeline.ceremony()));
    }
    all.sort(Comparator.comparing(Milestone::at));
    return List.copyOf(all);
  }

  /** What happens when a channel closes. */
  public static Text closing(String channel) {
    return switch (channel) {
      case "form" -> Text.of("推荐表截止", "Recommendation forms close");
      case "mail" -> Text.of("邮件报送截止", "Entries by mail close");
      default -> Text.of("网上报送截止", "Web entries close");
    };
  }

  /** The first one after an instant, if any is left. */
  public static Optional<Milestone> next(Timeline timeline, Instant now) {
    return of(timeline).stream().filter(milestone -> milestone.at().isAfter(now)).findFirst();
  }
}
