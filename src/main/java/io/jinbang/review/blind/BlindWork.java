package io.jinbang.review.blind;

import io.jinbang.campaign.Rulebook;
import io.jinbang.campaign.Rulebook.Question;
import io.jinbang.intake.Entry;
import io.jinbang.media.Film;
import io.jinbang.shared.Text;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A work as its judges see it: nothing here tells who sent it. Short answers are left out, since
 * they hold names and addresses; a film's file name often does, so the work's number stands for it;
 * words that give its makers away are blocked out.
 *
 * @param themes names, the primary one first
 * @param told what the authors wrote at length
 * @param filmShowsNames whether the screening found names in the film itself
 * @param aiGenerated whether it is declared to hold generated content
 */
public record BlindWork(
    String number,
    String title,
    List<Text> themes,
    @Nullable Film film,
    List<Told> told,
    boolean filmShowsNames,
    boolean aiGenerated) {
  private static final UUID NOBODY = new UUID(0, 0);

  /** A question and what was answered. */
  public record Told(Text question, String answer) {}

  public static BlindWork of(
      Rulebook rulebook, Entry entry, @Nullable Film film, Blinding blinding) {
    return new BlindWork(
        entry.submittedNumber(),
        blinding.shown(Mask.TITLE, entry.title()),
        entry.themes().stream().map(theme -> rulebook.theme(theme).name()).toList(),
        film == null ? null : nameless(film, entry.submittedNumber()),
        longAnswers(rulebook, entry).stream()
            .map(question -> told(question, entry, blinding))
            .toList(),
        blinding.filmShowsNames(),
        entry.aiGenerated());
  }

  private static Film nameless(Film film, String number) {
    return new Film(
        film.id(),
        NOBODY,
        NOBODY,
        number,
        film.size(),
        film.state(),
        null,
        film.check(),
        film.begunAt());
  }

  /** The questions whose answers judges read. */
  static List<Question> longAnswers(Rulebook rulebook, Entry entry) {
    return rulebook.form().questions().stream()
        .filter(question -> question.kind() == Question.Kind.LONG_TEXT)
        .filter(question -> !entry.answers().getOrDefault(question.id(), "").isBlank())
        .toList();
  }

  private static Told told(Question question, Entry entry, Blinding blinding) {
    var answer = entry.answers().getOrDefault(question.id(), "");
    return new Told(question.label(), blinding.shown(question.id(), answer));
  }

  /** Running time in seconds; 0 while it is not known. */
  public double seconds() {
    return film == null || film.check() == null ? 0 : film.check().seconds();
  }
}
