package io.jinbang.intake.form;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Rulebook;
import io.jinbang.campaign.Rulebook.Question;
import io.jinbang.documents.BlankForm;
import io.jinbang.documents.BlankForm.Choice;
import io.jinbang.documents.BlankForm.Column;
import io.jinbang.documents.BlankForm.Line;
import io.jinbang.documents.BlankForm.Tick;
import io.jinbang.documents.BlankForm.Words;
import io.jinbang.intake.AiContent;
import io.jinbang.shared.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The form of a call, made from its rulebook. */
final class Blanks {
  private static final int ROWS = 30;
  private static final Text NONE = Text.same("");

  private Blanks() {}

  /**
   * @param unit filled in beforehand; may be empty
   */
  static BlankForm of(Campaign campaign, String unit, String origin) {
    var rulebook = campaign.rulebook();
    return new BlankForm(
        joined(rulebook.title(), Text.of("作品推荐表", " · Recommendation Form")),
        notes(campaign, origin),
        head(unit),
        columns(rulebook),
        ROWS,
        agreement(campaign, origin),
        Fingerprint.of(campaign));
  }

  private static Text joined(Text one, Text other) {
    return Text.of(one.zh() + other.zh(), one.en() + other.en());
  }

  private static List<Text> notes(Campaign campaign, String origin) {
    return List.of(
        Text.of(
            "每件作品填一行，同一件作品只填一次；符合几个主题，就都勾上。行不够可以往下加。",
            "One row per work, each work once; tick every theme it fits. Add rows as needed."),
        Text.of(
            "手机号照原样填 11 位数字。填不全也可以先交，由联系人认领后补上。",
            "Mobiles as 11 digits. What is missing can be completed by the contact later."),
        Text.of("活动说明：{}", "About the call: {}").with(origin + "/c/" + campaign.slug()));
  }

  private static List<Line> head(String unit) {
    return List.of(
        new Line(Text.of("推荐单位", "Recommending unit"), unit, NONE),
        new Line(Text.of("单位联系人", "Unit's contact"), "", NONE),
        new Line(Text.of("单位电话", "Phone"), "", NONE),
        new Line(
            Text.of("单位盖章", "Seal"),
            "",
            Text.of("打印后盖章，电子报送可空", "When printed; leave empty otherwise")));
  }

  private static List<Column> columns(Rulebook rulebook) {
    var columns = new ArrayList<Column>();
    columns.add(words(Text.of("作品名称", "Title"), true, 24));
    columns.add(words(Text.of("作者署名", "Credits"), true, 18));
    columns.add(words(Text.of("作者单位", "Organisation"), false, 18));
    columns.add(
        new Column(
            required(Text.of("主要主题", "Primary theme"), true),
            Text.of("选最贴近的一个", "The closest one"),
            new Choice(rulebook.themes().stream().map(theme -> theme.name()).toList()),
            14));
    if (rulebook.form().maxThemes() > 1) {
      rulebook.themes().forEach(theme -> columns.add(tick(theme)));
    }
    rulebook.form().questions().forEach(question -> columns.add(column(question)));
    columns.add(
        new Column(
            required(Text.of("AI 生成合成内容", "AI-generated content"), true),
            NONE,
            new Choice(
                List.of(Text.of("没有", "None"), Text.of("部分", "Partly"), Text.of("全部", "Wholly"))),
            12));
    columns.add(new Column(Text.of("AI 生成的部分", "AI-generated parts"), aiParts(), new Words(), 16));
    columns.add(
        new Column(
            Text.of("视频文件名", "Film file name"),
            Text.of("与视频一起交时填，例 渡口.mp4", "When films come with the form, such as ferry.mp4"),
            new Words(),
            18));
    if (rulebook.form().questions().stream().noneMatch(one -> one.kind() == Question.Kind.EMAIL)) {
      columns.add(email());
    }
    return columns;
  }

  private static Text aiParts() {
    var parts = Arrays.stream(AiContent.Part.values()).map(AiContent.Part::label).toList();
    return Text.of(
        "有 AI 生成的才填：" + String.join("、", parts.stream().map(Text::zh).toList()),
        "Only where there are any: " + String.join(", ", parts.stream().map(Text::en).toList()));
  }

  private static Column email() {
    return new Column(
        Text.of("电子邮箱", "E-mail"),
        Text.of("用来把认领链接发给联系人", "The link to claim the work is sent here"),
        new Words(),
        22);
  }

  private static Column words(Text label, boolean required, int width) {
    return new Column(required(label, required), NONE, new Words(), width);
  }

  private static Text required(Text label, boolean required) {
    return required ? joined(label, Text.of("（必填）", " (required)")) : label;
  }

  private static Column tick(Rulebook.Theme theme) {
    return new Column(
        Text.of("也符合：" + theme.name().zh(), "Also fits: " + theme.name().en()),
        NONE,
        new Tick(),
        10);
  }

  private static Column column(Question question) {
    var hint = question.hint() == null ? NONE : question.hint();
    var answer =
        question.kind() == Question.Kind.CHOICE
            ? new Choice(question.options().stream().map(option -> option.label()).toList())
            : new Words();
    var width = question.kind() == Question.Kind.LONG_TEXT ? 36 : 16;
    return new Column(required(question.label(), question.required()), hint, answer, width);
  }

  private static Text agreement(Campaign campaign, String origin) {
    var declarations = campaign.rulebook().declarations();
    var zh =
        declarations.stream()
            .map(one -> one.summary().zh() + "（第 " + one.version() + " 版）")
            .collect(Collectors.joining("；"));
    var en =
        declarations.stream()
            .map(one -> one.summary().en() + " (version " + one.version() + ")")
            .collect(Collectors.joining("; "));
    var where = origin + "/c/" + campaign.slug();
    return Text.of(
        "交表即表示推荐单位已取得作者同意：" + zh + "。全文见 " + where,
        "By handing this form in, the unit states that the authors agree: "
            + en
            + ". In full at "
            + where);
  }
}
