package io.jinbang.programme.session;

import io.jinbang.programme.Appearance;
import io.jinbang.programme.Gathering;
import io.jinbang.programme.Part;
import io.jinbang.programme.Session;
import io.jinbang.programme.Speaker;
import io.jinbang.programme.Talk;
import io.jinbang.programme.gathering.Ranks;
import io.jinbang.programme.speaker.SpeakerSheet;
import io.jinbang.programme.speaker.Speakers;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is on stage, the talks within a session, and what must come before what. */
@Service
@Transactional
class Staging {
  private final StageSql sql;
  private final Sessions sessions;
  private final Speakers speakers;

  Staging(StageSql sql, Sessions sessions, Speakers speakers) {
    this.sql = sql;
    this.sessions = sessions;
    this.speakers = speakers;
  }

  // -- people

  /**
   * Puts somebody on stage, behind those who are there.
   *
   * @param talk null for the whole session
   */
  void put(
      Actor host,
      Id<Gathering> gathering,
      Id<Session> id,
      @Nullable Id<Talk> talk,
      Id<Speaker> speaker,
      Part part) {
    var people = new ArrayList<>(people(sessions.get(host, gathering, id), talk));
    speakers.get(host, gathering, speaker);
    var appearance = new Appearance(speaker, part);
    if (people.contains(appearance)) {
      throw Refusal.invalid(
          "speaker",
          Text.of("这位嘉宾已经在台上了", "This speaker is on stage already"),
          Text.of("请选另一位，或另一种身份。", "Choose somebody else, or another part."));
    }
    people.add(appearance);
    sql.stage(gathering, id, talk, people);
  }

  private static List<Appearance> people(SessionSheet session, @Nullable Id<Talk> talk) {
    return talk == null ? session.people() : session.talk(talk).people();
  }

  /** Takes somebody off again. */
  void take(
      Actor host,
      Id<Gathering> gathering,
      Id<Session> id,
      @Nullable Id<Talk> talk,
      Appearance appearance) {
    var people = new ArrayList<>(people(sessions.get(host, gathering, id), talk));
    people.remove(appearance);
    sql.stage(gathering, id, talk, people);
  }

  /** One place up or down among those of the session or the talk. */
  void move(
      Actor host,
      Id<Gathering> gathering,
      Id<Session> id,
      @Nullable Id<Talk> talk,
      Appearance appearance,
      boolean up) {
    var people = people(sessions.get(host, gathering, id), talk);
    sql.stage(gathering, id, talk, Ranks.moved(people, appearance, up));
  }

  /** By rank, as they are printed and seated. */
  void sort(Actor host, Id<Gathering> gathering, Id<Session> id) {
    var order = speakers.of(host, gathering).stream().map(SpeakerSheet::id).toList();
    var people = new ArrayList<>(sessions.get(host, gathering, id).people());
    people.sort(Comparator.comparing(each -> order.indexOf(each.speaker())));
    sql.stage(gathering, id, null, people);
  }

  // -- talks

  void add(Actor host, Id<Gathering> gathering, Id<Session> id, TalkSheet talk) {
    sessions.get(host, gathering, id);
    if (!sql.insert(id, talk)) {
      throw Refusal.conflict(
          Text.of("这份提案已经成为演讲", "This proposal is a talk already"),
          Text.of("请刷新后再看。", "Reload and look again."));
    }
    sql.stage(gathering, id, talk.id(), talk.people());
  }

  void change(Actor host, Id<Gathering> gathering, Id<Session> id, TalkSheet talk) {
    sessions.get(host, gathering, id).talk(talk.id());
    sql.update(talk);
  }

  void move(Actor host, Id<Gathering> gathering, Id<Session> id, Id<Talk> talk, boolean up) {
    var session = sessions.get(host, gathering, id);
    session.talk(talk);
    sql.reorder(Ranks.moved(session.talks().stream().map(TalkSheet::id).toList(), talk, up));
  }

  void remove(Actor host, Id<Gathering> gathering, Id<Session> id, Id<Talk> talk) {
    sql.delete(sessions.get(host, gathering, id).talk(talk).id());
  }

  // -- orders

  void order(Actor host, Id<Gathering> gathering, Before order) {
    sessions.get(host, gathering, order.earlier());
    sessions.get(host, gathering, order.later());
    if (follows(sql.orders(gathering), order.later(), order.earlier(), new HashSet<>())) {
      throw Refusal.invalid(
          "earlier",
          Text.of("这样先后就绕成了一圈", "That would make a circle"),
          Text.of("先删去相反的先后要求。", "Remove the order that says the opposite first."));
    }
    sql.save(gathering, order);
  }

  /** Whether there is a way from one to the other, or they are the same. */
  private static boolean follows(
      List<Before> orders, Id<Session> from, Id<Session> to, HashSet<Id<Session>> seen) {
    return from.equals(to)
        || (seen.add(from)
            && orders.stream()
                .filter(order -> order.earlier().equals(from))
                .anyMatch(order -> follows(orders, order.later(), to, seen)));
  }

  void unorder(Actor host, Id<Gathering> gathering, Id<Session> earlier, Id<Session> later) {
    sessions.get(host, gathering, earlier);
    sessions.get(host, gathering, later);
    sql.delete(earlier, later);
  }
}
