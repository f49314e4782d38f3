package io.jinbang.programme.briefing;

import io.jinbang.programme.Gathering;
import io.jinbang.programme.Session;
import io.jinbang.programme.Speaker;
import io.jinbang.programme.gathering.Bilingual;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A press briefing as its host works on it.
 *
 * @param session of the programme, where it is one
 * @param speakers who answers there, in order
 * @param transcript in order; a draft
 */
public record Briefing(
    Id<Briefing> id,
    Id<Gathering> gathering,
    @Nullable Id<Session> session,
    Bilingual title,
    Instant begins,
    List<Id<Speaker>> speakers,
    List<Paragraph> transcript) {
  public Briefing {
    speakers = List.copyOf(speakers);
    transcript = List.copyOf(transcript);
  }

  Paragraph paragraph(Id<Paragraph> id) {
    return transcript.stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  /** How much of it is there in English. */
  public long inEnglish() {
    return transcript.stream().filter(each -> !each.words().en().isEmpty()).count();
  }

  public long withoutChinese() {
    return transcript.stream().filter(each -> each.words().zh().isEmpty()).count();
  }

  Briefing with(List<Paragraph> other) {
    return new Briefing(id, gathering, session, title, begins, speakers, other);
  }
}
