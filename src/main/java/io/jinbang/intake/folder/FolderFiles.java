package io.jinbang.intake.folder;

import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The files of a folder that matter.
 *
 * @param form the first .xlsx, else .docx, else .csv, by name
 * @param films file names
 */
record FolderFiles(Path form, List<String> films) {
  private static final List<String> FORMS = List.of("xlsx", "docx", "csv");
  private static final Set<String> FILMS =
      Set.of(
          "mp4", "m4v", "mov", "mkv", "webm", "avi", "wmv", "flv", "mpg", "mpeg", "ts", "mts",
          "3gp");

  static FolderFiles in(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw Refusal.invalid(
          "",
          Text.of("没有这个文件夹：{}", "There is no such folder: {}").with(folder),
          Text.of("请检查路径。", "Check the path."));
    }
    try (var all = Files.list(folder)) {
      var names =
          all.filter(Files::isRegularFile)
              .map(file -> String.valueOf(file.getFileName()))
              .filter(name -> !name.startsWith(".") && !name.startsWith("~$"))
              .sorted()
              .toList();
      var films = names.stream().filter(name -> FILMS.contains(ending(name))).toList();
      return new FolderFiles(folder.resolve(form(names)), films);
    }
  }

  private static String form(List<String> names) {
    return FORMS.stream()
        .flatMap(ending -> names.stream().filter(name -> ending(name).equals(ending)))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.invalid(
                    "",
                    Text.of("文件夹里没有推荐表", "There is no recommendation form in the folder"),
                    Text.of(
                        "放进填好的 .xlsx、.docx 或 .csv 推荐表。",
                        "Put the filled form into it, as .xlsx, .docx or .csv.")));
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
