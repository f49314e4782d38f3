package io.jinbang.organization.identity;

import io.jinbang.organization.Bodies;
import io.jinbang.organization.Body;
import io.jinbang.organization.People.Invitation;
import io.jinbang.organization.Person;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import io.jinbang.site.Form;
import io.jinbang.site.Menu;
import io.jinbang.site.Page;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Whom the host lets in, and as what. */
@Controller
class PeoplePages implements Menu {
  private static final String LIST = "/host/people";

  private final Accounts accounts;
  private final Bodies bodies;

  PeoplePages(Accounts accounts, Bodies bodies) {
    this.accounts = accounts;
    this.bodies = bodies;
  }

  @Override
  public List<Item> itemsFor(Actor actor) {
    return actor.is(Role.HOST)
        ? List.of(new Item(Group.HOUSE, 720, Text.of("人员", "People"), "users", LIST))
        : List.of();
  }

  @GetMapping(LIST)
  View list(Page page, @RequestParam(defaultValue = "") String role) {
    var only = role(role);
    var found = accounts.list(page.who(), only);
    var model = new HashMap<String, Object>();
    model.put("accounts", found);
    model.put("bodies", bodiesOf(found));
    model.put("role", only);
    return page.view("organization/people", model);
  }

  @GetMapping(LIST + "/export")
  View export(
      Page page,
      @RequestParam(defaultValue = "") String role,
      @RequestParam(defaultValue = "") String format) {
    var found = accounts.list(page.who(), role(role));
    var table = PeopleTable.of(found, bodiesOf(found));
    return page.download(table, page.of(table.name()), format);
  }

  private Map<Id<Body>, Body> bodiesOf(List<Account> found) {
    var known = new HashMap<Id<Body>, Body>();
    for (var account : found) {
      var id = account.person().body();
      if (id != null && !known.containsKey(id)) {
        known.put(id, bodies.get(id));
      }
    }
    return known;
  }

  @GetMapping(LIST + "/invite")
  View invite(Page page, @RequestParam MultiValueMap<String, String> given) {
    var form = Form.of(given);
    return page.view("organization/invite", Map.of("form", form, "choices", choices(form)));
  }

  @PostMapping(LIST)
  View send(Page page, @RequestParam MultiValueMap<String, String> given) {
    var form = Form.of(given);
    try {
      var role = role(form.value("role"));
      if (role == null || role == Role.ENTRANT) {
        throw Refusal.invalid(
            "role", Text.of("请选一个身份", "Choose a role"), Text.of("每次一个。", "One at a time."));
      }
      Id<Body> body = form.value("body").isEmpty() ? null : Id.parse(form.value("body"));
      return invited(
          page, accounts.invite(page.who(), form.value("name"), form.value("email"), role, body));
    } catch (Refusal refusal) {
      var model = Map.of("form", form.refused(refusal), "choices", choices(form));
      return page.refused("organization/invite", model);
    }
  }

  /** The host, the first level, and the unit the form came with: a list one can choose from. */
  private Set<Body> choices(Form form) {
    var choices = new LinkedHashSet<Body>();
    choices.add(bodies.host());
    choices.addAll(bodies.firstLevel());
    if (!form.value("body").isEmpty()) {
      bodies.find(Id.parse(form.value("body"))).ifPresent(choices::add);
    }
    return choices;
  }

  @PostMapping(LIST + "/{id}/link")
  View renew(Page page, @PathVariable Id<Person> id) {
    return invited(page, accounts.renew(page.who(), id));
  }

  /** Not behind a redirect: the link is shown on this answer only, and kept nowhere. */
  private static View invited(Page page, Invitation invitation) {
    return page.view("organization/invited", Map.of("invitation", invitation));
  }

  @PostMapping(LIST + "/{id}/deactivate")
  View deactivate(Page page, @PathVariable Id<Person> id) {
    accounts.deactivate(page.who(), id);
    return page.redirect(LIST, "organization.people.closed", accounts.get(id).name());
  }

  @PostMapping(LIST + "/{id}/revoke")
  View revoke(Page page, @PathVariable Id<Person> id, @RequestParam String role) {
    var taken = role(role);
    if (taken == null) {
      throw Refusal.notFound();
    }
    accounts.revoke(page.who(), id, taken);
    return page.redirect(LIST, "organization.people.revoked", accounts.get(id).name());
  }

  private static @Nullable Role role(String name) {
    for (var role : Role.values()) {
      if (role.name().equals(name)) {
        return role;
      }
    }
    return null;
  }
}
