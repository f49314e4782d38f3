package io.jinbang.programme.briefing;

import io.jinbang.shared.Text;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A briefing as it is released (实录): complete in itself, so that nothing that changes later can
 * change it.
 *
 * @param english how many of its paragraphs are there in English
 */
public record Account(
    Text title, Instant begins, List<Who> speakers, List<Said> said, long english) {
  public Account {
    speakers = List.copyOf(speakers);
    said = List.copyOf(said);
  }

  /** Somebody who answered. */
  public record Who(Text name, Text title, Text organization) {}

  /**
   * A paragraph.
   *
   * @param who said it; null for questions, the moderator and notes
   * @param outlet who asked; null for all but questions
   * @param en empty where it is there in Chinese only
   */
  public record Said(
      UUID id,
      Paragraph.Kind kind,
      @Nullable Text who,
      @Nullable Text outlet,
      String journalist,
      @Nullable Integer second,
      String zh,
      String en) {}
}
