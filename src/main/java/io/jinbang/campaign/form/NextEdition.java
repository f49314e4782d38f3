package io.jinbang.campaign.form;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the next edition of a call begins with: everything as it was, one edition later, dates a
 * year later, and no short name and number prefix, since those are given once.
 */
public final class NextEdition {
  private static final Pattern MOMENT =
      Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)[ T](\\d\\d:\\d\\d)(.*)");
  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private NextEdition() {}

  public static JsonNode of(JsonNode tree) {
    var next = (ObjectNode) tree.deepCopy();
    next.putNull("id").putNull("number-prefix");
    next.put("edition", tree.path("edition").intValue() + 1);
    later(next.path("timeline"));
    return next;
  }

  private static void later(JsonNode node) {
    if (node instanceof ObjectNode object) {
      for (var one : object.properties()) {
        var moment = MOMENT.matcher(one.getValue().asString(""));
        if (moment.matches()) {
          object.put(one.getKey(), later(moment.group(1), moment.group(2)) + moment.group(3));
        } else {
          later(one.getValue());
        }
      }
    }
  }

  private static String later(String day, String time) {
    return LOCAL.format(LocalDateTime.parse(day + "T" + time).plusYears(1));
  }
}
