package io.jinbang.programme.briefing;

import io.jinbang.programme.Programme;
import io.jinbang.programme.Speaker;
import io.jinbang.shared.Text;
import java.util.List;

/**
 * What a pasted transcript would become.
 *
 * @param lines in order
 */
public record Preview(List<Line> lines) {
  public Preview {
    lines = List.copyOf(lines);
  }

  /** A paragraph with whoever says it. */
  public record Line(Paragraph.Kind kind, Text who, String words) {}

  static Preview of(TranscriptReader.Read read, Briefing briefing, Programme programme) {
    var speakers = Briefings.speakers(programme, briefing);
    return new Preview(
        read.lines().stream()
            .map(line -> new Line(line.kind(), who(line, speakers), line.words()))
            .toList());
  }

  private static Text who(TranscriptReader.Line line, List<Speaker> speakers) {
    return speakers.stream()
        .filter(each -> each.id().equals(line.speaker()))
        .findFirst()
        .map(Speaker::name)
        .orElse(Text.same((line.outlet() + " " + line.journalist()).strip()));
  }
}
