package io.jinbang.review.assignment;

import io.jinbang.shared.Text;
import org.jspecify.annotations.Nullable;

/** The grounds on which a judge may be kept away from a work. The host chooses which apply. */
public enum ConflictRule {
  /** The judge works for the body that entered the work. */
  SAME_ORGANISATION(Text.of("同单位回避", "same organisation")),
  /** The judge comes from the province of the work. */
  SAME_PROVINCE(Text.of("同省回避", "same province")),
  /** The judge works for the body that recommended the work. */
  SAME_RECOMMENDING_UNIT(Text.of("推荐单位回避", "same recommending unit")),
  /** The judge has declared a tie with who entered or recommended the work. */
  DECLARED_TIE(Text.of("申报关系回避", "declared tie")),
  /** The judge has been recused from this very work. */
  RECUSED(Text.of("主动回避", "recused"));

  private final Text label;

  ConflictRule(Text label) {
    this.label = label;
  }

  public Text label() {
    return label;
  }

  /**
   * What judge and work have in common under this rule, as the judge writes it; null if nothing.
   */
  @Nullable String shared(Judge judge, Work work, boolean recused, Names names) {
    return switch (this) {
      case SAME_ORGANISATION -> names.common(judge.organisation(), work.organisation());
      case SAME_PROVINCE -> names.common(judge.province(), work.province());
      case SAME_RECOMMENDING_UNIT -> names.common(judge.organisation(), work.recommendingUnit());
      case DECLARED_TIE -> tied(judge, work, names);
      case RECUSED -> recused ? work.name() : null;
    };
  }

  private static @Nullable String tied(Judge judge, Work work, Names names) {
    return judge.ties().stream()
        .sorted()
        .filter(
            tie ->
                names.common(tie, work.organisation()) != null
                    || names.common(tie, work.recommendingUnit()) != null)
        .findFirst()
        .orElse(null);
  }

  Text reason(Judge judge, Work work, String shared) {
    return switch (this) {
      case SAME_ORGANISATION ->
          Text.of("{}与作品“{}”同属“{}”", "{} and the work “{}” both belong to “{}”")
              .with(judge.name(), work.name(), shared);
      case SAME_PROVINCE ->
          Text.of("{}与作品“{}”同在{}", "{} and the work “{}” both come from {}")
              .with(judge.name(), work.name(), shared);
      case SAME_RECOMMENDING_UNIT ->
          Text.of("{}所在的“{}”推荐了作品“{}”", "{}’s organisation “{}” recommended the work “{}”")
              .with(judge.name(), shared, work.name());
      case DECLARED_TIE ->
          Text.of(
                  "{}申报了与“{}”的关系，作品“{}”由它参赛或推荐",
                  "{} declared a tie with “{}”, which entered or recommended the work “{}”")
              .with(judge.name(), shared, work.name());
      case RECUSED ->
          Text.of("{}已对作品“{}”申请回避", "{} is recused from the work “{}”").with(judge.name(), shared);
    };
  }
}
