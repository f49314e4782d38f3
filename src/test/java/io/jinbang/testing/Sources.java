package io.jinbang.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The project's own files as text, for rules that bytecode cannot tell. */
public final class Sources {
  private static final Pattern TEXT_BLOCK =
      Pattern.compile("\"\"\"\\s*\\n(.*?)\"\"\"", Pattern.DOTALL);

  private Sources() {}

  /** Every file below a folder of the project whose name has that ending, in order of path. */
  public static List<Path> files(String folder, String ending) {
    try (var all = Files.walk(Path.of(folder))) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What stands between triple quotes. */
  public static List<String> textBlocks(Path file) {
    return matches(TEXT_BLOCK, text(file), 1);
  }

  /** One group of every match. */
  public static List<String> matches(Pattern pattern, String text, int group) {
    return pattern.matcher(text).results().map((MatchResult match) -> match.group(group)).toList();
  }

  /** The names of all packages below a source folder that hold a class. */
  public static SortedSet<String> packages(String folder) {
    return files(folder, ".java").stream()
        .map(file -> Objects.requireNonNull(Path.of(folder).relativize(file).getParent()))
        .map(parent -> parent.toString().replace('/', '.'))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
