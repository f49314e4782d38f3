package io.jinbang.programme.conferencefile;

import io.jinbang.shared.Text;
import java.util.regex.Pattern;

/** What it costs to present at an hour that is night at home. */
final class TimeZones {
  private static final int DAY = 24 * 60;
  private static final Pattern ZONE =
      Pattern.compile("(?:GMT|UTC)?([+-]?)(\\d{1,2})(?::(\\d{2}))?");

  private final Sheet parameters;
  private final Sheet sessions;

  TimeZones(Sheet parameters, Sheet sessions) {
    this.parameters = parameters;
    this.sessions = sessions;
  }

  /** As the library reckons: small where the session reaches beyond the good hours, else large. */
  int penalty(String zone, int session) {
    var row = sessions.rows()[session];
    var shift = offset(zone) - offset(parameters.text(1, 1));
    var start = at(sessions.minute(row, sessions.column("Start Time")), shift);
    var end = at(sessions.minute(row, sessions.column("End Time")), shift);
    var early = parameters.minute(6, 1);
    var late = parameters.minute(7, 1);
    if (start < early || end > late || end < early) {
      return parameters.number(10, 1, 0);
    }
    return start < parameters.minute(3, 1) || end > parameters.minute(4, 1)
        ? parameters.number(8, 1, 0)
        : 0;
  }

  private static int at(int minute, int shift) {
    return Math.floorMod(minute + shift, DAY);
  }

  private int offset(String zone) {
    var parts = ZONE.matcher(zone.strip());
    if (!parts.matches()) {
      throw parameters.refused(
          1, 1, Text.of("时区“{}”不明", "“{}” is not a known time zone").with(Sheet.cut(zone)));
    }
    var minutes =
        Integer.parseInt(parts.group(2)) * 60
            + (parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3)));
    return "-".equals(parts.group(1)) ? -minutes : minutes;
  }
}
