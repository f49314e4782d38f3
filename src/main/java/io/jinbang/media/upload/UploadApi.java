package io.jinbang.media.upload;

import io.jinbang.media.Film;
import io.jinbang.shared.Id;
import io.jinbang.shared.Language;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import io.jinbang.site.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.RequestContextUtils;

/** The tus 1.0.0 protocol; each refusal is an RFC 9457 problem with its remedy. */
@RestController
@RequestMapping("/uploads")
class UploadApi {
  private static final String VERSION = "1.0.0";
  private static final String OFFSETS = "application/offset+octet-stream";

  /** A refusal reaches a browser only if the rest of what it is sending is read, within reason. */
  private static final long DRAINED = 20_000_000;

  private static final Duration DRAINING = Duration.ofSeconds(5);

  private final Uploads uploads;

  UploadApi(Uploads uploads) {
    this.uploads = uploads;
  }

  @RequestMapping(
      path = {"", "/{id}"},
      method = RequestMethod.OPTIONS)
  ResponseEntity<Void> options() {
    return answer(204)
        .header("Tus-Version", VERSION)
        .header("Tus-Extension", "creation,termination,checksum,expiration")
        .header("Tus-Checksum-Algorithm", Checksum.NAMES)
        .build();
  }

  @PostMapping
  ResponseEntity<Void> create(
      Page page,
      @RequestHeader(name = "Tus-Resumable", required = false) @Nullable String version,
      @RequestHeader(name = "Upload-Length", required = false) @Nullable String length,
      @RequestHeader(name = "Upload-Metadata", required = false) @Nullable String metadata) {
    speaks(version);
    var size = count("Upload-Length", length);
    var upload = uploads.begin(page.who(), size, Metadata.read(metadata));
    return expiring(answer(201), upload).location(URI.create("/uploads/" + upload.id())).build();
  }

  @RequestMapping(path = "/{id}", method = RequestMethod.HEAD)
  ResponseEntity<Void> look(
      Page page,
      @PathVariable Id<Film> id,
      @RequestHeader(name = "Tus-Resumable", required = false) @Nullable String version) {
    speaks(version);
    var upload = uploads.look(page.who(), id);
    return expiring(answer(200), upload)
        .header("Upload-Offset", Long.toString(upload.received()))
        .header("Upload-Length", Long.toString(upload.size()))
        .header("Upload-Metadata", upload.metadata())
        .build();
  }

  @PatchMapping("/{id}")
  ResponseEntity<Void> append(
      Page page,
      @PathVariable Id<Film> id,
      @RequestHeader(name = "Tus-Resumable", required = false) @Nullable String version,
      @RequestHeader(name = "Content-Type", required = false) @Nullable String type,
      @RequestHeader(name = "Upload-Offset", required = false) @Nullable String offset,
      @RequestHeader(name = "Upload-Checksum", required = false) @Nullable String checksum,
      HttpServletRequest request)
      throws IOException {
    speaks(version);
    if (!OFFSETS.equals(type)) {
      throw Rejection.unsupported(415, "Content-Type", OFFSETS);
    }
    var from = count("Upload-Offset", offset);
    var chunk =
        new Chunk(
            request.getInputStream(), request.getContentLengthLong(), Checksum.read(checksum));
    var upload = uploads.receive(page.who(), id, from, chunk);
    return expiring(answer(204), upload)
        .header("Upload-Offset", Long.toString(upload.received()))
        .build();
  }

  /** For those behind a proxy that knows no PATCH; so the protocol asks. */
  @PostMapping(path = "/{id}", headers = "X-HTTP-Method-Override=PATCH")
  ResponseEntity<Void> appendByPost(
      Page page,
      @PathVariable Id<Film> id,
      @RequestHeader(name = "Tus-Resumable", required = false) @Nullable String version,
      @RequestHeader(name = "Content-Type", required = false) @Nullable String type,
      @RequestHeader(name = "Upload-Offset", required = false) @Nullable String offset,
      @RequestHeader(name = "Upload-Checksum", required = false) @Nullable String checksum,
      HttpServletRequest request)
      throws IOException {
    return append(page, id, version, type, offset, checksum, request);
  }

  @DeleteMapping("/{id}")
  ResponseEntity<Void> end(
      Page page,
      @PathVariable Id<Film> id,
      @RequestHeader(name = "Tus-Resumable", required = false) @Nullable String version) {
    speaks(version);
    uploads.end(page.who(), id);
    return answer(204).build();
  }

  private static void speaks(@Nullable String version) {
    if (!VERSION.equals(version)) {
      throw Rejection.unsupported(412, "Tus-Resumable", VERSION);
    }
  }

  private static long count(String field, @Nullable String value) {
    if (value == null || !value.matches("[0-9]{1,18}")) {
      throw Rejection.unsupported(400, field, "0-999999999999999999");
    }
    return Long.parseLong(value);
  }

  private static ResponseEntity.BodyBuilder answer(int status) {
    return ResponseEntity.status(status)
        .header("Tus-Resumable", VERSION)
        .cacheControl(CacheControl.noStore());
  }

  private static ResponseEntity.BodyBuilder expiring(
      ResponseEntity.BodyBuilder answer, Upload upload) {
    return upload.complete() ? answer : answer.header("Upload-Expires", date(upload.expiresAt()));
  }

  private static String date(Instant moment) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(moment.atOffset(ZoneOffset.UTC));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(Refusal refusal, HttpServletRequest request) {
    var code = refusal.kind().name().toLowerCase(Locale.ROOT);
    return problem(refusal.kind().status(), code, refusal.problems(), request);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> rejected(Rejection rejection, HttpServletRequest request) {
    return problem(rejection.status(), rejection.code(), List.of(rejection.problem()), request);
  }

  private static ResponseEntity<ProblemDetail> problem(
      int status, String code, List<Problem> problems, HttpServletRequest request) {
    drain(request);
    var language = Language.of(RequestContextUtils.getLocale(request));
    var detail = ProblemDetail.forStatus(HttpStatusCode.valueOf(status));
    detail.setTitle(problems.getFirst().message().in(language));
    detail.setDetail(problems.getFirst().remedy().in(language));
    detail.setProperty("code", code);
    detail.setProperty("problems", problems);
    var answer = answer(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
    return (status == 412 ? answer.header("Tus-Version", VERSION) : answer).body(detail);
  }

  private static void drain(HttpServletRequest request) {
    var buffer = new byte[1 << 16];
    var until = System.nanoTime() + DRAINING.toNanos();
    try {
      var body = request.getInputStream();
      for (long rest = DRAINED, count = 0; count >= 0 && rest > 0; rest -= count) {
        count = System.nanoTime() < until ? body.read(buffer) : -1;
      }
    } catch (IOException gone) {
      // whoever has gone needs no answer
    }
  }
}
