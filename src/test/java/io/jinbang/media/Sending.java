package io.jinbang.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.shared.Id;
import io.jinbang.testing.HttpVisitor;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.UUID;

/** What a tus client says, one request at a time. */
public record Sending(HttpVisitor visitor, String address) {

  public static HttpResponse<byte[]> create(
      HttpVisitor visitor, UUID subject, String name, long length) {
    return visitor.send(
        visitor
            .to("/uploads", "POST", BodyPublishers.noBody())
            .header("Tus-Resumable", "1.0.0")
            .header("Upload-Length", Long.toString(length))
            .header("Upload-Metadata", metadata(name, subject)));
  }

  public static String metadata(String name, UUID subject) {
    return "filename " + base64(name) + ",subject " + base64(subject.toString());
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }

  public static Sending begin(HttpVisitor visitor, UUID subject, long length) {
    return begin(visitor, subject, "示例.mp4", length);
  }

  public static Sending begin(HttpVisitor visitor, UUID subject, String name, long length) {
    var created = create(visitor, subject, name, length);
    assertThat(created.statusCode()).as(new String(created.body(), UTF_8)).isEqualTo(201);
    return new Sending(visitor, created.headers().firstValue("Location").orElseThrow());
  }

  /** All of a film, in one go. */
  public static Id<Film> whole(HttpVisitor visitor, UUID subject, String name, byte[] bytes) {
    var sending = begin(visitor, subject, name, bytes.length);
    assertThat(sending.patch(0, bytes).statusCode()).isEqualTo(204);
    return sending.film();
  }

  public Id<Film> film() {
    return Id.parse(address.substring(address.lastIndexOf('/') + 1));
  }

  public Sending by(HttpVisitor other) {
    return new Sending(other, address);
  }

  public HttpRequest.Builder patching(long offset, BodyPublisher body) {
    return visitor
        .to(address, "PATCH", body)
        .header("Tus-Resumable", "1.0.0")
        .header("Content-Type", "application/offset+octet-stream")
        .header("Upload-Offset", Long.toString(offset));
  }

  public HttpResponse<byte[]> patch(long offset, byte[] bytes) {
    return visitor.send(patching(offset, BodyPublishers.ofByteArray(bytes)));
  }

  public HttpResponse<byte[]> head() {
    return visitor.send(
        visitor
            .to(address)
            .method("HEAD", BodyPublishers.noBody())
            .header("Tus-Resumable", "1.0.0"));
  }

  /** Where the server says to go on. */
  public long offset() {
    return head().headers().firstValueAsLong("Upload-Offset").orElseThrow();
  }

  public HttpResponse<byte[]> delete() {
    return visitor.send(
        visitor.to(address, "DELETE", BodyPublishers.noBody()).header("Tus-Resumable", "1.0.0"));
  }
}
