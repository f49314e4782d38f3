package io.jinbang.media.rendition;

import io.jinbang.media.Film;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.site.Page;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * What a player fetches besides the film itself: playlists and their pieces, small pictures, the
 * outline of the sound. Every request asks again who may see them.
 */
@Controller
class PlayPages {
  private static final MediaType VTT = MediaType.parseMediaType("text/vtt;charset=UTF-8");
  private static final MediaType PLAYLIST =
      MediaType.parseMediaType("application/vnd.apple.mpegurl");

  /** When a player should look again whether a rung is ready, in seconds. */
  private static final String AGAIN = "5";

  private final FilmPages films;
  private final Playback playback;

  PlayPages(FilmPages films, Playback playback) {
    this.films = films;
    this.playback = playback;
  }

  @GetMapping("/films/{id}/player.json")
  @ResponseBody
  ResponseEntity<PlayState> state(Page page, @PathVariable Id<Film> id) throws IOException {
    var film = films.watched(page, id);
    return ResponseEntity.ok()
        .cacheControl(FilmPages.PRIVATE)
        .contentType(MediaType.APPLICATION_JSON)
        .body(playback.state(page.actor(), film));
  }

  /** Only what is ready; nothing yet is told as such, with when to look again. */
  @GetMapping("/films/{id}/hls/master.m3u8")
  @ResponseBody
  ResponseEntity<String> master(Page page, @PathVariable Id<Film> id) {
    var rungs = playback.rungs(films.watched(page, id));
    if (rungs.stream().noneMatch(rung -> rung.made() != null)) {
      return ResponseEntity.status(HttpStatus.ACCEPTED)
          .header(HttpHeaders.RETRY_AFTER, AGAIN)
          .cacheControl(FilmPages.PRIVATE)
          .contentType(PLAYLIST)
          .body("");
    }
    return playlist(Playlist.master(rungs));
  }

  @GetMapping("/films/{id}/hls/{name:source|1080|720|480}.m3u8")
  @ResponseBody
  ResponseEntity<String> rung(Page page, @PathVariable Id<Film> id, @PathVariable String name) {
    return playlist(playback.ready(films.watched(page, id).id(), name).playlist());
  }

  private static ResponseEntity<String> playlist(String text) {
    return ResponseEntity.ok().cacheControl(FilmPages.PRIVATE).contentType(PLAYLIST).body(text);
  }

  @GetMapping("/films/{id}/hls/{part:(?:source|1080|720|480)-[0-9a-f]{8}}.mp4")
  ResponseEntity<Resource> pieces(
      Page page,
      @PathVariable Id<Film> id,
      @PathVariable String part,
      @RequestHeader(name = HttpHeaders.IF_RANGE, required = false) @Nullable String ifRange)
      throws IOException {
    var film = films.watched(page, id);
    if (!playback.plays(film.id(), part + ".mp4")) {
      throw Refusal.notFound();
    }
    return films.part(film, part + ".mp4", FilmPages.MP4, ifRange);
  }

  @GetMapping("/films/{id}/thumbs.vtt")
  ResponseEntity<Resource> thumbs(Page page, @PathVariable Id<Film> id) throws IOException {
    return films.part(films.watched(page, id), Storyboard.NAME, VTT, null);
  }

  @GetMapping("/films/{id}/thumbs-{number:[1-9][0-9]?}.jpg")
  ResponseEntity<Resource> sheet(Page page, @PathVariable Id<Film> id, @PathVariable int number)
      throws IOException {
    var name = "thumbs-" + number + ".jpg";
    return films.part(films.watched(page, id), name, MediaType.IMAGE_JPEG, null);
  }

  @GetMapping("/films/{id}/waveform.bin")
  ResponseEntity<Resource> waveform(Page page, @PathVariable Id<Film> id) throws IOException {
    var type = MediaType.APPLICATION_OCTET_STREAM;
    return films.part(films.watched(page, id), Previews.WAVEFORM, type, null);
  }
}
