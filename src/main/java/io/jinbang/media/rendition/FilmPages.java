package io.jinbang.media.rendition;

import io.jinbang.media.Film;
import io.jinbang.media.store.Policies;
import io.jinbang.media.store.Store;
import io.jinbang.media.store.StoredFilms;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.site.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.View;

/** The parts of a film by their addresses. Every request asks again who may see them. */
@Controller
class FilmPages {
  static final MediaType MP4 = MediaType.parseMediaType("video/mp4");

  /** Kept by the reader's browser only, and asked for again each time: rights can end. */
  static final CacheControl PRIVATE =
      CacheControl.maxAge(Duration.ZERO).cachePrivate().mustRevalidate();

  private final StoredFilms films;
  private final Store store;
  private final Policies policies;
  private final FilmBoxes boxes;

  FilmPages(StoredFilms films, Store store, Policies policies, FilmBoxes boxes) {
    this.films = films;
    this.store = store;
    this.policies = policies;
    this.boxes = boxes;
  }

  /** The box of a subject's film, as a fragment that renews itself. */
  @GetMapping("/my/films/{subject}")
  View box(Page page, @PathVariable Id<Film> subject) {
    var box = boxes.of(page.who(), subject.value());
    var model = new HashMap<String, @Nullable Object>();
    model.put("film", box.film());
    model.put("percent", box.percent());
    model.put("place", box.place());
    model.put("editable", box.editable());
    model.put("subject", box.subject());
    model.put("max", box.maxBytes());
    return page.view("media/film", model);
  }

  @GetMapping("/films/{id}/poster.jpg")
  ResponseEntity<Resource> poster(
      Page page,
      @PathVariable Id<Film> id,
      @RequestHeader(name = HttpHeaders.IF_RANGE, required = false) @Nullable String ifRange)
      throws IOException {
    return part(watched(page, id), "poster.jpg", MediaType.IMAGE_JPEG, ifRange);
  }

  @GetMapping("/films/{id}/still-{number:[1-8]}.jpg")
  ResponseEntity<Resource> still(
      Page page,
      @PathVariable Id<Film> id,
      @PathVariable int number,
      @RequestHeader(name = HttpHeaders.IF_RANGE, required = false) @Nullable String ifRange)
      throws IOException {
    return part(watched(page, id), number + ".jpg", MediaType.IMAGE_JPEG, ifRange);
  }

  @GetMapping("/films/{id}/film.mp4")
  ResponseEntity<Resource> playable(
      Page page,
      @PathVariable Id<Film> id,
      @RequestHeader(name = HttpHeaders.IF_RANGE, required = false) @Nullable String ifRange)
      throws IOException {
    return part(watched(page, id), "film.mp4", MP4, ifRange);
  }

  /**
   * Picture and sound over time, empty where none was drawn; nothing for the public, whom the
   * faults of a film do not concern.
   */
  @GetMapping("/films/{id}/strip")
  View strip(Page page, @PathVariable Id<Film> id) {
    var film = watched(page, id);
    if (!policies.concerned(page.actor(), film)) {
      throw Refusal.notFound();
    }
    var model = new HashMap<String, @Nullable Object>();
    model.put("strip", films.timeline(id).map(timeline -> Strip.of(timeline, film)).orElse(null));
    return page.view("media/strip", model);
  }

  /** The film, for whoever may watch it. */
  Film watched(Page page, Id<Film> id) {
    var film = films.get(id);
    if (!policies.mayWatch(page.actor(), film)) {
      throw Refusal.notFound();
    }
    return film;
  }

  ResponseEntity<Resource> part(Film film, String name, MediaType type, @Nullable String ifRange)
      throws IOException {
    var file = store.part(film.id(), name).orElseThrow(Refusal::notFound);
    var tag = '"' + film.id().toString() + '-' + Files.getLastModifiedTime(file).toMillis() + '"';
    return answer(new FileSystemResource(file), tag, type, new HttpHeaders(), ifRange);
  }

  /** Spring answers ranges and conditions; a range of other bytes than asked for gets the whole. */
  static ResponseEntity<Resource> answer(
      Resource bytes, String tag, MediaType type, HttpHeaders headers, @Nullable String ifRange)
      throws IOException {
    var answer =
        ResponseEntity.ok().headers(headers).contentType(type).eTag(tag).cacheControl(PRIVATE);
    return ifRange == null || ifRange.equals(tag)
        ? answer.body(bytes)
        : answer
            .contentLength(bytes.contentLength())
            .body(new InputStreamResource(bytes.getInputStream()));
  }
}
