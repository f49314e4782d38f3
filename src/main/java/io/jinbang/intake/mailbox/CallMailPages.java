package io.jinbang.intake.mailbox;

import io.jinbang.campaign.Campaign;
import io.jinbang.desk.Waiting;
import io.jinbang.mail.Message;
import io.jinbang.organization.Body;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import io.jinbang.site.Form;
import io.jinbang.site.Menu;
import io.jinbang.site.Page;
import io.jinbang.site.Tabs;
import io.jinbang.site.Tabs.Phase;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Messages: of all calls, of one, and each by itself. */
@Controller
class CallMailPages implements Menu, Tabs, Waiting {
  private static final String ALL = "/host/mailbox";
  private static final String ONE = ALL + "/messages/{id}";
  private static final String BYTES = "application/octet-stream";

  private final MailDesk desk;
  private final Repairing repairing;

  CallMailPages(MailDesk desk, Repairing repairing) {
    this.desk = desk;
    this.repairing = repairing;
  }

  // -- the way here

  @Override
  public List<Menu.Item> itemsFor(Actor actor) {
    return actor.is(Role.HOST)
        ? List.of(new Menu.Item(Menu.Group.CALL, 45, Text.of("邮箱", "Mailbox"), "inbox", ALL))
        : List.of();
  }

  @Override
  public List<Tab> tabsFor(Actor actor, String slug) {
    return actor.is(Role.HOST)
        ? List.of(new Tab(Phase.ENTRIES, 37, Text.of("邮件", "Mail"), "/host/c/" + slug + "/mailbox"))
        : List.of();
  }

  @Override
  public List<Waiting.Item> waitingFor(Actor actor) {
    var waiting = actor.is(Role.HOST) ? desk.needingPerson() : 0;
    return waiting == 0
        ? List.of()
        : List.of(
            new Waiting.Item(
                null,
                Text.of("{} 封邮件需要人处理", "{} messages need a person").with(waiting),
                Text.of("程序看不明白，答复已经备好", "No program can finish them; replies are prepared"),
                Text.of("去看看", "Look"),
                ALL + "?state=NEEDS_PERSON"));
  }

  // -- lists

  @GetMapping(ALL)
  View all(
      Page page,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(name = "page", defaultValue = "0") int number) {
    return page.view(
        "intake/mailbox/inbox", Map.of("inbox", desk.inbox(page.who(), null, state, number)));
  }

  @GetMapping("/host/c/{slug}/mailbox")
  View ofCall(
      Page page,
      @PathVariable String slug,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(name = "page", defaultValue = "0") int number) {
    return page.view(
        "intake/mailbox/inbox", Map.of("inbox", desk.inbox(page.who(), slug, state, number)));
  }

  // -- one

  @GetMapping({ALL + "/export", "/host/c/{slug}/mailbox/export"})
  View export(
      Page page,
      @PathVariable(required = false) @Nullable String slug,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String format) {
    var table = InboxTable.of(desk.whole(page.who(), slug, state));
    return page.download(table, page.of(table.name()), format);
  }

  @GetMapping(ONE)
  View one(Page page, @PathVariable Id<Message> id) {
    var sheet = desk.sheet(page.who(), id);
    var form = Form.of(Map.of("reply", List.of(sheet.mail().reply())));
    return page.view("intake/mailbox/message", Map.of("sheet", sheet, "form", form));
  }

  @GetMapping(ONE + "/raw")
  View raw(Page page, @PathVariable Id<Message> id) throws IOException {
    var bytes = Files.readAllBytes(repairing.raw(page.who(), id));
    return page.download(bytes, id + ".eml", BYTES);
  }

  @GetMapping(ONE + "/parts/{number}")
  View part(Page page, @PathVariable Id<Message> id, @PathVariable int number) {
    var part = repairing.part(page.who(), id, number);
    return page.download(part.bytes(), part.name(), BYTES);
  }

  @PostMapping(ONE + "/read")
  View read(
      Page page,
      @PathVariable Id<Message> id,
      @RequestParam(defaultValue = "") String campaign,
      @RequestParam(defaultValue = "") String unit) {
    Id<Campaign> call = parsed(campaign);
    Id<Body> by = parsed(unit);
    desk.readAgain(page.who(), id, call, by);
    return back(page, id, "mailbox.reading");
  }

  private static <T> @Nullable Id<T> parsed(String id) {
    return id.isEmpty() ? null : Id.parse(id);
  }

  private static View back(Page page, Id<Message> id, String key) {
    return page.redirect(ALL + "/messages/" + id, key);
  }

  @PostMapping(ONE + "/pair")
  View pair(
      Page page, @PathVariable Id<Message> id, @RequestParam MultiValueMap<String, String> given) {
    var films = new HashMap<String, String>();
    given.forEach(
        (field, values) -> {
          if (field.startsWith("film-")) {
            films.put(field.substring(5), Objects.requireNonNullElse(values.getFirst(), ""));
          }
        });
    repairing.pair(page.who(), id, films);
    return back(page, id, "mailbox.paired");
  }

  @PostMapping(ONE + "/ignore")
  View ignore(Page page, @PathVariable Id<Message> id) {
    desk.ignore(page.who(), id);
    return page.redirect(ALL, "mailbox.ignored");
  }

  @PostMapping(ONE + "/reply")
  View reply(
      Page page, @PathVariable Id<Message> id, @RequestParam MultiValueMap<String, String> given) {
    try {
      desk.reply(page.who(), id, Objects.requireNonNullElse(given.getFirst("reply"), ""));
    } catch (Refusal refusal) {
      return again(page, id, given, refusal);
    }
    return back(page, id, "mailbox.replied");
  }

  @PostMapping(ONE + "/file")
  View file(
      Page page, @PathVariable Id<Message> id, @RequestParam MultiValueMap<String, String> given) {
    try {
      desk.file(page.who(), id, Objects.requireNonNullElse(given.getFirst("number"), ""));
    } catch (Refusal refusal) {
      return again(page, id, given, refusal);
    }
    return back(page, id, "mailbox.filed");
  }

  private View again(
      Page page, Id<Message> id, MultiValueMap<String, String> given, Refusal refusal) {
    if (refusal.kind() != Refusal.Kind.INVALID) {
      throw refusal;
    }
    return page.refused(
        "intake/mailbox/message",
        Map.of("sheet", desk.sheet(page.who(), id), "form", Form.of(given).refused(refusal)));
  }
}
