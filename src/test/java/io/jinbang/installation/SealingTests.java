package io.jinbang.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealingTests {
  /** An example of GB 11643-1999. */
  private static final String NUMBER = "11010519491231002X";

  @TempDir Path home;

  private Sealing vault() {
    return new Sealing(new Home(home), new Machine("here", true));
  }

  @Test
  void what_was_sealed_opens_in_its_place_after_a_restart_too() {
    var sealed = vault().seal(NUMBER, "a/b");
    assertThat(Sealing.isSealed(sealed)).isTrue();
    assertThat(sealed).doesNotContain(NUMBER);
    assertThat(vault().open(sealed, "a/b")).isEqualTo(NUMBER);
    assertThat(vault().seal(NUMBER, "a/b")).isNotEqualTo(sealed);
  }

  @Test
  void what_was_moved_or_changed_does_not_open() {
    var sealed = vault().seal(NUMBER, "a/b");
    assertThatThrownBy(() -> vault().open(sealed, "a/c")).isInstanceOf(IllegalStateException.class);
    var at = sealed.length() - 4;
    var other = sealed.charAt(at) == 'A' ? 'B' : 'A';
    var changed = sealed.substring(0, at) + other + sealed.substring(at + 1);
    assertThatThrownBy(() -> vault().open(changed, "a/b"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void the_key_is_readable_by_its_owner_only() throws IOException {
    vault();
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(home.resolve("secrets/vault"))))
        .isEqualTo("rw-------");
  }

  @Test
  void a_new_key_seals_and_the_old_one_still_opens() throws IOException {
    var old = vault().seal(NUMBER, "a/b");
    var second = java.util.Base64.getEncoder().encodeToString(new byte[32]);
    Files.writeString(
        home.resolve("secrets/vault"), "fresh " + second + "\n", StandardOpenOption.APPEND);
    assertThat(vault().seal(NUMBER, "a/b")).startsWith("sealed:1:fresh:");
    assertThat(vault().open(old, "a/b")).isEqualTo(NUMBER);
  }
}
