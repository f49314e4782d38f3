package io.jinbang.media.store;

import static io.jinbang.media.store.ObjectStore.BUCKET;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinbang.media.Film;
import io.jinbang.shared.Id;
import io.jinbang.shared.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Against a real S3 API in another process. */
@EnabledIf("io.jinbang.media.store.ObjectStore#exists")
class BucketShelfTests {
  @TempDir static Path home;
  static ObjectStore store;

  @TempDir Path folder;
  private BucketGateway bucket;
  private BucketShelf shelf;

  @BeforeAll
  static void start() throws IOException {
    store = ObjectStore.in(home);
  }

  @AfterAll
  static void stop() throws InterruptedException {
    store.close();
  }

  @BeforeEach
  void open() throws IOException {
    bucket = new BucketGateway(BucketAddress.of("s3://" + BUCKET + "/contest", store.lookup()));
    shelf = new BucketShelf(bucket, new Copies(folder.resolve("copies"), 1 << 30));
  }

  private static byte[] bytes(int length, long seed) {
    var bytes = new byte[length];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve(Id.random().toString()), bytes);
  }

  private String kept(byte[] bytes) throws IOException {
    var sha256 = Sha256.hex(bytes);
    shelf.bring(file(bytes), sha256);
    return sha256;
  }

  private static Path object(String sha256) {
    return store.object(
        "contest/originals/"
            + sha256.substring(0, 2)
            + "/"
            + sha256.substring(2, 4)
            + "/"
            + sha256);
  }

  @Test
  void an_original_of_many_parts_comes_back_whole_and_lies_under_its_digest() throws IOException {
    var film = bytes(37_000_001, 1);
    var sha256 = kept(film);
    assertThat(object(sha256)).hasBinaryContent(film);
    assertThat(shelf.fetch(sha256)).hasBinaryContent(film);
  }

  @Test
  void any_range_is_read_where_it_lies() throws IOException {
    var film = bytes(9_000_000, 2);
    var sha256 = kept(film);
    var held = shelf.original(sha256);
    assertThat(held.size()).isEqualTo(9_000_000);
    for (var from : new int[] {0, 1, 4_194_303, 4_194_304, 8_999_999}) {
      try (var read = held.from(from)) {
        var some = read.readNBytes(5_000_000);
        var to = Math.min(film.length, from + 5_000_000);
        assertThat(some).as("from %s", from).isEqualTo(Arrays.copyOfRange(film, from, to));
      }
    }
    assertThat(folder.resolve("copies")).doesNotExist();
  }

  @Test
  void bringing_again_what_is_there_sends_nothing() throws IOException {
    var film = bytes(1000, 3);
    var sha256 = kept(film);
    var before = Files.getLastModifiedTime(object(sha256));
    shelf.bring(file(film), sha256);
    assertThat(Files.getLastModifiedTime(object(sha256))).isEqualTo(before);
  }

  @Test
  void a_damaged_object_is_noticed_never_given_out_and_mended_by_bringing_it_again()
      throws IOException {
    var film = bytes(100_000, 4);
    var sha256 = kept(film);
    film[50_000] ^= 1;
    Files.write(object(sha256), film);
    film[50_000] ^= 1;
    assertThatThrownBy(() -> shelf.fetch(sha256)).isInstanceOf(Damaged.class);
    shelf.bring(file(film), sha256);
    assertThat(shelf.fetch(sha256)).hasBinaryContent(film);
  }

  @Test
  void a_dropped_original_is_gone_and_so_is_its_copy() throws IOException {
    var sha256 = kept(bytes(1000, 5));
    var copy = shelf.fetch(sha256);
    shelf.dropOriginal(sha256);
    assertThat(copy).doesNotExist();
    assertThat(object(sha256)).doesNotExist();
    assertThatThrownBy(() -> shelf.fetch(sha256)).isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> shelf.original(sha256)).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void published_parts_take_the_place_of_older_ones() throws IOException {
    var film = Id.<Film>random();
    publish(film, Map.of("film.mp4", "one", "1.jpg", "still"));
    publish(film, Map.of("film.mp4", "two"));
    assertThat(shelf.part(film, "film.mp4").orElseThrow()).hasContent("two");
    assertThat(shelf.part(film, "1.jpg")).isEmpty();
    shelf.add(file("three".getBytes(UTF_8)), film, "film.mp4");
    shelf.add(file("words".getBytes(UTF_8)), film, "captions.vtt");
    assertThat(shelf.part(film, "film.mp4").orElseThrow()).hasContent("three");
    assertThat(shelf.part(film, "captions.vtt").orElseThrow()).hasContent("words");
    shelf.dropParts(film);
    assertThat(shelf.part(film, "film.mp4")).isEmpty();
    assertThat(shelf.part(film, "captions.vtt")).isEmpty();
  }

  private void publish(Id<Film> film, Map<String, String> files) throws IOException {
    var made = Files.createDirectories(folder.resolve("made"));
    for (var file : files.entrySet()) {
      Files.writeString(made.resolve(file.getKey()), file.getValue());
    }
    shelf.publish(made, film);
    assertThat(made).doesNotExist();
  }

  @Test
  void another_machine_sees_a_new_part_under_a_name_of_its_own() throws IOException {
    var film = Id.<Film>random();
    var other = new BucketShelf(bucket, new Copies(folder.resolve("elsewhere"), 1 << 30));
    shelf.add(file("one".getBytes(UTF_8)), film, "film.mp4");
    var first = other.part(film, "film.mp4").orElseThrow();
    shelf.add(file("two".getBytes(UTF_8)), film, "film.mp4");
    var later = new BucketShelf(bucket, new Copies(folder.resolve("elsewhere"), 1 << 30));
    var second = later.part(film, "film.mp4").orElseThrow();
    assertThat(first).hasContent("one"); // whoever reads it still does
    assertThat(second).hasContent("two");
  }

  @Test
  void everything_there_is_is_told_once() throws IOException {
    var film = Id.<Film>random();
    var sha256 = kept(bytes(1000, 6));
    shelf.add(file("abc".getBytes(UTF_8)), film, "1.jpg");
    var told = new ArrayList<String>();
    shelf.forEach(
        new Shelf.Visitor() {
          @Override
          public void original(String found, long size, Instant changed) {
            told.add(found + " " + size);
          }

          @Override
          public void part(Id<Film> found, String name, long size, Instant changed) {
            told.add(found + "/" + name + " " + size);
          }
        });
    assertThat(told).contains(sha256 + " 1000", film + "/1.jpg 3").doesNotHaveDuplicates();
  }

  @Test
  void wrong_names_and_keys_are_told_with_their_remedy() {
    assertThat(Buckets.fault("s3://" + BUCKET, store.lookup())).isEmpty();
    var nowhere = Buckets.fault("s3://no-such-bucket", store.lookup()).orElseThrow();
    assertThat(nowhere.passing()).isFalse();
    assertThat(nowhere.lines()).contains("没有存储桶", "There is no bucket", "--store");
    for (var wrong : List.of("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY")) {
      var fault = Buckets.fault("s3://" + BUCKET, store.environment(wrong, "wrong")).orElseThrow();
      assertThat(fault.passing()).isFalse();
      assertThat(fault.lines()).contains("does not take these keys", "AWS_ACCESS_KEY_ID");
      assertThat(fault.lines()).doesNotContain("local-secret");
    }
    var silent =
        Buckets.fault(
                "s3://" + BUCKET, store.environment("JINBANG_S3_ENDPOINT", "http://127.0.0.1:1"))
            .orElseThrow();
    assertThat(silent.passing()).isTrue();
    assertThat(silent.lines()).contains("does not answer", "JINBANG_S3_ENDPOINT");
  }

  @Test
  void while_the_store_is_away_nothing_is_taken_for_missing() throws Exception {
    var film = bytes(2000, 7);
    var sha256 = kept(film);
    store.stop();
    try {
      assertThatThrownBy(() -> shelf.fetch(sha256)).isInstanceOf(StoreAway.class);
      assertThatThrownBy(() -> shelf.original(sha256)).isInstanceOf(StoreAway.class);
      assertThatThrownBy(() -> shelf.dropOriginal(sha256)).isInstanceOf(StoreAway.class);
    } finally {
      store.restart();
    }
    assertThat(shelf.fetch(sha256)).hasBinaryContent(film);
  }

  @Test
  void a_transfer_broken_off_leaves_no_object_and_its_leftovers_can_be_cleared() throws Exception {
    var film = bytes(33_000_000, 8);
    var shrinking = file(film);
    try (var channel =
        java.nio.channels.FileChannel.open(shrinking, java.nio.file.StandardOpenOption.WRITE)) {
      var upload =
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      bucket.put("originals/broken", shrinking);
                    } catch (IOException expected) {
                      // it became shorter
                    }
                  });
      channel.truncate(20_000_000);
      upload.join();
    }
    assertThat(shelf.clearLeftovers(Instant.now().plus(Duration.ofMinutes(5)))).isBetween(0, 1);
    assertThat(shelf.clearLeftovers(Instant.now().plus(Duration.ofMinutes(5)))).isZero();
  }
}
