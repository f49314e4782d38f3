package io.jinbang.programme.gathering;

import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A form as it was sent. Reads its fields, remembers what is wrong with them, and says so at the
 * end, all at once. A text in both languages comes in two fields, {@code nameZh} and {@code
 * nameEn}.
 */
public final class Typed {
  private static final int LINE = 200;
  private static final int AREA = 4000;

  private final Map<String, List<String>> values;
  private final List<Problem> problems = new ArrayList<>();

  public Typed(Map<String, List<String>> values) {
    this.values = values;
  }

  public boolean has(String field) {
    return values.containsKey(field);
  }

  public List<String> all(String field) {
    return values.getOrDefault(field, List.of());
  }

  /** Without blanks around it; empty where nothing was typed. */
  public String words(String field) {
    return words(field, LINE);
  }

  public String words(String field, int most) {
    var words = all(field).isEmpty() ? "" : all(field).getFirst().strip();
    if (words.length() > most) {
      wrong(
          field,
          "超过了 " + most + " 字",
          "More than " + most + " characters",
          "请缩短。",
          "Make it shorter.");
    }
    return words;
  }

  /** A line in both languages. */
  public Bilingual both(String field) {
    return new Bilingual(words(field + "Zh"), words(field + "En"));
  }

  /** Some sentences in both languages. */
  public Bilingual area(String field) {
    return new Bilingual(words(field + "Zh", AREA), words(field + "En", AREA));
  }

  /** A line that must be there in one of the languages at least. */
  public Bilingual name(String field) {
    var name = both(field);
    if (name.isEmpty()) {
      wrong(
          field + "Zh",
          "没有写名称",
          "The name is missing",
          "至少写一种语言；缺的那种会列在“双语检查”里。",
          "Write it in one language at least; the other is listed under Languages.");
    }
    return name;
  }

  /** Zero, with a problem, for what is no whole number within the bounds. */
  public int number(String field, int least, int most) {
    var words = words(field);
    var number = words.matches("\\d{1,9}") ? Integer.parseInt(words) : -1;
    if (number < least || number > most) {
      wrong(
          field,
          "应是 %d 到 %d 之间的整数".formatted(least, most),
          "A whole number from %d to %d is wanted".formatted(least, most),
          "请改正。",
          "Correct it.");
      return 0;
    }
    return number;
  }

  public @Nullable Integer numberOrNone(String field, int most) {
    return words(field).isEmpty() ? null : Integer.valueOf(number(field, 0, most));
  }

  public @Nullable LocalDate day(String field) {
    return read(field, LocalDate::parse, "日期", "date", "2026-09-01");
  }

  public @Nullable LocalTime time(String field) {
    return read(field, LocalTime::parse, "时刻", "time", "09:30");
  }

  private <T> @Nullable T read(
      String field, Function<String, T> reader, String zh, String en, String example) {
    try {
      return reader.apply(words(field));
    } catch (DateTimeParseException wrong) {
      wrong(
          field,
          "看不懂" + zh,
          "That is no " + en,
          "写成 " + example + "。",
          "Write it as " + example + ".");
      return null;
    }
  }

  /** The one of the choices that has this name. */
  public <E extends Enum<E>> @Nullable E choice(String field, Class<E> type) {
    var words = words(field);
    for (var one : type.getEnumConstants()) {
      if (one.name().equals(words)) {
        return one;
      }
    }
    wrong(field, "没有选", "Nothing is chosen", "请选一项。", "Choose one.");
    return null;
  }

  public void wrong(String field, String zh, String en, String remedyZh, String remedyEn) {
    problems.add(Problem.at(field, zh, en, remedyZh, remedyEn));
  }

  public void wrong(Problem problem) {
    problems.add(problem);
  }

  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** Throws with everything that was wrong. */
  public void check() {
    Refusal.unlessNone(problems);
  }

  /** What {@link #check} has let pass. */
  public static <T> T checked(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("asked for before the check");
    }
    return value;
  }
}
