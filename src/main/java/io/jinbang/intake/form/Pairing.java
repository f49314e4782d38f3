package io.jinbang.intake.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * Which film belongs to which row: by the file name on the form, else by the title within the
 * file's name. Where two rows or two files fit each other equally, neither is paired.
 *
 * @param films file names by the place of their row
 * @param left file names that belong to no row
 */
public record Pairing(Map<String, String> films, List<String> left) {
  /** A shorter title stands in too many names. */
  private static final int SHORTEST = 2;

  public static Pairing of(List<FormRow> rows, List<String> files) {
    var films = new LinkedHashMap<String, String>();
    pair(rows, files, films, Pairing::named);
    pair(rows, files, films, Pairing::titled);
    pair(rows, files, films, Pairing::holdsTitle);
    if (rows.size() == 1 && files.size() == 1 && rows.getFirst().filmName().isEmpty()) {
      films.putIfAbsent(rows.getFirst().place(), files.getFirst());
    }
    var paired = new HashSet<>(films.values());
    return new Pairing(films, files.stream().filter(file -> !paired.contains(file)).toList());
  }

  private static void pair(
      List<FormRow> rows,
      List<String> files,
      Map<String, String> films,
      BiPredicate<FormRow, String> fit) {
    var open = rows.stream().filter(row -> !films.containsKey(row.place())).toList();
    var free = new ArrayList<>(files);
    free.removeAll(films.values());
    for (var row : open) {
      var fitting = free.stream().filter(file -> fit.test(row, file)).toList();
      if (fitting.size() == 1) {
        var rivals = open.stream().filter(other -> fit.test(other, fitting.getFirst())).count();
        if (rivals == 1) {
          films.put(row.place(), fitting.getFirst());
        }
      }
    }
  }

  private static boolean named(FormRow row, String file) {
    var wanted = Plain.normal(row.filmName());
    return !wanted.isEmpty()
        && (wanted.equals(Plain.normal(file)) || wanted.equals(Plain.normal(stem(file))));
  }

  private static boolean titled(FormRow row, String file) {
    return isFree(row) && Plain.normal(row.draft().title()).equals(Plain.normal(stem(file)));
  }

  private static boolean holdsTitle(FormRow row, String file) {
    var title = Plain.normal(row.draft().title());
    var name = Plain.normal(stem(file));
    return isFree(row)
        && title.length() >= SHORTEST
        && name.length() >= SHORTEST
        && (name.contains(title) || title.contains(name));
  }

  /** A row that names a file waits for that one. */
  private static boolean isFree(FormRow row) {
    return row.filmName().isBlank();
  }

  private static String stem(String file) {
    var dot = file.lastIndexOf('.');
    return dot > 0 ? file.substring(0, dot) : file;
  }
}
