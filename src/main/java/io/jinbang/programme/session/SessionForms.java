package io.jinbang.programme.session;

import io.jinbang.programme.gathering.GatheringSheet;
import io.jinbang.site.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The forms on the page of one session, as one: what it is, and where and when. */
final class SessionForms {
  private SessionForms() {}

  static Form whole(SessionSheet session, GatheringSheet gathering) {
    var values = new HashMap<>(SessionForm.of(session).values());
    var placement = session.placement();
    values.putAll(
        placement == null
            ? Map.of("day", List.of(gathering.first().toString()))
            : PlaceForm.of(placement, gathering.zone()));
    return Form.of(values);
  }

  /** What was typed, over what stands where a smaller form was sent. */
  static Form typed(
      SessionSheet session, GatheringSheet gathering, Map<String, List<String>> given) {
    var values = new HashMap<>(whole(session, gathering).values());
    if (given.containsKey("kind")) {
      List.of("open", "languages", "interpretation").forEach(values::remove);
    }
    values.putAll(given);
    return Form.of(values);
  }
}
