package io.jinbang.intake.arrival;

import io.jinbang.organization.Body;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where works came from, all at once.
 *
 * @param key the same for the same thing sent again: no work of it becomes a second entry
 * @param name for people: the file's name, or the subject of a message
 * @param at when it came, which decides whether it was in time
 * @param custodian keeps the entries until somebody claims them
 * @param unit that recommends them; null where none does
 */
public record Source(
    Channel channel, String key, String name, Instant at, UUID custodian, @Nullable Id<Body> unit) {

  /** The ways in, other than by an entrant's own hand. */
  public enum Channel {
    FORM(Text.of("推荐表", "Form")),
    MAIL(Text.of("邮件", "Mail")),
    FOLDER(Text.of("文件夹", "Folder"));

    private final Text label;

    Channel(Text label) {
      this.label = label;
    }

    public Text label() {
      return label;
    }

    /** The rulebook's name for the channel whose closing date counts. */
    public String closing() {
      return this == MAIL ? "mail" : "form";
    }
  }
}
