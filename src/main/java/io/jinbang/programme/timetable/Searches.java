package io.jinbang.programme.timetable;

import io.jinbang.organization.People;
import io.jinbang.programme.annealing.Pace;
import io.jinbang.programme.gathering.Gatherings;
import io.jinbang.programme.session.Scene;
import io.jinbang.programme.session.Scenes;
import io.jinbang.shared.Id;
import io.jinbang.work.ProgressLog;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** The long work of a proposal: outside any transaction, with progress, until somebody stops it. */
@Service
class Searches {
  private static final Logger log = LoggerFactory.getLogger(Searches.class);
  private static final Duration LEAST = Duration.ofSeconds(3);
  private static final Duration EACH = Duration.ofMillis(150);
  private static final Duration MOST = Duration.ofSeconds(30);
  private static final long LOOK = Duration.ofMillis(500).toNanos();

  private final Proposals proposals;
  private final Gatherings gatherings;
  private final Scenes scenes;
  private final People people;
  private final ProgressLog progress;

  Searches(
      Proposals proposals,
      Gatherings gatherings,
      Scenes scenes,
      People people,
      ProgressLog progress) {
    this.proposals = proposals;
    this.gatherings = gatherings;
    this.scenes = scenes;
    this.people = people;
    this.progress = progress;
  }

  /** Doing it again after a failure makes nothing twice. */
  void run(Id<Proposal> id) {
    var proposal = proposals.find(id).filter(Proposal::running).orElse(null);
    if (proposal == null) {
      return;
    }
    try {
      var host = people.get(Id.of(proposal.askedBy())).actor();
      var scene = scenes.of(host, gatherings.get(proposal.gathering()));
      var setting = proposals.setting(proposal.gathering());
      var draft = Draft.without(scene, setting, proposal.withoutHall());
      proposals.keep(proposal, Search.of(draft, proposal.aim(), pace(id, scene)));
    } catch (RuntimeException broken) {
      log.error("the search for timetable {} failed", id, broken);
      proposals.fail(id);
    }
  }

  private Pace pace(Id<Proposal> id, Scene scene) {
    var whole = LEAST.plus(EACH.multipliedBy(scene.sessions().size()));
    var nanos = (whole.compareTo(MOST) > 0 ? MOST : whole).toNanos();
    var begin = System.nanoTime();
    var looked = new AtomicLong(begin);
    var stopped = new AtomicBoolean();
    return _ -> {
      var now = System.nanoTime();
      var last = looked.get();
      if (now - last > LOOK && looked.compareAndSet(last, now)) {
        progress.report(id.value(), (int) (100 * (now - begin) / nanos), 100);
        stopped.set(proposals.find(id).filter(Proposal::running).isEmpty());
      }
      return stopped.get() ? 1 : (double) (now - begin) / nanos;
    };
  }
}
