package io.jinbang.programme.agenda;

import io.jinbang.programme.Session;
import io.jinbang.programme.Speaker;
import io.jinbang.shared.Language;
import io.jinbang.shared.Text;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Part of an agenda as an iCalendar (RFC 5545). The same agenda gives the same bytes.
 *
 * <p>An event's UID is its session's id, for ever; its SEQUENCE is the version of the programme in
 * which strangers last saw it change, its LAST-MODIFIED when that was released. What was announced
 * and is no longer stays as cancelled, so that it goes from the calendars of those who had it.
 *
 * @param base address of the gathering, without a trailing slash
 */
record CalendarFeed(Agenda agenda, Language language, String base) {

  /** Of those sessions, and of those gone ones that were such when they were announced. */
  byte[] of(Text name, Predicate<Session> wanted) {
    var events = new ArrayList<CalendarComponent>();
    events.add(ZoneFeed.of(agenda.zone(), first(), last()));
    agenda.sessions().stream().filter(wanted).map(this::event).forEach(events::add);
    agenda.gone().stream()
        .filter(gone -> wanted.test(gone.before().session()))
        .map(this::cancelled)
        .forEach(events::add);
    return written(new Calendar(head(name), new ComponentList<>(events)));
  }

  private Instant first() {
    return agenda.gathering().first().atStartOfDay(agenda.zone()).toInstant();
  }

  private Instant last() {
    return agenda.gathering().last().plusDays(2).atStartOfDay(agenda.zone()).toInstant();
  }

  private PropertyList head(Text name) {
    var title = line(name.in(language));
    return list(
        new ProdId("-//Jinbang//Programme//" + language.tag().toUpperCase(language.locale())),
        ImmutableVersion.VERSION_2_0,
        ImmutableCalScale.GREGORIAN,
        new Name(title),
        new XProperty("X-WR-CALNAME", title),
        new XProperty("X-WR-TIMEZONE", agenda.zone().getId()),
        new LastModified(agenda.released()),
        new RefreshInterval(new ParameterList(List.of(Value.DURATION)), Duration.ofHours(1)),
        new XProperty("X-PUBLISHED-TTL", "PT1H"));
  }

  private VEvent event(Session session) {
    var stamp = agenda.stamp(session);
    return new VEvent(
        list(
            Stream.concat(
                    timed(
                        session,
                        stamp,
                        session.title(),
                        agenda.start(session),
                        agenda.end(session)),
                    Stream.of(
                        new Location(line(Agenda.full(agenda.hall(session)).in(language))),
                        new Description(description(session)),
                        new Categories(new TextList(categories(session))),
                        new Url(URI.create(base + "/sessions/" + session.id())),
                        ImmutableStatus.VEVENT_CONFIRMED))
                .toArray(Property[]::new)));
  }

  private VEvent cancelled(Gone gone) {
    var before = gone.before();
    return new VEvent(
        list(
            Stream.concat(
                    timed(
                        before.session(), gone.stamp(), gone.title(), before.start(), before.end()),
                    Stream.of(ImmutableStatus.VEVENT_CANCELLED))
                .toArray(Property[]::new)));
  }

  private Stream<Property> timed(
      Session session, Stamp stamp, Text title, Instant start, Instant end) {
    return Stream.of(
        new Uid(session.id().toString()),
        new DtStamp(stamp.at()),
        new LastModified(stamp.at()),
        new Sequence(stamp.version()),
        new DtStart<>(start.atZone(agenda.zone())),
        new DtEnd<>(end.atZone(agenda.zone())),
        new Summary(line(title.in(language))));
  }

  private String description(Session session) {
    var lines = new ArrayList<String>();
    agenda.onStage(session).stream().map(this::person).forEach(lines::add);
    session.talks().forEach(talk -> lines.add("· " + talk.title().in(language)));
    if (!session.summary().in(language).isEmpty()) {
      lines.add(session.summary().in(language));
    }
    return clean(String.join("\n", lines));
  }

  private String person(Speaker speaker) {
    return Stream.of(speaker.name(), speaker.organization(), speaker.title())
        .map(each -> each.in(language))
        .filter(each -> !each.isEmpty())
        .collect(Collectors.joining(language == Language.ZH ? " " : ", "));
  }

  private List<String> categories(Session session) {
    var words = new ArrayList<String>();
    words.add(session.kind().label().in(language));
    agenda.forum(session).ifPresent(forum -> words.add(line(forum.name().in(language))));
    return words;
  }

  private static PropertyList list(Property... properties) {
    return new PropertyList(List.of(properties));
  }

  private static String line(String words) {
    return clean(words).replaceAll("\\s+", " ");
  }

  /** Without the control characters that a calendar cannot hold. */
  private static String clean(String words) {
    return words.replace("\r", "").replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "");
  }

  /** Unfolded by the library, for it folds by characters and not by octets. */
  private static byte[] written(Calendar calendar) {
    try {
      var lines = new StringWriter();
      new CalendarOutputter(true, Integer.MAX_VALUE).output(calendar, lines);
      return Folding.fold(lines.toString()).getBytes(StandardCharsets.UTF_8);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
