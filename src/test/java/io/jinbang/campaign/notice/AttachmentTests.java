package io.jinbang.campaign.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinbang.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttachmentTests {
  private static final byte[] PDF = "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8);

  @ParameterizedTest
  @CsvSource({
    "推荐表.pdf, 推荐表.pdf",
    "../../etc/passwd, passwd.pdf",
    "C:\\temp\\附件 1.PDF, 附件 1.pdf",
    "evil.html, evil.pdf",
    "..., file.pdf",
    "'', file.pdf",
    "'a\"; filename=b.exe', a filename=b.pdf"
  })
  void a_name_is_made_safe_and_ends_as_the_bytes_say(String given, String safe) {
    assertThat(Attachment.of(given, PDF).name()).isEqualTo(safe);
  }

  @Test
  void line_breaks_and_turning_marks_do_not_stay_in_a_name() {
    assertThat(Attachment.of("a\r\nSet-Cookie: x\u202efdp.exe", PDF).name())
        .isEqualTo("aSet-Cookie xfdp.pdf");
  }

  @Test
  void what_is_no_document_is_refused_whatever_its_name() {
    for (var bytes : new String[] {"<html><script>alert(1)</script>", "MZ\u0090", "#!/bin/sh"}) {
      assertThatThrownBy(() -> Attachment.of("a.pdf", bytes.getBytes(StandardCharsets.UTF_8)))
          .isInstanceOfSatisfying(
              Refusal.class, r -> assertThat(r.first().field()).isEqualTo("file"));
    }
    assertThatThrownBy(() -> Attachment.of("a.pdf", new byte[0])).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> Attachment.of("a.pdf", Arrays.copyOf(PDF, 10 * 1024 * 1024 + 1)))
        .isInstanceOf(Refusal.class);
  }
}
