package io.jinbang.intake.arrival;

import io.jinbang.shared.Refusal;
import io.jinbang.site.Form;
import io.jinbang.site.Page;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/**
 * Taking a work over by its link. Opening it only shows the work: mail scanners open every link,
 * and must not use it up.
 */
@Controller
class ClaimPages {
  private final Claims claims;

  ClaimPages(Claims claims) {
    this.claims = claims;
  }

  @GetMapping("/claim/{token}")
  View look(Page p, @PathVariable String token) {
    return p.view("intake/claim", Map.of("claimable", claims.look(token), "form", Form.EMPTY));
  }

  @PostMapping("/claim/{token}")
  View claim(Page p, @PathVariable String token) {
    try {
      return p.redirect("/my/entries/" + claims.claim(p.who(), token), "forms.claimed");
    } catch (Refusal refusal) {
      if (refusal.kind() != Refusal.Kind.CONFLICT) {
        throw refusal;
      }
      var model = Map.of("claimable", claims.look(token), "form", Form.EMPTY.refused(refusal));
      return p.refused("intake/claim", model);
    }
  }
}
