package io.jinbang.programme.speaker;

import io.jinbang.programme.Gathering;
import io.jinbang.programme.Speaker;
import io.jinbang.programme.SpeakersMerged;
import io.jinbang.programme.gathering.Bilingual;
import io.jinbang.programme.gathering.Ranks;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The speakers of a gathering. */
@Service
@Transactional
public class Speakers {
  private final SpeakerSql sql;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Speakers(SpeakerSql sql, ApplicationEventPublisher events, Clock clock) {
    this.sql = sql;
    this.events = events;
    this.clock = clock;
  }

  /** By rank; those who have dropped out among them. */
  @Transactional(readOnly = true)
  public List<SpeakerSheet> of(Actor host, Id<Gathering> gathering) {
    host.require(Role.HOST);
    return sql.of(gathering);
  }

  /** One speaker of this gathering; those of others are not found. */
  @Transactional(readOnly = true)
  public SpeakerSheet get(Actor host, Id<Gathering> gathering, Id<Speaker> id) {
    return of(host, gathering).stream()
        .filter(speaker -> speaker.id().equals(id))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  /** By exactly this name in either language; empty where nobody or more than one has it. */
  @Transactional(readOnly = true)
  public Optional<SpeakerSheet> named(Actor host, Id<Gathering> gathering, String name) {
    var found =
        of(host, gathering).stream()
            .filter(each -> each.name().zh().equals(name) || each.name().en().equals(name))
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /** Ranks behind all who are there. */
  public void add(Actor host, Id<Gathering> gathering, SpeakerSheet speaker) {
    host.require(Role.HOST);
    sql.insert(gathering, speaker.ranked(sql.count(gathering) + 1), clock.instant());
    sql.saveWindows(speaker.id(), speaker.windows());
  }

  void change(Actor host, Id<Gathering> gathering, SpeakerSheet speaker) {
    get(host, gathering, speaker.id());
    sql.update(speaker);
    sql.saveWindows(speaker.id(), speaker.windows());
  }

  /** One place up or down. */
  void move(Actor host, Id<Gathering> gathering, Id<Speaker> id, boolean up) {
    get(host, gathering, id);
    sql.rank(Ranks.moved(ids(host, gathering), id, up));
  }

  private List<Id<Speaker>> ids(Actor host, Id<Gathering> gathering) {
    return of(host, gathering).stream().map(SpeakerSheet::id).toList();
  }

  /** To that place, from 1; the others close up. */
  void rank(Actor host, Id<Gathering> gathering, Id<Speaker> id, int place) {
    get(host, gathering, id);
    var order = new ArrayList<>(ids(host, gathering));
    order.remove(id);
    order.add(Math.clamp(place - 1, 0, order.size()), id);
    sql.rank(order);
  }

  /** Has dropped out; the sessions they are on stage in say so until somebody else is found. */
  void withdraw(Actor host, Id<Gathering> gathering, Id<Speaker> id, String why) {
    get(host, gathering, id);
    if (why.isBlank()) {
      throw Refusal.invalid(
          "why",
          Text.of("没有写原因", "The reason is missing"),
          Text.of("一句话即可，只有主办方看得到。", "A sentence will do; only the host sees it."));
    }
    sql.withdraw(id, why.strip(), clock.instant());
  }

  void comeBack(Actor host, Id<Gathering> gathering, Id<Speaker> id) {
    get(host, gathering, id);
    sql.withdraw(id, null, clock.instant());
  }

  void remove(Actor host, Id<Gathering> gathering, Id<Speaker> id) {
    get(host, gathering, id);
    if (sql.onStage(id)) {
      throw Refusal.conflict(
          Text.of("这位嘉宾还在场次里", "This speaker is still on stage somewhere"),
          Text.of(
              "先从场次里移出；临时不能来的，请用“退出”。", "Take them off first; who cannot come has dropped out."));
    }
    sql.delete(id);
    sql.rank(ids(host, gathering));
  }

  // -- two who are one

  /** Makes two one, at a person's word: what the kept one lacks is taken from the other. */
  void merge(Actor host, Id<Gathering> gathering, Id<Speaker> kept, Id<Speaker> gone) {
    var stays = get(host, gathering, kept);
    var goes = get(host, gathering, gone);
    if (kept.equals(gone)) {
      throw Refusal.notFound();
    }
    change(host, gathering, filled(stays, goes));
    events.publishEvent(new SpeakersMerged(gathering, kept, gone));
    sql.restage(gone, kept);
    sql.delete(gone);
    sql.rank(ids(host, gathering));
  }

  private static SpeakerSheet filled(SpeakerSheet stays, SpeakerSheet goes) {
    return new SpeakerSheet(
        stays.id(),
        filled(stays.name(), goes.name()),
        filled(stays.title(), goes.title()),
        filled(stays.organization(), goes.organization()),
        stays.rank(),
        filled(stays.email(), goes.email()),
        stays.windows().isEmpty() ? goes.windows() : stays.windows(),
        stays.withdrawnWhy());
  }

  private static Bilingual filled(Bilingual stays, Bilingual goes) {
    return new Bilingual(
        stays.zh().isEmpty() ? goes.zh() : stays.zh(),
        stays.en().isEmpty() ? goes.en() : stays.en());
  }

  private static @Nullable String filled(@Nullable String stays, @Nullable String goes) {
    return stays == null ? goes : stays;
  }

  /** They only have like names. */
  void keepApart(Actor host, Id<Gathering> gathering, Id<Speaker> a, Id<Speaker> b) {
    get(host, gathering, a);
    get(host, gathering, b);
    sql.sayDistinct(a, b, host.person(), clock.instant());
  }

  /** Who is likely the same person, those left out of whom somebody has said they are two. */
  @Transactional(readOnly = true)
  public List<Alike> alike(Actor host, Id<Gathering> gathering) {
    var distinct = sql.distinct(gathering);
    return Alike.among(of(host, gathering), NameKeys.shared()).stream()
        .filter(
            pair ->
                distinct.stream().noneMatch(said -> said.areThese(pair.a().id(), pair.b().id())))
        .toList();
  }
}
