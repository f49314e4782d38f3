package io.jinbang.campaign.notice;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Rulebook;
import io.jinbang.campaign.timeline.Milestone;
import io.jinbang.media.TechnicalRules;
import io.jinbang.shared.Language;
import io.jinbang.shared.Text;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;

/** A notice as it follows from the rulebook, for the host to go on from. */
final class FirstWords {
  private static final int DAYS = 3;
  private static final Text TITLE = Text.of("关于组织报送{}作品的通知", "Call for works: {}");
  private static final Text SUPPLEMENT = Text.of("关于{}的补充通知", "Supplementary notice: {}");
  private static final Text BEIJING = Text.of("（北京时间）", " (Beijing time)");
  private static final Text BODY =
      Text.of(
          """
          各有关单位：

          {}

          请将本通知转发至所属单位并组织报送。有关事项通知如下。

          一、主题
          {}

          二、作品要求
          {}

          三、时间安排
          {}

          四、报送方式
          {}

          五、工作要求
          收到通知后请在平台确认收到，转发下属单位；征集结束后请填报工作情况和典型案例。\
          """,
          """
          To all bodies concerned:

          {}

          Please forward this notice to your units and gather their works. The particulars are as follows.

          1. Themes
          {}

          2. Works
          {}

          3. Dates
          {}

          4. How to enter
          {}

          5. What we ask of you
          Please acknowledge this notice on the platform and forward it to your units. After the close, please report what was done, with typical cases.\
          """);

  private FirstWords() {}

  static Wording notice(Campaign call, String origin) {
    var rules = call.rulebook();
    var text =
        BODY.withEach(
            rules.about(), themes(rules), film(rules.film()), dates(rules), ways(call, origin));
    return new Wording(TITLE.withEach(rules.title()), text, DAYS);
  }

  static Wording supplement(Campaign call) {
    return new Wording(
        SUPPLEMENT.withEach(call.rulebook().title()),
        Text.of("各有关单位：\n\n现就有关事项补充通知如下。\n\n", "To all bodies concerned:\n\n"),
        DAYS);
  }

  private static Text themes(Rulebook rules) {
    return each(
        language ->
            rules.themes().stream()
                .map(theme -> "· " + theme.name().in(language) + ": " + theme.about().in(language))
                .collect(Collectors.joining("\n")));
  }

  private static Text film(TechnicalRules film) {
    return Text.of(
            "格式 {}，时长 {} 至 {}，画面短边不低于 {} 像素，画幅 {}。",
            "Format {}, from {} to {}, shorter side of the picture at least {} pixels, shape {}.")
        .with(
            String.join("/", film.containers()),
            clock(film.min().toSeconds()),
            clock(film.max().toSeconds()),
            film.shortSide(),
            String.join("/", film.aspects()));
  }

  /** Minutes and seconds, which both languages read. */
  private static String clock(long seconds) {
    return "%d:%02d".formatted(seconds / 60, seconds % 60);
  }

  private static Text dates(Rulebook rules) {
    return each(
        language ->
            Milestone.of(rules.timeline()).stream()
                .map(
                    one ->
                        "· "
                            + one.label().in(language)
                            + ": "
                            + at(one.at(), rules.zone(), language))
                .collect(Collectors.joining("\n")));
  }

  private static String at(Instant at, ZoneId zone, Language language) {
    var pattern = language == Language.ZH ? "uuuu年M月d日 HH:mm" : "d MMMM uuuu HH:mm";
    return DateTimeFormatter.ofPattern(pattern, language.locale()).format(at.atZone(zone))
        + zone(zone, language);
  }

  private static String zone(ZoneId zone, Language language) {
    return zone.equals(ZoneId.of("Asia/Shanghai"))
        ? BEIJING.in(language)
        : " (" + zone.getId() + ")";
  }

  private static Text ways(Campaign call, String origin) {
    return Text.of("登录 {} 在线报送。", "Enter online at {}.").with(origin + "/c/" + call.slug());
  }

  private static Text each(java.util.function.Function<Language, String> words) {
    return Text.of(words.apply(Language.ZH), words.apply(Language.EN));
  }
}
