package io.jinbang.mail.wording;

import io.jinbang.mail.LetterKind;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the words of a letter must and must not say. */
final class WordingRules {
  private static final int LONGEST_SUBJECT = 150;
  private static final int LONGEST_BODY = 10_000;

  private WordingRules() {}

  static List<Problem> problems(LetterKind kind, Wording wording) {
    var problems = new ArrayList<Problem>();
    line("subject-zh", wording.subject().zh(), kind, problems);
    line("subject-en", wording.subject().en(), kind, problems);
    text("body-zh", wording.body().zh(), kind, problems);
    text("body-en", wording.body().en(), kind, problems);
    return List.copyOf(problems);
  }

  private static void line(String field, String words, LetterKind kind, List<Problem> problems) {
    if (words.isBlank() || words.length() > LONGEST_SUBJECT || hasControl(words)) {
      problems.add(
          Problem.at(
              field,
              "标题要写一行，不超过 150 字",
              "The subject is one line of at most 150 characters",
              "请补上标题，去掉换行。",
              "Fill it in, without line breaks."));
    }
    places(field, words, kind, problems);
  }

  private static boolean hasControl(String words) {
    return words.chars().anyMatch(Character::isISOControl);
  }

  private static void text(String field, String words, LetterKind kind, List<Problem> problems) {
    if (words.isBlank() || words.length() > LONGEST_BODY) {
      problems.add(
          Problem.at(
              field,
              "正文不能空着，也不能超过 10000 字",
              "The body is neither empty nor longer than 10,000 characters",
              "请写上正文，中文和英文都要有。",
              "Write it, in Chinese and in English."));
    }
    places(field, words, kind, problems);
    kind.required().stream()
        .filter(name -> !words.contains("{" + name + "}"))
        .forEach(name -> problems.add(missing(field, name)));
  }

  private static Problem missing(String field, String name) {
    return new Problem(
        field,
        Text.of("少了链接 {}", "The link {} is missing").with("{" + name + "}"),
        Text.of("没有它收信人什么也做不了。请把 {} 放回正文。", "Without it the letter is of no use. Put {} back.")
            .with("{" + name + "}"));
  }

  private static void places(String field, String words, LetterKind kind, List<Problem> problems) {
    var unknown =
        Wording.PLACE
            .matcher(words)
            .results()
            .map(place -> place.group(1))
            .filter(name -> !kind.values().containsKey(name))
            .distinct()
            .map(name -> "{" + name + "}")
            .toList();
    if (!unknown.isEmpty()) {
      var known =
          new TreeSet<>(kind.values().keySet())
              .stream().map(name -> "{" + name + "}").collect(Collectors.joining(" "));
      problems.add(
          new Problem(
              field,
              Text.of("这类信没有 {}", "This letter has no {}").with(String.join(" ", unknown)),
              Text.of("可以用：{}", "It has: {}").with(known)));
    }
  }
}
