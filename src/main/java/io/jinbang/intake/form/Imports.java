package io.jinbang.intake.form;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.intake.arrival.Arrivals;
import io.jinbang.intake.arrival.Source;
import io.jinbang.intake.arrival.Work;
import io.jinbang.organization.Body;
import io.jinbang.organization.People;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import io.jinbang.work.ProgressLog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Turns picked rows of a form into entries; a long list in the background, with progress. */
@Service
class Imports {
  /** More are taken in by a job. */
  static final int AT_ONCE = 200;

  private static final int STEP = 100;

  private final Forms forms;
  private final FormSql sql;
  private final Arrivals arrivals;
  private final Campaigns campaigns;
  private final People people;
  private final ProgressLog progress;
  private final ApplicationEventPublisher events;

  Imports(
      Forms forms,
      FormSql sql,
      Arrivals arrivals,
      Campaigns campaigns,
      People people,
      ProgressLog progress,
      ApplicationEventPublisher events) {
    this.forms = forms;
    this.sql = sql;
    this.arrivals = arrivals;
    this.campaigns = campaigns;
    this.people = people;
    this.progress = progress;
    this.events = events;
  }

  /**
   * Takes rows in, as long as they are good.
   *
   * @param places of the rows
   * @return how many were picked
   */
  @Transactional
  public int take(Sender sender, Id<FormFile> id, Set<String> places) {
    var form = sql.lock(id).orElseThrow(Refusal::notFound);
    if (form.running()) {
      throw Refusal.conflict(
          Text.of("这张表正在导入", "This form is being taken in"),
          Text.of("等它完成再选别的行。", "Pick other rows once it is done."));
    }
    var reading = forms.read(sender, form);
    var picked = picked(reading, places);
    if (picked.isEmpty() || reading.unusable()) {
      throw Refusal.invalid(
          "",
          Text.of("没有可以导入的行", "There is no row to take in"),
          Text.of("先改好标红的格子，再勾选要导入的行。", "Put the red cells right, then tick the rows you want."));
    }
    if (picked.size() <= AT_ONCE) {
      enter(form, reading, picked);
    } else {
      sql.pick(id, picked.stream().map(FormRow::place).toList());
      events.publishEvent(new FormPicked(id));
    }
    return picked.size();
  }

  /** To be taken in by a job. */
  record FormPicked(Id<FormFile> form) {}

  private static List<FormRow> picked(FormReading reading, Set<String> places) {
    return reading.good().stream().filter(row -> places.contains(row.place())).toList();
  }

  /** Takes in what was picked; doing it again after a failure makes nothing twice. */
  void run(Id<FormFile> id) {
    var form = sql.find(id).orElseThrow(Refusal::notFound);
    var picks = form.picks();
    if (picks != null) {
      var reading = forms.read(sender(form), form);
      enter(form, reading, picked(reading, Set.copyOf(picks)));
      sql.pick(id, null);
    }
  }

  private Sender sender(FormFile form) {
    return new Sender(people.get(Id.of(form.handedBy())).actor(), form.body());
  }

  private void enter(FormFile form, FormReading reading, List<FormRow> rows) {
    var campaign = campaigns.get(form.campaign());
    var done = 0;
    for (var unit : byUnit(rows).entrySet()) {
      for (var from = 0; from < unit.getValue().size(); from += STEP) {
        progress.report(form.id().value(), done, rows.size());
        var part = unit.getValue().subList(from, Math.min(from + STEP, unit.getValue().size()));
        arrivals.take(campaign, source(form, campaign, unit.getKey()), works(part, reading));
        done += part.size();
      }
    }
    progress.report(form.id().value(), rows.size(), rows.size());
  }

  private static LinkedHashMap<Id<Body>, List<FormRow>> byUnit(List<FormRow> rows) {
    var units = new LinkedHashMap<Id<Body>, List<FormRow>>();
    rows.forEach(
        row ->
            units
                .computeIfAbsent(
                    Objects.requireNonNull(row.draft().unit()), unit -> new ArrayList<>())
                .add(row));
    return units;
  }

  private static Source source(FormFile form, Campaign campaign, Id<Body> unit) {
    return new Source(
        Source.Channel.FORM,
        Forms.sourceKey(campaign, unit),
        form.name(),
        form.countsFrom(),
        form.handedBy(),
        unit);
  }

  private static List<Work> works(List<FormRow> rows, FormReading reading) {
    return rows.stream()
        .map(
            row ->
                new Work(
                    row.key(),
                    row.draft(),
                    reading.agreed(),
                    null,
                    "",
                    row.email().isEmpty() ? null : row.email()))
        .toList();
  }
}
