package io.jinbang.intake.complaint;

import io.jinbang.desk.Waiting;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import io.jinbang.site.Form;
import io.jinbang.site.Page;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Complaints against one's own works. */
@Controller
class MyComplaintPages implements Waiting {
  private final Complaints complaints;

  MyComplaintPages(Complaints complaints) {
    this.complaints = complaints;
  }

  @Override
  public List<Item> waitingFor(Actor actor) {
    return actor.is(Role.ENTRANT)
        ? complaints.unanswered(actor).stream().map(MyComplaintPages::waiting).toList()
        : List.of();
  }

  private static Item waiting(Complaint complaint) {
    return new Item(
        null,
        Text.of("您的作品被投诉侵权", "A rights complaint against your work"),
        Text.of("{}：{}", "{}: {}")
            .withEach(Text.same(complaint.number()), complaint.state().label()),
        Text.of("看投诉并说明", "Read and answer"),
        "/my/complaints/" + complaint.id());
  }

  @GetMapping("/my/complaints/{id}")
  View one(Page p, @PathVariable Id<Complaint> id) {
    return p.view("intake/complaint/mine", model(p, id, Form.EMPTY));
  }

  private Map<String, Object> model(Page p, Id<Complaint> id, Form form) {
    return Map.of("followed", complaints.ofMine(p.who(), id), "form", form);
  }

  @PostMapping("/my/complaints/{id}")
  View counter(
      Page p, @PathVariable Id<Complaint> id, @RequestParam MultiValueMap<String, String> typed) {
    var form = Form.of(typed);
    try {
      complaints.counter(p.who(), id, form.value("words"));
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
        throw refusal;
      }
      return p.refused("intake/complaint/mine", model(p, id, form.refused(refusal)));
    }
    return p.redirect("/my/complaints/" + id, "rights.complaint.answered");
  }
}
