package io.jinbang.programme.speaker;

import io.jinbang.shared.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two speakers who are likely one person, entered twice.
 *
 * @param reason why
 * @param sameOrganization whether they have the same organization, which makes it likelier
 */
public record Alike(SpeakerSheet a, SpeakerSheet b, Text reason, boolean sameOrganization) {
  private static final Text SAME = Text.of("中文姓名相同", "The same Chinese name");
  private static final Text SCRIPT =
      Text.of("中文姓名相同，一个是繁体，一个是简体", "The same Chinese name, traditional and simplified");
  private static final Text SOUND =
      Text.of("一个的拼音就是另一个的英文名", "One’s name in pinyin is the other’s name in English");
  private static final Text LATIN = Text.of("英文姓名相同", "The same English name");
  private static final Text HOMOPHONE =
      Text.of("单位相同，姓名读音相同", "The same organization, and names that sound the same");

  /** Every such pair, the likeliest first. */
  static List<Alike> among(List<SpeakerSheet> speakers, NameKeys keys) {
    var found = new ArrayList<Alike>();
    for (var i = 0; i < speakers.size(); i++) {
      for (var j = i + 1; j < speakers.size(); j++) {
        var pair = of(speakers.get(i), speakers.get(j), keys);
        if (pair != null) {
          found.add(pair);
        }
      }
    }
    found.sort(Comparator.comparing((Alike pair) -> !pair.sameOrganization()));
    return found;
  }

  private static @Nullable Alike of(SpeakerSheet a, SpeakerSheet b, NameKeys keys) {
    var together = sameOrganization(a, b, keys);
    var reason = reason(a, b, together, keys);
    return reason == null ? null : new Alike(a, b, reason, together);
  }

  private static boolean sameOrganization(SpeakerSheet a, SpeakerSheet b, NameKeys keys) {
    var zh = keys.simplified(a.organization().zh());
    var en = a.organization().en();
    return (!zh.isEmpty() && zh.equals(keys.simplified(b.organization().zh())))
        || (!en.isEmpty() && en.equalsIgnoreCase(b.organization().en()));
  }

  private static @Nullable Text reason(
      SpeakerSheet a, SpeakerSheet b, boolean together, NameKeys keys) {
    var zh = keys.simplified(a.name().zh());
    if (!zh.isEmpty() && zh.equals(keys.simplified(b.name().zh()))) {
      return a.name().zh().equals(b.name().zh()) ? SAME : SCRIPT;
    }
    if (reads(a, b, keys) || reads(b, a, keys)) {
      return SOUND;
    }
    var latin = NameKeys.latin(a.name().en());
    if (latin.size() > 1 && latin.equals(NameKeys.latin(b.name().en()))) {
      return LATIN;
    }
    return together && keys.soundsAlike(a.name().zh(), b.name().zh()) ? HOMOPHONE : null;
  }

  /** Where both have a Chinese name, those would have been the same. */
  private static boolean reads(SpeakerSheet han, SpeakerSheet latin, NameKeys keys) {
    return NameKeys.isHan(han.name().zh())
        && !NameKeys.isHan(latin.name().zh())
        && Stream.of(latin.name().zh(), latin.name().en())
            .anyMatch(name -> keys.sounds(han.name().zh(), name));
  }
}
