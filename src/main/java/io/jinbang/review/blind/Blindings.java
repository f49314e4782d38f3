package io.jinbang.review.blind;

import io.jinbang.campaign.Campaigns;
import io.jinbang.campaign.Rulebook;
import io.jinbang.intake.Entries;
import io.jinbang.intake.Entry;
import io.jinbang.intake.Takedowns;
import io.jinbang.media.Films;
import io.jinbang.organization.Bodies;
import io.jinbang.organization.Body;
import io.jinbang.organization.People;
import io.jinbang.review.blind.Giveaways.Clue;
import io.jinbang.review.panel.Scorings;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What judges will see of a work, and what is hidden from them. */
@Service
@Transactional
public class Blindings {
  private static final int MOST = 200;

  private final MaskSql sql;
  private final Entries entries;
  private final Campaigns campaigns;
  private final Films films;
  private final Takedowns takedowns;
  private final Bodies bodies;
  private final People people;
  private final Scorings scorings;
  private final Clock clock;

  Blindings(
      MaskSql sql,
      Entries entries,
      Campaigns campaigns,
      Films films,
      Takedowns takedowns,
      Bodies bodies,
      People people,
      Scorings scorings,
      Clock clock) {
    this.sql = sql;
    this.entries = entries;
    this.campaigns = campaigns;
    this.films = films;
    this.takedowns = takedowns;
    this.bodies = bodies;
    this.people = people;
    this.scorings = scorings;
    this.clock = clock;
  }

  /** The work as its judges see it. */
  @Transactional(readOnly = true)
  public BlindWork shown(Rulebook rulebook, Entry entry) {
    var hidden = entry.film() == null || takedowns.isTakenDown(entry.id());
    var film = hidden ? null : films.get(Objects.requireNonNull(entry.film()));
    return BlindWork.of(rulebook, entry, film, of(entry.id()));
  }

  @Transactional(readOnly = true)
  public Blinding of(Id<Entry> entry) {
    return new Blinding(sql.of(entry), sql.filmShowsNames(entry));
  }

  // -- what gives the makers away

  /** Words not yet hidden that name the entrant, the authors, the organisation, unit or place. */
  @Transactional(readOnly = true)
  public List<Giveaway> giveaways(Rulebook rulebook, Entry entry) {
    var masks = sql.of(entry.id());
    return Giveaways.find(clues(entry), fields(rulebook, entry)).stream()
        .filter(hit -> masks.stream().noneMatch(mask -> hides(mask, hit)))
        .toList();
  }

  private static boolean hides(Mask mask, Giveaway hit) {
    return mask.field().equals(hit.field()) && mask.from() <= hit.from() && mask.to() >= hit.to();
  }

  private List<Clue> clues(Entry entry) {
    var clues = new ArrayList<Clue>();
    var entrant = people.get(entry.entrant()).name();
    Giveaways.clues(Text.of("报送人", "entrant"), entrant).forEach(clues::add);
    Giveaways.clues(Text.of("单位", "organisation"), entry.organisation()).forEach(clues::add);
    Giveaways.clues(Text.of("主创", "authors"), entry.credits()).forEach(clues::add);
    body(entry.unit()).flatMap(unit -> clues(Text.of("推荐单位", "unit"), unit)).forEach(clues::add);
    body(entry.division())
        .flatMap(place -> clues(Text.of("地区", "region"), place))
        .forEach(clues::add);
    return clues;
  }

  private Stream<Body> body(@Nullable Id<Body> id) {
    return Optional.ofNullable(id).flatMap(bodies::find).stream();
  }

  private static Stream<Clue> clues(Text whose, Body body) {
    return Stream.of(body.name(), body.shortName())
        .flatMap(name -> Stream.of(name.zh(), name.en()))
        .flatMap(name -> Giveaways.clues(whose, name))
        .distinct();
  }

  private static Map<String, String> fields(Rulebook rulebook, Entry entry) {
    var fields = new LinkedHashMap<String, String>();
    fields.put(Mask.TITLE, entry.title());
    BlindWork.longAnswers(rulebook, entry)
        .forEach(question -> fields.put(question.id(), entry.answers().get(question.id())));
    return fields;
  }

  // -- hiding

  /**
   * Hides these words wherever they stand in what judges read.
   *
   * @return in how many places
   */
  public int hide(Actor screener, Id<Entry> id, String typed) {
    var entry = changeable(screener, id);
    var words = typed.strip();
    if (words.isEmpty() || words.length() > MOST) {
      throw Refusal.invalid(
          "words",
          Text.of("没有写要遮住的字", "There are no words to hide"),
          Text.of("照原文写出，最多 {} 字。", "Write them as they stand, at most {} characters.").with(MOST));
    }
    var found = places(entry, words);
    if (found.isEmpty()) {
      throw Refusal.invalid(
          "words",
          Text.of("评委看到的文字里没有这几个字", "Nothing that judges read holds these words"),
          Text.of("请照原文写，标点也一样。", "Write them exactly as they stand."));
    }
    found.forEach(mask -> sql.add(mask, screener.person(), clock.instant()));
    return found.size();
  }

  private List<Mask> places(Entry entry, String words) {
    var found = new ArrayList<Mask>();
    fields(campaigns.get(entry.campaign()).rulebook(), entry)
        .forEach(
            (field, text) -> {
              for (var at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
                found.add(new Mask(Id.random(), entry.id(), field, at, at + words.length(), words));
              }
            });
    return found;
  }

  public void lift(Actor screener, Id<Entry> id, Id<Mask> mask) {
    changeable(screener, id);
    if (sql.lift(id, mask, screener.person(), clock.instant()) == 0) {
      throw Refusal.notFound();
    }
  }

  /** Notes for judges and host that the film itself shows names; nothing of it is changed. */
  public void markFilm(Actor screener, Id<Entry> id, boolean shows) {
    changeable(screener, id);
    if (shows) {
      sql.markFilm(id, screener.person(), clock.instant());
    } else {
      sql.unmarkFilm(id);
    }
  }

  /** Screeners until judging is released; the host until the scores are locked. */
  private Entry changeable(Actor screener, Id<Entry> id) {
    screener.require(Role.HOST, Role.SCREENER);
    var entry = entries.get(id);
    if (entry.number() == null || entry.state() == Entry.State.WITHDRAWN) {
      throw Refusal.notFound();
    }
    var over =
        screener.is(Role.HOST)
            ? scorings.locked(entry.campaign())
            : scorings.released(entry.campaign());
    if (over) {
      throw Refusal.conflict(
          Text.of("评审已经开始，不能再改评委看到的内容", "Judging has begun; what judges see is set"),
          Text.of("确有必要时请联系主办方。", "Ask the host if it must be."));
    }
    return entry;
  }
}
