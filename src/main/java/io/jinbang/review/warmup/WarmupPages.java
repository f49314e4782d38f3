package io.jinbang.review.warmup;

import io.jinbang.review.scoring.Comforts;
import io.jinbang.review.scoring.SheetRules;
import io.jinbang.review.scoring.Sheets;
import io.jinbang.shared.Refusal;
import io.jinbang.site.Form;
import io.jinbang.site.Page;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** A judge warms up. */
@Controller
class WarmupPages {
  private static final String PAGE = "review/warmup/judge";

  private final Warmups warmups;
  private final Sheets sheets;
  private final Comforts comforts;

  WarmupPages(Warmups warmups, Sheets sheets, Comforts comforts) {
    this.warmups = warmups;
    this.sheets = sheets;
    this.comforts = comforts;
  }

  static Map<String, String> marks(Form form, Iterable<String> criteria) {
    var marks = new TreeMap<String, String>();
    for (var criterion : criteria) {
      var value = form.value(SheetRules.FIELD + criterion);
      if (!value.isEmpty()) {
        marks.put(criterion, value);
      }
    }
    return marks;
  }

  private Map<String, Object> model(Page page, String slug, int place, Form form) {
    var round = sheets.round(page.who(), slug);
    var all = warmups.all(page.who(), slug);
    var one =
        all.stream()
            .filter(each -> each.place() == place)
            .findFirst()
            .orElseThrow(Refusal::notFound);
    var model =
        Map.of("campaign", round.campaign(), "warmup", one, "total", all.size(), "form", form);
    return comforts.with(page.who(), model);
  }

  @GetMapping("/judge/c/{slug}/warm-up/{place}")
  View warmUp(Page page, @PathVariable String slug, @PathVariable int place) {
    return page.view(PAGE, model(page, slug, place, Form.EMPTY));
  }

  @PostMapping("/judge/c/{slug}/warm-up/{place}")
  View handIn(
      Page page,
      @PathVariable String slug,
      @PathVariable int place,
      @RequestParam MultiValueMap<String, String> given) {
    var form = Form.of(given);
    var criteria = sheets.round(page.who(), slug).campaign().rulebook().judging().criteria();
    try {
      var ids = criteria.stream().map(criterion -> criterion.id()).toList();
      warmups.handIn(page.who(), slug, place, marks(form, ids));
    } catch (Refusal refusal) {
      return page.refused(PAGE, model(page, slug, place, form.refused(refusal)));
    }
    return page.redirect("/judge/c/" + slug + "/warm-up/" + place);
  }
}
