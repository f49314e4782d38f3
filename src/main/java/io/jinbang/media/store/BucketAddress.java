package io.jinbang.media.store;

import java.net.URI;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a bucket is, and the keys to it.
 *
 * @param prefix before every key of ours; empty, or ending in a slash
 * @param endpoint null for Amazon's own
 * @param pathStyle whether the bucket stands in the path instead of the host's name
 * @param key empty where the machine has a role of its own
 */
record BucketAddress(
    String bucket,
    String prefix,
    @Nullable URI endpoint,
    String region,
    boolean pathStyle,
    String key,
    String secret,
    String token) {
  private static final Pattern FORM =
      Pattern.compile("s3://([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:/([A-Za-z0-9/._-]*))?");

  /**
   * @param store such as {@code s3://films/contest}
   * @param environment gives the value of a variable, or an empty text
   * @throws IllegalArgumentException where either cannot be read; its message says what to write
   */
  public static BucketAddress of(String store, UnaryOperator<String> environment) {
    var found = FORM.matcher(store);
    if (!found.matches()) {
      throw new IllegalArgumentException(
          "--store wants s3://bucket or s3://bucket/prefix, not " + store);
    }
    var endpoint = environment.apply("JINBANG_S3_ENDPOINT").strip();
    var style = environment.apply("JINBANG_S3_PATH_STYLE").strip();
    return new BucketAddress(
        found.group(1),
        prefix(found.group(2)),
        endpoint.isEmpty() ? null : endpoint(endpoint),
        region(environment),
        style.isEmpty() ? !endpoint.isEmpty() : Boolean.parseBoolean(style),
        environment.apply("AWS_ACCESS_KEY_ID").strip(),
        environment.apply("AWS_SECRET_ACCESS_KEY").strip(),
        environment.apply("AWS_SESSION_TOKEN").strip());
  }

  private static String prefix(@Nullable String path) {
    var bare = path == null ? "" : path.replaceAll("/+$", "");
    return bare.isEmpty() ? "" : bare + "/";
  }

  private static URI endpoint(String text) {
    if (!text.matches("https?://[^/?#]+/?")) {
      throw new IllegalArgumentException(
          "JINBANG_S3_ENDPOINT wants an address such as https://s3.example.org, not " + text);
    }
    return URI.create(text);
  }

  private static String region(UnaryOperator<String> environment) {
    var ours = environment.apply("JINBANG_S3_REGION").strip();
    var amazons = ours.isEmpty() ? environment.apply("AWS_REGION").strip() : ours;
    return amazons.isEmpty() ? "us-east-1" : amazons;
  }

  /** Without the keys. */
  @Override
  public String toString() {
    return "s3://" + bucket + "/" + prefix + (endpoint == null ? "" : " at " + endpoint);
  }
}
