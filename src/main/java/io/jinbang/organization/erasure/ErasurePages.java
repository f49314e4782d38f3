package io.jinbang.organization.erasure;

import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import io.jinbang.site.Menu;
import io.jinbang.site.Page;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Where one asks to be erased, and where the host does it. */
@Controller
class ErasurePages implements Menu {
  private final Erasures erasures;

  ErasurePages(Erasures erasures) {
    this.erasures = erasures;
  }

  @Override
  public List<Item> itemsFor(Actor actor) {
    return actor.is(Role.HOST)
        ? List.of(
            new Item(
                Group.HOUSE,
                780,
                Text.of("个人信息删除", "Erasure requests"),
                "shield",
                "/host/erasures"))
        : List.of();
  }

  @GetMapping("/account/erasure")
  View mine(Page p) {
    return p.view("organization/erasure", Map.of("asked", erasures.isAsked(p.who())));
  }

  @PostMapping("/account/erasure")
  View ask(Page p) {
    erasures.ask(p.who());
    return p.redirect("/account/erasure", "rights.erasure.asked");
  }

  @GetMapping("/host/erasures")
  View list(Page p) {
    var lines = erasures.all(p.who()).stream().map(this::line).toList();
    return p.view("organization/erasures", Map.of("lines", lines));
  }

  private ErasureLine line(Erasure one) {
    return new ErasureLine(one, erasures.whose(one), erasures.holdings(one));
  }

  @PostMapping("/host/erasures/{id}")
  View execute(Page p, @PathVariable Id<Erasure> id) {
    erasures.execute(p.who(), id);
    return p.redirect("/host/erasures", "rights.erasure.done");
  }
}
