package io.jinbang.media.rendition;

import io.jinbang.media.Film;
import io.jinbang.media.store.Held;
import io.jinbang.media.store.Policies;
import io.jinbang.media.store.Store;
import io.jinbang.media.store.StoredFilms;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.site.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** The file as it was given: a download that no browser may take for anything else. */
@Controller
class OriginalPages {
  /** Kept by the reader's browser only, and asked for again each time: rights can end. */
  private static final CacheControl PRIVATE =
      CacheControl.maxAge(Duration.ZERO).cachePrivate().mustRevalidate();

  private final StoredFilms films;
  private final Store store;
  private final Policies policies;

  OriginalPages(StoredFilms films, Store store, Policies policies) {
    this.films = films;
    this.store = store;
    this.policies = policies;
  }

  @GetMapping("/films/{id}/original")
  ResponseEntity<Resource> original(
      Page page,
      @PathVariable Id<Film> id,
      @RequestHeader(name = HttpHeaders.IF_RANGE, required = false) @Nullable String ifRange)
      throws IOException {
    var film = films.get(id);
    if (film.sha256() == null || !policies.mayDownload(page.actor(), film)) {
      throw Refusal.notFound();
    }
    return answer(new Bytes(store.original(film.sha256())), film, film.sha256(), ifRange);
  }

  /** Spring answers ranges and conditions; a range of other bytes than asked for gets the whole. */
  private static ResponseEntity<Resource> answer(
      Bytes bytes, Film film, String sha256, @Nullable String ifRange) {
    var tag = '"' + sha256 + '"';
    var answer =
        ResponseEntity.ok()
            .headers(headers(film))
            .contentType(MediaType.APPLICATION_OCTET_STREAM)
            .eTag(tag)
            .cacheControl(PRIVATE);
    return ifRange == null || ifRange.equals(tag)
        ? answer.body(bytes)
        : answer
            .contentLength(bytes.contentLength())
            .body(new InputStreamResource(bytes.getInputStream()));
  }

  private static HttpHeaders headers(Film film) {
    var headers = new HttpHeaders();
    headers.setContentDisposition(
        ContentDisposition.attachment().filename(film.name(), StandardCharsets.UTF_8).build());
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Content-Security-Policy", "default-src 'none'; sandbox");
    return headers;
  }

  /** What is held, wherever it lies; only what is asked for is read. */
  private static final class Bytes extends AbstractResource {
    private final Held held;

    Bytes(Held held) {
      this.held = held;
    }

    @Override
    public boolean exists() {
      return true;
    }

    @Override
    public long contentLength() {
      return held.size();
    }

    @Override
    public InputStream getInputStream() {
      return new Skipping(held);
    }

    @Override
    public String getDescription() {
      return "an original";
    }
  }

  /** What is skipped before the first byte is never read. */
  private static final class Skipping extends InputStream {
    private final Held held;
    private long from;
    private @Nullable InputStream bytes;

    Skipping(Held held) {
      this.held = held;
    }

    private InputStream bytes() throws IOException {
      var open = bytes == null ? held.from(from) : bytes;
      bytes = open;
      return open;
    }

    @Override
    public long skip(long count) throws IOException {
      if (bytes != null) {
        return bytes.skip(count);
      }
      var skipped = Math.clamp(count, 0, held.size() - from);
      from += skipped;
      return skipped;
    }

    @Override
    public int read() throws IOException {
      return bytes().read();
    }

    @Override
    public int read(byte[] into, int at, int length) throws IOException {
      return bytes().read(into, at, length);
    }

    @Override
    public void close() throws IOException {
      if (bytes != null) {
        bytes.close();
      }
    }
  }
}
