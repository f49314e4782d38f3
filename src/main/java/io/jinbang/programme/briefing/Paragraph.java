package io.jinbang.programme.briefing;

import io.jinbang.programme.Speaker;
import io.jinbang.programme.gathering.Bilingual;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * Something said at a briefing.
 *
 * @param speaker who said it; null for a question, the moderator or a note
 * @param outlet who asked; null for all but questions
 * @param journalist name of who asked; may be empty
 * @param second from the beginning; null where nobody noted it
 */
public record Paragraph(
    Id<Paragraph> id,
    Kind kind,
    @Nullable Id<Speaker> speaker,
    @Nullable Id<Outlet> outlet,
    String journalist,
    @Nullable Integer second,
    Bilingual words) {

  /** What kind of thing was said. */
  public enum Kind {
    SPEECH(Text.of("发言", "Statement")),
    QUESTION(Text.of("提问", "Question")),
    ANSWER(Text.of("回答", "Answer")),
    MODERATOR(Text.of("主持人", "Moderator")),
    NOTE(Text.of("说明", "Note"));

    private final Text label;

    Kind(Text label) {
      this.label = label;
    }

    public Text label() {
      return label;
    }

    boolean hasSpeaker() {
      return this == SPEECH || this == ANSWER;
    }
  }
}
