package io.jinbang.campaign.notice;

import io.jinbang.campaign.notice.WrittenNotices.Download;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Files of notices as answers: a browser keeps them, and never shows them as ours. */
public final class DownloadPages {
  private DownloadPages() {}

  public static ResponseEntity<byte[]> of(Download download) {
    var disposition =
        ContentDisposition.attachment()
            .filename(download.file().name(), StandardCharsets.UTF_8)
            .build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .header(HttpHeaders.CONTENT_TYPE, download.file().kind().mediaType())
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .body(download.bytes());
  }
}
