package io.jinbang.programme.gathering;

import io.jinbang.campaign.Campaign;
import io.jinbang.programme.Gathering;
import io.jinbang.shared.Id;
import io.jinbang.site.Form;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A gathering as a form writes it. */
final class GatheringForm {
  private static final int LONGEST = 60;
  private static final ZoneId USUAL = ZoneId.of("Asia/Shanghai");

  private final Typed typed;

  private GatheringForm(Typed typed) {
    this.typed = typed;
  }

  /** A new one; refuses with everything that is wrong. */
  static GatheringSheet read(Typed typed) {
    var slug = typed.words("slug");
    if (!slug.matches("[a-z0-9][a-z0-9-]{1,39}")) {
      typed.wrong(
          "slug",
          "网址名只能用小写字母、数字和连字符，2 到 40 个",
          "The address takes 2 to 40 small letters, digits and hyphens",
          "例如 expo-2026。",
          "Such as expo-2026.");
    }
    return new GatheringForm(typed).sheet(Id.random(), slug, Arrays.asList(BodyRole.values()));
  }

  /** Another state of one that is there. */
  static GatheringSheet read(Typed typed, GatheringSheet before) {
    return new GatheringForm(typed).sheet(before.id(), before.slug(), before.roles());
  }

  private GatheringSheet sheet(Id<Gathering> id, String slug, List<BodyRole> roles) {
    var name = typed.name("name");
    var theme = typed.both("theme");
    var edition = typed.both("edition");
    var zone = zone();
    var first = typed.day("first");
    var last = typed.day("last");
    checkDays(first, last);
    var within = typed.words("within");
    var hallGap = gap("hallGap");
    var personGap = gap("personGap");
    typed.check();
    return new GatheringSheet(
        id,
        slug,
        name,
        theme,
        edition,
        zone,
        Typed.checked(first),
        Typed.checked(last),
        within.isEmpty() ? null : Id.parse(within),
        typed.all("campaign").stream().map(Id::<Campaign>parse).distinct().toList(),
        roles,
        hallGap,
        personGap);
  }

  private Duration gap(String field) {
    return Duration.ofMinutes(typed.words(field).isEmpty() ? 0 : typed.number(field, 0, 480));
  }

  private ZoneId zone() {
    var name = typed.words("zone");
    if (ZoneId.getAvailableZoneIds().contains(name)) {
      return ZoneId.of(name);
    }
    typed.wrong(
        "zone",
        "没有这个时区",
        "There is no such time zone",
        "写成 Asia/Shanghai 这样的名称。",
        "Write a name such as Asia/Shanghai.");
    return USUAL;
  }

  private void checkDays(@Nullable LocalDate first, @Nullable LocalDate last) {
    if (first == null || last == null) {
      return;
    }
    if (last.isBefore(first)) {
      typed.wrong(
          "last", "结束日期早于开始日期", "The last day is before the first", "请改正。", "Correct the days.");
    } else if (!last.isBefore(first.plusDays(LONGEST))) {
      typed.wrong(
          "last",
          "超过 60 天",
          "More than 60 days",
          "大会最长 60 天；更长的请分成几届。",
          "A gathering takes 60 days at most; make several editions of a longer one.");
    }
  }

  /** The form of one that is there. */
  static Form of(GatheringSheet sheet) {
    var values = new HashMap<String, List<String>>();
    sheet.name().into(values, "name");
    sheet.theme().into(values, "theme");
    sheet.edition().into(values, "edition");
    values.put("zone", List.of(sheet.zone().getId()));
    values.put("first", List.of(sheet.first().toString()));
    values.put("last", List.of(sheet.last().toString()));
    values.put("within", sheet.within() == null ? List.of() : List.of(sheet.within().toString()));
    values.put("campaign", sheet.campaigns().stream().map(Id::toString).toList());
    values.put("hallGap", List.of(Long.toString(sheet.hallGap().toMinutes())));
    values.put("personGap", List.of(Long.toString(sheet.personGap().toMinutes())));
    return Form.of(values);
  }

  /** Hours of each day, typed beside the days; those not typed stay. */
  static List<Hours> hours(Typed typed, List<Hours> before) {
    var hours = new ArrayList<Hours>();
    for (var each : before) {
      hours.add(typed.has("opens-" + each.day()) ? hours(typed, each) : each);
    }
    typed.check();
    return hours;
  }

  private static Hours hours(Typed typed, Hours before) {
    var opens = typed.time("opens-" + before.day());
    var closes = typed.time("closes-" + before.day());
    return opens == null || closes == null ? before : new Hours(before.day(), opens, closes);
  }
}
