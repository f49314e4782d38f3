package io.jinbang.intake.form;

import io.jinbang.campaign.Rulebook;
import io.jinbang.campaign.Rulebook.Question;
import io.jinbang.shared.Text;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which column is which, by the many names people give them. */
final class Headings {
  static final String UNIT = "unit";
  static final String TITLE = "title";
  static final String CREDITS = "credits";
  static final String ORGANISATION = "organisation";
  static final String THEME = "theme";
  static final String THEMES = "themes";
  static final String FILM = "film";
  static final String EMAIL = "email";
  static final String NUMBER = "number";
  static final String AI = "ai";
  static final String AI_PART = "ai-part";

  private static final Map<String, List<String>> NAMES =
      Map.of(
          NUMBER, List.of("序号", "编号", "no", "number"),
          UNIT, List.of("推荐单位", "报送单位", "单位名称", "单位", "recommendingunit", "unit"),
          TITLE,
              List.of(
                  "作品名称",
                  "作品名",
                  "作品题目",
                  "作品标题",
                  "视频名称",
                  "片名",
                  "题目",
                  "标题",
                  "名称",
                  "title",
                  "workstitle",
                  "nameofthework"),
          CREDITS,
              List.of(
                  "作者署名", "作者姓名", "作者", "主创", "主创人员", "创作者", "创作人员", "署名", "credits", "authors",
                  "author"),
          ORGANISATION,
              List.of("作者单位", "制作单位", "出品单位", "创作单位", "organisation", "organization", "producedby"),
          THEME, List.of("主要主题", "首选主题", "primarytheme", "maintheme"),
          THEMES,
              List.of("主题", "主题类别", "参选主题", "所属主题", "符合主题", "作品主题", "themes", "theme", "alsofits"),
          FILM,
              List.of(
                  "视频文件名",
                  "视频文件名称",
                  "视频文件",
                  "文件名",
                  "文件名称",
                  "filename",
                  "filmfile",
                  "filmfilename",
                  "videofile"),
          EMAIL,
              List.of(
                  "联系邮箱", "电子邮箱", "邮箱", "电子邮件", "联系人邮箱", "email", "emailaddress", "contactsemail"));

  private static final Map<Question.Kind, List<String>> KINDS =
      Map.of(
          Question.Kind.MOBILE,
              List.of(
                  "手机",
                  "手机号",
                  "手机号码",
                  "联系人手机",
                  "联系人手机号",
                  "联系人电话",
                  "移动电话",
                  "联系电话",
                  "联系方式",
                  "电话",
                  "mobile",
                  "mobilenumber",
                  "phone",
                  "phonenumber"),
          Question.Kind.URL, List.of("链接", "作品链接", "视频链接", "网址", "公开链接", "网盘链接", "link", "url"),
          Question.Kind.LONG_TEXT,
              List.of("简介", "作品简介", "视频简介", "内容简介", "内容介绍", "synopsis", "description"),
          Question.Kind.EMAIL, List.of("邮箱", "电子邮箱", "email"));

  private static final List<String> CONTACT =
      List.of("联系人", "联系人姓名", "联络人", "联系人员", "contact", "contactperson", "contactname");

  /** A word of fewer signs is looked for as a whole only: “no” stands in too many others. */
  private static final int LEAST_WEIGHT = 4;

  private final Map<String, String> fields = new HashMap<>();

  Headings(Rulebook rulebook) {
    rulebook.form().questions().forEach(one -> put("q-" + one.id(), one.label()));
    rulebook.themes().forEach(one -> put(themeField(one.id()), one.name()));
    contact(rulebook).ifPresent(one -> put("q-" + one.id(), CONTACT));
    for (var kind : KINDS.entrySet()) {
      rulebook.form().questions().stream()
          .filter(one -> one.kind() == kind.getKey())
          .findFirst()
          .ifPresent(one -> put("q-" + one.id(), kind.getValue()));
    }
    NAMES.forEach(this::put);
    put(
        AI,
        List.of("ai生成合成内容", "是否使用ai", "是否含ai生成内容", "ai生成", "ai使用情况", "aigeneratedcontent", "ai"));
    put(AI_PART, List.of("ai生成的部分", "ai生成部分", "ai部分", "aigeneratedparts"));
  }

  /** The question for the contact's name. */
  static Optional<Question> contact(Rulebook rulebook) {
    return rulebook.form().questions().stream()
        .filter(one -> one.kind() == Question.Kind.TEXT)
        .filter(one -> one.id().equals("contact") || one.label().zh().contains("联系人"))
        .findFirst();
  }

  static Optional<Question> mobile(Rulebook rulebook) {
    return rulebook.form().questions().stream()
        .filter(one -> one.kind() == Question.Kind.MOBILE)
        .findFirst();
  }

  static String themeField(String theme) {
    return "theme-" + theme;
  }

  private void put(String field, Text label) {
    put(field, List.of(Plain.heading(label.zh()), Plain.heading(label.en())));
  }

  private void put(String field, List<String> names) {
    names.forEach(name -> fields.putIfAbsent(name, field));
  }

  /** The field a heading names, if any. */
  Optional<String> field(String heading) {
    var typed = Plain.heading(heading);
    var whole = fields.get(typed);
    return whole != null
        ? Optional.of(whole)
        : fields.keySet().stream()
            .filter(name -> weight(name) >= LEAST_WEIGHT && typed.contains(name))
            .max(Comparator.comparingInt(name -> weight(name) + (typed.endsWith(name) ? 100 : 0)))
            .map(fields::get);
  }

  /** Chinese says in two characters what English needs six for. */
  private static int weight(String name) {
    return name.chars().map(sign -> sign > 0x2e80 ? 3 : 1).sum();
  }
}
