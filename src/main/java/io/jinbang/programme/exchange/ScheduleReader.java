package io.jinbang.programme.exchange;

import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;

/** Reads a schedule from frab XML or from C3VOC JSON, whichever it is. */
final class ScheduleReader {
  private static final int LARGEST = 8_000_000;

  private ScheduleReader() {}

  /**
   * @throws Refusal INVALID where it is neither, or is broken; says where
   */
  static RawSchedule read(byte[] file) {
    if (file.length == 0) {
      throw refused(
          Text.of("没有选择文件", "No file was chosen"),
          Text.of("请选择 schedule.xml 或 schedule.json。", "Choose a schedule.xml or schedule.json."));
    }
    if (file.length > LARGEST) {
      throw refused(
          Text.of("文件超过 8 MB", "The file is larger than 8 MB"),
          Text.of("请分成几份导入。", "Import it in parts."));
    }
    return switch (first(file)) {
      case '<' -> ScheduleXmlReader.read(file);
      case '{' -> ScheduleJsonReader.read(file);
      default ->
          throw refused(
              Text.of("这不是会议日程文件", "This is not a conference schedule"),
              Text.of(
                  "请从 frab、pretalx 等系统导出 schedule.xml 或 schedule.json。",
                  "Export schedule.xml or schedule.json from frab, pretalx or the like."));
    };
  }

  static Refusal refused(Text message, Text remedy) {
    return Refusal.invalid("file", message, remedy);
  }

  /** The first sign that is no white space and no byte order mark. */
  private static char first(byte[] file) {
    for (var sign : file) {
      if (sign > ' ') {
        return (char) sign;
      }
    }
    return ' ';
  }
}
