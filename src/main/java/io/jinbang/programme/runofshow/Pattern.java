package io.jinbang.programme.runofshow;

import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a new show begins with. */
public enum Pattern {
  EMPTY(Text.of("从空白开始", "Begin with nothing")),
  /** Film, speeches, results and a launch, signings, keynotes (C3). */
  OPENING(
      Text.of(
          "开幕式五段：短片、致辞、发布与启动、签约、主旨演讲",
          "Opening in five: film, speeches, releases and a launch, signings, keynotes")),
  /** Speech, two dialogues, an unveiling (D2). */
  PREMIERE(Text.of("首映式：致辞、专家对谈、主创对谈、揭幕", "Premiere: speech, experts, makers, unveiling"));

  private final Text label;

  Pattern(Text label) {
    this.label = label;
  }

  public Text label() {
    return label;
  }

  Show fill(Show show) {
    var filled = show;
    for (var part : parts()) {
      filled = Order.added(filled, part.segment());
      var cues = new ArrayList<>(filled.cues());
      cues.addAll(part.cues());
      filled = filled.with(cues);
    }
    return filled;
  }

  private List<Ceremony.Part> parts() {
    return switch (this) {
      case EMPTY -> List.of();
      case OPENING ->
          List.of(
              part("短片", "Film", cue("开场短片", "Opening film", 5).with(Medium.VIDEO)),
              part(
                  "致辞",
                  "Speeches",
                  cue("主持人开场、介绍来宾", "Welcome and guests", 4),
                  cue("主办单位致辞", "Speech of the host", 8)),
              part(
                  "成果发布与启动",
                  "Releases and launch",
                  cue("成果发布", "Release of results", 6).with(Act.RELEASE),
                  cue("中心启动", "Launch of the centre", 4).with(Act.LAUNCH)),
              part("签约", "Signings", cue("签约仪式", "Signing ceremony", 8).with(Act.SIGNING)),
              part("主旨演讲", "Keynotes", cue("主旨演讲", "Keynote", 20).with(Medium.SLIDES)));
      case PREMIERE ->
          List.of(
              part("致辞", "Speech", cue("主办单位致辞", "Speech of the host", 6)),
              part("专家对谈", "Experts", cue("专家对谈", "Dialogue of experts", 20)),
              part("主创对谈", "Makers", cue("与主创对谈", "Dialogue with the makers", 20)),
              part("揭幕", "Unveiling", cue("揭幕", "Unveiling", 5).with(Act.UNVEILING)));
    };
  }

  private static Draft cue(String zh, String en, int minutes) {
    return new Draft(Content.titled(Text.of(zh, en)), Duration.ofMinutes(minutes));
  }

  private static Ceremony.Part part(String zh, String en, Draft... drafts) {
    var segment = new Segment(Id.random(), Text.of(zh, en));
    var cues =
        List.of(drafts).stream()
            .map(draft -> Cue.of(segment.id(), draft.content(), Timing.of(draft.length())))
            .toList();
    return new Ceremony.Part(segment, cues);
  }

  private record Draft(Content content, Duration length) {
    Draft with(Act act) {
      return new Draft(content.of(act, Content.EMPTY), length);
    }

    Draft with(Medium medium) {
      return new Draft(content.shows(medium), length);
    }
  }
}
