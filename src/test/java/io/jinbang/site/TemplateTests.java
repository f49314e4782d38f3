package io.jinbang.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.testing.Sources;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the content security policy and the form token ask of every template. */
class TemplateTests {
  /** The policy lets none of these run; a page that needs one is broken. */
  private static final List<Pattern> FORBIDDEN =
      List.of(
          Pattern.compile("\\sstyle\\s*="),
          Pattern.compile("<style\\b"),
          Pattern.compile("\\son[a-z]+\\s*=\\s*[\"'$]"),
          // but for data, which no browser runs: LinkedData lets nothing end it
          Pattern.compile("<script\\b(?! type=\"application/ld\\+json\")(?![^>]*\\ssrc=)"),
          Pattern.compile("<script\\b(?! type=\"application/ld\\+json\")[^>]*>\\s*[^<\\s]"),
          Pattern.compile("(?i)javascript:"),
          Pattern.compile("\\shx-on"),
          Pattern.compile("\\s(src|href)=\"(https?:)?//"));

  private static final Pattern FORM =
      Pattern.compile("<form\\b[^>]*method=\"post\".*?</form>", Pattern.DOTALL);

  @Test
  void nothing_in_a_page_needs_a_policy_weaker_than_ours() {
    var faults = new TreeSet<String>();
    for (var file : Sources.files("src/main/jte", ".jte")) {
      var text = Sources.text(file);
      for (var forbidden : FORBIDDEN) {
        forbidden
            .matcher(text)
            .results()
            .forEach(found -> faults.add(file + ": " + found.group().strip()));
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void every_form_that_changes_something_carries_the_token() {
    var forms = 0;
    var faults = new TreeSet<String>();
    for (var file : Sources.files("src/main/jte", ".jte")) {
      for (var form : Sources.matches(FORM, Sources.text(file), 0)) {
        forms++;
        if (!form.contains("@template.site.csrf(")) {
          faults.add(file + ": " + form.lines().findFirst().orElse(""));
        }
      }
    }
    assertThat(faults).isEmpty();
    assertThat(forms).isGreaterThan(20);
  }
}
