package io.jinbang.programme.runningorder;

import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A data file of MiniZinc's talent scheduling model: numScenes, numActors, ia, c and d. */
final class SceneFile {
  private static final long MOST_BYTES = 1L << 20;
  private static final int MOST = 63;
  private static final int MOST_SCENES = 500;
  private static final int LARGEST = 1_000_000;
  private static final Pattern STATEMENT =
      Pattern.compile("(\\w+)\\s*=\\s*(\\[[^\\]]*\\]|\\d+)\\s*;");

  private final String file;
  private final Map<String, int[]> values = new HashMap<>();

  private SceneFile(String file, String words) {
    this.file = file;
    var statements = STATEMENT.matcher(words.replaceAll("%[^\\n]*", ""));
    while (statements.find()) {
      values.put(statements.group(1), numbers(statements.group(2)));
    }
  }

  static Scenes read(Path path) {
    try {
      if (Files.size(path) <= MOST_BYTES) {
        return new SceneFile(path.toString(), Files.readString(path)).scenes();
      }
    } catch (IOException unreadable) {
      // answered below: too large and unreadable are both not such a file
    }
    throw refused(path.toString(), Text.of("读不了这个文件", "The file cannot be read"));
  }

  private int[] numbers(String list) {
    return Arrays.stream(list.replaceAll("[\\[\\]|]", " ").split("[,\\s]+"))
        .filter(each -> !each.isEmpty())
        .mapToInt(this::number)
        .toArray();
  }

  private int number(String word) {
    if (word.matches("\\d{1,7}") && Integer.parseInt(word) <= LARGEST) {
      return Integer.parseInt(word);
    }
    throw refused(
        file,
        Text.of("“{}”不是 0 到一百万之间的整数", "“{}” is not a whole number up to a million")
            .with(word.substring(0, Math.min(20, word.length()))));
  }

  private Scenes scenes() {
    var count = one("numScenes", MOST_SCENES);
    var persons = one("numActors", MOST);
    var there = list("ia", count * persons);
    var people = new long[count];
    for (var at = 0; at < there.length; at++) {
      people[at % count] |= there[at] == 0 ? 0 : 1L << at / count;
    }
    return new Scenes(people, list("d", count), list("c", persons));
  }

  private int one(String name, int most) {
    var value = list(name, 1)[0];
    if (value < 1 || value > most) {
      throw refused(
          file + ":" + name, Text.of("应在 1 到 {} 之间", "It has to be from 1 to {}").with(most));
    }
    return value;
  }

  private int[] list(String name, int length) {
    var list = values.get(name);
    if (list == null || list.length != length) {
      throw refused(
          file + ":" + name, Text.of("应有 {} 个数", "{} numbers have to stand there").with(length));
    }
    return list;
  }

  private static Refusal refused(String field, Text message) {
    return Refusal.invalid(
        field,
        message,
        Text.of(
            "请给出 MiniZinc talent scheduling 的 .dzn 文件：numScenes、numActors、ia、c、d。",
            "Give a .dzn file of MiniZinc's talent scheduling: numScenes, numActors, ia, c, d."));
  }
}
