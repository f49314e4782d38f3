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
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;
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
    return FilmPages.answer(
        new Bytes(store.original(film.sha256())),
        '"' + film.sha256() + '"',
        MediaType.APPLICATION_OCTET_STREAM,
        headers(film),
        ifRange);
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
