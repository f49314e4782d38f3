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
    sound(facts, measured);
    if (measured != null) {
      findings.addAll(MeasuredJudging.judge(facts, measured));
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
          Finding.rule(
              "container",
              Text.of("文件其实是 {} 格式，要求 {}", "The file is really {}; {} is required")
                  .with(container.label(), containers()),
              Text.of(
                      "请用剪辑软件另存或导出为 {}；只改扩展名没有用。",
                      "Export it as {} from your editor; renaming the file does not change it.")
                  .with(containers())));
    }
  }

  private void whole(Facts facts, @Nullable Measured measured) {
    var cut = facts.cut();
    if (cut != null) {
      findings.add(
          Finding.rule(
                  "truncated",
                  Text.of("文件不完整：从 {} 起没有内容", "The file is incomplete: nothing after {}")
                      .with(Words.at(cut.from())),
                  Text.of("请重新导出或重新上传完整的文件。", "Export it again, or upload the whole file again."))
              .at(cut.from(), Math.max(cut.from(), facts.duration())));
    }
    if (facts.encrypted()) {
      findings.add(
          Finding.rule(
              "encrypted",
              Text.of("文件有加密保护，无法播放", "The file is copy-protected and cannot be played"),
              Text.of("请提交没有加密的导出文件。", "Submit an export without protection.")));
    }
    if (measured != null && cut == null) {
      findings.addAll(MeasuredJudging.whole(facts, measured));
    }
  }

  private void codecs(Facts facts) {
    var picture = facts.picture();
    var sound = facts.sound();
    if (picture != null && !Codecs.decodable(picture.codec())) {
      codec(Text.of("画面编码 {} 无法处理", "The picture's codec {} is not taken"), picture.codec());
    }
    if (sound != null && !Codecs.decodable(sound.codec())) {
      codec(Text.of("声音编码 {} 无法处理", "The sound's codec {} is not taken"), sound.codec());
    }
  }

  private void codec(Text message, String codec) {
    findings.add(
        Finding.rule(
            "codec",
            message.with(codec),
            Text.of("请导出为 H.264 画面和 AAC 声音。", "Export with H.264 picture and AAC sound.")));
  }

  private void size(long bytes) {
    if (bytes > rules.maxBytes()) {
      findings.add(
          Finding.rule(
              "size",
              Text.of("文件 {}，超过上限 {}", "{} large; the limit is {}")
                  .with(Words.bytes(bytes), Words.bytes(rules.maxBytes())),
              Text.of("请降低码率重新导出。", "Export it again at a lower bit rate.")));
    }
  }

  private void picture(Facts facts) {
    var picture = facts.picture();
    if (picture == null) {
      findings.add(
          Finding.rule(
              "no-video",
              Text.of("没有画面", "There is no picture"),
              Text.of("请提交带画面的视频。", "Submit a film with a picture.")));
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
    if (facts.duration() > seconds(rules.max()) + tolerance) {
      duration(facts.duration(), facts.duration() - seconds(rules.max()), true);
    } else if (shown < seconds(rules.min()) - tolerance) {
      duration(shown, seconds(rules.min()) - shown, false);
    }
  }

  private void duration(double seconds, double difference, boolean over) {
    var tenths = difference < 10 && Math.abs(difference - Math.rint(difference)) >= 0.05;
    var runs = Words.duration(seconds, tenths);
    var by = Words.duration(Math.max(0.1, difference), tenths || difference < 0.95);
    var limit = Words.limit(over ? seconds(rules.max()) : seconds(rules.min()));
    var message =
        over
            ? Text.of(
                "时长 " + runs.zh() + "，超出 " + by.zh(),
                "Runs " + runs.en() + ", " + by.en() + " too long")
            : Text.of(
                "时长 " + runs.zh() + "，还差 " + by.zh(),
                "Runs " + runs.en() + ", " + by.en() + " too short");
    var remedy =
        over
            ? Text.of("请剪到 " + limit.zh() + "以内。", "Cut it to " + limit.en() + " or less.")
            : Text.of("请补到至少 " + limit.zh() + "。", "Bring it to at least " + limit.en() + ".");
    findings.add(Finding.rule("duration", message, remedy));
  }

  private void resolution(Facts.Picture picture) {
    if (picture.shortSide() < rules.shortSide()) {
      findings.add(
          Finding.rule(
              "resolution",
              Text.of(
                      "画面 {}×{}，短边不足 {} 像素",
                      "The picture is {}×{}; its short side is under {} pixels")
                  .with(picture.width(), picture.height(), rules.shortSide()),
              Text.of(
                      "请用原始素材按 {}p 或更高重新导出，不要直接放大。",
                      "Export from the original footage at {}p or more; do not enlarge this file.")
                  .with(rules.shortSide())));
    }
  }

  private void aspect(Facts.Picture picture) {
    if (rules.aspects().isEmpty() || picture.height() == 0) {
      return;
    }
    var ratio = (double) picture.width() / picture.height();
    if (rules.aspects().stream().noneMatch(each -> Math.abs(ratio / shape(each) - 1) <= SHAPE)) {
      var wanted = rules.aspects();
      findings.add(
          Finding.rule(
              "aspect",
              Text.of(
                      "画面比例 {}:1（{}×{}），要求 " + String.join(" 或 ", wanted),
                      "The picture's shape is {}:1 ({}×{}); "
                          + String.join(" or ", wanted)
                          + " is required")
                  .with(
                      Words.number(Math.round(ratio * 100) / 100.0),
                      picture.width(),
                      picture.height()),
              Text.of(
                  "请把时间线设为 " + String.join(" 或 ", wanted) + " 后重新导出。",
                  "Set the timeline to " + String.join(" or ", wanted) + " and export again.")));
    }
  }

  private void sound(Facts facts, @Nullable Measured measured) {
    if (facts.sound() != null || rules.audio() == Audio.OPTIONAL) {
      return;
    }
    findings.add(
        new Finding(
            "no-audio",
            rules.audio() == Audio.REQUIRED,
            null,
            null,
            Text.of("没有声音轨道", "There is no sound track"),
            Text.of(
                "若非有意为之，请检查导出设置里的音频选项。",
                "Unless that is meant, check the audio setting of your export.")));
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
