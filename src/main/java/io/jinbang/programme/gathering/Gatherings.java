package io.jinbang.programme.gathering;

import io.jinbang.campaign.Campaigns;
import io.jinbang.programme.Gathering;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gatherings as their host fills them in. */
@Service
@Transactional
public class Gatherings {
  private final GatheringSql sql;
  private final Campaigns campaigns;
  private final Clock clock;

  Gatherings(GatheringSql sql, Campaigns campaigns, Clock clock) {
    this.sql = sql;
    this.campaigns = campaigns;
    this.clock = clock;
  }

  /** The latest first. */
  @Transactional(readOnly = true)
  public List<GatheringSheet> all() {
    return sql.all();
  }

  @Transactional(readOnly = true)
  public GatheringSheet get(Id<Gathering> id) {
    return sql.find(id).orElseThrow(Refusal::notFound);
  }

  @Transactional(readOnly = true)
  public GatheringSheet bySlug(String slug) {
    return sql.find(slug).orElseThrow(Refusal::notFound);
  }

  /** For its host only. */
  @Transactional(readOnly = true)
  public GatheringSheet of(Actor host, String slug) {
    host.require(Role.HOST);
    return bySlug(slug);
  }

  /** When each of its days begins and ends, in order. */
  @Transactional(readOnly = true)
  public List<Hours> hours(Id<Gathering> id) {
    return sql.hours(id);
  }

  /** Each day begins and ends at the usual hours until others are given. */
  void add(Actor host, GatheringSheet sheet) {
    host.require(Role.HOST);
    checkTies(sheet);
    if (!sql.insert(sheet, host.person(), clock.instant())) {
      throw Refusal.invalid(
          "slug",
          Text.of("这个网址名已经有了", "This address is taken"),
          Text.of("请换一个，例如加上年份。", "Choose another; add the year, for instance."));
    }
    sql.link(sheet.id(), sheet.campaigns());
    sql.saveHours(sheet.id(), sheet.shown().days().stream().map(Hours::usual).toList());
  }

  /** Days that stay keep their hours, new ones get the usual. */
  void change(Actor host, GatheringSheet sheet, List<Hours> hours) {
    host.require(Role.HOST);
    checkTies(sheet);
    sql.update(sheet);
    sql.link(sheet.id(), sheet.campaigns());
    sql.saveHours(sheet.id(), fitted(sheet, hours));
  }

  private static List<Hours> fitted(GatheringSheet sheet, List<Hours> hours) {
    Map<LocalDate, Hours> given =
        hours.stream().collect(Collectors.toMap(Hours::day, Function.identity()));
    return sheet.shown().days().stream()
        .map(day -> given.getOrDefault(day, Hours.usual(day)))
        .toList();
  }

  /** Its calls must be there; it must not be part of itself, by however many steps. */
  private void checkTies(GatheringSheet sheet) {
    sheet.campaigns().forEach(campaigns::get);
    for (var above = sheet.within(); above != null; above = get(above).within()) {
      if (above.equals(sheet.id())) {
        throw Refusal.invalid(
            "within",
            Text.of("大会不能属于它自己的分论坛", "A gathering cannot be part of its own forum"),
            Text.of("请选另一场，或留空。", "Choose another, or leave it empty."));
      }
    }
  }

  /**
   * Moves a role of bodies within the printed order.
   *
   * @param seen roles under which somebody stands
   */
  void moveRole(Actor host, GatheringSheet sheet, BodyRole role, boolean up, List<BodyRole> seen) {
    host.require(Role.HOST);
    sql.update(sheet.withRoles(Ranks.moved(sheet.roles(), role, up, seen)));
  }
}
