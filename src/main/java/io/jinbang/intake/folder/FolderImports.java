package io.jinbang.intake.folder;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.installation.Home;
import io.jinbang.intake.arrival.Arrival;
import io.jinbang.intake.arrival.Arrivals;
import io.jinbang.intake.arrival.Source;
import io.jinbang.intake.form.Finding;
import io.jinbang.intake.form.FormReading;
import io.jinbang.intake.form.FormRow;
import io.jinbang.intake.form.Pairing;
import io.jinbang.intake.form.ReceivedForms;
import io.jinbang.media.Films;
import io.jinbang.organization.Body;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Sha256;
import io.jinbang.shared.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes a folder in: its form is read, its films are paired, its works become entries. */
@Service
public class FolderImports {
  private final Campaigns campaigns;
  private final ReceivedForms forms;
  private final Arrivals arrivals;
  private final Films films;
  private final Home home;
  private final Clock clock;

  FolderImports(
      Campaigns campaigns,
      ReceivedForms forms,
      Arrivals arrivals,
      Films films,
      Home home,
      Clock clock) {
    this.campaigns = campaigns;
    this.forms = forms;
    this.arrivals = arrivals;
    this.films = films;
    this.home = home;
    this.clock = clock;
  }

  /** The campaign of a rulebook, opened where it is not there yet. */
  public Campaign campaign(Actor host, String yaml, String slug) {
    host.require(Role.HOST);
    return campaigns.all().stream()
        .filter(campaign -> campaign.slug().equals(slug))
        .findFirst()
        .map(campaign -> same(campaign, yaml))
        .orElseGet(() -> campaigns.open(host, yaml));
  }

  /** An earlier version of its rulebook does, too: the campaign keeps to its newest. */
  private Campaign same(Campaign campaign, String yaml) {
    var hash = Sha256.hex(yaml);
    if (campaigns.versions(campaign.id()).stream().noneMatch(one -> one.hash().equals(hash))) {
      throw Refusal.conflict(
          Text.of("已有活动 {}，方案与这份不同", "There is a campaign {} already, by another rulebook")
              .with(campaign.slug()),
          Text.of("请用它的方案，或换一个 id。", "Use its own rulebook, or another id."));
    }
    return campaign;
  }

  /**
   * Takes everything in that can be; a second time changes nothing.
   *
   * @param unit name of the body that recommends where the form names none; may be empty
   */
  public FolderReport run(Actor host, Campaign campaign, Path folder, String unit)
      throws IOException {
    host.require(Role.HOST);
    var files = FolderFiles.in(folder);
    var name = String.valueOf(files.form().getFileName());
    var reading = forms.read(campaign, name, Files.readAllBytes(files.form()), chosen(unit));
    Refusal.unlessNone(
        reading.findings().stream().filter(Finding::stops).map(FolderImports::problem).toList());
    var pairing = Pairing.of(reading.rows(), files.films());
    enter(host, campaign, folder, reading, pairing, name);
    return report(campaign, name, reading, pairing);
  }

  private @Nullable Id<Body> chosen(String unit) {
    return unit.isBlank()
        ? null
        : forms
            .named(unit)
            .orElseThrow(
                () ->
                    Refusal.invalid(
                        "",
                        Text.of("没有叫“{}”的单位", "There is no body called “{}”").with(unit),
                        Text.of("请写全称。", "Give its full name.")));
  }

  private static Problem problem(Finding finding) {
    var where = finding.address().isEmpty() ? "" : finding.address() + " ";
    return new Problem(
        finding.field(),
        Text.of(where + finding.message().zh(), where + finding.message().en()),
        finding.remedy());
  }

  private void enter(
      Actor host, Campaign campaign, Path folder, FormReading reading, Pairing pairing, String form)
      throws IOException {
    for (var row : reading.good()) {
      var unit = Objects.requireNonNull(row.draft().unit());
      var key = sourceKey(campaign, unit);
      var source =
          new Source(Source.Channel.FOLDER, key, form, clock.instant(), host.person(), unit);
      var name = pairing.films().getOrDefault(row.place(), "");
      var film = name.isEmpty() || hasFilm(key, row) ? null : copy(folder.resolve(name));
      arrivals.take(
          campaign,
          source,
          List.of(ReceivedForms.work(row, reading.agreed(), film, film == null ? "" : name)));
    }
  }

  private static String sourceKey(Campaign campaign, Id<Body> unit) {
    return "folder " + campaign.id() + " " + unit;
  }

  private boolean hasFilm(String key, FormRow row) {
    return arrivals.ofSource(key).stream()
        .filter(arrival -> arrival.work().equals(row.key()))
        .anyMatch(arrival -> films.latestFor(arrival.entry().value()).isPresent());
  }

  /** What is taken in is taken away: the folder keeps its own. */
  private Path copy(Path film) throws IOException {
    return Files.copy(film, home.folder("arriving").resolve(UUID.randomUUID().toString()));
  }

  /** What has become of it by now. */
  public FolderReport report(FolderReport before) {
    var works =
        before.works().stream()
            .map(
                work ->
                    work.arrival() == null
                        ? work
                        : work(work.title(), work.file(), arrivals.get(work.arrival().id())))
            .toList();
    return new FolderReport(
        before.campaign(),
        before.form(),
        works,
        before.unpaired(),
        before.skipped(),
        before.remarks());
  }

  private static FolderWork work(String title, String file, Arrival arrival) {
    return new FolderWork(title, file, arrival, arrival.problems());
  }

  private FolderReport report(
      Campaign campaign, String form, FormReading reading, Pairing pairing) {
    var works = new ArrayList<FolderWork>();
    for (var row : reading.rows()) {
      var file = pairing.films().getOrDefault(row.place(), "");
      var title = row.draft().title();
      works.add(
          row.good()
              ? work(title, file, Objects.requireNonNull(known(campaign, row).get(row.key())))
              : new FolderWork(title, file, null, stops(row)));
    }
    return new FolderReport(
        campaign.slug(),
        form,
        works,
        pairing.left(),
        reading.skipped(),
        reading.findings().stream().map(FolderImports::problem).toList());
  }

  private Map<String, Arrival> known(Campaign campaign, FormRow row) {
    return arrivals
        .ofSource(sourceKey(campaign, Objects.requireNonNull(row.draft().unit())))
        .stream()
        .collect(Collectors.toMap(Arrival::work, Function.identity()));
  }

  private static List<Problem> stops(FormRow row) {
    return row.findings().stream().filter(Finding::stops).map(FolderImports::problem).toList();
  }
}
