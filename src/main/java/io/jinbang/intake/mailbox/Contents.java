package io.jinbang.intake.mailbox;

import io.jinbang.mail.mime.MimeReading;
import io.jinbang.mail.mime.MimeReading.Part;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a message brings.
 *
 * @param links in its words, each once, in order
 */
record Contents(List<Part> forms, List<Part> films, List<Part> others, List<String> links) {
  private static final Set<String> FORMS = Set.of("xlsx", "docx", "csv", "xls", "doc");
  private static final Set<String> FILMS = Set.of("mp4", "m4v", "mov");
  private static final int MOST_LINKS = 50;
  private static final Pattern LINK =
      Pattern.compile("https?://[A-Za-z0-9\\-._~:/?#\\[\\]@!$&'()*+,;=%]{3,2000}");

  static Contents of(MimeReading reading, List<String> htmlLinks) {
    var links = new LinkedHashSet<String>();
    LINK.matcher(reading.text())
        .results()
        .map(link -> link.group().replaceAll("[.,;:!?)\\]]+$", ""))
        .forEach(links::add);
    links.addAll(htmlLinks);
    return new Contents(
        reading.parts().stream().filter(Contents::isForm).toList(),
        reading.parts().stream().filter(Contents::isFilm).toList(),
        reading.parts().stream().filter(part -> !isForm(part) && !isFilm(part)).toList(),
        links.stream().limit(MOST_LINKS).toList());
  }

  private static boolean isForm(Part part) {
    return FORMS.contains(part.ending());
  }

  private static boolean isFilm(Part part) {
    return FILMS.contains(part.ending());
  }

  boolean hasWorks() {
    return !forms.isEmpty() || !films.isEmpty();
  }

  MailFile.Kind kind(Part part) {
    return forms.contains(part)
        ? MailFile.Kind.FORM
        : films.contains(part) ? MailFile.Kind.FILM : MailFile.Kind.OTHER;
  }

  Stream<Part> all() {
    return Stream.of(forms, films, others).flatMap(List::stream);
  }
}
