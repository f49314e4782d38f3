package io.jinbang.attendance.registration;

import io.jinbang.programme.Gathering;
import io.jinbang.shared.Id;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import io.jinbang.shared.Window;
import io.jinbang.site.Form;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a gathering receives its guests, as the host fills it in. */
final class ReceptionForm {
  /** Lines for categories on the page. */
  static final int LINES = 8;

  private static final Text CONSENT =
      Text.of(
          "为办理参会，我们收集您填写的姓名、单位、职务、邮箱，以及您选填的电话、饮食和无障碍需求，只供本次大会的主办方使用，" + "不对外提供。您可以随时在个人页面删除。",
          "To receive you we collect the name, organisation, title and e-mail address you give, and"
              + " your telephone, diet and access needs if you wish to give them. Only the hosts of"
              + " this gathering use them; nobody else gets them. On your own page you can erase"
              + " them at any time.");
  private static final int DAYS_KEPT = 90;
  private static final int MOST = 100_000;

  private final Form form;
  private final Gathering gathering;
  private final List<Problem> problems = new ArrayList<>();

  private ReceptionForm(Form form, Gathering gathering) {
    this.form = form;
    this.gathering = gathering;
  }

  // -- what stands there

  /** To begin with. */
  static Reception proposed(Gathering gathering, Instant now) {
    var opens = now.truncatedTo(ChronoUnit.HOURS);
    var closes = gathering.first().atStartOfDay(gathering.zone()).toInstant();
    return new Reception(
        gathering.id(),
        Admission.INVITED,
        new Window(opens, closes.isAfter(opens) ? closes : opens.plus(1, ChronoUnit.DAYS)),
        null,
        gathering.last().plusDays(DAYS_KEPT),
        CONSENT,
        List.of(
            category("嘉宾", "Guest", Colour.VERMILION, 1, false, false),
            category("代表", "Delegate", Colour.INK, 0, true, true),
            category("媒体", "Press", Colour.AZURITE, 0, true, true),
            category("参展商", "Exhibitor", Colour.MALACHITE, 0, true, false),
            category("工作人员", "Staff", Colour.OCHRE, 0, false, true)));
  }

  private static Category category(
      String zh, String en, Colour colour, int companions, boolean strangers, boolean walkIn) {
    return new Category(Id.random(), Text.of(zh, en), colour, null, companions, strangers, walkIn);
  }

  static Form of(Reception reception, ZoneId zone) {
    var values = new HashMap<String, List<String>>();
    put(values, "admission", reception.admission().name());
    put(values, "opens", local(reception.window().opens(), zone));
    put(values, "closes", local(reception.window().closes(), zone));
    put(values, "most", number(reception.most()));
    put(values, "keepUntil", reception.keepUntil().toString());
    put(values, "consentZh", reception.consent().zh());
    put(values, "consentEn", reception.consent().en());
    for (var line = 0; line < reception.categories().size(); line++) {
      putLine(values, "c" + line, reception.categories().get(line));
    }
    return Form.of(values);
  }

  private static void putLine(Map<String, List<String>> values, String at, Category category) {
    put(values, at + "-id", category.id().toString());
    put(values, at + "-nameZh", category.name().zh());
    put(values, at + "-nameEn", category.name().en());
    put(values, at + "-colour", category.colour().name());
    put(values, at + "-most", number(category.most()));
    put(values, at + "-companions", String.valueOf(category.companions()));
    put(values, at + "-strangers", category.strangers() ? "yes" : "");
    put(values, at + "-walkIn", category.walkIn() ? "yes" : "");
  }

  private static void put(Map<String, List<String>> values, String field, String value) {
    values.put(field, List.of(value));
  }

  private static String number(@Nullable Integer number) {
    return number == null ? "" : number.toString();
  }

  private static String local(Instant instant, ZoneId zone) {
    return LocalDateTime.ofInstant(instant, zone).truncatedTo(ChronoUnit.MINUTES).toString();
  }

  // -- what was filled in

  /**
   * @throws Refusal naming everything that is missing or wrong
   */
  static Reception read(Form form, Gathering gathering) {
    return new ReceptionForm(form, gathering).reception();
  }

  private Reception reception() {
    var opens = moment("opens");
    var closes = moment("closes");
    if (!opens.isBefore(closes)) {
      wrong("closes", "截止要晚于开放", "It must close after it opens");
    }
    var keep = keepUntil();
    var most = limit("most");
    var consent = consent();
    var categories = categories();
    Refusal.unlessNone(problems);
    var window = new Window(opens, closes);
    return new Reception(gathering.id(), admission(), window, most, keep, consent, categories);
  }

  private Admission admission() {
    return Stream.of(Admission.values())
        .filter(each -> each.name().equals(form.value("admission")))
        .findFirst()
        .orElse(Admission.INVITED);
  }

  private void wrong(String field, String zh, String en) {
    problems.add(Problem.at(field, zh, en, "请改正。", "Correct it."));
  }

  private Instant moment(String field) {
    try {
      return LocalDateTime.parse(form.value(field)).atZone(gathering.zone()).toInstant();
    } catch (DateTimeParseException none) {
      wrong(field, "看不懂时间", "That is no date and time");
      return Instant.EPOCH;
    }
  }

  private LocalDate keepUntil() {
    try {
      var day = LocalDate.parse(form.value("keepUntil"));
      if (day.isBefore(gathering.last()) || day.isAfter(gathering.last().plusYears(1))) {
        wrong("keepUntil", "应在大会结束之后的一年内", "It must lie within the year after the gathering");
      }
      return day;
    } catch (DateTimeParseException none) {
      wrong("keepUntil", "看不懂日期", "That is no date");
      return gathering.last();
    }
  }

  private @Nullable Integer limit(String field) {
    var typed = form.value(field).strip();
    if (typed.isEmpty()) {
      return null;
    }
    if (!typed.matches("[1-9]\\d{0,5}") || Integer.parseInt(typed) > MOST) {
      wrong(field, "名额应为 1 到 100000，不限就留空", "1 to 100000; blank for no limit");
      return null;
    }
    return Integer.valueOf(typed);
  }

  private Text consent() {
    var consent = Text.of(form.value("consentZh").strip(), form.value("consentEn").strip());
    if (consent.zh().isEmpty()) {
      wrong("consentZh", "没有写中文的个人信息说明", "The Chinese words on personal data are missing");
    }
    if (consent.en().isEmpty()) {
      wrong("consentEn", "没有写英文的个人信息说明", "The English words on personal data are missing");
    }
    return consent;
  }

  private List<Category> categories() {
    var categories = new ArrayList<Category>();
    for (var line = 0; line < LINES; line++) {
      var at = "c" + line;
      if (!form.value(at + "-nameZh").isBlank() || !form.value(at + "-nameEn").isBlank()) {
        categories.add(category(at, categories));
      }
    }
    if (categories.isEmpty()) {
      wrong("c0-nameZh", "至少要有一个类别", "There must be one category at least");
    }
    return categories;
  }

  private Category category(String at, List<Category> before) {
    var name = Text.of(form.value(at + "-nameZh").strip(), form.value(at + "-nameEn").strip());
    if (name.zh().isEmpty() || name.en().isEmpty()) {
      wrong(at + "-nameZh", "类别要有中文名和英文名", "A category has a Chinese and an English name");
    }
    if (before.stream().anyMatch(each -> each.name().zh().equals(name.zh()))) {
      wrong(at + "-nameZh", "这个类别写了两次", "This category stands there twice");
    }
    return new Category(
        id(at),
        name,
        colour(at),
        limit(at + "-most"),
        companions(at),
        form.has(at + "-strangers", "yes"),
        form.has(at + "-walkIn", "yes"));
  }

  private Id<Category> id(String at) {
    var id = form.value(at + "-id");
    return id.isEmpty() ? Id.random() : Id.parse(id);
  }

  private Colour colour(String at) {
    return Stream.of(Colour.values())
        .filter(each -> each.name().equals(form.value(at + "-colour")))
        .findFirst()
        .orElse(Colour.INK);
  }

  private int companions(String at) {
    var typed = form.value(at + "-companions").strip();
    if (!typed.matches("[0-5]?")) {
      wrong(at + "-companions", "随行人数应为 0 到 5", "0 to 5 companions");
      return 0;
    }
    return typed.isEmpty() ? 0 : Integer.parseInt(typed);
  }
}
