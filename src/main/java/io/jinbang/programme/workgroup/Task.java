package io.jinbang.programme.workgroup;

import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done before a gathering, or during it.
 *
 * @param owner a member of any group of the gathering; null while nobody is
 * @param due the last day on which it may be done
 * @param days it takes, its last one included; at least 1
 * @param needs tasks to be done before it can begin
 * @param blocks what cannot take place until it is done
 */
public record Task(
    Id<Task> id,
    Id<WorkGroup> group,
    String title,
    String note,
    @Nullable Id<Member> owner,
    LocalDate due,
    int days,
    State state,
    List<Id<Task>> needs,
    List<Target> blocks) {

  public Task {
    needs = List.copyOf(needs);
    blocks = List.copyOf(blocks);
  }

  /** How far it is. */
  public enum State {
    OPEN(Text.of("未开始", "Open"), "plain"),
    DOING(Text.of("进行中", "Under way"), "info"),
    BLOCKED(Text.of("受阻", "Blocked"), "warn"),
    DONE(Text.of("已完成", "Done"), "ok");

    private final Text label;
    private final String look;

    State(Text label, String look) {
      this.label = label;
      this.look = look;
    }

    public Text label() {
      return label;
    }

    /** Of its badge. */
    public String look() {
      return look;
    }
  }

  /** What waits for a task. */
  public record Target(Kind kind, UUID id) {
    static Target session(UUID id) {
      return new Target(Kind.SESSION, id);
    }

    static Target cue(UUID id) {
      return new Target(Kind.CUE, id);
    }
  }

  /** What kind of thing waits for a task. */
  public enum Kind {
    SESSION(Text.of("场次", "Session")),
    CUE(Text.of("环节", "Cue"));

    private final Text label;

    Kind(Text label) {
      this.label = label;
    }

    public Text label() {
      return label;
    }
  }

  public boolean isDone() {
    return state == State.DONE;
  }

  public boolean isOverdue(LocalDate today) {
    return !isDone() && due.isBefore(today);
  }

  /** The day on which it must be begun at the latest to be done when it is due. */
  LocalDate begin() {
    return due.minusDays(days - 1L);
  }

  Task in(State other) {
    return new Task(id, group, title, note, owner, due, days, other, needs, blocks);
  }
}
