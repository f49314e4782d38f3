package io.jinbang.demo;

import java.util.List;
import java.util.stream.IntStream;

/** The invented people of the demonstration. */
final class Cast {
  /** One password for all of them: this is a demonstration, on this machine only. */
  static final String PASSWORD = "jinbang-demo-2026";

  /** A person who signs in. */
  record Part(String name, String email) {}

  static final Part HOST = new Part("主办方工作人员01", "host@demo.example");
  static final Part SECOND_HOST = new Part("主办方工作人员02", "host2@demo.example");
  static final Part SCREENER = new Part("初筛员01", "screener@demo.example");

  /** The division of the coordinator; works from there name its body as their unit. */
  static final String COORDINATED = "江苏";

  static final Part COORDINATOR = new Part("组织单位联络人01", "coordinator@demo.example");

  /**
   * A judge with what decides on conflicts.
   *
   * @param organisation where they work
   * @param division how their region's name begins; empty for none
   */
  record Juror(Part part, String organisation, String division) {}

  private static final List<String> REGIONS =
      List.of("北京", "上海", "广东", "四川", "湖北", "辽宁", "陕西", "福建", "山东", "浙江", "重庆", "");

  static final List<Juror> JUDGES = IntStream.rangeClosed(1, 12).mapToObj(Cast::judge).toList();

  private Cast() {}

  private static Juror judge(int number) {
    var letter = (char) ('A' + number - 1);
    return new Juror(
        new Part("评委%02d".formatted(number), "judge%02d@demo.example".formatted(number)),
        "示例研究院" + letter,
        REGIONS.get(number - 1));
  }

  static Part entrant(int number) {
    return new Part("参选者%02d".formatted(number), "entrant%02d@demo.example".formatted(number));
  }
}
