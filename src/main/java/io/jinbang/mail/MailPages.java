package io.jinbang.mail;

import io.jinbang.documents.Table;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import io.jinbang.site.Menu;
import io.jinbang.site.Page;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
  private final List<Stationery> stationery;

  MailPages(Outbox outbox, List<Stationery> stationery) {
    this.outbox = outbox;
    this.stationery = stationery;
  }

  @Override
  public List<Item> itemsFor(Actor actor) {
    return actor.is(Role.HOST)
        ? List.of(new Item(Group.HOUSE, 730, Text.of("信件", "Letters"), "mail", LIST))
        : List.of();
  }

  @GetMapping(LIST)
  View list(
      Page page,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(name = "page", defaultValue = "0") int number) {
    var queue = outbox.queue(page.who(), new Queue.Filter(state, kind, number));
    return page.view("mail/letters", Map.of("queue", queue, "names", names()));
  }

  private Map<String, Text> names() {
    return stationery.stream()
        .flatMap(each -> each.kinds().stream())
        .collect(Collectors.toMap(LetterKind::id, LetterKind::name, (one, other) -> one));
  }

  @GetMapping(LIST + "/export")
  View export(
      Page page,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam String format) {
    var names = names();
    var letters = outbox.all(page.who(), new Queue.Filter(state, kind, 0));
    var rows = letters.stream().map(letter -> row(letter, names)).toList();
    var columns =
        List.of(
            Text.of("标题", "Subject"),
            Text.of("种类", "Kind"),
            Text.of("收信人", "To"),
            Text.of("写于", "Written"),
            Text.of("状态", "State"),
            Text.of("服务器说", "The server said"));
    return page.download(new Table(Text.of("信件", "Letters"), columns, rows), "letters", format);
  }

  private static List<Table.Cell> row(LetterLine letter, Map<String, Text> names) {
    var trouble = letter.trouble();
    return Table.row(
        Table.words(letter.subject()),
        Table.words(names.getOrDefault(letter.kind(), Text.same(letter.kind()))),
        Table.words(letter.to()),
        Table.moment(letter.queued()),
        Table.words(
            switch (letter.state()) {
              case "sent" -> Text.of("已发出", "sent");
              case "failed" -> Text.of("没能发出", "not sent");
              default -> Text.of("等待发出", "waiting");
            }),
        Table.words(trouble == null ? "" : trouble));
  }

  @GetMapping(LIST + "/{id}")
  View letter(Page page, @PathVariable Id<Letter> id) {
    return page.view("mail/letter", Map.of("letter", outbox.get(page.who(), id)));
  }

  @PostMapping(LIST + "/{id}/retry")
  View retry(Page page, @PathVariable Id<Letter> id) {
    outbox.retry(page.who(), id);
    return page.redirect(LIST, "mail.letters.retried");
  }

  @PostMapping(LIST + "/retry")
  View retryAll(Page page) {
    return page.redirect(LIST, "mail.letters.all-retried", outbox.retryAll(page.who()));
  }
}
