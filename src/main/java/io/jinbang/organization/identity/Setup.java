package io.jinbang.organization.identity;

import io.jinbang.installation.Machine;
import io.jinbang.organization.Person;
import io.jinbang.organization.SetupOffered;
import io.jinbang.organization.tree.Tree;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import io.jinbang.shared.Token;
import io.jinbang.site.Origin;
import java.time.Clock;
import java.util.ArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The first start: whoever reads the console gets the link by which the host and its first
 * administrator are made. There is no default password anywhere.
 */
@Service
public class Setup {
  private static final Logger log = LoggerFactory.getLogger(Setup.class);

  private final Tree tree;
  private final Accounts accounts;
  private final LinksSql links;
  private final Origin origin;
  private final Machine machine;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Setup(
      Tree tree,
      Accounts accounts,
      LinksSql links,
      Origin origin,
      Machine machine,
      ApplicationEventPublisher events,
      Clock clock) {
    this.events = events;
    this.tree = tree;
    this.accounts = accounts;
    this.links = links;
    this.origin = origin;
    this.machine = machine;
    this.clock = clock;
  }

  /** On the console only: a log is read by more people, and kept longer. */
  @EventListener(ApplicationReadyEvent.class)
  @SuppressWarnings("SystemOut")
  void announce() {
    if (machine.web() && !tree.hasHost()) {
      log.info("no host has been set up; the link to do it is on the console");
      var path = link();
      System.out.println("Setup link: " + origin.address() + path);
      events.publishEvent(new SetupOffered(path));
    }
  }

  /** A new set-up link's path; good until the host is there. */
  String link() {
    var token = Token.random();
    links.addSetup(token.sha256(), clock.instant());
    return "/setup/" + token.secret();
  }

  /**
   * @throws Refusal not found, for a link that is none or has done its work
   */
  void require(String secret) {
    if (!links.isSetup(new Token(secret).sha256())) {
      throw Refusal.notFound();
    }
  }

  /**
   * Makes the host, the first level below it, and the first administrator.
   *
   * @throws Refusal conflict where there is a host already; invalid, naming the fields {@code zh},
   *     {@code en}, {@code name}, {@code email}, {@code password}
   */
  @Transactional
  public Person host(Text body, String name, String email, String password) {
    var problems = new ArrayList<Problem>();
    if (body.zh().isBlank() || body.en().isBlank()) {
      problems.add(
          Problem.at(
              body.zh().isBlank() ? "zh" : "en",
              "需要主办单位的中英文名称",
              "The host needs a name in Chinese and in English",
              "请填写全称。",
              "Give the full name."));
    }
    problems.addAll(Rules.person(name, email));
    problems.addAll(Rules.password(password, email));
    Refusal.unlessNone(problems);
    var host = tree.plant(Text.of(body.zh().strip(), body.en().strip()));
    links.dropSetup();
    return accounts.open(name, email, password, host.id(), Role.HOST);
  }
}
