package io.jinbang.intake.form;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.organization.Body;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import io.jinbang.site.Form;
import io.jinbang.site.Page;
import io.jinbang.site.Tabs;
import io.jinbang.site.Tabs.Phase;
import io.jinbang.work.ProgressLog;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** Recommendation forms for coordinators and the host: hand in, look through, take in. */
@Controller
@RequestMapping({"/host/c/{slug}/forms", "/unit/c/{slug}/forms"})
class FormPages implements Tabs {
  private static final String CORRECTION = "c.";

  private final Forms forms;
  private final Imports imports;
  private final ClaimLinks links;
  private final Campaigns campaigns;
  private final ProgressLog progress;

  FormPages(
      Forms forms, Imports imports, ClaimLinks links, Campaigns campaigns, ProgressLog progress) {
    this.forms = forms;
    this.imports = imports;
    this.links = links;
    this.campaigns = campaigns;
    this.progress = progress;
  }

  @Override
  public List<Tab> tabsFor(Actor actor, String slug) {
    var label = Text.of("推荐表", "Forms");
    return Stream.of(
            actor.is(Role.HOST)
                ? new Tab(Phase.ENTRIES, 35, label, "/host/c/" + slug + "/forms")
                : null,
            actor.is(Role.COORDINATOR)
                ? new Tab(Phase.ENTRIES, 35, label, "/unit/c/" + slug + "/forms")
                : null)
        .flatMap(Stream::ofNullable)
        .toList();
  }

  private static boolean isHost(Page p) {
    return p.path().startsWith("/host/");
  }

  private static Sender sender(Page p) {
    return isHost(p) ? Sender.host(p.who()) : Sender.coordinator(p.who());
  }

  private static String base(Page p, String slug) {
    return (isHost(p) ? "/host/c/" : "/unit/c/") + slug + "/forms";
  }

  @GetMapping
  View list(Page p, @PathVariable String slug) {
    return p.view("intake/forms", list(p, slug, Form.EMPTY));
  }

  private Map<String, ?> list(Page p, String slug, Form form) {
    return Map.of(
        "campaign", campaign(slug),
        "base", base(p, slug),
        "forms", forms.of(sender(p), slug),
        "form", form);
  }

  private Campaign campaign(String slug) {
    return campaigns.bySlug(slug);
  }

  @PostMapping
  View hand(
      Page p,
      @PathVariable String slug,
      @RequestParam(required = false) @Nullable MultipartFile file)
      throws IOException {
    try {
      var name =
          file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
      var bytes = file == null ? new byte[0] : file.getBytes();
      var id = forms.hand(sender(p), slug, name, bytes);
      return p.redirect(base(p, slug) + "/" + id);
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.FORBIDDEN || refusal.kind() == Refusal.Kind.NOT_FOUND) {
        throw refusal;
      }
      return p.refused("intake/forms", list(p, slug, Form.EMPTY.refused(refusal)));
    }
  }

  @GetMapping("/{id}")
  View sheet(Page p, @PathVariable String slug, @PathVariable Id<FormFile> id) {
    var sender = sender(p);
    return p.view("intake/form-sheet", sheet(p, sender, forms.get(sender, slug, id), Form.EMPTY));
  }

  private Map<String, ?> sheet(Page p, Sender sender, FormFile file, Form form) {
    var sheet = forms.sheet(sender, file);
    var model = new HashMap<String, @Nullable Object>();
    model.put("sheet", sheet);
    model.put("base", base(p, sheet.campaign().slug()));
    model.put("form", form);
    model.put("percent", percent(file.id()));
    return model;
  }

  private int percent(Id<FormFile> id) {
    return progress.find(id.value()).map(one -> one.percent()).orElse(0);
  }

  /** How far a long form has come, as a fragment that renews itself. */
  @GetMapping("/{id}/progress")
  View running(Page p, @PathVariable String slug, @PathVariable Id<FormFile> id) {
    var file = forms.get(sender(p), slug, id);
    return p.view(
        "intake/form-progress",
        Map.of(
            "path", base(p, slug) + "/" + id,
            "running", file.running(),
            "percent", percent(id)));
  }

  /** Puts cells right, and takes the rows ticked in where that is asked for. */
  @PostMapping("/{id}")
  View take(
      Page p,
      @PathVariable String slug,
      @PathVariable Id<FormFile> id,
      @RequestParam MultiValueMap<String, String> typed) {
    var sender = sender(p);
    var form = Form.of(typed);
    forms.correct(sender, forms.get(sender, slug, id), chosen(form), corrections(typed));
    var path = base(p, slug) + "/" + id;
    try {
      return form.has("step", "take")
          ? p.redirect(
              path, "forms.taken", imports.take(sender, id, places(sender, slug, id, typed)))
          : p.redirect(path);
    } catch (Refusal refusal) {
      var file = forms.get(sender, slug, id);
      return p.refused("intake/form-sheet", sheet(p, sender, file, form.refused(refusal)));
    }
  }

  private static @Nullable Id<Body> chosen(Form form) {
    return form.value("unit").isBlank() ? null : Id.parse(form.value("unit"));
  }

  private static Map<String, String> corrections(MultiValueMap<String, String> typed) {
    var corrections = new HashMap<String, String>();
    typed.forEach(
        (name, values) -> {
          if (name.startsWith(CORRECTION) && name.length() < 40) {
            corrections.put(name.substring(CORRECTION.length()), values.getFirst());
          }
        });
    return corrections;
  }

  /** What was ticked, and the good rows beyond those shown where they are wanted, too. */
  private Set<String> places(
      Sender sender, String slug, Id<FormFile> id, MultiValueMap<String, String> typed) {
    var places = new HashSet<>(typed.getOrDefault("row", List.of()));
    if (typed.containsKey("rest")) {
      var shown = Set.of(String.valueOf(typed.getFirst("shown")).split(" "));
      forms.sheet(sender, forms.get(sender, slug, id)).open().stream()
          .map(line -> line.row().place())
          .filter(place -> !shown.contains(place))
          .forEach(places::add);
    }
    return places;
  }

  /** The file as it was handed in. */
  @GetMapping("/{id}/original")
  View original(Page p, @PathVariable String slug, @PathVariable Id<FormFile> id) {
    var file = forms.get(sender(p), slug, id);
    return p.download(forms.bytes(file), file.name(), "application/octet-stream");
  }

  /** New links for all who have not claimed yet, to be passed on; shown once. */
  @PostMapping("/{id}/links")
  View links(
      Page p,
      @PathVariable String slug,
      @PathVariable Id<FormFile> id,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String format) {
    var sender = sender(p);
    var file = forms.get(sender, slug, id);
    var issued =
        place.isEmpty() ? links.all(sender, file) : List.of(links.one(sender, file, place));
    var campaign = campaign(slug);
    return format.isEmpty()
        ? p.view(
            "intake/form-links",
            Map.of("campaign", campaign, "back", base(p, slug) + "/" + id, "links", issued))
        : p.download(
            ClaimLinks.table(issued), slug + "-claims", format, campaign.rulebook().zone());
  }
}
