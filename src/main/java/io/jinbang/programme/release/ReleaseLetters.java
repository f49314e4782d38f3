package io.jinbang.programme.release;

import io.jinbang.mail.LetterKind;
import io.jinbang.mail.Stationery;
import io.jinbang.shared.Text;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The letter to a speaker whose sessions have changed. */
@Component
class ReleaseLetters implements Stationery {
  static final LetterKind CHANGED =
      new LetterKind(
          "programme-changed",
          Text.of("日程变动", "Changes of a programme"),
          Text.of("{gathering}：与您有关的日程", "{gathering}: your part in the programme"),
          Text.of(
              "{name}：\n\n{gathering}的日程发布了第 {version} 版，与您有关的有：\n\n{changes}\n\n"
                  + "时间为 {zone}。完整日程：\n{link}\n\n如有不便，请回复本邮件。",
              "Dear {name},\n\nVersion {version} of the programme of {gathering} is out. What"
                  + " concerns you:\n\n{changes}\n\nTimes are those of {zone}. The whole"
                  + " programme:\n{link}\n\nIf any of this does not suit you, please answer this"
                  + " letter."),
          Map.of(
              "name", Text.of("嘉宾01", "Guest 01"),
              "gathering", Text.of("示例大会", "Sample gathering"),
              "version", Text.same("2"),
              "changes",
                  Text.of(
                      "改时间：主旨演讲（2026-09-10 09:00 → 2026-09-10 10:00）",
                      "Moved: Keynotes (2026-09-10 09:00 → 2026-09-10 10:00)"),
              "zone", Text.same("Asia/Shanghai"),
              "link", Text.same("https://jinbang.example/g/sample")));

  @Override
  public List<LetterKind> kinds() {
    return List.of(CHANGED);
  }
}
