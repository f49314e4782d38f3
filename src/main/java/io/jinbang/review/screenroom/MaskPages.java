package io.jinbang.review.screenroom;

import io.jinbang.intake.Entry;
import io.jinbang.review.blind.Blindings;
import io.jinbang.review.blind.Mask;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.site.Form;
import io.jinbang.site.Page;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What judges will not see of a work. */
@Controller
class MaskPages {
  private final Blindings blindings;
  private final Sights sights;

  MaskPages(Blindings blindings, Sights sights) {
    this.blindings = blindings;
    this.sights = sights;
  }

  @PostMapping("/screening/works/{id}/masks")
  View hide(Page p, @PathVariable Id<Entry> id, @RequestParam MultiValueMap<String, String> given) {
    var words = given.getFirst("words");
    try {
      var places = blindings.hide(p.who(), id, words == null ? "" : words);
      return p.redirect(blind(id), "screening.masked", places);
    } catch (Refusal refusal) {
      if (refusal.kind() != Refusal.Kind.INVALID) {
        throw refusal;
      }
      var form = Form.of(given).refused(refusal);
      return p.refused(
          "review/screening/work", Map.of("sight", sights.open(p.who(), id), "form", form));
    }
  }

  private static String blind(Id<Entry> id) {
    return "/screening/works/" + id + "#blind";
  }

  @PostMapping("/screening/works/{id}/masks/{mask}/lift")
  View lift(Page p, @PathVariable Id<Entry> id, @PathVariable Id<Mask> mask) {
    blindings.lift(p.who(), id, mask);
    return p.redirect(blind(id), "screening.unmasked");
  }

  @PostMapping("/screening/works/{id}/film-mark")
  View mark(Page p, @PathVariable Id<Entry> id, @RequestParam(defaultValue = "") String shows) {
    blindings.markFilm(p.who(), id, shows.equals("yes"));
    return p.redirect(blind(id), "screening.film-marked");
  }
}
