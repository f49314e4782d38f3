package io.jinbang.intake.complaint;

import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.site.Form;
import io.jinbang.site.Page;
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
class MyComplaintPages {
  private final Complaints complaints;

  MyComplaintPages(Complaints complaints) {
    this.complaints = complaints;
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
