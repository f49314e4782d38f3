package io.jinbang.review.screening;

import io.jinbang.shared.Actor;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where one work stands in the screening, and who may say what about it next.
 *
 * @param required how many opinions the rulebook asks for, 1 or 2
 * @param opinions those that count, oldest first; empty where one person decides at once
 * @param screened the standing decision
 */
public record Docket(int required, List<Opinion> opinions, @Nullable Screened screened) {

  public Docket {
    opinions = List.copyOf(opinions);
  }

  /** Where a work stands. */
  public enum State {
    WAITING(Text.of("待看", "Waiting")),
    SECOND(Text.of("待第二人看", "Second opinion")),
    DISAGREED(Text.of("意见不一", "Disagreement")),
    DECIDED(Text.of("已定", "Decided"));

    private final Text label;

    State(Text label) {
      this.label = label;
    }

    public Text label() {
      return label;
    }
  }

  public State state() {
    if (screened != null) {
      return State.DECIDED;
    }
    return switch (opinions.size()) {
      case 0 -> State.WAITING;
      case 1 -> State.SECOND;
      default -> State.DISAGREED;
    };
  }

  public boolean gaveOne(UUID person) {
    return opinions.stream().anyMatch(opinion -> opinion.isBy(person));
  }

  /** Whether this work is one the person can take up now. */
  public boolean openTo(UUID person) {
    return switch (state()) {
      case WAITING -> true;
      case SECOND -> !gaveOne(person);
      case DISAGREED, DECIDED -> false;
    };
  }

  /** The question that came with the first opinion; never what its giver thinks. */
  public @Nullable String question() {
    return opinions.stream()
        .filter(opinion -> opinion.asked() && state() == State.SECOND)
        .map(Opinion::note)
        .findFirst()
        .orElse(null);
  }

  /** Why this person cannot give an answer now; empty where they can. */
  public Optional<Refusal> objection(Actor person) {
    return Optional.ofNullable(
        switch (state()) {
          case WAITING -> null;
          case SECOND -> gaveOne(person.person()) ? Objections.samePerson() : null;
          case DISAGREED -> aboutDisagreement(person);
          case DECIDED -> opinions.isEmpty() ? null : Objections.decided();
        });
  }

  private @Nullable Refusal aboutDisagreement(Actor person) {
    if (!person.is(Role.HOST)) {
      return Objections.hostDecides();
    }
    return gaveOne(person.person()) ? Objections.party() : null;
  }

  /** Whether an answer by a person without objection decides; otherwise it is an opinion. */
  boolean decidedBy(Outcome answer) {
    return switch (state()) {
      case WAITING -> required == 1;
      case SECOND -> agrees(opinions.getFirst().outcome(), answer);
      case DISAGREED, DECIDED -> true;
    };
  }

  /** Where one opinion is enough, somebody unsure leaves it to the next. */
  private boolean agrees(@Nullable Outcome first, Outcome second) {
    return first == null ? required == 1 : first == second;
  }
}
