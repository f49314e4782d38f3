package io.jinbang.media.caption;

import io.jinbang.media.Film;
import io.jinbang.shared.Id;
import io.jinbang.shared.Language;
import io.jinbang.shared.Refusal;
import io.jinbang.site.Form;
import io.jinbang.site.Page;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** Subtitles: where they are added, and where a player fetches them. */
@Controller
class CaptionPages {
  private static final MediaType VTT = MediaType.parseMediaType("text/vtt;charset=UTF-8");
  private static final CacheControl PRIVATE =
      CacheControl.maxAge(Duration.ZERO).cachePrivate().mustRevalidate();

  private final Captions captions;

  CaptionPages(Captions captions) {
    this.captions = captions;
  }

  @GetMapping("/films/{id}/captions-{language:zh|en}.vtt")
  @ResponseBody
  ResponseEntity<String> track(
      Page p, @PathVariable Id<Film> id, @PathVariable("language") String language) {
    return ResponseEntity.ok()
        .cacheControl(PRIVATE)
        .contentType(VTT)
        .header("X-Content-Type-Options", "nosniff")
        .body(captions.vtt(p.actor(), id, named(language)));
  }

  private static Language named(String language) {
    return Language.valueOf(language.toUpperCase(Locale.ROOT));
  }

  @GetMapping("/my/films/{subject}/captions")
  View list(Page p, @PathVariable UUID subject) {
    return p.view("media/captions", model(p, subject, Form.EMPTY));
  }

  private Map<String, Object> model(Page p, UUID subject, Form form) {
    var film = captions.open(p.who(), subject);
    return Map.of("film", film, "captions", captions.of(film.id()), "form", form);
  }

  @PostMapping("/my/films/{subject}/captions")
  View add(
      Page p,
      @PathVariable UUID subject,
      @RequestParam(defaultValue = "zh") String language,
      @RequestParam(required = false) @Nullable MultipartFile file)
      throws IOException {
    var bytes = file == null ? new byte[0] : file.getBytes();
    var name = file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
    try {
      captions.add(
          p.who(), subject, language.equals("en") ? Language.EN : Language.ZH, name, bytes);
      return p.redirect(Captions.page(subject), "play.captions.added");
    } catch (Refusal refusal) {
      if (refusal.kind() != Refusal.Kind.INVALID) {
        throw refusal;
      }
      var typed = Form.of(Map.of("language", List.of(language))).refused(refusal);
      return p.refused("media/captions", model(p, subject, typed));
    }
  }

  @PostMapping("/my/films/{subject}/captions/{language:zh|en}/remove")
  View remove(Page p, @PathVariable UUID subject, @PathVariable("language") String language) {
    captions.remove(p.who(), subject, named(language));
    return p.redirect(Captions.page(subject), "play.captions.removed");
  }
}
