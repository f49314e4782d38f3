package io.jinbang.intake.form;

import io.jinbang.intake.AiContent.Extent;
import io.jinbang.intake.AiContent.Part;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a form says of generated content. */
final class AiWords {
  private static final Pattern WHOLLY = Pattern.compile("全部|全片|wholly|entirely");
  private static final Pattern PARTLY = Pattern.compile("部分|partly|partially");
  private static final Pattern NONE = Pattern.compile("没有.*|未使用.*|不含.*|无|否|没|不|no.*|0");

  private AiWords() {}

  /** A mere yes is none of the three: partly or wholly is for people to say. */
  static Optional<Extent> extent(String typed) {
    var plain = Plain.normal(typed);
    if (NONE.matcher(plain).matches()) {
      return Optional.of(Extent.NONE);
    }
    var wholly = WHOLLY.matcher(plain).find();
    var partly = PARTLY.matcher(plain).find();
    return wholly == partly
        ? Optional.empty()
        : Optional.of(wholly ? Extent.WHOLLY : Extent.PARTLY);
  }

  static List<Part> parts(String typed) {
    var plain = Plain.normal(typed);
    return Arrays.stream(Part.values()).filter(part -> names(part, plain)).toList();
  }

  private static boolean names(Part part, String plain) {
    return Pattern.compile("、| and ")
        .splitAsStream(part.label().zh() + "、" + part.label().en())
        .map(Plain::normal)
        .anyMatch(plain::contains);
  }
}
