package io.jinbang.intake.entry;

import io.jinbang.campaign.Rulebook;
import io.jinbang.campaign.Rulebook.Question;
import io.jinbang.intake.AiContent;
import io.jinbang.intake.submission.Answers;
import io.jinbang.intake.submission.Draft;
import io.jinbang.intake.submission.Submission;
import io.jinbang.organization.Body;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import io.jinbang.site.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Between the fields of the entry form and a draft; what the rulebook does not ask is left out. */
final class DraftForm {
  /** More than any field asks for, and little enough to keep. */
  private static final int MOST = 20_000;

  private DraftForm() {}

  static Draft read(Form form, Rulebook rulebook) {
    return new Draft(
        typed(form, "title"),
        typed(form, "organisation"),
        typed(form, "credits"),
        typed(form, "theme"),
        further(form, rulebook),
        body(form.value("division")),
        body(form.value("unit")),
        answers(form, rulebook),
        accepted(form, rulebook),
        form.has("same", "yes"),
        ai(form));
  }

  static Form show(Draft draft, Rulebook rulebook) {
    var values = new HashMap<String, List<String>>();
    values.put("title", List.of(draft.title()));
    values.put("organisation", List.of(draft.organisation()));
    values.put("credits", List.of(draft.credits()));
    values.put("theme", List.of(draft.theme()));
    values.put("further", draft.further());
    values.put("division", text(draft.division()));
    values.put("unit", text(draft.unit()));
    values.putAll(shown(draft.ai()));
    draft.answers().forEach((id, answer) -> values.put("q-" + id, List.of(answer)));
    rulebook.declarations().stream()
        .filter(declaration -> draft.accepted().contains(declaration.id()))
        .forEach(d -> values.put(Submission.declarationField(d), List.of("yes")));
    return Form.of(values);
  }

  private static Map<String, List<String>> shown(@Nullable AiContent ai) {
    return ai == null
        ? Map.of()
        : Map.of(
            "ai", List.of(lower(ai.extent())),
            "ai-part", ai.parts().stream().map(DraftForm::lower).toList(),
            "ai-tool", List.of(ai.tool()));
  }

  private static @Nullable AiContent ai(Form form) {
    var parts =
        Stream.of(AiContent.Part.values())
            .filter(part -> form.has("ai-part", lower(part)))
            .toList();
    return Stream.of(AiContent.Extent.values())
        .filter(extent -> form.has("ai", lower(extent)))
        .findFirst()
        .map(extent -> new AiContent(extent, parts, typed(form, "ai-tool")))
        .orElse(null);
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static List<String> text(@Nullable Id<Body> body) {
    return body == null ? List.of() : List.of(body.toString());
  }

  private static List<String> further(Form form, Rulebook rulebook) {
    return rulebook.themes().stream()
        .map(Rulebook.Theme::id)
        .filter(theme -> form.has("further", theme))
        .toList();
  }

  private static Map<String, String> answers(Form form, Rulebook rulebook) {
    return rulebook.form().questions().stream()
        .collect(Collectors.toMap(Question::id, question -> typed(form, Answers.field(question))));
  }

  private static Set<String> accepted(Form form, Rulebook rulebook) {
    return rulebook.declarations().stream()
        .filter(declaration -> form.has(Submission.declarationField(declaration), "yes"))
        .map(Rulebook.Declaration::id)
        .collect(Collectors.toSet());
  }

  private static @Nullable Id<Body> body(String value) {
    try {
      return value.isBlank() ? null : Id.of(UUID.fromString(value));
    } catch (IllegalArgumentException noChoiceOfOurs) {
      return null;
    }
  }

  /** PostgreSQL keeps no NUL. */
  private static String typed(Form form, String field) {
    var value = form.value(field).replace("\0", "").replace("\r\n", "\n");
    if (value.length() > MOST) {
      throw Refusal.invalid(
          field,
          Text.of("这一项太长了", "This is far too long"),
          Text.of("最多 {} 个字。", "At most {} characters.").with(MOST));
    }
    return value;
  }
}
