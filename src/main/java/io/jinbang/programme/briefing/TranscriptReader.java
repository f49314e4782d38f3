package io.jinbang.programme.briefing;

import io.jinbang.programme.Speaker;
import io.jinbang.programme.gathering.Bilingual;
import io.jinbang.shared.Id;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Text;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A plain transcript, a line a paragraph: {@code 名字：…}, {@code 问（某报 某记者）：…}, {@code 主持人：…}, each
 * perhaps behind a time such as {@code 00:12:05}. A line that begins with a blank, or names nobody,
 * goes on with who spoke before.
 */
final class TranscriptReader {
  static final int MOST = 400;
  static final int LONGEST = 4000;

  private static final Pattern TIME =
      Pattern.compile("^[\\[【]?(?:(\\d{1,2}):)?(\\d{1,2}):(\\d{2})[\\]】]?\\s*");
  private static final Pattern QUESTION =
      Pattern.compile("(?i)^(?:问|提问|Q|Question)\\s*[（(]([^）)]{1,80})[）)]\\s*[:：]\\s*(.*)$");
  private static final Pattern SAID =
      Pattern.compile("^(?:(?i:答|A|Answer)\\s*[（(])?([^:：。，；？！,;?!]{1,24}?)[）)]?\\s*[:：]\\s*(.*)$");
  private static final Pattern MODERATOR = Pattern.compile("(?i)主持人?|moderator|host");

  /**
   * A paragraph that was read.
   *
   * @param outlet name of who asked; empty for all but questions
   */
  record Line(
      Paragraph.Kind kind,
      @Nullable Id<Speaker> speaker,
      String outlet,
      String journalist,
      @Nullable Integer second,
      String words) {

    Line going(String on) {
      return new Line(kind, speaker, outlet, journalist, null, on);
    }
  }

  /** What was read, and what could not be. */
  record Read(List<Line> lines, List<Problem> problems) {
    Read {
      lines = List.copyOf(lines);
      problems = List.copyOf(problems);
    }
  }

  private final List<Speaker> speakers;
  private final List<Line> lines = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private boolean asked;

  private TranscriptReader(List<Speaker> speakers) {
    this.speakers = speakers;
  }

  /**
   * @param speakers those of the briefing
   */
  static Read read(String text, List<Speaker> speakers) {
    var reader = new TranscriptReader(speakers);
    var given = text.lines().toList();
    for (var number = 1; number <= given.size(); number++) {
      reader.line(number, given.get(number - 1));
    }
    reader.lines.removeIf(line -> line.words().isBlank());
    reader.checkSize();
    return new Read(reader.lines, reader.problems);
  }

  private void checkSize() {
    if (lines.isEmpty() && problems.isEmpty()) {
      problems.add(
          Problem.at("text", "没有内容", "There is nothing in it", "粘贴实录文字。", "Paste the transcript."));
    }
    if (lines.size() > MOST) {
      problems.add(
          Problem.at(
              "text",
              "超过 400 段",
              "More than 400 paragraphs",
              "合并一些段落。",
              "Put some paragraphs together."));
    }
  }

  private void line(int number, String given) {
    if (given.isBlank()) {
      return;
    }
    if (given.strip().length() > LONGEST) {
      finding(number, "这一段超过 4000 字", "longer than 4,000 characters", "分成几段。", "Divide it.");
      return;
    }
    var time = TIME.matcher(given);
    var timed = time.find();
    var words = timed ? given.substring(time.end()) : given;
    var second = timed ? seconds(time.group(1), time.group(2), time.group(3)) : null;
    var goesOn = !timed && Character.isWhitespace(given.codePointAt(0));
    if (goesOn || !begins(number, words.strip(), second)) {
      goOn(number, words.strip());
    }
  }

  static int seconds(@Nullable String hours, String minutes, String seconds) {
    return (hours == null ? 0 : Integer.parseInt(hours)) * 3600
        + Integer.parseInt(minutes) * 60
        + Integer.parseInt(seconds);
  }

  /** Whether somebody begins to speak here. */
  private boolean begins(int number, String words, @Nullable Integer second) {
    var question = QUESTION.matcher(words);
    if (question.matches()) {
      asked = true;
      var who = asker(question.group(1).strip());
      add(new Line(Paragraph.Kind.QUESTION, null, who[0], who[1], second, question.group(2)));
      return true;
    }
    var said = SAID.matcher(words);
    if (!said.matches()) {
      return false;
    }
    speak(number, said.group(1).strip(), second, said.group(2));
    return true;
  }

  /** 某报 某记者, or Sample Daily, Reporter 01. */
  private static String[] asker(String words) {
    var latin = words.codePoints().allMatch(point -> point < 0x2E80);
    var parts = words.split(latin ? "\\s*,\\s*" : "[\\s,，、/·]+", 2);
    return new String[] {parts[0], parts.length > 1 ? parts[1] : ""};
  }

  private void speak(int number, String name, @Nullable Integer second, String words) {
    if (MODERATOR.matcher(name).matches()) {
      asked = false;
      add(new Line(Paragraph.Kind.MODERATOR, null, "", "", second, words));
      return;
    }
    var speaker = speaker(name);
    if (speaker.isEmpty()) {
      finding(
          number,
          "“" + name + "”不在发布人之列",
          "“" + name + "” is not among the speakers",
          "先把他加为发布人；如果这行是接着上文说，在行首加一个空格。",
          "Add them to the speakers first; where the line only goes on, begin it with a blank.");
      return;
    }
    var kind = asked ? Paragraph.Kind.ANSWER : Paragraph.Kind.SPEECH;
    add(new Line(kind, speaker.get().id(), "", "", second, words));
  }

  private Optional<Speaker> speaker(String name) {
    var bare = name.replaceAll("[（(].*$", "");
    return speakers.stream()
        .filter(each -> isNamed(new Bilingual(each.name().zh(), each.name().en()), bare))
        .findFirst();
  }

  static boolean isNamed(Bilingual names, String name) {
    var asked = plain(name);
    return !asked.isEmpty()
        && Stream.of(names.zh(), names.en()).anyMatch(each -> plain(each).equals(asked));
  }

  private static String plain(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFKC)
        .replaceAll("\\s+", "")
        .toLowerCase(Locale.ROOT);
  }

  private void add(Line line) {
    lines.add(line);
  }

  private void goOn(int number, String words) {
    if (lines.isEmpty()) {
      if (problems.isEmpty()) {
        finding(
            number,
            "开头没有写是谁说的",
            "it does not say who speaks",
            "写成“名字：……”。",
            "Begin with “name: …”.");
      }
      return;
    }
    var last = lines.getLast();
    if (last.words().isEmpty()) {
      lines.removeLast();
      lines.add(
          new Line(
              last.kind(), last.speaker(), last.outlet(), last.journalist(), last.second(), words));
    } else {
      lines.add(last.going(words));
    }
  }

  private void finding(int number, String zh, String en, String toZh, String toEn) {
    problems.add(
        new Problem(
            "text",
            Text.of("第 " + number + " 行：" + zh, "Line " + number + ": " + en),
            Text.of(toZh, toEn)));
  }
}
