package io.jinbang.media.check;

import io.jinbang.media.Film.Finding;
import io.jinbang.shared.Language;
import io.jinbang.shared.Text;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the container verdict says, here and in the browser before anything is sent: {@code
 * verdict.js} is given these sentences, so that they are written once. Places marked {@code {}} are
 * filled in turn.
 *
 * <p>What is {@link #certain} keeps a file from being sent: it is plain from the file alone and the
 * server could come to no other end. The rest is sent, and the server looks more closely.
 */
enum Says {
  CONTAINER(
      "container",
      "文件其实是 {} 格式，要求 {}",
      "The file is really {}; {} is required",
      "请用剪辑软件另存或导出为 {}；只改扩展名没有用。",
      "Export it as {} from your editor; renaming the file does not change it."),
  CUT(
      "truncated",
      "文件不完整：从 {} 起没有内容",
      "The file is incomplete: nothing after {}",
      "请重新导出或重新上传完整的文件。",
      "Export it again, or upload the whole file again."),
  ENCRYPTED(
      "encrypted",
      "文件有加密保护，无法播放",
      "The file is copy-protected and cannot be played",
      "请提交没有加密的导出文件。",
      "Submit an export without protection."),
  PICTURE_CODEC(
      "codec",
      "画面编码 {} 无法处理",
      "The picture's codec {} is not taken",
      "请导出为 H.264 画面和 AAC 声音。",
      "Export with H.264 picture and AAC sound."),
  SOUND_CODEC(
      "codec",
      "声音编码 {} 无法处理",
      "The sound's codec {} is not taken",
      "请导出为 H.264 画面和 AAC 声音。",
      "Export with H.264 picture and AAC sound."),
  SIZE(
      "size",
      "文件 {}，超过上限 {}",
      "{} large; the limit is {}",
      "请降低码率重新导出。",
      "Export it again at a lower bit rate."),
  NO_VIDEO(
      "no-video", "没有画面", "There is no picture", "请提交带画面的视频。", "Submit a film with a picture."),
  TOO_LONG("duration", "时长 {}，超出 {}", "Runs {}, {} too long", "请剪到 {}以内。", "Cut it to {} or less."),
  TOO_SHORT(
      "duration", "时长 {}，还差 {}", "Runs {}, {} too short", "请补到至少 {}。", "Bring it to at least {}."),
  RESOLUTION(
      "resolution",
      "画面 {}×{}，短边不足 {} 像素",
      "The picture is {}×{}; its short side is under {} pixels",
      "请用原始素材按 {}p 或更高重新导出，不要直接放大。",
      "Export from the original footage at {}p or more; do not enlarge this file."),
  ASPECT(
      "aspect",
      "画面比例 {}:1（{}×{}），要求 {}",
      "The picture's shape is {}:1 ({}×{}); {} is required",
      "请把时间线设为 {} 后重新导出。",
      "Set the timeline to {} and export again."),
  NO_AUDIO(
      "no-audio",
      "没有声音轨道",
      "There is no sound track",
      "若非有意为之，请检查导出设置里的音频选项。",
      "Unless that is meant, check the audio setting of your export."),
  HDR(
      "hdr",
      "HDR 画面（{}），普通屏幕上颜色会变",
      "HDR picture ({}): colours change on ordinary screens",
      "建议另导出 SDR（BT.709）版本。",
      "Export an SDR (BT.709) version."),
  VFR(
      "vfr",
      "帧率不固定，平均 {} 帧/秒",
      "The frame rate varies, {} fps on average",
      "手机或录屏素材常见；建议按固定帧率导出，以免音画不同步。",
      "Usual for phones and screen recordings; export at a constant rate to keep sound in step."),
  INTERLACED(
      "interlaced",
      "隔行扫描，运动边缘会有梳状条纹",
      "Interlaced: moving edges show combing",
      "请去隔行，以逐行扫描导出。",
      "Deinterlace it and export progressive."),
  INTERLEAVING(
      "interleaving",
      "声音和画面在文件里相距 {}，边下边播会卡",
      "Sound and picture lie {} apart in the file; playing while loading will stall",
      "请用剪辑软件重新导出，或重新封装一次。",
      "Export it again, or remux it."),
  EMPTY("truncated", "文件是空的（0 字节）", "The file is empty (0 bytes)", Remedy.AGAIN),
  NO_INDEX(
      "truncated",
      "文件不完整：缺少索引（moov），录制或上传可能中断了",
      "The file is incomplete: its index (moov) is missing, so recording or upload broke off",
      Remedy.AGAIN),
  PLAYLIST("container", "这是播放列表，不是视频", "This is a playlist, not a film", Remedy.FILM),
  HTML("container", "这是网页，不是视频", "This is a web page, not a film", Remedy.FILM),
  TEXT("container", "这是文本，不是视频", "This is text, not a film", Remedy.FILM),
  NOT_A_FILM("container", "无法识别的文件，不是视频", "Not a film of any kind we know", Remedy.FILM),
  ELSEWHERE("container", "影像数据在另一个文件里", "Its pictures lie in another file", Remedy.FILM),
  BROKEN("corrupt", "文件结构已损坏", "The file's structure is damaged", Remedy.AGAIN),
  TOO_COMPLEX("corrupt", "文件结构异常复杂，已拒绝", "The file's structure is absurd; refused", Remedy.AGAIN),
  UNREACHABLE(
      "corrupt",
      "文件读不出来",
      "The file cannot be read",
      "请确认文件存在且有读取权限。",
      "Check that it exists and may be read.");

  /** What several have in common. */
  private static final class Remedy {
    private static final Text AGAIN =
        Text.of("请重新导出或重新上传。", "Export it again, or upload it again.");
    private static final Text FILM =
        Text.of("请提交导出的 {} 视频文件。", "Submit the exported {} film itself.");
  }

  /** Durations and choices, for sentences put together in the browser. */
  private static final Map<String, Text> UNITS =
      Map.of(
          "seconds", Text.of("{} 秒", "{} s"),
          "minutes", Text.of("{} 分 {} 秒", "{} min {} s"),
          "limit", Text.of("{} 分钟", "{} min"),
          "endless", Text.of("十万小时以上", "over 100,000 h"),
          "or", Text.of(" 或 ", " or "));

  private final String code;
  private final Text message;
  private final Text remedy;

  Says(String code, String zh, String en, String remedyZh, String remedyEn) {
    this(code, zh, en, Text.of(remedyZh, remedyEn));
  }

  Says(String code, String zh, String en, Text remedy) {
    this.code = code;
    this.message = Text.of(zh, en);
    this.remedy = remedy;
  }

  boolean certain() {
    return switch (this) {
      case BROKEN, TOO_COMPLEX, UNREACHABLE -> false;
      default -> true;
    };
  }

  static Text unit(String name, Object... values) {
    return UNITS.getOrDefault(name, Text.same("{}")).with(values);
  }

  /** Plain values for the gaps. */
  static Text[] gaps(Object... values) {
    return Stream.of(values)
        .map(value -> value instanceof Text text ? text : Text.same(String.valueOf(value)))
        .toArray(Text[]::new);
  }

  Finding rule(Text... values) {
    return found(true, values);
  }

  Finding advisory(Text... values) {
    return found(false, values);
  }

  private Finding found(boolean rule, Text[] values) {
    return new Finding(code, rule, null, null, message.withEach(values), remedy);
  }

  /** A broken rule whose remedy has gaps of its own. */
  Finding rule(Text[] values, Text... forRemedy) {
    var message = this.message.withEach(values);
    return new Finding(code, true, null, null, message, remedy.withEach(forRemedy));
  }

  /** All of it in one language, for the browser. */
  static Map<String, Object> all(Language language) {
    return Map.of(
        "findings",
        Stream.of(values()).collect(Collectors.toMap(Says::key, each -> each.words(language))),
        "units",
        UNITS.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().in(language))));
  }

  private String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private Map<String, Object> words(Language language) {
    return Map.of(
        "code", code,
        "message", message.in(language),
        "remedy", remedy.in(language),
        "certain", certain());
  }
}
