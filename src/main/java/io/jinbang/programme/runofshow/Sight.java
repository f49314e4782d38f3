package io.jinbang.programme.runofshow;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jinbang.programme.CeremonyObjects.Line;
import io.jinbang.programme.runofshow.Reveals.Told;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A show as one audience may see it, as it is sent to browsers. Times are milliseconds since 1970,
 * lengths seconds. It holds nothing that changes by the clock alone, so that two of the same bytes
 * are the same sight.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Sight(
    String audience,
    int version,
    Text title,
    String zone,
    long begin,
    @Nullable Long started,
    @Nullable Long ended,
    List<Part> segments,
    List<Item> cues) {

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Part(String id, Text title) {}

  /**
   * @param sealed whether there is something that must not be known before it fires
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Item(
      String id,
      String segment,
      Text title,
      long plan,
      long planned,
      long length,
      @Nullable Long fixed,
      String state,
      @Nullable Long started,
      @Nullable Long ended,
      long held,
      @Nullable Long heldSince,
      boolean sealed,
      @Nullable Text act,
      List<Who> people,
      List<Won> won,
      @Nullable Text reveal,
      @Nullable Backstage work) {}

  /** What is not for the hall. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Backstage(
      String owner,
      @Nullable Text note,
      @Nullable Text script,
      @Nullable Text medium,
      String media,
      boolean optional,
      long spare,
      String check) {}

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Who(Text name, @Nullable Text title, @Nullable Text organization) {}

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Won(Text title, @Nullable Text by, String number) {}

  /**
   * @param told what cues may tell by now; a cue that is not in it tells nothing
   */
  static Sight of(Show show, Audience audience, ZoneId zone, Cast cast, Map<Id<Cue>, Told> told) {
    var rows = show.at(show.begin()).rows();
    var cues =
        IntStream.range(0, show.cues().size())
            .mapToObj(i -> item(show.cues().get(i), rows.get(i), audience, cast, told))
            .toList();
    return new Sight(
        audience.name(),
        show.version(),
        show.title(),
        zone.getId(),
        show.begin().toEpochMilli(),
        millis(show.started()),
        millis(show.ended()),
        show.segments().stream()
            .map(segment -> new Part(segment.id().toString(), segment.title()))
            .toList(),
        cues);
  }

  private static Item item(
      Cue cue, Running.Row row, Audience audience, Cast cast, Map<Id<Cue>, Told> told) {
    var content = cue.content();
    var timing = cue.timing();
    var course = cue.course();
    var reveal = cue.hides() ? Told.NOTHING : told.getOrDefault(cue.id(), Told.NOTHING);
    return new Item(
        cue.id().toString(),
        cue.segment().toString(),
        content.title(),
        row.plannedStart().toEpochMilli(),
        timing.planned().toSeconds(),
        timing.length().toSeconds(),
        millis(timing.fixed()),
        course.state().name(),
        millis(course.started()),
        millis(course.ended()),
        course.held().toMillis(),
        millis(course.heldSince()),
        cue.hides(),
        act(content, audience),
        cast.of(cue).stream().map(Sight::who).toList(),
        reveal.lines().stream().map(Sight::won).toList(),
        given(reveal.words()),
        audience.works() ? backstage(cue) : null);
  }

  /** The hall is told what is launched, and not that something is. */
  private static @Nullable Text act(Content content, Audience audience) {
    var acted = given(content.acted());
    return switch (content.act()) {
      case NONE -> null;
      case CERTIFICATES -> acted;
      default ->
          acted == null
              ? audience.works() ? content.act().label() : null
              : Text.of("{}：{}", "{}: {}").withEach(content.act().label(), acted);
    };
  }

  private static Backstage backstage(Cue cue) {
    var content = cue.content();
    return new Backstage(
        content.owner(),
        given(content.note()),
        given(content.script()),
        content.medium() == Medium.NOTHING ? null : content.medium().label(),
        content.media(),
        cue.timing().optional(),
        cue.timing().spare().toSeconds(),
        cue.check());
  }

  private static Who who(Person person) {
    return new Who(person.name(), given(person.title()), given(person.organization()));
  }

  private static Won won(Line line) {
    return new Won(line.title(), given(line.by()), line.number());
  }

  private static @Nullable Text given(Text text) {
    return text.zh().isEmpty() && text.en().isEmpty() ? null : text;
  }

  private static @Nullable Long millis(@Nullable Instant at) {
    return at == null ? null : at.toEpochMilli();
  }
}
