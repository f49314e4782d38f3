package io.jinbang.media.store;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** Looks at an object store before anything is started on it. */
public final class Buckets {
  private Buckets() {}

  /**
   * What is wrong with it; empty where it can be written, read, listed and cleared.
   *
   * @param store such as {@code s3://films/contest}
   * @param environment gives the value of a variable, or an empty text
   * @throws IllegalArgumentException where either cannot be read; its message says what to write
   */
  public static Optional<BucketFault> fault(String store, UnaryOperator<String> environment) {
    try (var bucket = new BucketGateway(BucketAddress.of(store, environment))) {
      return bucket.fault();
    }
  }
}
