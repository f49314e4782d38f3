package io.jinbang.mail;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The outbox as the host sees it. */
public final class Queue {
  static final int PAGE = 50;

  private final Filter filter;
  private final Map<Letter.State, Long> counts;
  private final List<String> kinds;
  private final List<LetterLine> letters;
  private final @Nullable Pause pause;
  private final @Nullable Instant finish;
  private final boolean configured;

  Queue(
      Filter filter,
      Map<Letter.State, Long> counts,
      List<String> kinds,
      List<LetterLine> letters,
      @Nullable Pause pause,
      @Nullable Instant finish,
      boolean configured) {
    this.filter = filter;
    this.counts = Map.copyOf(counts);
    this.kinds = List.copyOf(kinds);
    this.letters = List.copyOf(letters);
    this.pause = pause;
    this.finish = finish;
    this.configured = configured;
  }

  /**
   * Which letters to show.
   *
   * @param state {@code waiting}, {@code sent} or {@code failed}; empty for all
   * @param kind id of a kind; empty for all
   * @param page from 0
   */
  public record Filter(String state, String kind, int page) {
    public Filter {
      page = Math.max(0, Math.min(page, 1_000_000));
    }

    /** Names nothing where the state is none. */
    String stateName() {
      return state.toUpperCase(Locale.ROOT);
    }

    public String address(String otherState) {
      return "?state=" + otherState + "&kind=" + kind;
    }

    public String toPage(int other) {
      return address(state) + "&page=" + other;
    }
  }

  /** The states, in the order in which they are drawn. */
  public static List<String> states() {
    return Stream.of(Letter.State.SENT, Letter.State.WAITING, Letter.State.FAILED)
        .map(state -> state.name().toLowerCase(Locale.ROOT))
        .toList();
  }

  public Filter filter() {
    return filter;
  }

  public long count(String state) {
    return counts.entrySet().stream()
        .filter(count -> count.getKey().name().equalsIgnoreCase(state))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  public long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Share of a state in thousandths of all, and where its bar begins. */
  public long from(String state) {
    return states().stream().takeWhile(each -> !each.equals(state)).mapToLong(this::share).sum();
  }

  public long share(String state) {
    return total() == 0 ? 0 : Math.round(1000.0 * count(state) / total());
  }

  /** Ids of the kinds there are letters of. */
  public List<String> kinds() {
    return kinds;
  }

  public List<LetterLine> letters() {
    return letters;
  }

  public int pages() {
    var shown = filter.state().isEmpty() ? total() : count(filter.state());
    return (int) Math.ceilDiv(shown, (long) PAGE);
  }

  /** Until when the queue rests because the server asked it to; null where it does not. */
  public @Nullable Instant restsUntil() {
    return pause == null ? null : pause.until();
  }

  public String restsFor() {
    return pause == null ? "" : pause.trouble();
  }

  /** When the last one will be gone under the caps; null where none is set. */
  public @Nullable Instant finish() {
    return finish;
  }

  public boolean configured() {
    return configured;
  }
}
