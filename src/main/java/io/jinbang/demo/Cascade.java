package io.jinbang.demo;

import io.jinbang.campaign.Campaign;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** How a call's notice travels down the tree of bodies, and works come back up it. */
final class Cascade {
  private static final String ID = "([0-9a-f]{8}-[0-9a-f-]{27})";
  private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

  private final Company company;

  Cascade(Company company) {
    this.company = company;
  }

  /** The host sends the notice to every body it would send it to by itself. */
  void send(Campaign call, Instant when) {
    var host = company.member(Cast.HOST).at(when);
    var base = "/host/c/" + call.slug() + "/notices";
    host.get(base);
    var notice = host.send(base, Map.of()).path();
    var form = host.get(notice + "/recipients");
    host.send(notice + "/send", Map.of("to", form.all("name=\"to\" value=\"" + ID + "\"")));
  }

  /** The coordinator acknowledges it, with a note and an earlier date for those below. */
  void takeUp(Campaign call, Instant when) {
    var unit = company.member(Cast.COORDINATOR).at(when);
    var notice = unit.get("/unit/c/" + call.slug() + "/notice").path();
    unit.send(notice + "/acknowledge", Map.of());
    var earlier = call.rulebook().timeline().webCloses().minus(Duration.ofDays(1));
    unit.send(
        notice + "/cover",
        Map.of(
            "note-zh", "请各单位先在本地看一遍再报，优先有普通人出镜的作品。",
            "note-en", "Please look through the works locally first; people on screen come first.",
            "deadline", moment(earlier, call.rulebook().zone())));
  }

  private static String moment(Instant at, ZoneId zone) {
    return FIELD.format(at.atZone(zone));
  }

  /** The coordinator endorses all that asks for it, and seals the table. */
  void recommend(Campaign call, Instant when) {
    var unit = company.member(Cast.COORDINATOR).at(when);
    var base = "/unit/c/" + call.slug() + "/recommendation";
    var desk = unit.get(base);
    var works = new LinkedHashSet<>(desk.all("\"" + base + "/works/" + ID + "\""));
    if (works.isEmpty()) {
      return;
    }
    works.forEach(work -> endorse(unit, base + "/works/" + work));
    List<String> seals =
        unit.get(base).all("\"(" + base + "/units/" + ID.replace("(", "(?:") + "/seal)\"");
    seals.forEach(seal -> unit.send(seal, Map.of()));
  }

  private static void endorse(VisitorGateway unit, String work) {
    unit.get(work);
    unit.send(work, Map.of("say", "endorse", "words", "题材扎实，拍的是本地人自己的事，推荐。"));
  }
}
