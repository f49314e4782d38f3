package io.jinbang.intake.submission;

import io.jinbang.intake.AiContent;
import io.jinbang.organization.Body;
import io.jinbang.shared.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an entrant has typed so far, exactly as typed: a draft may be wrong in any way.
 *
 * @param theme the primary theme; empty while none is chosen
 * @param further other themes marked; may repeat the primary one
 * @param answers by question id
 * @param accepted ids of the declarations whose boxes are ticked
 * @param sameWork true where the entrant insists on entering bytes they have entered before
 * @param ai what is declared of generated content; null while the question is not answered
 */
public record Draft(
    String title,
    String organisation,
    String credits,
    String theme,
    List<String> further,
    @Nullable Id<Body> division,
    @Nullable Id<Body> unit,
    Map<String, String> answers,
    Set<String> accepted,
    boolean sameWork,
    @Nullable AiContent ai) {

  /** A draft in which nothing is said of generated content yet. */
  public Draft(
      String title,
      String organisation,
      String credits,
      String theme,
      List<String> further,
      @Nullable Id<Body> division,
      @Nullable Id<Body> unit,
      Map<String, String> answers,
      Set<String> accepted,
      boolean sameWork) {
    this(
        title,
        organisation,
        credits,
        theme,
        further,
        division,
        unit,
        answers,
        accepted,
        sameWork,
        null);
  }

  public Draft {
    further = List.copyOf(further);
    answers = Map.copyOf(answers);
    accepted = Set.copyOf(accepted);
  }

  /** The same with these answers. */
  public Draft answering(Map<String, String> others) {
    return new Draft(
        title,
        organisation,
        credits,
        theme,
        further,
        division,
        unit,
        others,
        accepted,
        sameWork,
        ai);
  }

  /** All marked themes, the primary one first, none twice. */
  public List<String> themes() {
    var all = new ArrayList<String>();
    if (!theme.isBlank()) {
      all.add(theme);
    }
    further.stream().filter(id -> !all.contains(id)).forEach(all::add);
    return List.copyOf(all);
  }

  public String answer(String question) {
    return answers.getOrDefault(question, "").strip();
  }
}
