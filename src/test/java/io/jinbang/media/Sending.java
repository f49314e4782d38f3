package io.jinbang.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.shared.Id;
import io.jinbang.testing.Caller;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.UUID;

/** What a tus client says, one request at a time. */
public record Sending(Caller caller, String address) {

  public static HttpResponse<byte[]> create(Caller caller, UUID subject, String name, long length) {
    return caller.send(
        caller
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

  public static Sending begin(Caller caller, UUID subject, long length) {
    return begin(caller, subject, "示例.mp4", length);
  }

  public static Sending begin(Caller caller, UUID subject, String name, long length) {
    var created = create(caller, subject, name, length);
    assertThat(created.statusCode()).as(new String(created.body(), UTF_8)).isEqualTo(201);
    return new Sending(caller, created.headers().firstValue("Location").orElseThrow());
  }

  /** All of a film, in one go. */
  public static Id<Film> whole(Caller caller, UUID subject, String name, byte[] bytes) {
    var sending = begin(caller, subject, name, bytes.length);
    assertThat(sending.patch(0, bytes).statusCode()).isEqualTo(204);
    return sending.film();
  }

  public Id<Film> film() {
    return Id.parse(address.substring(address.lastIndexOf('/') + 1));
  }

  public Sending by(Caller other) {
    return new Sending(other, address);
  }

  public HttpRequest.Builder patching(long offset, BodyPublisher body) {
    return caller
        .to(address, "PATCH", body)
        .header("Tus-Resumable", "1.0.0")
        .header("Content-Type", "application/offset+octet-stream")
        .header("Upload-Offset", Long.toString(offset));
  }

  public HttpResponse<byte[]> patch(long offset, byte[] bytes) {
    return caller.send(patching(offset, BodyPublishers.ofByteArray(bytes)));
  }

  public HttpResponse<byte[]> head() {
    return caller.send(
        caller
            .to(address)
            .method("HEAD", BodyPublishers.noBody())
            .header("Tus-Resumable", "1.0.0"));
  }

  /** Where the server says to go on. */
  public long offset() {
    return head().headers().firstValueAsLong("Upload-Offset").orElseThrow();
  }

  public HttpResponse<byte[]> delete() {
    return caller.send(
        caller.to(address, "DELETE", BodyPublishers.noBody()).header("Tus-Resumable", "1.0.0"));
  }
}
