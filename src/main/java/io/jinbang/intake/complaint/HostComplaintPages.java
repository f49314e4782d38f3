package io.jinbang.intake.complaint;

import io.jinbang.desk.Waiting;
import io.jinbang.intake.complaint.Complaint.State;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import io.jinbang.site.Form;
import io.jinbang.site.Menu;
import io.jinbang.site.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Complaints as the host decides on them. */
@Controller
class HostComplaintPages implements Menu, Waiting {
  private final Complaints complaints;

  HostComplaintPages(Complaints complaints) {
    this.complaints = complaints;
  }

  @Override
  public List<Menu.Item> itemsFor(Actor actor) {
    return actor.is(Role.HOST)
        ? List.of(
            new Menu.Item(
                Group.PUBLISH,
                60,
                Text.of("侵权投诉", "Rights complaints"),
                "shield",
                "/host/complaints"))
        : List.of();
  }

  @Override
  public List<Waiting.Item> waitingFor(Actor actor) {
    return actor.is(Role.HOST)
        ? complaints.all(actor).stream()
            .filter(one -> one.complaint().waits())
            .map(HostComplaintPages::waiting)
            .toList()
        : List.of();
  }

  private static Waiting.Item waiting(Followed followed) {
    var complaint = followed.complaint();
    return new Waiting.Item(
        null,
        Text.of("侵权投诉 {}：{}", "Rights complaint {}: {}")
            .withEach(Text.same(complaint.number()), complaint.state().label()),
        followed.campaign().rulebook().title(),
        Text.of("去处理", "Look at it"),
        path(complaint.id()));
  }

  private static String path(Id<Complaint> id) {
    return "/host/complaints/" + id;
  }

  @GetMapping("/host/complaints/export")
  View export(Page p, @RequestParam(defaultValue = "") String format) {
    var table = ComplaintTable.of(complaints.all(p.who()));
    return p.download(table, p.of(table.name()), format);
  }

  @GetMapping("/host/complaints")
  View list(Page p) {
    return p.view("intake/complaint/list", Map.of("complaints", complaints.all(p.who())));
  }

  @GetMapping("/host/complaints/{id}")
  View one(Page p, @PathVariable Id<Complaint> id) {
    return p.view("intake/complaint/one", model(p, id, Form.EMPTY));
  }

  private Map<String, @Nullable Object> model(Page p, Id<Complaint> id, Form form) {
    var followed = complaints.get(p.who(), id);
    var model = new HashMap<String, @Nullable Object>();
    model.put("followed", followed);
    model.put("work", complaints.work(followed.complaint()));
    model.put("form", form);
    return model;
  }

  @PostMapping("/host/complaints/{id}")
  View move(
      Page p, @PathVariable Id<Complaint> id, @RequestParam MultiValueMap<String, String> typed) {
    var form = Form.of(typed);
    return step(p, id, form, () -> complaints.move(p.who(), id, state(form), form.value("why")));
  }

  @PostMapping("/host/complaints/{id}/work")
  View tie(
      Page p, @PathVariable Id<Complaint> id, @RequestParam MultiValueMap<String, String> typed) {
    var form = Form.of(typed);
    return step(p, id, form, () -> complaints.tie(p.who(), id, form.value("number")));
  }

  private View step(Page p, Id<Complaint> id, Form form, Runnable action) {
    try {
      action.run();
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
        throw refusal;
      }
      return p.refused("intake/complaint/one", model(p, id, form.refused(refusal)));
    }
    return p.redirect(path(id), "rights.complaint.done");
  }

  private static State state(Form form) {
    return Stream.of(State.values())
        .filter(state -> form.value("to").equals(state.name()))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }
}
