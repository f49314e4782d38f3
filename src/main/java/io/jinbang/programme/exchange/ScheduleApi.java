package io.jinbang.programme.exchange;

import io.jinbang.programme.agenda.Agendas;
import io.jinbang.shared.Language;
import io.jinbang.shared.Sha256;
import io.jinbang.site.Origin;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The agenda for conference apps. */
@RestController
class ScheduleApi {
  private final Agendas agendas;
  private final Origin origin;

  ScheduleApi(Agendas agendas, Origin origin) {
    this.agendas = agendas;
    this.origin = origin;
  }

  @GetMapping("/g/{slug}/schedule.xml")
  ResponseEntity<byte[]> xml(
      @PathVariable String slug, @RequestParam(defaultValue = "zh") String language) {
    return answer(ScheduleXml.write(schedule(slug, language)), MediaType.APPLICATION_XML);
  }

  @GetMapping("/g/{slug}/schedule.json")
  ResponseEntity<byte[]> json(
      @PathVariable String slug, @RequestParam(defaultValue = "zh") String language) {
    return answer(ScheduleJson.write(schedule(slug, language)), MediaType.APPLICATION_JSON);
  }

  private Schedule schedule(String slug, String language) {
    return Exported.of(
        agendas.bySlug(slug),
        Language.of(Locale.forLanguageTag(language)),
        origin.address() + "/g/" + slug);
  }

  private static ResponseEntity<byte[]> answer(byte[] body, MediaType type) {
    return ResponseEntity.ok()
        .eTag(Sha256.hex(body).substring(0, 32))
        .cacheControl(CacheControl.noCache().cachePublic())
        .contentType(type)
        .body(body);
  }
}
