package io.jinbang.intake.form;

import io.jinbang.campaign.Rulebook;
import io.jinbang.campaign.Rulebook.Question;
import io.jinbang.documents.Grid;
import io.jinbang.documents.Grid.Cell;
import io.jinbang.intake.AiContent;
import io.jinbang.intake.submission.Answers;
import io.jinbang.intake.submission.Draft;
import io.jinbang.intake.submission.Submission;
import io.jinbang.organization.Body;
import io.jinbang.shared.Id;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one row: what is there and cannot be used stops it, what is missing is only said. */
final class RowReader {
  private static final Pattern QUOTED = Pattern.compile("^《([^《》]*)》$");
  private static final Pattern ADDRESS =
      Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

  private static final Text AI = Text.of("AI 生成合成内容", "AI-generated content");
  private static final Text AI_PART = Text.of("AI 生成的部分", "AI-generated parts");

  private final FormContext context;
  private final FormReading.Head head;
  private final Layout layout;
  private final Grid grid;
  private final int nr;
  private final boolean crossIsYes;

  RowReader(
      FormContext context,
      FormReading.Head head,
      Layout layout,
      Grid grid,
      int nr,
      boolean crossIsYes) {
    this.context = context;
    this.head = head;
    this.layout = layout;
    this.grid = grid;
    this.nr = nr;
    this.crossIsYes = crossIsYes;
  }

  FormRow read(int row) {
    return new Reading(row).all();
  }

  private final class Reading {
    private final int row;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, String> answers = new HashMap<>();

    private Reading(int row) {
      this.row = row;
    }

    private Rulebook rulebook() {
      return context.rulebook();
    }

    private FormRow all() {
      var title = title();
      var credits = names(Headings.CREDITS, Text.of("作者署名", "Credits"), true);
      var organisation = names(Headings.ORGANISATION, Text.of("作者单位", "Organisation"), false);
      var themes = themes();
      rulebook().form().questions().forEach(this::answer);
      var unit = unit();
      var draft =
          new Draft(
              title,
              organisation,
              credits,
              themes.isEmpty() ? "" : themes.getFirst(),
              themes.isEmpty() ? List.of() : themes.subList(1, themes.size()),
              context.recommenders().divisionOf(unit),
              unit,
              answers,
              Set.of(),
              false,
              ai());
      return new FormRow(
          Corrections.place(nr, row, 0),
          draft,
          Plain.line(text(Headings.FILM)),
          email(),
          contact(),
          cells(),
          findings);
    }

    // -- places

    private Cell cell(String field) {
      var column = layout.columns().get(field);
      return column == null ? Cell.blank("") : grid.at(row, column);
    }

    /** What stands there, unless the file itself no longer knows. */
    private String text(String field) {
      var cell = cell(field);
      var fault = Fit.fault(cell, field);
      fault.ifPresent(findings::add);
      return fault.isPresent() ? "" : Plain.clean(cell.text());
    }

    private boolean isFaulty(String field) {
      return Fit.fault(cell(field), field).isPresent();
    }

    private void stop(String field, Text message, Text remedy) {
      findings.add(Finding.stop(cell(field).address(), field, message, remedy));
    }

    private void warn(String field, Text message, Text remedy) {
      findings.add(Finding.warn(cell(field).address(), field, message, remedy));
    }

    private void stop(String field, Optional<Problem> problem) {
      problem.ifPresent(one -> stop(field, one.message(), one.remedy()));
    }

    private Map<String, FormCell> cells() {
      var cells = new LinkedHashMap<String, FormCell>();
      layout
          .columns()
          .forEach(
              (field, column) -> {
                var cell = grid.at(row, column);
                var place = Corrections.place(nr, row, column);
                cells.put(field, new FormCell(place, cell.address(), cell.text()));
              });
      return cells;
    }

    // -- fields

    private String title() {
      var title = QUOTED.matcher(Plain.line(text(Headings.TITLE))).replaceFirst("$1").strip();
      if (title.isEmpty() && !isFaulty(Headings.TITLE)) {
        stop(
            Headings.TITLE,
            Text.of("没有作品名称", "There is no title"),
            Text.of("请填上；不是作品的行，不必勾选。", "Fill it in; leave the row out if it is no work."));
      }
      stop(Headings.TITLE, Answers.tooLong("", label("作品名称", "Title"), title, Submission.TITLE));
      return title;
    }

    private String names(String field, Text label, boolean needed) {
      var names = Plain.line(text(field));
      if (needed && names.isEmpty() && !isFaulty(field)) {
        missing(field, label);
      }
      stop(field, Answers.tooLong("", label, names, Submission.NAMES));
      return names;
    }

    private static Text label(String zh, String en) {
      return Text.of(zh, en);
    }

    private void missing(String field, Text label) {
      warn(
          field,
          Text.of("没有“{}”", "“{}” is missing").withEach(label),
          Text.of("可以先导入，由联系人补上。", "It can be taken in; its contact completes it."));
    }

    private void answer(Question question) {
      var field = "q-" + question.id();
      var typed = text(field);
      if (typed.isEmpty()) {
        absent(question, field);
        return;
      }
      var written = Written.of(question, typed);
      if (written.problem() != null && written.remedy() != null) {
        stop(field, written.problem(), written.remedy());
      } else {
        stop(field, Answers.problem(question, written.answer()));
        answers.put(question.id(), written.answer());
      }
    }

    /** The unit's own contact answers for works without one. */
    private void absent(Question question, String field) {
      if (isFaulty(field)) {
        return;
      }
      var instead = fallback(question);
      if (!instead.isEmpty()) {
        answers.put(question.id(), instead);
        warn(
            field,
            Text.of("没有“{}”，用了表头的", "“{}” is missing; the one on top of the form is used")
                .withEach(question.label()),
            Text.of("不对的话请改。", "Change it if it is wrong."));
      } else if (question.required()) {
        missing(field, question.label());
      }
    }

    private String fallback(Question question) {
      if (context.contact().filter(question::equals).isPresent()) {
        return head.contact();
      }
      var phone = Written.mobile(head.phone());
      return context.mobile().filter(question::equals).isPresent() && phone.problem() == null
          ? phone.answer()
          : "";
    }

    private String contact() {
      var mobile = context.mobile().map(one -> answers.getOrDefault(one.id(), "")).orElse("");
      return mobile.isEmpty()
          ? context.contact().map(one -> answers.getOrDefault(one.id(), "")).orElse("")
          : mobile;
    }

    private @Nullable AiContent ai() {
      var typed = text(Headings.AI);
      if (typed.isEmpty()) {
        missing(Headings.AI, AI);
        return null;
      }
      var extent = AiWords.extent(typed);
      if (extent.isEmpty()) {
        stop(
            Headings.AI,
            Text.of("看不出是没有、部分还是全部", "Whether none, partly or wholly cannot be read"),
            Text.of("请填“没有”“部分”或“全部”。", "Write none, partly or wholly."));
        return null;
      }
      var parts = AiWords.parts(text(Headings.AI_PART));
      if (extent.get() != AiContent.Extent.NONE && parts.isEmpty()) {
        missing(Headings.AI_PART, AI_PART);
      }
      return new AiContent(extent.get(), parts, "");
    }

    private String email() {
      var typed = text(Headings.EMAIL);
      var email = typed.isEmpty() ? answeredEmail() : Plain.half(typed).strip();
      if (!email.isEmpty() && !ADDRESS.matcher(email).matches()) {
        stop(
            Headings.EMAIL,
            Text.of("这里不是一个邮箱地址", "This is not one e-mail address"),
            Text.of(
                "请只填一个，例 someone@example.org；没有就留空。",
                "Give one, such as someone@example.org, or leave it empty."));
        return "";
      }
      return email;
    }

    /** Where the rulebook itself asks for an address, that is the contact's. */
    private String answeredEmail() {
      return rulebook().form().questions().stream()
          .filter(one -> one.kind() == Question.Kind.EMAIL)
          .map(one -> answers.getOrDefault(one.id(), ""))
          .filter(email -> ADDRESS.matcher(email).matches())
          .findFirst()
          .orElse("");
    }

    private @Nullable Id<Body> unit() {
      var recommenders = context.recommenders();
      var typed = Plain.line(text(Headings.UNIT));
      var named = typed.isEmpty() ? head.unit() : typed;
      var chosen = context.chosen();
      if (named.isEmpty()) {
        return chosen == null ? recommenders.own() : chosen;
      }
      var found = recommenders.named(named);
      if (found.isEmpty() && chosen == null && !typed.isEmpty()) {
        findings.add(FormFindings.foreignUnit(cell(Headings.UNIT).address(), named));
      }
      return found.orElse(chosen);
    }

    // -- themes

    private List<String> themes() {
      var all = new LinkedHashSet<String>();
      all.addAll(named(Headings.THEME));
      all.addAll(named(Headings.THEMES));
      layout.columns().keySet().stream()
          .filter(field -> field.startsWith("theme-"))
          .filter(this::ticked)
          .map(field -> field.substring("theme-".length()))
          .forEach(all::add);
      check(all);
      return List.copyOf(all);
    }

    private void check(Set<String> themes) {
      var field = themeField();
      var max = rulebook().form().maxThemes();
      if (themes.size() > max) {
        stop(
            field,
            Text.of("主题选多了", "Too many themes are marked"),
            Text.of("连同主要主题，最多 {} 个。", "At most {}, the primary one included.").with(max));
      } else if (themes.isEmpty()
          && findings.stream().noneMatch(one -> one.field().equals(field))) {
        missing(field, Text.of("主题", "Theme"));
      }
    }

    private String themeField() {
      return layout.columns().keySet().stream()
          .filter(field -> field.startsWith("theme"))
          .findFirst()
          .orElse(Headings.THEMES);
    }

    private List<String> named(String field) {
      var typed = text(field);
      var words =
          typed.isEmpty()
              ? new ThemeWords(List.of(), "")
              : ThemeWords.of(typed, rulebook().themes());
      if (!words.rest().isEmpty()) {
        stop(
            field,
            Text.of("“{}”不是这次的主题", "“{}” is none of the themes").with(Plain.line(typed)),
            themeNames());
      }
      return words.themes();
    }

    private Text themeNames() {
      var themes = rulebook().themes();
      return Text.of(
          "请用这些名称：" + String.join("、", themes.stream().map(one -> one.name().zh()).toList()) + "。",
          "Use these names: "
              + String.join("; ", themes.stream().map(one -> one.name().en()).toList())
              + ".");
    }

    private boolean ticked(String field) {
      var typed = text(field);
      return switch (Marks.of(typed)) {
        case YES -> true;
        case NO -> false;
        case CROSS -> crossIsYes || unclear(field);
        case UNREADABLE -> isItsName(field, typed) || unreadable(field);
      };
    }

    private boolean isItsName(String field, String typed) {
      return ThemeWords.of(typed, rulebook().themes())
          .themes()
          .equals(List.of(field.substring("theme-".length())));
    }

    private boolean unclear(String field) {
      stop(
          field,
          Text.of(
              "表里既有 √ 又有 ×，× 是选还是不选？", "The form has ticks and crosses: does a cross mean yes?"),
          Text.of("选的用 ☑，不选的留空。", "Use ☑ for yes and leave the others empty."));
      return false;
    }

    private boolean unreadable(String field) {
      stop(
          field,
          Text.of("看不出这一格选没选", "Whether this is ticked cannot be read"),
          Text.of("选的填 ☑ 或“是”，不选的留空。", "Put ☑ or “yes”, or leave it empty."));
      return false;
    }
  }
}
