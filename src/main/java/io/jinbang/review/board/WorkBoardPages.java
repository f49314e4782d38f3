package io.jinbang.review.board;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.intake.Entry;
import io.jinbang.review.amendment.Amendment;
import io.jinbang.review.amendment.MarkAmendments;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.site.Form;
import io.jinbang.site.Page;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** One work after its judges, and the amendment of its marks. */
@Controller
class WorkBoardPages {
  private final Boards boards;
  private final MarkAmendments amendments;
  private final Campaigns campaigns;

  WorkBoardPages(Boards boards, MarkAmendments amendments, Campaigns campaigns) {
    this.boards = boards;
    this.amendments = amendments;
    this.campaigns = campaigns;
  }

  @GetMapping("/host/c/{slug}/board/works/{entry}")
  View work(Page page, @PathVariable String slug, @PathVariable Id<Entry> entry) {
    return page.view("review/board/work", model(page, slug, entry, Form.EMPTY));
  }

  private Map<String, Object> model(Page page, String slug, Id<Entry> entry, Form form) {
    var work = boards.work(page.who(), campaigns.bySlug(slug), entry);
    return Map.of("work", work, "form", form);
  }

  @PostMapping("/host/c/{slug}/board/works/{entry}/amend")
  View amend(
      Page page,
      @PathVariable String slug,
      @PathVariable Id<Entry> entry,
      @RequestParam MultiValueMap<String, String> given) {
    var form = Form.of(given);
    return step(
        page,
        slug,
        entry,
        form,
        campaign -> {
          boards.work(page.who(), campaign, entry);
          amendments.propose(
              page.who(),
              campaign,
              Id.parse(form.value("sheet")),
              form.value("criterion"),
              form.value("mark").strip(),
              form.value("reason"));
        },
        "board.amend.proposed");
  }

  @PostMapping("/host/c/{slug}/board/works/{entry}/amendments/{id}/confirm")
  View confirm(
      Page page,
      @PathVariable String slug,
      @PathVariable Id<Entry> entry,
      @PathVariable Id<Amendment> id) {
    return step(
        page,
        slug,
        entry,
        Form.EMPTY,
        campaign -> amendments.confirm(page.who(), campaign, id),
        "board.amend.confirmed");
  }

  @PostMapping("/host/c/{slug}/board/works/{entry}/amendments/{id}/withdraw")
  View withdraw(
      Page page,
      @PathVariable String slug,
      @PathVariable Id<Entry> entry,
      @PathVariable Id<Amendment> id) {
    return step(
        page,
        slug,
        entry,
        Form.EMPTY,
        campaign -> amendments.withdraw(page.who(), campaign, id),
        "board.amend.withdrawn");
  }

  private View step(
      Page page,
      String slug,
      Id<Entry> entry,
      Form form,
      Consumer<Campaign> action,
      String notice) {
    try {
      action.accept(campaigns.bySlug(slug));
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.NOT_FOUND || refusal.kind() == Refusal.Kind.FORBIDDEN) {
        throw refusal;
      }
      return page.refused("review/board/work", model(page, slug, entry, form.refused(refusal)));
    }
    return page.redirect("/host/c/" + slug + "/board/works/" + entry, notice);
  }
}
