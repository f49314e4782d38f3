package io.jinbang.review.integrity;

import io.jinbang.review.anomaly.Anomaly;
import io.jinbang.shared.Text;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What the host said of a pattern.
 *
 * @param number rises with every ruling; 0 before it is kept
 * @param judges sorted
 * @param fingerprint of the marks it was said of
 */
public record Ruling(
    long number,
    Anomaly.Kind kind,
    List<UUID> judges,
    String fingerprint,
    Answer answer,
    String reason,
    UUID by,
    Instant at) {

  public Ruling {
    judges = List.copyOf(judges);
  }

  /** The same, explained now. */
  Ruling instead(String why, UUID who, Instant when) {
    return new Ruling(0, kind, judges, fingerprint, Answer.EXPLAINED, why, who, when);
  }

  /** The three answers. */
  public enum Answer {
    EXPLAINED(
        Text.of("已有合理解释", "Explained"),
        Text.of("分数照常计入，这件事不再问。", "The scores count as they are; not asked again.")),
    SET_ASIDE(
        Text.of("相关分数回避", "Set the scores aside"),
        Text.of(
            "所选评委对这些作品的分数不计入；评分表原样保留。",
            "The judge's scores of these works do not count; the sheets stay as they are.")),
    DISCUSS(
        Text.of("留待合议", "Take to the deliberation"),
        Text.of("分数照常计入，合议时提出来谈。", "The scores count; it is raised when the jury meets."));

    private final Text label;
    private final Text meaning;

    Answer(Text label, Text meaning) {
      this.label = label;
      this.meaning = meaning;
    }

    public Text label() {
      return label;
    }

    public Text meaning() {
      return meaning;
    }
  }
}
