package io.jinbang.media.upload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.jinbang.media.Film;
import io.jinbang.media.store.Disks;
import io.jinbang.media.store.PowerCutDisk;
import io.jinbang.shared.Id;
import io.jinbang.shared.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StintTests {
  @TempDir Path folder;
  Path file = Path.of("");
  final AtomicLong committed = new AtomicLong();
  final Turns turns = new Turns();

  @BeforeEach
  void place() {
    file = folder.resolve("film");
  }

  private Stint stint(boolean whole) {
    return new Stint(Disks.local(), file, whole, turns, committed::compareAndSet);
  }

  private void write(Stint stint, String text) throws IOException {
    var bytes = text.getBytes(UTF_8);
    stint.append(bytes, bytes.length);
  }

  @Test
  void bytes_that_were_written_but_never_acknowledged_are_cut_off_after_a_crash()
      throws IOException {
    Files.writeString(file, "acknowledged, then killed");
    committed.set(12);
    assertThat(stint(false).open(12, 100)).isEqualTo(12);
    assertThat(file).hasContent("acknowledged");
  }

  @Test
  void a_file_shorter_than_its_offset_is_taken_up_at_its_end() throws IOException {
    Files.writeString(file, "what the disk kept");
    committed.set(50);
    assertThat(stint(false).open(50, 100)).isEqualTo(18);
    assertThat(committed).hasValue(18);
  }

  @Test
  void a_lost_file_starts_again_from_nothing() throws IOException {
    committed.set(50);
    assertThat(stint(false).open(50, 100)).isZero();
    assertThat(committed).hasValue(0);
  }

  @Test
  void an_offset_is_committed_only_by_settling() throws IOException {
    var stint = stint(false);
    stint.open(0, 100);
    write(stint, "twelve bytes");
    assertThat(committed).hasValue(0);
    stint.settle();
    assertThat(committed).hasValue(12);
  }

  @Test
  void a_long_request_is_settled_on_its_way() throws IOException {
    var stint = stint(false);
    stint.open(0, 6 * Stint.STEP);
    var bytes = new byte[1 << 20];
    for (var i = 0; i < 20; i++) {
      stint.append(bytes, bytes.length);
    }
    await().atMost(10, TimeUnit.SECONDS).until(() -> committed.get() >= Stint.STEP);
    stint.end();
    assertThat(committed).hasValue(5L * Stint.STEP);
  }

  @Test
  void a_disk_that_fails_on_the_way_is_told_with_a_later_byte_and_nothing_of_it_counts()
      throws IOException {
    var disk = new PowerCutDisk(new Random(1), Path.of("/films"));
    var alone = new Turns(Runnable::run);
    var stint = new Stint(disk, Path.of("/films/film"), false, alone, committed::compareAndSet);
    stint.open(0, 6 * Stint.STEP);
    disk.failForceAfter(0);
    var bytes = new byte[Stint.STEP];
    assertThatThrownBy(() -> stint.append(bytes, bytes.length)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> stint.append(bytes, 1)).isInstanceOf(IOException.class);
    stint.end();
    assertThat(committed).hasValue(0);
  }

  @Test
  void a_newer_request_keeps_what_the_older_wrote_and_silences_it() throws IOException {
    var stints = new Stints();
    var id = Id.<Film>random();
    var older = stint(false);
    stints.take(id, older);
    older.open(0, 100);
    write(older, "kept");

    var newer = stint(false);
    stints.take(id, newer);
    assertThat(committed).hasValue(4);
    assertThatThrownBy(() -> write(older, "too late"))
        .isInstanceOfSatisfying(Rejection.class, r -> assertThat(r.code()).isEqualTo("superseded"));
    newer.open(committed.get(), 100);
    write(newer, " on");
    stints.release(id, older);
    stints.release(id, newer);
    assertThat(file).hasContent("kept on");
    assertThat(committed).hasValue(7);
  }

  @Test
  void a_request_overtaken_before_it_opened_never_opens() {
    var stints = new Stints();
    var id = Id.<Film>random();
    var older = stint(false);
    stints.take(id, older);
    stints.end(id);
    assertThatThrownBy(() -> older.open(0, 100)).isInstanceOf(Rejection.class);
    assertThat(file).doesNotExist();
  }

  @Test
  void nothing_is_kept_of_a_part_whose_checksum_was_not_proved() throws IOException {
    Files.writeString(file, "before");
    committed.set(6);
    var stint = stint(true);
    stint.open(6, 100);
    write(stint, " damaged");
    stint.end();
    assertThat(file).hasContent("before");
    assertThat(committed).hasValue(6);
  }

  @Test
  void more_than_declared_is_refused_and_not_written() throws IOException {
    var stint = stint(false);
    stint.open(0, 6);
    write(stint, "abcdef");
    assertThatThrownBy(() -> write(stint, "g"))
        .isInstanceOfSatisfying(Rejection.class, r -> assertThat(r.status()).isEqualTo(413));
    stint.end();
    assertThat(file).hasContent("");
  }

  @Test
  void the_last_offset_is_never_committed_without_handing_the_film_on() throws IOException {
    var stint = stint(false);
    stint.open(0, 6);
    write(stint, "abcdef");
    stint.end();
    assertThat(committed).hasValue(0);

    var again = stint(false);
    again.open(0, 6);
    write(again, "abcdef");
    again.finish(sha256 -> committed.set(6));
    again.end();
    assertThat(committed).hasValue(6);
    assertThat(file).hasContent("abcdef");
  }

  @Test
  void an_offset_moved_by_another_node_ends_the_stint() throws IOException {
    var stint = stint(false);
    stint.open(0, 100);
    write(stint, "mine");
    committed.set(9);
    assertThatThrownBy(stint::settle).isInstanceOf(Rejection.class);
  }

  @Test
  void the_digest_is_that_of_the_file_in_one_request_or_several() throws IOException {
    var expected = Sha256.hex("one and two");
    var once = stint(false);
    once.open(0, 11);
    write(once, "one and two");
    once.finish(sha256 -> assertThat(sha256).isEqualTo(expected));
    once.end();
    Files.writeString(file, "one and ");
    committed.set(8);
    var later = stint(false);
    later.open(8, 11);
    write(later, "two");
    later.finish(sha256 -> assertThat(sha256).isEqualTo(expected));
  }

  /** Linux reports a fault of the disk once and takes the pages lost for written afterwards. */
  @Test
  void after_a_failed_force_nothing_uncommitted_counts_though_a_second_force_succeeds()
      throws IOException {
    var disk = new PowerCutDisk(new Random(1), Path.of("/films"));
    var stint = new Stint(disk, Path.of("/films/film"), false, turns, committed::compareAndSet);
    stint.open(0, 100);
    write(stint, "twelve bytes");
    disk.failForceAfter(0);
    assertThatThrownBy(stint::settle).isInstanceOf(IOException.class);
    stint.end();
    assertThat(committed).hasValue(0);
    assertThat(disk.size(Path.of("/films/film"))).isZero();
  }

  @Test
  void a_file_the_disk_lost_and_made_anew_survives_the_next_power_cut() throws IOException {
    for (var seed = 0; seed < 20; seed++) {
      var disk = new PowerCutDisk(new Random(seed), Path.of("/films"));
      committed.set(50);
      var stint = new Stint(disk, Path.of("/films/film"), false, turns, committed::compareAndSet);
      stint.open(50, 100);
      write(stint, "twelve bytes");
      stint.settle();
      disk.cut();
      try (var left = disk.read(Path.of("/films/film"))) {
        assertThat(left).hasContent("twelve bytes");
      }
    }
  }
}
