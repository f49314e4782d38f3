package io.jinbang.intake.submission;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.intake.AiContent;
import io.jinbang.intake.AiContent.Extent;
import io.jinbang.intake.AiContent.Part;
import io.jinbang.media.Film;
import io.jinbang.shared.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AiProblemsTests {
  private static final AiContent PARTLY =
      new AiContent(Extent.PARTLY, List.of(Part.VOICE, Part.PICTURE, Part.VOICE), " 示例生成工具 ");

  private static Film labelled(@Nullable String label) {
    var check =
        new Film.Check(
            Film.Verdict.PASS, "mp4", "h264", "aac", 1920, 1080, 120, 25, true, List.of(), label);
    return Cases.film(Cases.WHILE_OPEN, Film.State.CHECKED, check);
  }

  private static List<String> fields(@Nullable AiContent ai, @Nullable Film film) {
    return AiProblems.of(ai, film).stream().map(Problem::field).toList();
  }

  @Test
  void the_question_is_asked_of_every_entry() {
    assertThat(fields(null, labelled(null))).containsExactly("ai");
    assertThat(fields(AiContent.none(), labelled(null))).isEmpty();
    assertThat(fields(AiContent.none(), null)).isEmpty();
    assertThat(fields(PARTLY, labelled(null))).isEmpty();
  }

  @Test
  void whoever_declares_some_says_which_parts() {
    assertThat(fields(new AiContent(Extent.WHOLLY, List.of(), ""), null))
        .containsExactly("ai-part");
    assertThat(fields(new AiContent(Extent.WHOLLY, List.of(Part.TEXT), "具".repeat(201)), null))
        .containsExactly("ai-tool");
  }

  @Test
  void a_labelled_file_cannot_be_declared_to_be_without() {
    assertThat(fields(AiContent.none(), labelled("{}"))).containsExactly("ai");
    assertThat(fields(PARTLY, labelled("{}"))).isEmpty();
  }

  @Test
  void parts_are_kept_in_order_and_nothing_is_kept_beside_none() {
    assertThat(AiProblems.cleaned(PARTLY))
        .isEqualTo(new AiContent(Extent.PARTLY, List.of(Part.PICTURE, Part.VOICE), "示例生成工具"));
    assertThat(AiProblems.cleaned(new AiContent(Extent.NONE, List.of(Part.TEXT), "x")))
        .isEqualTo(AiContent.none());
  }
}
