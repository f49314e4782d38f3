package io.jinbang.campaign.notice;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import io.jinbang.site.Form;
import io.jinbang.site.Page;
import io.jinbang.site.Tabs;
import io.jinbang.site.Tabs.Phase;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** Where the host writes a notice. */
@Controller
class NoticePages implements Tabs {
  private static final String ONE = "/host/c/{slug}/notices/{number:\\d{1,6}}";

  private final WrittenNotices notices;
  private final Campaigns campaigns;

  NoticePages(WrittenNotices notices, Campaigns campaigns) {
    this.notices = notices;
    this.campaigns = campaigns;
  }

  @Override
  public List<Tab> tabsFor(Actor actor, String slug) {
    return actor.is(Role.HOST)
        ? List.of(new Tab(Phase.CALL, 10, Text.of("通知", "Notices"), "/host/c/" + slug + "/notices"))
        : List.of();
  }

  @GetMapping("/host/c/{slug}/notices")
  View list(Page p, @PathVariable String slug) {
    var call = campaigns.bySlug(slug);
    return p.view(
        "campaign/notice/list", Map.of("campaign", call, "notices", notices.of(p.who(), call)));
  }

  @PostMapping("/host/c/{slug}/notices")
  View begin(Page p, @PathVariable String slug) {
    return p.redirect(path(slug, notices.begin(p.who(), campaigns.bySlug(slug)).number()));
  }

  @GetMapping(ONE)
  View one(Page p, @PathVariable String slug, @PathVariable int number) {
    var call = campaigns.bySlug(slug);
    var notice = notices.get(p.who(), call, number);
    return notice.isDraft()
        ? p.view("campaign/notice/write", model(call, notice, notice.wording().form()))
        : p.redirect(path(slug, number) + "/recipients");
  }

  /** Goes on to the recipients, where the button says so. */
  @PostMapping(ONE)
  View save(
      Page p,
      @PathVariable String slug,
      @PathVariable int number,
      @RequestParam MultiValueMap<String, String> typed) {
    var form = Form.of(typed);
    var call = campaigns.bySlug(slug);
    try {
      notices.save(p.who(), call, number, Wording.read(form));
      return form.value("step").equals("next")
          ? p.redirect(path(slug, number) + "/recipients")
          : p.redirect(path(slug, number), "notice.saved");
    } catch (Refusal refusal) {
      return refused(p, call, number, form, refusal);
    }
  }

  private View refused(Page p, Campaign call, int number, Form form, Refusal refusal) {
    if (refusal.kind() != Refusal.Kind.INVALID) {
      throw refusal;
    }
    var notice = notices.get(p.who(), call, number);
    return p.refused("campaign/notice/write", model(call, notice, form.refused(refusal)));
  }

  @PostMapping(ONE + "/discard")
  View discard(Page p, @PathVariable String slug, @PathVariable int number) {
    notices.discard(p.who(), campaigns.bySlug(slug), number);
    return p.redirect("/host/c/" + slug + "/notices", "notice.discarded");
  }

  // -- files

  @PostMapping(ONE + "/files")
  View attach(
      Page p,
      @PathVariable String slug,
      @PathVariable int number,
      @RequestParam(required = false) @Nullable MultipartFile file)
      throws IOException {
    var call = campaigns.bySlug(slug);
    try {
      var bytes = file == null ? new byte[0] : file.getBytes();
      var name = file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
      notices.attach(p.who(), call, number, name, bytes);
      return p.redirect(path(slug, number) + "#files", "notice.attached");
    } catch (Refusal refusal) {
      var kept = notices.get(p.who(), call, number).wording().form();
      return refused(p, call, number, kept, refusal);
    }
  }

  @PostMapping(ONE + "/files/{file}/remove")
  View detach(
      Page p,
      @PathVariable String slug,
      @PathVariable int number,
      @PathVariable Id<Attachment> file) {
    notices.detach(p.who(), campaigns.bySlug(slug), number, file);
    return p.redirect(path(slug, number) + "#files");
  }

  @GetMapping(ONE + "/files/{file}")
  ResponseEntity<byte[]> file(
      Page p,
      @PathVariable String slug,
      @PathVariable int number,
      @PathVariable Id<Attachment> file) {
    var notice = notices.get(p.who(), campaigns.bySlug(slug), number);
    return DownloadPages.of(notices.file(notice, file));
  }

  private Map<String, ?> model(Campaign call, Notice notice, Form form) {
    return Map.of("campaign", call, "notice", notice, "files", notices.files(notice), "form", form);
  }

  private static String path(String slug, int number) {
    return "/host/c/" + slug + "/notices/" + number;
  }
}
