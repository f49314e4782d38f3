package io.jinbang.review.rankfile;

import io.jinbang.review.calibration.CalibrationResult;
import io.jinbang.review.calibration.Note;
import io.jinbang.review.calibration.Uncalibratable;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What the calibration has to say besides numbers, in words. */
final class RankNotes {
  private RankNotes() {}

  /** By code, in a fixed order. */
  static Map<String, Text> of(ScoreFile file, CalibrationResult result) {
    var notes = new LinkedHashMap<String, Text>();
    for (var note : Note.values()) {
      if (result.notes().contains(note)) {
        notes.put(code(note), text(note, result));
      }
    }
    if (file.incomplete() > 0) {
      notes.put(
          "incomplete-sheets",
          Text.of(
                  "{} 张评分表缺评分项，按已填的项平均。",
                  "{} score sheets lack criteria; the mean is over those filled in.")
              .with(file.incomplete()));
    }
    if (file.abstentions() > 0) {
      notes.put(
          "abstentions",
          Text.of("{} 处没有打分，按缺失处理，不当 0 分。", "{} scores are blank: missing, not zero.")
              .with(file.abstentions()));
    }
    return notes;
  }

  static Refusal refusal(Uncalibratable why) {
    return switch (why.reason()) {
      case TOO_MANY_JUDGES ->
          Refusal.invalid(
              "judge",
              Text.of("评委和主题合计超过 5,000", "judges and themes together exceed 5,000"),
              Text.of("请分主题分别排名。", "Rank theme by theme."));
      case TOO_MANY_DRAWS ->
          Refusal.invalid(
              "--draws",
              Text.of("作品数乘以抽样次数超过一亿", "entries times draws exceed 100 million"),
              Text.of("请调小 --draws，或分主题分别排名。", "Lower --draws, or rank theme by theme."));
      case NO_SCORES ->
          Refusal.invalid(
              "score",
              Text.of("文件里没有分数", "the file holds no scores"),
              Text.of("每行至少要有一个分数。", "Give at least one score."));
      default ->
          Refusal.invalid(
              "score",
              Text.of("这些分数无法排名", "these scores cannot be ranked"),
              Text.of("请检查文件内容。", "Check the file."));
    };
  }

  private static String code(Note note) {
    return note.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Text text(Note note, CalibrationResult result) {
    return switch (note) {
      case DISCONNECTED ->
          Text.of(
                  "评审组分成互不相连的 {} 块（没有共同评委），各块单独排名，不能互比。",
                  "The panels fall into {} parts that share no judge: each is ranked by itself, and"
                      + " they cannot be compared.")
              .with(result.components());
      case FEW_JUDGES ->
          Text.of(
              "有作品的评委不足 5 人，不宜用“去掉最高最低”。",
              "Some entries have fewer than 5 judges: do not drop highest and lowest there.");
      case TOO_FEW_SCORES ->
          Text.of(
              "每个主题只有一个分数，估不出误差，校准分就是原分。",
              "Every theme has a single score: no error can be estimated, the score stands as it"
                  + " is.");
      case NO_VARIATION ->
          Text.of(
              "同一主题内所有分数都相同，排不出先后。",
              "All scores within a theme are equal: there is no order among the entries.");
      case WORK_IS_THEME ->
          Text.of(
              "每个主题只有一件作品，校准分就是主题均分。", "Each theme has one entry: its score is the theme's mean.");
      case WORK_OR_CHANCE ->
          Text.of(
              "每件作品只有一个分数，分不清水平和偶然，假定两者一样大。",
              "No entry has two scores: merit and chance cannot be told apart and are assumed"
                  + " equally large.");
      case SEVERITY_UNKNOWN ->
          Text.of(
              "只有一位评委，或没有评委评过两件作品，宽严估不出来，按 0 处理。",
              "There is one judge, or none with two entries: severity cannot be estimated and is"
                  + " taken as 0.");
    };
  }
}
