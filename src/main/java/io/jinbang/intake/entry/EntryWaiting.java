package io.jinbang.intake.entry;

import static java.util.Objects.requireNonNullElse;

import io.jinbang.campaign.Campaigns;
import io.jinbang.desk.Waiting;
import io.jinbang.intake.Entry;
import io.jinbang.intake.Standing;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What waits for an entrant: drafts while entries are open, what was sent back, and for a while the
 * latest news of a work that leads on to something, such as its result.
 */
@Component
class EntryWaiting implements Waiting {
  private static final Duration NEWS = Duration.ofDays(14);
  private static final Text UNTITLED = Text.of("未命名作品", "Untitled entry");

  private final EntrySql sql;
  private final StorySql story;
  private final Drafts drafts;
  private final Standings standings;
  private final Campaigns campaigns;
  private final Clock clock;

  EntryWaiting(
      EntrySql sql,
      StorySql story,
      Drafts drafts,
      Standings standings,
      Campaigns campaigns,
      Clock clock) {
    this.sql = sql;
    this.story = story;
    this.drafts = drafts;
    this.standings = standings;
    this.campaigns = campaigns;
    this.clock = clock;
  }

  @Override
  public List<Item> waitingFor(Actor actor) {
    return actor.is(Role.ENTRANT)
        ? drafts.mine(actor).stream().flatMap(entry -> item(entry).stream()).toList()
        : List.of();
  }

  private Optional<Item> item(Entry entry) {
    return switch (entry.state()) {
      case DRAFT -> draft(entry);
      case RETURNED -> returned(entry);
      case SUBMITTED -> news(entry);
      case WITHDRAWN -> Optional.empty();
    };
  }

  private Optional<Item> news(Entry entry) {
    var since = clock.instant().minus(NEWS);
    return standings.of(entry).stream()
        .filter(step -> step.at() != null && step.at().isAfter(since))
        .reduce((_, later) -> later)
        .flatMap(step -> Optional.ofNullable(step.action()).map(way -> told(entry, step, way)));
  }

  private static Item told(Entry entry, Standing.Step step, Standing.Action way) {
    var what =
        Text.of(
            "《" + entry.title() + "》" + step.what().zh(),
            "“" + entry.title() + "”: " + step.what().en());
    return new Item(
        null, what, requireNonNullElse(step.why(), Text.same("")), way.label(), way.path());
  }

  private Optional<Item> draft(Entry entry) {
    return sql.find(entry.id())
        .map(dossier -> dossier.window(campaigns.get(entry.campaign()).rulebook().timeline()))
        .filter(window -> window.openAt(clock.instant()))
        .map(
            window ->
                new Item(
                    window.closes(),
                    named(Text.of("{} 还没有报送", "{} is not submitted yet"), entry),
                    campaigns.get(entry.campaign()).rulebook().title(),
                    Text.of("接着填", "Continue"),
                    path(entry)));
  }

  private Optional<Item> returned(Entry entry) {
    return sql.find(entry.id())
        .map(dossier -> dossier.window(campaigns.get(entry.campaign()).rulebook().timeline()))
        .map(
            window ->
                new Item(
                    window.closes(),
                    named(Text.of("{} 被退回，等您更正", "{} was returned for correction"), entry),
                    story
                        .last(entry.id(), StorySql.What.RETURNED)
                        .map(StorySql.Event::why)
                        .orElse(Text.same("")),
                    Text.of("去更正", "Correct it"),
                    path(entry)));
  }

  private static Text named(Text words, Entry entry) {
    return entry.title().isBlank()
        ? Text.of(words.zh().replace("{}", UNTITLED.zh()), words.en().replace("{}", UNTITLED.en()))
        : Text.of(
            words.zh().replace("{}", "《" + entry.title() + "》"),
            words.en().replace("{}", "“" + entry.title() + "”"));
  }

  private static String path(Entry entry) {
    return "/my/entries/" + entry.id();
  }
}
