package io.jinbang.campaign.dispatch;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Dispatch;
import io.jinbang.campaign.notice.Attachment;
import io.jinbang.campaign.notice.Notice;
import io.jinbang.organization.Body;
import io.jinbang.shared.Text;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A notice as it lies before one body.
 *
 * @param notes what those above have added, the highest first
 * @param latest until when the body may let works come in, by what it got
 * @param numbers of all notices of the call that came to the body
 */
public record Received(
    Campaign campaign,
    Notice notice,
    List<Attachment> files,
    Body body,
    Dispatch dispatch,
    Cover cover,
    List<Note> notes,
    Instant latest,
    List<Integer> numbers) {

  /** What one body has added. */
  public record Note(Body by, Text text, @Nullable Instant deadline) {}

  /** The deadline for those below: the body's own, or else the one it got. */
  public Instant closes() {
    var own = cover.deadline();
    return own != null && own.isBefore(latest) ? own : latest;
  }

  /** Every note a reader of the body's share page sees, the body's own the last. */
  public List<Note> allNotes() {
    var own = cover.note();
    if (own == null) {
      return notes;
    }
    var all = new java.util.ArrayList<>(notes);
    all.add(new Note(body, own, cover.deadline()));
    return List.copyOf(all);
  }
}
