package io.jinbang.intake.submission;

import io.jinbang.campaign.Rulebook;
import io.jinbang.campaign.Rulebook.Declaration;
import io.jinbang.intake.Entry;
import io.jinbang.media.Film;
import io.jinbang.organization.Body;
import io.jinbang.shared.Id;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The decision on a submission: accepted, or everything that is wrong with it at once.
 *
 * @param window when it may be submitted
 * @param ticks the declarations' boxes, with the time of each
 * @param film the newest film; null while there is none
 * @param twins the entrant's own other entries with the very same bytes
 * @param divisions bodies that can be chosen as division
 * @param units who can recommend, and what speaks against the one chosen
 */
public record Submission(
    Rulebook rulebook,
    EntryWindow window,
    Draft draft,
    Map<String, Tick> ticks,
    @Nullable Film film,
    List<Entry> twins,
    Set<Id<Body>> divisions,
    UnitChoice units,
    Instant now) {
  /** Greatest number of characters in a title. */
  public static final int TITLE = 80;

  /** Greatest number of characters in the organisation's name and in the credits. */
  public static final int NAMES = 200;

  /** What is decided. */
  public sealed interface Outcome {}

  /**
   * It may be submitted.
   *
   * @param draft as it is kept from now on
   */
  public record Accepted(Draft draft, Film film, List<Acceptance> acceptances) implements Outcome {}

  /** It may not; never empty. */
  public record Refused(List<Problem> problems) implements Outcome {}

  /** Decides. */
  public Outcome decide() {
    var problems = problems();
    return problems.isEmpty()
        ? new Accepted(cleaned(), Objects.requireNonNull(film), acceptances())
        : new Refused(problems);
  }

  private List<Problem> problems() {
    var problems = new ArrayList<Problem>();
    deadline(problems);
    names(problems);
    themes(problems);
    bodies(problems);
    problems.addAll(Answers.problems(rulebook.form().questions(), draft));
    problems.addAll(FilmProblems.of(film));
    problems.addAll(AiProblems.of(draft.ai(), film));
    sameBytes(problems);
    declarations(problems);
    return List.copyOf(problems);
  }

  private void deadline(List<Problem> problems) {
    if (now.isBefore(window.opens())) {
      problems.add(Lateness.early());
    } else if (!window.takes(film, now)) {
      problems.add(window.inGrace(now) ? Lateness.noGrace() : Lateness.late());
    }
  }

  private void names(List<Problem> problems) {
    typed(problems, "title", Text.of("作品名称", "Title"), draft.title(), TITLE, true);
    typed(problems, "credits", Text.of("作者署名", "Credits"), draft.credits(), NAMES, true);
    typed(
        problems,
        "organisation",
        Text.of("作者单位", "Organisation"),
        draft.organisation(),
        NAMES,
        false);
  }

  private static void typed(
      List<Problem> problems, String field, Text label, String value, int max, boolean required) {
    if (required && value.isBlank()) {
      problems.add(Answers.missing(field, label));
    }
    Answers.tooLong(field, label, value.strip(), max).ifPresent(problems::add);
  }

  private void themes(List<Problem> problems) {
    var known = rulebook.themes().stream().map(Rulebook.Theme::id).collect(Collectors.toSet());
    if (!known.contains(draft.theme()) || !known.containsAll(draft.themes())) {
      problems.add(
          Problem.at(
              "theme",
              "还没有选主要主题",
              "No primary theme is chosen",
              "选最贴近的一个；还符合别的主题，在下面勾选。",
              "Choose the closest one; mark others it fits below."));
    }
    var max = rulebook.form().maxThemes();
    if (draft.themes().size() > max) {
      problems.add(tooManyThemes(max));
    }
  }

  private static Problem tooManyThemes(int max) {
    return new Problem(
        "further",
        Text.of("主题选多了", "Too many themes are marked"),
        Text.of("连同主要主题，最多 {} 个。", "At most {}, the primary one included.").with(max));
  }

  private void bodies(List<Problem> problems) {
    if (draft.division() == null || !divisions.contains(draft.division())) {
      problems.add(Answers.missing("division", Text.of("所在地区", "Division")));
    } else {
      units.problem(draft.unit(), now, rulebook.zone()).ifPresent(problems::add);
    }
  }

  private void sameBytes(List<Problem> problems) {
    if (!twins.isEmpty() && !draft.sameWork()) {
      var twin = twins.getFirst();
      problems.add(
          new Problem(
              "same",
              Text.of("这个文件与您的另一件作品《{}》完全相同", "This file is the very same as your other entry “{}”")
                  .with(twin.title()),
              Text.of(
                  "一件作品只报一次；符合几个主题，在那件作品里一并勾选。确是两件作品，请勾选确认。",
                  "One work is entered once; mark several themes on that entry instead. If they are"
                      + " two works, tick the box to confirm.")));
    }
  }

  private void declarations(List<Problem> problems) {
    rulebook.declarations().stream()
        .filter(declaration -> !accepted(declaration))
        .map(Submission::unaccepted)
        .forEach(problems::add);
  }

  private static Problem unaccepted(Declaration declaration) {
    return new Problem(
        declarationField(declaration),
        Text.of(
            "还没有勾选“" + declaration.summary().zh() + "”",
            "Not accepted: “" + declaration.summary().en() + "”"),
        Text.of("读过全文后勾选。", "Read it and tick the box."));
  }

  /** The name of a declaration's field on the form. */
  public static String declarationField(Declaration declaration) {
    return "d-" + declaration.id();
  }

  private boolean accepted(Declaration declaration) {
    var tick = ticks.get(declaration.id());
    return tick != null && tick.version() == declaration.version();
  }

  private List<Acceptance> acceptances() {
    return rulebook.declarations().stream()
        .map(d -> Acceptance.of(d, Objects.requireNonNull(ticks.get(d.id()))))
        .toList();
  }

  private Draft cleaned() {
    var answers =
        rulebook.form().questions().stream()
            .filter(question -> !draft.answer(question.id()).isEmpty())
            .collect(
                Collectors.toMap(
                    Rulebook.Question::id,
                    question -> Answers.cleaned(question, draft.answer(question.id()))));
    return new Draft(
        draft.title().strip(),
        draft.organisation().strip(),
        draft.credits().strip(),
        draft.theme(),
        draft.themes().subList(1, draft.themes().size()),
        draft.division(),
        draft.unit(),
        answers,
        draft.accepted(),
        draft.sameWork(),
        AiProblems.cleaned(draft.ai()));
  }
}
