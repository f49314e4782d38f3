package io.jinbang.campaign.dispatch;

import io.jinbang.organization.Body;
import io.jinbang.shared.Id;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import io.jinbang.site.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * To whom a notice goes on, as typed.
 *
 * @param to those ticked
 * @param quotas for each body the form had a number for; null where its field was empty
 */
record Onward(Set<Id<Body>> to, Map<Id<Body>, @Nullable Integer> quotas) {
  private static final String QUOTA = "quota-";
  private static final int MOST = 99_999;

  /** More than the bodies of a country; what asks for more is no form of ours. */
  private static final int MOST_BODIES = 5_000;

  /**
   * @throws Refusal with every number that is none
   */
  static Onward read(Form form) {
    var ticked = form.values().getOrDefault("to", List.of());
    if (ticked.size() > MOST_BODIES) {
      throw tooMany();
    }
    var problems = new ArrayList<Problem>();
    var quotas = new LinkedHashMap<Id<Body>, @Nullable Integer>();
    for (var field : form.values().keySet()) {
      if (field.startsWith(QUOTA)) {
        var typed = form.value(field).strip();
        if (isQuota(typed)) {
          quotas.put(
              Id.parse(field.substring(QUOTA.length())),
              typed.isEmpty() ? null : Integer.valueOf(typed));
        } else {
          problems.add(noQuota(field));
        }
      }
    }
    Refusal.unlessNone(problems);
    return new Onward(
        ticked.stream().map(Id::<Body>parse).collect(Collectors.toUnmodifiableSet()), quotas);
  }

  private static boolean isQuota(String typed) {
    return typed.isEmpty()
        || typed.matches("\\d{1,5}")
            && Integer.parseInt(typed) > 0
            && Integer.parseInt(typed) <= MOST;
  }

  private static Problem noQuota(String field) {
    return Problem.at(
        field,
        "推荐名额要是 1 到 99999 之间的整数",
        "A quota is a whole number from 1 to 99,999",
        "不限名额就留空。",
        "Leave it empty for no limit.");
  }

  private static Refusal tooMany() {
    return Refusal.invalid(
        "to",
        io.jinbang.shared.Text.of("一次最多转发给 5000 个单位", "At most 5,000 bodies at once"),
        io.jinbang.shared.Text.of("请分几次转发。", "Do it in several steps."));
  }
}
