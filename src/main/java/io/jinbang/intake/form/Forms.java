package io.jinbang.intake.form;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.documents.GridDocument;
import io.jinbang.intake.arrival.Arrival;
import io.jinbang.intake.arrival.Arrivals;
import io.jinbang.intake.form.FormSheet.Line;
import io.jinbang.organization.Bodies;
import io.jinbang.organization.Body;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Sha256;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Forms as they are handed in, looked at and put right; nothing becomes an entry here. */
@Service
class Forms {
  private final FormSql sql;
  private final GridDocument grids;
  private final Arrivals arrivals;
  private final Campaigns campaigns;
  private final Bodies bodies;
  private final Clock clock;

  Forms(
      FormSql sql,
      GridDocument grids,
      Arrivals arrivals,
      Campaigns campaigns,
      Bodies bodies,
      Clock clock) {
    this.sql = sql;
    this.grids = grids;
    this.arrivals = arrivals;
    this.campaigns = campaigns;
    this.bodies = bodies;
    this.clock = clock;
  }

  /**
   * Keeps a form. The same bytes again are the form that is there.
   *
   * @throws Refusal where forms have closed, or the file is none that can be read
   */
  @Transactional
  public Id<FormFile> hand(Sender sender, String slug, String name, byte[] bytes) {
    var campaign = campaigns.bySlug(slug);
    var sha256 = Sha256.hex(bytes);
    grids.read(name, bytes);
    arrivals.requireOpen(campaign, sender.body());
    var form =
        new FormFile(
            Id.random(),
            campaign.id(),
            sender.actor().person(),
            sender.body(),
            shown(name),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            null,
            Map.of(),
            null,
            null);
    return sql.insert(form, bytes, sha256);
  }

  /** A file name for people: no path, nothing invisible. */
  private static String shown(String name) {
    var plain = Plain.line(name.replaceAll(".*[/\\\\]", ""));
    return plain.isEmpty() ? "form" : plain.substring(0, Math.min(200, plain.length()));
  }

  /** Newest first. */
  List<FormFile> of(Sender sender, String slug) {
    return sql.all(campaigns.bySlug(slug).id()).stream()
        .filter(form -> sender.handles(form, bodies))
        .toList();
  }

  /** One that the sender handles; any other is not found. */
  FormFile get(Sender sender, String slug, Id<FormFile> id) {
    return sql.find(id)
        .filter(form -> form.campaign().equals(campaigns.bySlug(slug).id()))
        .filter(form -> sender.handles(form, bodies))
        .orElseThrow(Refusal::notFound);
  }

  byte[] bytes(FormFile form) {
    return sql.bytes(form.id());
  }

  @Transactional(readOnly = true)
  public FormSheet sheet(Sender sender, FormFile form) {
    var campaign = campaigns.get(form.campaign());
    var reading = read(sender, form);
    var known = new HashMap<String, Map<String, Arrival>>();
    var lines =
        reading.rows().stream().map(row -> new Line(row, arrival(campaign, row, known))).toList();
    var units =
        sender.bodies(bodies).stream().filter(body -> body.kind() != Body.Kind.HOST).toList();
    return new FormSheet(campaign, form, reading, lines, units);
  }

  FormReading read(Sender sender, FormFile form) {
    var campaign = campaigns.get(form.campaign());
    var typed = grids.read(form.name(), sql.bytes(form.id()));
    var context = new FormContext(campaign, sender.recommenders(bodies), form.chosen());
    return new FormReader(context).read(Corrections.apply(typed, form.corrections()));
  }

  private @Nullable Arrival arrival(
      Campaign campaign, FormRow row, Map<String, Map<String, Arrival>> known) {
    var unit = row.draft().unit();
    return unit == null || row.draft().title().isEmpty()
        ? null
        : known.computeIfAbsent(sourceKey(campaign, unit), this::ofSource).get(row.key());
  }

  private Map<String, Arrival> ofSource(String key) {
    var found = new HashMap<String, Arrival>();
    arrivals.ofSource(key).forEach(arrival -> found.put(arrival.work(), arrival));
    return found;
  }

  /** All forms of one unit are one source, so that an edited form makes nothing twice. */
  static String sourceKey(Campaign campaign, Id<Body> unit) {
    return "form " + campaign.id() + " " + unit;
  }

  /** Keeps what was put right on the page, for the form's sender and whoever else handles it. */
  @Transactional
  public void correct(
      Sender sender, FormFile form, @Nullable Id<Body> chosen, Map<String, String> typed) {
    if (chosen != null
        && sender.bodies(bodies).stream().noneMatch(body -> body.id().equals(chosen))) {
      throw Refusal.notFound();
    }
    var all = new HashMap<>(form.corrections());
    all.putAll(typed);
    var same = all.equals(form.corrections());
    if (!same || !Objects.equals(chosen, form.chosen())) {
      sql.correct(form.id(), chosen, all, same ? form.correctedAt() : clock.instant());
    }
  }
}
