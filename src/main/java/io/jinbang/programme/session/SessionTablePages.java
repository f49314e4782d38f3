package io.jinbang.programme.session;

import io.jinbang.programme.gathering.Gatherings;
import io.jinbang.shared.Refusal;
import io.jinbang.site.Form;
import io.jinbang.site.Page;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** Many sessions at once, pasted out of a spreadsheet or handed in as one. */
@Controller
@RequestMapping("/host/g/{slug}/sessions/import")
class SessionTablePages {
  private static final String ASK = "programme/session/import";

  private final Gatherings gatherings;
  private final SessionImports imports;

  SessionTablePages(Gatherings gatherings, SessionImports imports) {
    this.gatherings = gatherings;
    this.imports = imports;
  }

  @GetMapping
  View ask(Page page, @PathVariable String slug) {
    var gathering = gatherings.of(page.who(), slug);
    return page.view(ASK, Map.of("gathering", gathering, "form", Form.EMPTY));
  }

  @PostMapping
  View read(
      Page page,
      @PathVariable String slug,
      @RequestParam(defaultValue = "") String table,
      @RequestParam(required = false) @Nullable MultipartFile file)
      throws IOException {
    var gathering = gatherings.of(page.who(), slug);
    var pasted = table;
    try {
      var grid = page.table(table, file);
      pasted = grid.pasted();
      var outcome = imports.read(page.who(), gathering, grid);
      return page.redirect(
          "/host/g/" + slug + "/sessions", "programme.imported", outcome.added(), outcome.known());
    } catch (Refusal refusal) {
      var form = Form.of(Map.of("table", List.of(pasted))).refused(refusal);
      return page.refused(ASK, Map.of("gathering", gathering, "form", form));
    }
  }
}
