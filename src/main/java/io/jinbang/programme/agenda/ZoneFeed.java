package io.jinbang.programme.agenda;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.Locale;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * A VTIMEZONE (RFC 5545, 3.6.5) with the changes of the clock from a year before to a year after,
 * each by itself: from the same rules as our own pages, not from a table of the library's.
 */
final class ZoneFeed {
  private static final LocalDateTime EPOCH = LocalDateTime.of(1970, 1, 1, 0, 0);

  private ZoneFeed() {}

  static VTimeZone of(ZoneId zone, Instant first, Instant last) {
    var rules = zone.getRules();
    var from = first.minus(366, ChronoUnit.DAYS);
    var until = last.plus(366, ChronoUnit.DAYS);
    var observances = new ComponentList<Observance>();
    var offset = rules.getOffset(from);
    observances =
        (ComponentList<Observance>)
            observances.add(observance(zone, rules.isDaylightSavings(from), EPOCH, offset, offset));
    for (var next = rules.nextTransition(from);
        next != null && next.getInstant().isBefore(until);
        next = rules.nextTransition(next.getInstant())) {
      observances = (ComponentList<Observance>) observances.add(observance(zone, next));
    }
    return new VTimeZone(
        (PropertyList) new PropertyList().add(new TzId(zone.getId())), observances);
  }

  private static Observance observance(ZoneId zone, ZoneOffsetTransition change) {
    return observance(
        zone,
        zone.getRules().isDaylightSavings(change.getInstant()),
        change.getDateTimeBefore(),
        change.getOffsetBefore(),
        change.getOffsetAfter());
  }

  private static Observance observance(
      ZoneId zone, boolean daylight, LocalDateTime at, ZoneOffset before, ZoneOffset after) {
    var name = zone.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    var properties =
        (PropertyList)
            new PropertyList()
                .add(new DtStart<>(at))
                .add(new TzOffsetFrom(before))
                .add(new TzOffsetTo(after))
                .add(new TzName(name));
    return daylight ? new Daylight(properties) : new Standard(properties);
  }
}
