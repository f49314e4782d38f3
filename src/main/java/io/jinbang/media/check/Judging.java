package io.jinbang.media.check;

import io.jinbang.media.Film.Finding;
import io.jinbang.media.Film.Verdict;
import io.jinbang.media.TechnicalRules;
import io.jinbang.media.TechnicalRules.Audio;
import io.jinbang.media.ffmpeg.Codecs;
import io.jinbang.media.ffmpeg.Measured;
import io.jinbang.media.probe.Container;
import io.jinbang.media.probe.Facts;
import io.jinbang.media.probe.Foreign;
import io.jinbang.media.probe.Probe;
import io.jinbang.media.probe.Unreadable;
import io.jinbang.shared.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds a film against the rules: a pure function of what was read and what was measured. */
final class Judging {
  /** Tolerance for the shape of the picture. */
  private static final double SHAPE = 0.01;

  /** Bytes; what a player buffers at most. */
  private static final long APART = 32L << 20;

  private final TechnicalRules rules;
  private final List<Finding> findings = new ArrayList<>();

  private Judging(TechnicalRules rules) {
    this.rules = rules;
  }

  /** By the container alone. */
  public static Judgement judge(Probe probe, TechnicalRules rules) {
    return judge(probe, null, rules);
  }

  /** By the container and, where there was one, a full decode. */
  public static Judgement judge(Probe probe, @Nullable Measured measured, TechnicalRules rules) {
    var judging = new Judging(rules);
    return switch (probe) {
      case Facts facts -> judging.film(facts, measured);
      case Foreign foreign -> judging.foreign(foreign.container());
      case Unreadable unreadable -> judging.unreadable(unreadable.reason());
    };
  }

  private Judgement unreadable(Unreadable.Reason reason) {
    findings.add(UnreadableWords.finding(reason, containers()));
    return new Judgement(Verdict.UNREADABLE, null, null, findings);
  }

  private Judgement foreign(Container container) {
    container(container);
    return verdict(container, null);
  }

  private Judgement film(Facts facts, @Nullable Measured measured) {
    container(facts.container());
    whole(facts, measured);
    size(facts.bytes());
    codecs(facts);
    picture(facts);
    sound(facts);
    if (facts.apart() > APART) {
      findings.add(Says.INTERLEAVING.advisory(Says.gaps(Words.bytes(facts.apart()))));
    }
    if (measured != null) {
      findings.addAll(MeasuredJudging.judge(facts, measured, rules));
    }
    return verdict(facts.container(), facts);
  }

  private Judgement verdict(Container container, @Nullable Facts facts) {
    findings.sort(Comparator.comparing(finding -> !finding.rule()));
    var fails = findings.stream().anyMatch(Finding::rule);
    return new Judgement(fails ? Verdict.FAIL : Verdict.PASS, container, facts, findings);
  }

  private String containers() {
    return rules.containers().stream().sorted().collect(Collectors.joining("/"));
  }

  private void container(Container container) {
    if (!rules.containers().contains(container.label())) {
      findings.add(
          Says.CONTAINER.rule(Says.gaps(container.label(), containers()), Says.gaps(containers())));
    }
  }

  private void whole(Facts facts, @Nullable Measured measured) {
    var cut = facts.cut();
    if (cut != null) {
      findings.add(
          Says.CUT
              .rule(Says.gaps(Words.at(cut.from())))
              .at(cut.from(), Math.max(cut.from(), facts.duration())));
    }
    if (facts.encrypted()) {
      findings.add(Says.ENCRYPTED.rule());
    }
    if (measured != null && cut == null) {
      findings.addAll(MeasuredJudging.whole(facts, measured));
    }
  }

  private void codecs(Facts facts) {
    var picture = facts.picture();
    var sound = facts.sound();
    if (picture != null && !Codecs.decodable(picture.codec())) {
      findings.add(Says.PICTURE_CODEC.rule(Says.gaps(picture.codec())));
    }
    if (sound != null && !Codecs.decodable(sound.codec())) {
      findings.add(Says.SOUND_CODEC.rule(Says.gaps(sound.codec())));
    }
  }

  private void size(long bytes) {
    if (bytes > rules.maxBytes()) {
      findings.add(Says.SIZE.rule(Says.gaps(Words.bytes(bytes), Words.bytes(rules.maxBytes()))));
    }
  }

  private void picture(Facts facts) {
    var picture = facts.picture();
    if (picture == null) {
      findings.add(Says.NO_VIDEO.rule());
      return;
    }
    duration(facts, picture);
    resolution(picture);
    aspect(picture);
    findings.addAll(PictureAdvice.on(picture));
  }

  /**
   * Half a frame of tolerance at either end: an export of exactly 8 min may end within its last
   * frame.
   */
  private void duration(Facts facts, Facts.Picture picture) {
    var tolerance = picture.frameRate() > 1 ? 0.5 / picture.frameRate() : 0.02;
    var shown = Math.min(facts.duration(), picture.duration());
    var most = seconds(rules.max());
    var least = seconds(rules.min());
    if (facts.duration() > most + tolerance) {
      duration(Says.TOO_LONG, facts.duration(), facts.duration() - most, most);
    } else if (shown < least - tolerance) {
      duration(Says.TOO_SHORT, shown, least - shown, least);
    }
  }

  private void duration(Says says, double seconds, double difference, double limit) {
    var tenths = difference < 10 && Math.abs(difference - Math.rint(difference)) >= 0.05;
    var runs = Words.duration(seconds, tenths);
    // what runs is rounded down, so what lacks is rounded up, to add up to the limit
    var whole = says == Says.TOO_SHORT && !tenths ? Math.ceil(difference) : difference;
    var by = Words.duration(Math.max(0.1, whole), tenths || whole < 0.95);
    findings.add(says.rule(Says.gaps(runs, by), Words.limit(limit)));
  }

  private void resolution(Facts.Picture picture) {
    if (picture.shortSide() < rules.shortSide()) {
      findings.add(
          Says.RESOLUTION.rule(
              Says.gaps(picture.width(), picture.height(), rules.shortSide()),
              Says.gaps(rules.shortSide())));
    }
  }

  private void aspect(Facts.Picture picture) {
    if (rules.aspects().isEmpty() || picture.height() == 0) {
      return;
    }
    var ratio = (double) picture.width() / picture.height();
    if (rules.aspects().stream().noneMatch(each -> Math.abs(ratio / shape(each) - 1) <= SHAPE)) {
      var or = Says.unit("or");
      var wanted =
          Text.of(String.join(or.zh(), rules.aspects()), String.join(or.en(), rules.aspects()));
      var shown = Words.number(Math.round(ratio * 100) / 100.0);
      findings.add(
          Says.ASPECT.rule(Says.gaps(shown, picture.width(), picture.height(), wanted), wanted));
    }
  }

  private void sound(Facts facts) {
    if (facts.sound() == null && rules.audio() != Audio.OPTIONAL) {
      findings.add(
          rules.audio() == Audio.REQUIRED ? Says.NO_AUDIO.rule() : Says.NO_AUDIO.advisory());
    }
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }

  /** Width over height of {@code 16:9}. */
  private static double shape(String aspect) {
    var colon = aspect.indexOf(':');
    return Double.parseDouble(aspect.substring(0, colon))
        / Double.parseDouble(aspect.substring(colon + 1));
  }
}
