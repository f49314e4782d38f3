package io.jinbang.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;

/** A file as the answer: saved, not shown; not guessed at, not kept by anybody on the way. */
final class Download implements View {
  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  static final String CSV = "text/csv;charset=UTF-8";

  private final byte[] bytes;
  private final String fileName;
  private final String mediaType;

  Download(byte[] bytes, String fileName, String mediaType) {
    this.bytes = bytes;
    this.fileName = harmless(fileName);
    this.mediaType = mediaType;
  }

  /** Without what some file system gives a meaning, and without what turns text around. */
  static String harmless(String fileName) {
    return fileName.replaceAll("[\\p{Cntrl}\\p{Cf}/\\\\:*?\"<>|]+", "_");
  }

  @Override
  public void render(
      @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var saved = ContentDisposition.attachment().filename(fileName, StandardCharsets.UTF_8).build();
    response.setContentType(mediaType);
    response.setContentLength(bytes.length);
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, saved.toString());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.getOutputStream().write(bytes);
  }
}
