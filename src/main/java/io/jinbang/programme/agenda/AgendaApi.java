package io.jinbang.programme.agenda;

import io.jinbang.programme.Forum;
import io.jinbang.programme.Session;
import io.jinbang.programme.Speaker;
import io.jinbang.shared.Id;
import io.jinbang.shared.Language;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Sha256;
import io.jinbang.shared.Text;
import io.jinbang.site.Origin;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The agenda for programs: calendars and one JSON document. To be kept by anybody, and asked for
 * again each time, which costs nothing while it has not changed.
 */
@RestController
class AgendaApi {
  private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");
  private static final int MOST = 300;

  private final Agendas agendas;
  private final Origin origin;

  AgendaApi(Agendas agendas, Origin origin) {
    this.agendas = agendas;
    this.origin = origin;
  }

  @GetMapping("/g/{slug}/calendar.ics")
  ResponseEntity<byte[]> all(
      @PathVariable String slug, @RequestParam(defaultValue = "zh") String language) {
    var agenda = agendas.bySlug(slug);
    return calendar(agenda, slug, language, agenda.gathering().name(), session -> true);
  }

  @GetMapping("/g/{slug}/forums/{forum}/calendar.ics")
  ResponseEntity<byte[]> forum(
      @PathVariable String slug,
      @PathVariable Id<Forum> forum,
      @RequestParam(defaultValue = "zh") String language) {
    var agenda = agendas.bySlug(slug);
    var found =
        agenda.forums().stream()
            .filter(each -> each.id().equals(forum))
            .findFirst()
            .orElseThrow(Refusal::notFound);
    return calendar(agenda, slug, language, found.name(), of -> forum.equals(of.forum()));
  }

  @GetMapping("/g/{slug}/speakers/{speaker}/calendar.ics")
  ResponseEntity<byte[]> speaker(
      @PathVariable String slug,
      @PathVariable Id<Speaker> speaker,
      @RequestParam(defaultValue = "zh") String language) {
    var agenda = agendas.bySlug(slug);
    var found = agenda.speaker(speaker).orElseThrow(Refusal::notFound);
    return calendar(agenda, slug, language, found.name(), of -> of.everybody().contains(speaker));
  }

  @GetMapping("/g/{slug}/sessions/{session}/calendar.ics")
  ResponseEntity<byte[]> session(
      @PathVariable String slug,
      @PathVariable Id<Session> session,
      @RequestParam(defaultValue = "zh") String language) {
    var agenda = agendas.bySlug(slug);
    if (!everKnown(agenda).contains(session)) {
      throw Refusal.notFound();
    }
    return calendar(
        agenda, slug, language, agenda.gathering().name(), each -> each.id().equals(session));
  }

  /** Sessions that somebody chose in their browser; what is not public is not among them. */
  @GetMapping("/g/{slug}/my.ics")
  ResponseEntity<byte[]> mine(
      @PathVariable String slug,
      @RequestParam(defaultValue = "") List<String> s,
      @RequestParam(defaultValue = "zh") String language) {
    var agenda = agendas.bySlug(slug);
    if (s.isEmpty() || s.size() > MOST) {
      throw Refusal.invalid(
          "s",
          Text.of("要有 1 到 {} 个场次", "1 to {} sessions are needed").with(MOST),
          Text.of("请在日程里先收藏场次。", "Star sessions in the programme first."));
    }
    var chosen = new HashSet<>(s);
    return calendar(
        agenda,
        slug,
        language,
        agenda.gathering().name(),
        of -> chosen.contains(of.id().toString()));
  }

  private static Set<Id<Session>> everKnown(Agenda agenda) {
    return agenda.stamps().keySet();
  }

  private ResponseEntity<byte[]> calendar(
      Agenda agenda, String slug, String asked, Text name, Predicate<Session> wanted) {
    var language = Language.of(Locale.forLanguageTag(asked));
    var feed = new CalendarFeed(agenda, language, origin.address() + "/g/" + slug);
    return answer(feed.of(name, wanted), CALENDAR, slug + ".ics");
  }

  @GetMapping("/api/g/{slug}/programme")
  ResponseEntity<byte[]> programme(@PathVariable String slug) {
    var agenda = agendas.bySlug(slug);
    return answer(
        AgendaJson.of(agenda, origin.address() + "/g/" + slug),
        MediaType.APPLICATION_JSON,
        slug + ".json");
  }

  private static ResponseEntity<byte[]> answer(byte[] body, MediaType type, String fileName) {
    return ResponseEntity.ok()
        .eTag(Sha256.hex(body).substring(0, 32))
        .cacheControl(CacheControl.noCache().cachePublic())
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename(fileName).build().toString())
        .body(body);
  }
}
