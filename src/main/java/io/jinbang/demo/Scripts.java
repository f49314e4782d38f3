package io.jinbang.demo;

import io.jinbang.demo.FilmSpec.Flaw;
import io.jinbang.demo.Scenery.Motif;
import io.jinbang.demo.WorkScript.Screening;
import java.util.ArrayList;
import java.util.List;

/** The works of the demonstration: invented titles, invented units, and the flaws to be found. */
final class Scripts {
  private static final String[] TITLES = {
    "最后一炉铁水", "渡口的船厂", "听瓷", "一根钢轨的旅程", "三千米井下的灯", "织机不眠", "桥墩里的一年", "风从海上来",
    "零点零零一毫米", "算盘与机床", "糖厂的钟", "修表巷", "盾构机过江", "夜班码头", "棉花会说话", "光的厚度",
    "第一千台", "老电厂的鹤", "女焊工", "仓库变书房", "调音", "水塔", "冷链", "十六号线"
  };
  private static final String[] REGIONS = {
    "河北", "江苏", "江西", "吉林", "山西", "江苏", "湖北", "福建", "浙江", "江苏", "广西", "天津",
    "湖南", "青岛", "新疆", "吉林", "安徽", "辽宁", "大连", "贵州", "宁波", "云南", "河南", "深圳"
  };

  private Scripts() {}

  /** The small show of an earlier year, posted within the first half minute. */
  static List<WorkScript> small() {
    var works = new ArrayList<WorkScript>();
    var titles = List.of("补碗的人", "一把老剪刀", "凌晨四点的蒸笼", "街角配钥匙");
    for (var i = 0; i < titles.size(); i++) {
      works.add(
          new WorkScript(
              i + 1,
              titles.get(i),
              "示例单位" + (char) ('A' + i),
              REGIONS[i],
              List.of(i),
              .85 - .15 * i,
              film(titles.get(i), i + 40, 22).sized(720, 1280),
              Screening.PASS));
    }
    return works;
  }

  /** The contest: 24 works, some with flaws, one entered twice, one made from another. */
  static List<WorkScript> contest() {
    var works = new ArrayList<WorkScript>();
    for (var i = 0; i < TITLES.length; i++) {
      works.add(work(i));
    }
    return works;
  }

  private static WorkScript work(int i) {
    var themes = i % 4 == 1 ? List.of(i % 3, (i + 1) % 3) : List.of(i % 3);
    return new WorkScript(
        i / 2 + 1,
        TITLES[i],
        i % 7 == 6 ? "" : "示例单位" + (char) ('A' + i % 16),
        REGIONS[i],
        themes,
        quality(i),
        filmOf(i),
        screening(i));
  }

  /** Spread out, in no order that a number would give away. */
  private static double quality(int i) {
    return (i * 7 % 24 + 1) / 25.0;
  }

  private static FilmSpec filmOf(int i) {
    var good = film(TITLES[i], i, 61 + i % 4);
    return switch (i) {
      case 4 -> good.silent();
      case 5 -> original();
      case 18 -> original().with(Flaw.RECUT); // 织机不眠, by somebody who hoped not to be found
      case 7 -> good.with(Flaw.FROZEN);
      case 10 -> good.sized(1080, 1920);
      case 13 -> good.sized(1080, 1920);
      case 17 -> good.lasting(24); // too short
      case 20 -> good.sized(1280, 720); // too small
      case 21 -> good.with(Flaw.TEXT);
      case 22 -> good.lasting(30).with(Flaw.TRUNCATED);
      case 23 -> film(TITLES[2], 2, 63); // the very bytes of 听瓷, under another name
      default -> good;
    };
  }

  /** Long enough to be played faster and still be within the rules. */
  private static FilmSpec original() {
    return film(TITLES[5], 5, 78);
  }

  private static Screening screening(int i) {
    return switch (i) {
      case 17, 20, 21, 22 -> Screening.NONE;
      case 15 -> Screening.RETURN;
      case 19, 23 -> Screening.REJECT;
      default -> Screening.PASS;
    };
  }

  private static FilmSpec film(String title, int number, int seconds) {
    var motifs = Motif.values();
    return new FilmSpec(
        title,
        List.of(
            motifs[number % motifs.length],
            motifs[(number + 3) % motifs.length],
            motifs[(number + 5) % motifs.length]),
        number,
        1000L + number,
        seconds,
        1920,
        1080,
        180 + 20 * (number % 12),
        Flaw.NONE);
  }
}
