package io.jinbang.programme.agenda;

import io.jinbang.programme.Session;
import io.jinbang.shared.Text;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which sessions a reader wants to see. What is empty does not narrow; what nothing is called finds
 * nothing.
 *
 * @param q words to be found in titles, summaries, names and places, all of them
 */
public record AgendaFilter(
    String forum, String kind, String hall, String spoken, String speaker, String q) {

  static final AgendaFilter NONE = new AgendaFilter("", "", "", "", "", "");

  static AgendaFilter read(Map<String, String> asked) {
    return new AgendaFilter(
        word(asked, "forum"),
        word(asked, "kind"),
        word(asked, "hall"),
        word(asked, "spoken"),
        word(asked, "speaker"),
        word(asked, "q"));
  }

  private static String word(Map<String, String> asked, String name) {
    var word = asked.getOrDefault(name, "").strip();
    return word.length() > 100 ? word.substring(0, 100) : word;
  }

  public boolean isEmpty() {
    return equals(NONE);
  }

  public boolean matches(Agenda agenda, Session session) {
    return matches(forum, String.valueOf(session.forum()))
        && matches(kind, session.kind().name())
        && matches(hall, agenda.hall(session).id().toString())
        && (spoken.isEmpty() || heard(session))
        && (speaker.isEmpty()
            || session.everybody().stream().anyMatch(each -> each.toString().equals(speaker)))
        && (q.isEmpty() || found(text(agenda, session)));
  }

  private static boolean matches(String asked, String is) {
    return asked.isEmpty() || asked.equals(is);
  }

  /** Spoken, or interpreted into. */
  private boolean heard(Session session) {
    return session.languages().contains(spoken) || session.interpretation().contains(spoken);
  }

  private boolean found(String text) {
    return Stream.of(q.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(word -> found(word, text));
  }

  /** Letters of an alphabet from the beginning of a word on: AI is not found in Main. */
  private static boolean found(String word, String text) {
    return word.chars().allMatch(sign -> sign < 0x80)
        ? Pattern.compile("(?<![a-z0-9])" + Pattern.quote(word)).matcher(text).find()
        : text.contains(word);
  }

  private static String text(Agenda agenda, Session session) {
    var hall = agenda.hall(session);
    var words =
        Stream.of(
            Stream.of(session.title(), session.summary(), hall.name(), hall.venue()),
            agenda.forum(session).stream().map(each -> each.name()),
            session.talks().stream().map(each -> each.title()),
            agenda.onStage(session).stream()
                .flatMap(each -> Stream.of(each.name(), each.title(), each.organization())));
    return words
        .flatMap(each -> each)
        .map((Text each) -> each.zh() + "\n" + each.en())
        .collect(Collectors.joining("\n"))
        .toLowerCase(Locale.ROOT);
  }

  /** As the end of an address; empty where nothing is asked. */
  public String query() {
    var asked = new TreeMap<String, String>();
    asked.put("forum", forum);
    asked.put("kind", kind);
    asked.put("hall", hall);
    asked.put("spoken", spoken);
    asked.put("speaker", speaker);
    asked.put("q", q);
    return asked.entrySet().stream()
        .filter(each -> !each.getValue().isEmpty())
        .map(
            each ->
                "&"
                    + each.getKey()
                    + "="
                    + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining());
  }

  /** How many narrow. */
  public int count() {
    return (int)
        List.of(forum, kind, hall, spoken, speaker, q).stream()
            .filter(each -> !each.isEmpty())
            .count();
  }
}
