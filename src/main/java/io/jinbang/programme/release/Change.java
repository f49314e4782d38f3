package io.jinbang.programme.release;

import io.jinbang.programme.Session;
import io.jinbang.programme.Speaker;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.util.Set;

/**
 * What is different about one session between two versions of a programme.
 *
 * @param title the session's
 * @param what how it was and how it is; empty where the kind says all
 * @param concerned who has to know
 */
public record Change(
    Kind kind, Id<Session> session, Text title, Text what, Set<Id<Speaker>> concerned) {

  public Change {
    concerned = Set.copyOf(concerned);
  }

  /** Kinds of change. */
  public enum Kind {
    NEW(Text.of("新增", "New")),
    CANCELLED(Text.of("取消", "Cancelled")),
    MOVED(Text.of("改时间", "Moved")),
    HALL(Text.of("换会场", "Other hall")),
    LENGTH(Text.of("改时长", "Other length")),
    PEOPLE(Text.of("换嘉宾", "Other people")),
    TITLE(Text.of("改标题", "Other title"));

    private final Text label;

    Kind(Text label) {
      this.label = label;
    }

    public Text label() {
      return label;
    }
  }

  /** As a line of a letter. */
  Text line() {
    var words = Text.of("{}：{}", "{}: {}").withEach(kind.label(), title);
    return what.zh().isEmpty() ? words : Text.of("{}（{}）", "{} ({})").withEach(words, what);
  }
}
