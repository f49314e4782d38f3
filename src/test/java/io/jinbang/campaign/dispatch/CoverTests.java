package io.jinbang.campaign.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import io.jinbang.site.Form;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CoverTests {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2026-07-31T10:00:00Z"); // 18:00 in Beijing

  @Test
  void a_deadline_is_read_in_the_zone_of_the_call() {
    var cover = cover("请认真组织。\r\n谢谢。", "", "2026-07-20T18:00");

    assertThat(cover.deadline()).isEqualTo(Instant.parse("2026-07-20T10:00:00Z"));
    assertThat(cover.note()).isEqualTo(Text.same("请认真组织。\n谢谢。"));
  }

  @Test
  void it_must_be_earlier_than_the_one_that_came() {
    assertThat(cover("", "", "2026-07-31T17:59").deadline()).isBefore(LATEST);
    assertThat(refusal("2026-07-31T18:00"))
        .extracting(r -> r.first().field())
        .isEqualTo("deadline");
    assertThat(refusal("2026-08-01T00:00").first().remedy().zh()).contains("2026-07-31 18:00");
  }

  @Test
  void nor_may_it_have_passed_or_be_no_time() {
    assertThat(refusal("2026-05-31T00:00").first().message().zh()).isEqualTo("这个时间已经过去");
    assertThat(refusal("明天").first().message().zh()).isEqualTo("看不懂这个时间");
    assertThat(refusal("2026-02-30T00:00").first().message().zh()).isEqualTo("看不懂这个时间");
  }

  @Test
  void nothing_at_all_is_a_cover_too() {
    assertThat(cover("", "", "")).isEqualTo(new Cover("", "", null));
    assertThat(cover("", "", "").note()).isNull();
    assertThat(cover("", "Please do", "").note()).isEqualTo(Text.same("Please do"));
  }

  @Test
  void a_note_has_an_end() {
    assertThatThrownBy(() -> cover("长".repeat(2_001), "x\0", ""))
        .isInstanceOfSatisfying(
            Refusal.class,
            r ->
                assertThat(r.problems()).extracting("field").containsExactly("note-zh", "note-en"));
  }

  private static Refusal refusal(String deadline) {
    try {
      cover("", "", deadline);
      throw new AssertionError("taken: " + deadline);
    } catch (Refusal refusal) {
      return refusal;
    }
  }

  private static Cover cover(String zh, String en, String deadline) {
    var form =
        Map.of("note-zh", List.of(zh), "note-en", List.of(en), "deadline", List.of(deadline));
    return Cover.read(Form.of(form), LATEST, ZONE, NOW);
  }
}
