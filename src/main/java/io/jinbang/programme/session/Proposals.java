package io.jinbang.programme.session;

import io.jinbang.campaign.Campaigns;
import io.jinbang.intake.Entries;
import io.jinbang.intake.Entry;
import io.jinbang.organization.People;
import io.jinbang.organization.Person;
import io.jinbang.programme.Appearance;
import io.jinbang.programme.Part;
import io.jinbang.programme.Session;
import io.jinbang.programme.SessionKind;
import io.jinbang.programme.Speaker;
import io.jinbang.programme.gathering.Bilingual;
import io.jinbang.programme.gathering.GatheringSheet;
import io.jinbang.programme.speaker.SpeakerSheet;
import io.jinbang.programme.speaker.Speakers;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Entries of the calls a gathering is linked with, as proposals of talks. */
@Service
@Transactional
class Proposals {
  private static final Duration USUAL = Duration.ofMinutes(20);

  private final Entries entries;
  private final Campaigns campaigns;
  private final People people;
  private final Sessions sessions;
  private final Staging staging;
  private final Speakers speakers;

  Proposals(
      Entries entries,
      Campaigns campaigns,
      People people,
      Sessions sessions,
      Staging staging,
      Speakers speakers) {
    this.entries = entries;
    this.campaigns = campaigns;
    this.people = people;
    this.sessions = sessions;
    this.staging = staging;
    this.speakers = speakers;
  }

  /** Of all linked calls, in their order; those that are talks already among them. */
  @Transactional(readOnly = true)
  List<Proposal> of(Actor host, GatheringSheet gathering) {
    host.require(Role.HOST);
    var taken = taken(sessions.of(host, gathering.id()));
    return gathering.campaigns().stream()
        .map(campaigns::get)
        .flatMap(
            campaign ->
                entries.submitted(campaign.id()).stream()
                    .map(entry -> new Proposal(campaign, entry, taken.get(entry.id()))))
        .toList();
  }

  private static Map<Id<Entry>, SessionSheet> taken(List<SessionSheet> all) {
    var taken = new HashMap<Id<Entry>, SessionSheet>();
    for (var session : all) {
      for (var talk : session.talks()) {
        if (talk.entry() != null) {
          taken.put(talk.entry(), session);
        }
      }
    }
    return taken;
  }

  /**
   * Makes an entry a talk, with its author as the speaker; the talk keeps the entry it came from.
   *
   * @param into the session it becomes part of; null for one of its own
   * @return the session it is in
   */
  Id<Session> accept(
      Actor host, GatheringSheet gathering, Id<Entry> id, @Nullable Id<Session> into) {
    var entry =
        of(host, gathering).stream()
            .map(Proposal::entry)
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow(Refusal::notFound);
    var session = into == null ? own(host, gathering, entry) : into;
    staging.add(host, gathering.id(), session, talk(host, gathering, entry));
    return session;
  }

  private Id<Session> own(Actor host, GatheringSheet gathering, Entry entry) {
    var session =
        new SessionSheet(
            Id.random(),
            null,
            SessionKind.TALK,
            Bilingual.of(entry.title()),
            Bilingual.NONE,
            USUAL,
            null,
            false,
            List.of(),
            List.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            null,
            true);
    sessions.add(host, gathering.id(), session);
    return session.id();
  }

  private TalkSheet talk(Actor host, GatheringSheet gathering, Entry entry) {
    var speaker = new Appearance(speaker(host, gathering, entry), Part.SPEAKER);
    return new TalkSheet(
        Id.random(), Bilingual.of(entry.title()), USUAL, List.of(speaker), entry.id());
  }

  /** Whoever has the author's name already; else somebody new, reached at the entrant's address. */
  private Id<Speaker> speaker(Actor host, GatheringSheet gathering, Entry entry) {
    var entrant = people.active(entry.entrant());
    var name =
        entry.credits().isBlank()
            ? entrant.map(Person::name).orElse(entry.by())
            : entry.credits().split("[、,，;；\\n]")[0].strip();
    var known = speakers.named(host, gathering.id(), name);
    if (known.isPresent()) {
      return known.get().id();
    }
    var speaker =
        SpeakerSheet.named(Bilingual.of(name))
            .of(Bilingual.of(entry.organisation()), entrant.map(Person::email).orElse(null));
    speakers.add(host, gathering.id(), speaker);
    return speaker.id();
  }
}
