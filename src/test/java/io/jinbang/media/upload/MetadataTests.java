package io.jinbang.media.upload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinbang.shared.Refusal;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataTests {
  private static final UUID SUBJECT = UUID.fromString("4f0c3a52-91a6-4c6e-8a57-0c8e2b7a9d10");

  private static String header(String name) {
    return "filename " + base64(name) + ",subject " + base64(SUBJECT.toString());
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }

  @Test
  void name_and_subject_are_read() {
    var metadata = Metadata.read(header("最后一炉铁水_终版.mp4"));
    assertThat(metadata.name()).isEqualTo("最后一炉铁水_终版.mp4");
    assertThat(metadata.subject()).isEqualTo(SUBJECT);
  }

  @Test
  void unknown_keys_and_keys_without_value_are_allowed_as_the_protocol_says() {
    assertThat(Metadata.read(header("a.mp4") + ", relativePath bnVsbA==,is_confidential").name())
        .isEqualTo("a.mp4");
  }

  @Test
  void control_and_direction_characters_are_taken_out() {
    assertThat(Metadata.read(header("a\u0000b\nc\r\t\u202Egnp.mp4\u200f\u0085")).name())
        .isEqualTo("abcgnp.mp4");
  }

  @Test
  void a_name_may_have_255_bytes_in_any_script() {
    var name = "铁".repeat(83) + "🔥".repeat(1) + "ab";
    assertThat(name.getBytes(UTF_8)).hasSize(255);
    assertThat(Metadata.read(header(name)).name()).isEqualTo(name);
    assertThatThrownBy(() -> Metadata.read(header(name + "c"))).isInstanceOf(Refusal.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-i", "../../etc/passwd", "film.mp4;rm -rf", "<img src=x>.mp4", "CON"})
  void a_name_is_only_a_name(String name) {
    assertThat(Metadata.read(header(name)).name()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",",
        "filename",
        "filename  YQ==",
        "filename YQ==,subject NGYwYzNh",
        "filename YQ==,filename Yg==,subject NGYwYzNhNTItOTFhNi00YzZlLThhNTctMGM4ZTJiN2E5ZDEw",
        "filename !!!,subject NGYwYzNhNTItOTFhNi00YzZlLThhNTctMGM4ZTJiN2E5ZDEw",
        "filename /w==,subject NGYwYzNhNTItOTFhNi00YzZlLThhNTctMGM4ZTJiN2E5ZDEw",
        "filename YQ== b,subject NGYwYzNhNTItOTFhNi00YzZlLThhNTctMGM4ZTJiN2E5ZDEw"
      })
  void what_is_malformed_is_refused(String header) {
    assertThatThrownBy(() -> Metadata.read(header))
        .isInstanceOfSatisfying(Rejection.class, r -> assertThat(r.status()).isEqualTo(400));
  }

  @Test
  void an_endless_header_is_refused() {
    assertThatThrownBy(() -> Metadata.read(header("a.mp4") + ",x " + "A".repeat(5000)))
        .isInstanceOf(Rejection.class);
    assertThatThrownBy(() -> Metadata.read(null)).isInstanceOf(Rejection.class);
  }
}
