package io.jinbang.organization;

import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A body of the tree (单位): the host, a province's department, a city's, a unit below.
 *
 * @param parent the body above; null for the host alone
 * @param division GB/T 2260 code of its place, six digits; null where it has none
 * @param tile two-letter name of its place in the tile grid of provinces; null where it has none
 */
public record Body(
    Id<Body> id,
    @Nullable Id<Body> parent,
    Text name,
    Kind kind,
    @Nullable String division,
    @Nullable String tile) {
  /** What an official name adds to the place's own: 内蒙古自治区, 广西壮族自治区, 大连市. */
  private static final Pattern OFFICIAL = Pattern.compile("(省|市|(壮族|回族|维吾尔)?自治区)$");

  /** What kind of body it is. */
  public enum Kind {
    HOST,
    PROVINCE,
    SEPARATELY_PLANNED_CITY,
    CORPS,
    UNIT
  }

  public boolean isFirstLevel() {
    return kind != Kind.HOST && kind != Kind.UNIT;
  }

  /** The name short enough for a tile: 内蒙古, 广西, 大连, 兵团; the whole name of any other body. */
  public Text shortName() {
    return switch (kind) {
      case PROVINCE, SEPARATELY_PLANNED_CITY ->
          Text.of(OFFICIAL.matcher(name.zh()).replaceFirst(""), name.en());
      case CORPS -> Text.of("兵团", "Corps");
      case HOST, UNIT -> name;
    };
  }
}
