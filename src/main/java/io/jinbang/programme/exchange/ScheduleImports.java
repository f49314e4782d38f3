package io.jinbang.programme.exchange;

import io.jinbang.programme.gathering.Forums;
import io.jinbang.programme.gathering.GatheringSheet;
import io.jinbang.programme.hall.Halls;
import io.jinbang.programme.session.ForeignSessions;
import io.jinbang.programme.session.Scenes;
import io.jinbang.programme.speaker.Speakers;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Sha256;
import io.jinbang.shared.Text;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Schedules of other programs: given, looked at, taken over into the draft wholly or not at all.
 */
@Service
@Transactional
class ScheduleImports {
  private final ImportSql sql;
  private final Scenes scenes;
  private final Forums forums;
  private final Halls halls;
  private final Speakers speakers;
  private final ForeignSessions sessions;
  private final Clock clock;

  ScheduleImports(
      ImportSql sql,
      Scenes scenes,
      Forums forums,
      Halls halls,
      Speakers speakers,
      ForeignSessions sessions,
      Clock clock) {
    this.sql = sql;
    this.scenes = scenes;
    this.forums = forums;
    this.halls = halls;
    this.speakers = speakers;
    this.sessions = sessions;
    this.clock = clock;
  }

  /** Keeps a file for the preview; refuses what is no schedule. */
  void give(Actor host, GatheringSheet gathering, String fileName, byte[] content) {
    host.require(Role.HOST);
    ScheduleReader.read(content);
    var name = fileName.isBlank() ? "schedule" : fileName.strip();
    var file = new GivenFile(name, content, Sha256.hex(content), clock.instant());
    sql.keep(gathering.id(), file, host.person());
  }

  @Transactional(readOnly = true)
  Optional<GivenFile> given(Actor host, GatheringSheet gathering) {
    host.require(Role.HOST);
    return sql.find(gathering.id());
  }

  /** What the file would add to the draft as it is now. */
  @Transactional(readOnly = true)
  Plan plan(Actor host, GatheringSheet gathering, GivenFile file) {
    host.require(Role.HOST);
    return Planner.of(
        ScheduleReader.read(file.content()), scenes.of(host, gathering), forums.of(gathering.id()));
  }

  void drop(Actor host, GatheringSheet gathering) {
    host.require(Role.HOST);
    sql.drop(gathering.id());
  }

  /**
   * Takes over all that is new in the file.
   *
   * @param sha256 of the file that was looked at
   * @return how many sessions that were
   */
  int take(Actor host, GatheringSheet gathering, String sha256) {
    host.require(Role.HOST);
    var file = sql.take(gathering.id()).filter(each -> each.sha256().equals(sha256));
    var plan = plan(host, gathering, file.orElseThrow(ScheduleImports::another));
    if (!plan.isSound()) {
      throw Refusal.conflict(
          Text.of("文件里还有必须先改正的问题", "The file still has faults that must be mended first"),
          Text.of("改正后重新上传。", "Mend them and give the file again."));
    }
    write(host, gathering, plan);
    return plan.sessions().size();
  }

  private static Refusal another() {
    return Refusal.conflict(
        Text.of("等着导入的文件已经换了，或已经导入", "The file was replaced meanwhile, or taken over"),
        Text.of("请再看一遍预览。", "Look at the preview again."));
  }

  private void write(Actor host, GatheringSheet gathering, Plan plan) {
    var id = gathering.id();
    plan.venue().ifPresent(each -> halls.add(host, id, each));
    plan.halls().forEach(each -> halls.add(host, id, each, Set.of()));
    plan.forums().forEach(each -> forums.add(host, id, each));
    plan.speakers().forEach(each -> speakers.add(host, id, each));
    sessions.add(host, id, plan.sessions());
  }
}
