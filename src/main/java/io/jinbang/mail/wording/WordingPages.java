package io.jinbang.mail.wording;

import io.jinbang.mail.LetterKind;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import io.jinbang.site.Form;
import io.jinbang.site.Page;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The words of letters, to read, change, try out and put back. */
@Controller
class WordingPages {
  private static final String LIST = "/host/letters/templates";

  private final Templates templates;

  WordingPages(Templates templates) {
    this.templates = templates;
  }

  @GetMapping(LIST)
  View list(Page page) {
    var changed = new HashMap<String, Instant>();
    templates.latest().entrySet().stream()
        .filter(revision -> revision.getValue().wording() != null)
        .forEach(revision -> changed.put(revision.getKey(), revision.getValue().at()));
    return page.view("mail/templates", Map.of("kinds", templates.kinds(), "changed", changed));
  }

  @GetMapping(LIST + "/{id}")
  View edit(Page page, @PathVariable String id) {
    var kind = templates.kind(id);
    return page.view("mail/template", model(kind, templates.wording(kind), Form.EMPTY));
  }

  private Map<String, Object> model(LetterKind kind, Wording wording, Form form) {
    var history = templates.history(kind);
    var own = !history.isEmpty() && history.getFirst().wording() != null;
    return Map.of(
        "kind",
        kind,
        "form",
        form.values().isEmpty() ? form(wording) : form,
        "preview",
        Templates.preview(kind, wording),
        "own",
        own,
        "changes",
        history.stream().map(Revision::at).toList());
  }

  private static Form form(Wording wording) {
    return Form.of(
        Map.of(
            "subject-zh", List.of(wording.subject().zh()),
            "subject-en", List.of(wording.subject().en()),
            "body-zh", List.of(wording.body().zh()),
            "body-en", List.of(wording.body().en())));
  }

  /** Shows how it would arrive, or keeps it. */
  @PostMapping(LIST + "/{id}")
  View change(
      Page page, @PathVariable String id, @RequestParam MultiValueMap<String, String> given) {
    var kind = templates.kind(id);
    var wording = wording(given);
    if ("preview".equals(given.getFirst("step"))) {
      return page.view("mail/template", model(kind, wording, Form.of(given)));
    }
    try {
      templates.change(page.who(), kind, wording);
    } catch (Refusal refusal) {
      return page.refused("mail/template", model(kind, wording, Form.of(given).refused(refusal)));
    }
    return page.redirect(LIST + "/" + id, "mail.template.kept");
  }

  private static Wording wording(MultiValueMap<String, String> given) {
    return new Wording(
        Text.of(text(given, "subject-zh"), text(given, "subject-en")),
        Text.of(text(given, "body-zh"), text(given, "body-en")));
  }

  /** Browsers send line breaks as two characters. */
  private static String text(MultiValueMap<String, String> given, String field) {
    return Objects.requireNonNullElse(given.getFirst(field), "").replace("\r\n", "\n").strip();
  }

  @PostMapping(LIST + "/{id}/restore")
  View restore(Page page, @PathVariable String id) {
    templates.restore(page.who(), templates.kind(id));
    return page.redirect(LIST + "/" + id, "mail.template.restored");
  }

  @PostMapping(LIST + "/{id}/test")
  View test(Page page, @PathVariable String id) {
    templates.test(page.who(), templates.kind(id));
    return page.redirect(LIST + "/" + id, "mail.template.tested");
  }
}
