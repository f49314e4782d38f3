package io.jinbang.programme.runofshow;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Rulebook;
import io.jinbang.campaign.Rulebook.Prize;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The prize-giving of a call, made from its rulebook: a segment for each prize, in it a cue for all
 * who receive it, for each theme, or for each recipient. It says nothing of who wins or how many
 * do: who receives a prize is asked for when its cue fires, lengths follow from what may be given.
 */
record Ceremony(Id<Campaign> campaign, Rulebook rulebook, Choice choice) {

  /**
   * @param lowestFirst the highest prize last, as is the custom
   * @param oneByOne a cue for each recipient
   * @param opening for calling up a prize
   * @param each for each recipient
   */
  record Choice(boolean lowestFirst, boolean oneByOne, Duration opening, Duration each) {}

  record Part(Segment segment, List<Cue> cues) {}

  List<Part> parts() {
    var prizes = choice.lowestFirst() ? rulebook.prizes().reversed() : rulebook.prizes();
    return prizes.stream().map(this::part).toList();
  }

  private Part part(Prize prize) {
    var segment = new Segment(Id.random(), giving(prize.name()));
    var cues =
        prize.kind() == Prize.Kind.THEME
            ? rulebook.themes().stream()
                .flatMap(theme -> cues(segment, prize, theme.id(), giving(prize, theme.name())))
            : cues(segment, prize, null, giving(prize.name()));
    return new Part(segment, cues.toList());
  }

  private Stream<Cue> cues(Segment segment, Prize prize, @Nullable String theme, Text title) {
    return choice.oneByOne() && prize.max() > 1
        ? IntStream.rangeClosed(1, prize.max())
            .mapToObj(place -> cue(segment, prize, theme, place, numbered(title, place), 1))
        : Stream.of(cue(segment, prize, theme, 0, title, prize.max()));
  }

  private Cue cue(
      Segment segment, Prize prize, @Nullable String theme, int place, Text title, int most) {
    var key = new CertificateKey(campaign, prize.id(), theme, place);
    var script =
        Text.of("下面颁发“{}”。获奖的是：", "We now present: {}. The winners are:")
            .withEach(subject(prize, theme));
    return Cue.of(
        segment.id(),
        Content.titled(title).awards(key.toString(), script),
        Timing.of(length(most)));
  }

  private Duration length(int most) {
    return Running.least(
        choice.opening().plus(choice.each().multipliedBy(Math.max(1, most))), Lengths.LONGEST);
  }

  private Text subject(Prize prize, @Nullable String theme) {
    return theme == null
        ? prize.name()
        : Text.of("{}·{}", "{}, {}").withEach(prize.name(), rulebook.theme(theme).name());
  }

  private static Text giving(Text prize) {
    return Text.of("颁发{}", "{}").withEach(prize);
  }

  private static Text giving(Prize prize, Text theme) {
    return Text.of("颁发{}：{}", "{}: {}").withEach(prize.name(), theme);
  }

  private static Text numbered(Text title, int place) {
    return Text.of(title.zh() + "（之" + place + "）", title.en() + " (no. " + place + ")");
  }
}
