package io.jinbang.intake;

import io.jinbang.shared.Text;
import java.util.List;

/**
 * What an entrant declares of content that artificial intelligence generated or synthesised.
 *
 * @param parts what of the work is such content, in the order of {@link Part}; empty where nothing
 *     is
 * @param tool what it was made with, as typed; may be empty
 */
public record AiContent(Extent extent, List<Part> parts, String tool) {

  /** Words of the visible label (GB 45438-2025). */
  public static final Text LABEL = Text.of("AI生成合成内容", "AI-generated content");

  public AiContent {
    parts = parts.stream().distinct().sorted().toList();
  }

  /** How much of a work it is. */
  public enum Extent {
    NONE(Text.of("没有使用 AI 生成合成内容", "No AI-generated content")),
    PARTLY(Text.of("部分内容由 AI 生成合成", "Partly AI-generated")),
    WHOLLY(Text.of("全部由 AI 生成合成", "Wholly AI-generated"));

    private final Text label;

    Extent(Text label) {
      this.label = label;
    }

    public Text label() {
      return label;
    }
  }

  /** Parts of a film. */
  public enum Part {
    PICTURE(Text.of("画面", "Picture")),
    SOUND(Text.of("音乐、音效", "Music and sound")),
    VOICE(Text.of("人声、配音", "Voice")),
    TEXT(Text.of("文案、脚本", "Text and script")),
    SUBTITLES(Text.of("字幕", "Subtitles"));

    private final Text label;

    Part(Text label) {
      this.label = label;
    }

    public Text label() {
      return label;
    }
  }

  public static AiContent none() {
    return new AiContent(Extent.NONE, List.of(), "");
  }

  /** Whether the work needs the label. */
  public boolean contained() {
    return extent != Extent.NONE;
  }
}
