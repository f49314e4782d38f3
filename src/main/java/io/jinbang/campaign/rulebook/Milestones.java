package io.jinbang.campaign.rulebook;

import io.jinbang.shared.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Whether the dates of a call stand in the order in which things can happen. */
final class Milestones {
  private static final Duration LONGEST_GRACE = Duration.ofHours(48);
  private static final Duration LONGEST_APPEAL = Duration.ofDays(30);

  private final Branch timeline;
  private final ZoneId zone;
  private final Consumer<Fault> faults;

  private Milestones(Branch timeline, ZoneId zone, Consumer<Fault> faults) {
    this.timeline = timeline;
    this.zone = zone;
    this.faults = faults;
  }

  static void check(Branch timeline, ZoneId zone, Consumer<Fault> faults) {
    new Milestones(timeline, zone, faults).check();
  }

  private record Milestone(Branch branch, @Nullable Instant at) {}

  private void check() {
    var entries = timeline.get("entries");
    var notice = read(timeline.get("notice"));
    var open = read(entries.get("open"));
    var web = read(entries.get("close").get("web"));
    var form = read(entries.get("close").get("form"));
    var mail = read(entries.get("close").get("mail"));
    var screened = read(timeline.get("screening").get("until"));
    var begin = read(timeline.get("judging").get("open"));
    var end = read(timeline.get("judging").get("close"));
    var posting = read(timeline.get("posting"));
    var ceremony = read(timeline.get("ceremony"));
    order(notice, open, true);
    order(open, web, false);
    order(open, form, false);
    order(open, mail, false);
    order(web, screened, true);
    order(form, screened, true);
    order(mail, screened, true);
    order(screened, begin, true);
    order(begin, end, false);
    order(end, posting, true);
    order(posting, ceremony, true);
    grace(entries.get("grace"), web, screened);
    appeal(timeline.get("screening").get("appeal"));
  }

  private Milestone read(Branch branch) {
    return new Milestone(branch, Moments.read(branch, zone, faults));
  }

  private void order(Milestone first, Milestone then, boolean same) {
    if (first.at() == null || then.at() == null) {
      return;
    }
    var order = first.at().compareTo(then.at());
    if (order > 0 || (order == 0 && !same)) {
      var name = YamlTree.path(first.branch().at());
      faults.accept(
          then.branch()
              .fault(
                  Text.of("这个时间应在 {}（{}）之后", "This should be after {} ({})")
                      .with(name, first.branch().string()),
                  Text.of("改晚这一项，或改早另一项。", "Make this one later, or that one earlier.")));
    }
  }

  private void appeal(Branch branch) {
    var length = branch.words().flatMap(Measures::length).orElse(Duration.ZERO);
    if (length.compareTo(LONGEST_APPEAL) > 0) {
      faults.accept(
          branch.fault(
              Text.of("申诉期太长：最多 30 天", "Appeals stay open too long: at most 30 days"),
              Text.of("例如 3d", "For example 3d")));
    }
  }

  private void grace(Branch branch, Milestone web, Milestone screened) {
    var grace = branch.words().flatMap(Measures::length).orElse(Duration.ZERO);
    var late =
        web.at() != null
            && screened.at() != null
            && web.at().isBefore(screened.at())
            && web.at().plus(grace).isAfter(screened.at());
    if (late || grace.compareTo(LONGEST_GRACE) > 0) {
      faults.accept(
          branch.fault(
              Text.of(
                  "宽限太长：最多 48 小时，且不过初筛结束",
                  "The grace is too long: at most 48 hours, and not beyond screening"),
              Text.of("例如 2h", "For example 2h")));
    }
  }
}
