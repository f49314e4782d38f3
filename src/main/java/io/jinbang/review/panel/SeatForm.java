package io.jinbang.review.panel;

import io.jinbang.shared.Id;
import io.jinbang.site.Form;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A judge's seat as a form writes it. */
final class SeatForm {
  private SeatForm() {}

  static Panels.Seat seat(Map<String, List<String>> given) {
    var division = of(given, "division");
    return new Panels.Seat(
        of(given, "name"),
        of(given, "email"),
        of(given, "organisation"),
        division.isEmpty() ? null : Id.parse(division),
        Set.copyOf(given.getOrDefault("expertise", List.of())),
        of(given, "least").isEmpty() ? 0 : SeatRules.count(of(given, "least")),
        SeatRules.count(of(given, "load")),
        new Availability(
            SeatRules.day(of(given, "from")), SeatRules.day(of(given, "until")), null));
  }

  private static String of(Map<String, List<String>> given, String field) {
    return given.getOrDefault(field, List.of("")).getFirst().strip();
  }

  /** The form of a seat that is taken. */
  static Form of(PanelJudge member) {
    return Form.of(
        Map.of(
            "organisation", List.of(member.organisation()),
            "division",
                member.division() == null ? List.of() : List.of(member.division().toString()),
            "expertise", List.copyOf(member.expertise()),
            "least", List.of(Integer.toString(member.minLoad())),
            "load", List.of(Integer.toString(member.maxLoad())),
            "from", List.of(day(member.availability().from())),
            "until", List.of(day(member.availability().until()))));
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }
}
