package io.jinbang.programme.release;

import io.jinbang.programme.Gathering;
import io.jinbang.programme.Programme;
import io.jinbang.programme.Programmes;
import io.jinbang.programme.gathering.ForumSheet;
import io.jinbang.programme.gathering.Forums;
import io.jinbang.programme.gathering.GatheringSheet;
import io.jinbang.programme.gathering.Gatherings;
import io.jinbang.programme.hall.HallSheet;
import io.jinbang.programme.hall.Halls;
import io.jinbang.programme.session.SessionSheet;
import io.jinbang.programme.session.Sessions;
import io.jinbang.programme.speaker.SpeakerSheet;
import io.jinbang.programme.speaker.Speakers;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The draft put together from what the host filled in; released versions as they were kept. */
@Service
@Transactional(readOnly = true)
class KeptProgrammes implements Programmes {
  private final Gatherings gatherings;
  private final Forums forums;
  private final Halls halls;
  private final Sessions sessions;
  private final Speakers speakers;
  private final ReleaseSql sql;

  KeptProgrammes(
      Gatherings gatherings,
      Forums forums,
      Halls halls,
      Sessions sessions,
      Speakers speakers,
      ReleaseSql sql) {
    this.gatherings = gatherings;
    this.forums = forums;
    this.halls = halls;
    this.sessions = sessions;
    this.speakers = speakers;
    this.sql = sql;
  }

  @Override
  public List<Gathering> all() {
    return gatherings.all().stream().map(GatheringSheet::shown).toList();
  }

  @Override
  public Gathering get(Id<Gathering> id) {
    return gatherings.get(id).shown();
  }

  @Override
  public Gathering bySlug(String slug) {
    return gatherings.bySlug(slug).shown();
  }

  @Override
  public Programme draft(Actor host, Id<Gathering> id) {
    return new Programme(
        get(id),
        0,
        halls.of(id).stream().map(HallSheet::shown).toList(),
        forums.of(id).stream().map(ForumSheet::shown).toList(),
        sessions.of(host, id).stream().map(SessionSheet::shown).toList(),
        speakers.of(host, id).stream().map(SpeakerSheet::shown).toList());
  }

  @Override
  public Optional<Programme> released(Id<Gathering> id) {
    return sql.newest(id).map(Released::programme);
  }
}
