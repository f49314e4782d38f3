package io.jinbang.mail;

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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What went out and what waits, for the host. */
@Controller
class MailPages implements Menu {
  private static final String LIST = "/host/letters";

  private final Outbox outbox;

  MailPages(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public List<Item> itemsFor(Actor actor) {
    return actor.is(Role.HOST)
        ? List.of(new Item(Group.HOUSE, 730, Text.of("信件", "Letters"), "mail", LIST))
        : List.of();
  }

  @GetMapping(LIST)
  View list(Page page, @RequestParam(name = "page", defaultValue = "0") String asked) {
    var number = asked.matches("\\d{1,5}") ? Integer.parseInt(asked) : 0;
    var letters = lines(outbox.page(page.who(), number));
    return page.view(
        "mail/letters",
        Map.of(
            "letters",
            letters,
            "configured",
            outbox.isConfigured(),
            "number",
            number,
            "pages",
            outbox.pages(page.who())));
  }

  @GetMapping(LIST + "/export")
  View export(Page page, @RequestParam(defaultValue = "") String format) {
    var table = LetterTable.of(lines(outbox.all(page.who())));
    return page.download(table, page.of(table.name()), format);
  }

  private List<LetterLine> lines(List<Letter> letters) {
    return letters.stream().map(letter -> LetterLine.of(letter, outbox.isConfigured())).toList();
  }

  @GetMapping(LIST + "/{id}")
  View letter(Page page, @PathVariable Id<Letter> id) {
    var line = LetterLine.of(outbox.get(page.who(), id), outbox.isConfigured());
    return page.view("mail/letter", Map.of("letter", line));
  }

  @PostMapping(LIST + "/{id}/retry")
  View retry(Page page, @PathVariable Id<Letter> id) {
    outbox.retry(page.who(), id);
    return page.redirect(LIST, "mail.letters.retried");
  }
}
