package io.jinbang.media.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * One bucket of an S3-compatible object store. Every part sent carries its MD5, which all of them
 * check; newer checksums are left out, since not all know them.
 */
final class BucketGateway implements AutoCloseable {
  private static final int PART = 16 << 20;

  /** S3 takes 10,000 parts; some room is left. */
  private static final int PARTS = 9_000;

  private final S3Client s3;
  private final BucketAddress address;

  BucketGateway(BucketAddress address) {
    this.address = address;
    var client =
        Apache5HttpClient.builder()
            .connectionTimeout(Duration.ofSeconds(5))
            .socketTimeout(Duration.ofSeconds(30))
            .maxConnections(64)
            .build();
    var builder =
        S3Client.builder()
            .httpClient(client)
            .region(Region.of(address.region()))
            .credentialsProvider(keys(address))
            .forcePathStyle(address.pathStyle())
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
    if (address.endpoint() != null) {
      builder.endpointOverride(address.endpoint());
    }
    s3 = builder.build();
  }

  private static AwsCredentialsProvider keys(BucketAddress address) {
    if (address.key().isEmpty()) {
      return DefaultCredentialsProvider.builder().build();
    }
    return StaticCredentialsProvider.create(
        address.token().isEmpty()
            ? AwsBasicCredentials.create(address.key(), address.secret())
            : AwsSessionCredentials.create(address.key(), address.secret(), address.token()));
  }

  /** An object, as listed. */
  record Found(String key, long size, Instant changed, String tag) {}

  Optional<Found> find(String key) throws IOException {
    try {
      var head = s3.headObject(ask -> ask.bucket(address.bucket()).key(at(key)));
      return Optional.of(new Found(key, head.contentLength(), head.lastModified(), head.eTag()));
    } catch (S3Exception e) {
      if (e.statusCode() == 404) {
        return Optional.empty();
      }
      throw away(e);
    } catch (SdkException e) {
      throw away(e);
    }
  }

  private String at(String key) {
    return address.prefix() + key;
  }

  /** Bytes {@code from} to {@code to}, the second not included. */
  byte[] read(String key, long from, long to) throws IOException {
    var range = "bytes=" + from + "-" + (to - 1);
    try {
      return s3.getObjectAsBytes(ask -> ask.bucket(address.bucket()).key(at(key)).range(range))
          .asByteArrayUnsafe();
    } catch (S3Exception e) {
      throw e.statusCode() == 404 ? new NoSuchFileException(key) : away(e);
    } catch (SdkException e) {
      throw away(e);
    }
  }

  void put(String key, Path file) throws IOException {
    try (var bytes = FileChannel.open(file, StandardOpenOption.READ)) {
      if (bytes.size() <= PART) {
        whole(key, bytes);
      } else {
        inParts(key, bytes);
      }
    } catch (SdkException e) {
      throw away(e);
    }
  }

  private void whole(String key, FileChannel bytes) throws IOException {
    var all = next(bytes, (int) bytes.size());
    s3.putObject(ask -> ask.bucket(address.bucket()).key(at(key)).contentMD5(md5(all)), body(all));
  }

  private void inParts(String key, FileChannel bytes) throws IOException {
    var upload =
        s3.createMultipartUpload(ask -> ask.bucket(address.bucket()).key(at(key))).uploadId();
    try {
      var parts = parts(key, upload, bytes);
      s3.completeMultipartUpload(
          ask ->
              ask.bucket(address.bucket())
                  .key(at(key))
                  .uploadId(upload)
                  .multipartUpload(all -> all.parts(parts)));
    } catch (SdkException | IOException e) {
      abort(at(key), upload);
      throw e;
    }
  }

  private List<CompletedPart> parts(String key, String upload, FileChannel bytes)
      throws IOException {
    var size = bytes.size();
    var step = (int) Math.max(PART, Math.ceilDiv(size, PARTS));
    var parts = new ArrayList<CompletedPart>();
    for (long from = 0; from < size; from += step) {
      var part = next(bytes, (int) Math.min(step, size - from));
      var number = parts.size() + 1;
      var tag =
          s3.uploadPart(
                  ask ->
                      ask.bucket(address.bucket())
                          .key(at(key))
                          .uploadId(upload)
                          .partNumber(number)
                          .contentMD5(md5(part)),
                  body(part))
              .eTag();
      parts.add(CompletedPart.builder().partNumber(number).eTag(tag).build());
    }
    return parts;
  }

  private static byte[] next(FileChannel bytes, int length) throws IOException {
    var buffer = ByteBuffer.allocate(length);
    while (buffer.hasRemaining()) {
      if (bytes.read(buffer) < 0) {
        throw new IOException("the file became shorter while it was sent");
      }
    }
    return buffer.array();
  }

  private static RequestBody body(byte[] bytes) {
    return RequestBody.fromContentProvider(
        ContentStreamProvider.fromByteArrayUnsafe(bytes), bytes.length, "application/octet-stream");
  }

  private static String md5(byte[] bytes) {
    try {
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("MD5").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A leftover that cannot be ended now is ended by the clean-up. */
  private void abort(String key, String upload) {
    try {
      s3.abortMultipartUpload(ask -> ask.bucket(address.bucket()).key(key).uploadId(upload));
    } catch (SdkException ignored) {
      // see above
    }
  }

  void delete(String key) throws IOException {
    try {
      s3.deleteObject(ask -> ask.bucket(address.bucket()).key(at(key)));
    } catch (SdkException e) {
      throw away(e);
    }
  }

  /** What is done with an object found. */
  interface Visitor {
    void found(Found object) throws IOException;
  }

  /** Every object whose key begins so, as of each thousand. */
  void list(String prefix, Visitor visitor) throws IOException {
    try {
      var pages = s3.listObjectsV2Paginator(ask -> ask.bucket(address.bucket()).prefix(at(prefix)));
      for (var object : pages.contents()) {
        var key = object.key().substring(address.prefix().length());
        visitor.found(new Found(key, object.size(), object.lastModified(), object.eTag()));
      }
    } catch (SdkException e) {
      throw away(e);
    }
  }

  /** Ends transfers in parts that nobody goes on with; how many. */
  int abortBefore(Instant moment) throws IOException {
    try {
      var left =
          s3
              .listMultipartUploads(ask -> ask.bucket(address.bucket()).prefix(address.prefix()))
              .uploads()
              .stream()
              .filter(upload -> upload.initiated() != null && upload.initiated().isBefore(moment))
              .toList();
      left.forEach(upload -> abort(upload.key(), upload.uploadId()));
      return left.size();
    } catch (SdkException e) {
      throw away(e);
    }
  }

  /**
   * Writes, reads and deletes a small object, as the server will.
   *
   * @return what is wrong and what to do about it; empty where all is well
   */
  Optional<BucketFault> fault() {
    var key = ".jinbang-" + UUID.randomUUID();
    try {
      var bytes = key.getBytes(java.nio.charset.StandardCharsets.UTF_8);
      s3.putObject(ask -> ask.bucket(address.bucket()).key(at(key)), body(bytes));
      s3.getObjectAsBytes(ask -> ask.bucket(address.bucket()).key(at(key)));
      s3.listObjectsV2(ask -> ask.bucket(address.bucket()).prefix(at(key)));
      s3.deleteObject(ask -> ask.bucket(address.bucket()).key(at(key)));
      return Optional.empty();
    } catch (S3Exception e) {
      return Optional.of(BucketFault.of(address, e.statusCode(), code(e)));
    } catch (SdkException e) {
      return Optional.of(BucketFault.silent(address, String.valueOf(e.getMessage())));
    }
  }

  private static String code(S3Exception e) {
    var details = e.awsErrorDetails();
    return details == null || details.errorCode() == null ? "" : details.errorCode();
  }

  private StoreAway away(SdkException e) {
    var said = e instanceof S3Exception answer ? code(answer) + " " + answer.statusCode() : "";
    return new StoreAway(address + " " + (said.isBlank() ? "does not answer" : "says " + said), e);
  }

  @Override
  public void close() {
    s3.close();
  }
}
