package io.jinbang.intake.complaint;

import io.jinbang.intake.Entry;
import io.jinbang.intake.Standing;
import io.jinbang.intake.complaint.ComplaintStep.What;
import io.jinbang.shared.Text;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Complaints in the story of an entry, from when its entrant was told. */
@Component
class ComplaintStory implements Standing {
  private static final Set<What> TOLD =
      EnumSet.of(
          What.UNDER_REVIEW, What.COUNTERED, What.TAKEN_DOWN, What.DISMISSED, What.REINSTATED);

  private final Complaints complaints;

  ComplaintStory(Complaints complaints) {
    this.complaints = complaints;
  }

  @Override
  public List<Step> stepsOf(Entry entry) {
    return complaints.disclosed(entry).stream().flatMap(one -> steps(one).stream()).toList();
  }

  private List<Step> steps(Complaint complaint) {
    return complaints.steps(complaint).stream()
        .filter(step -> TOLD.contains(step.what()))
        .map(step -> step(complaint, step))
        .toList();
  }

  private static Step step(Complaint complaint, ComplaintStep step) {
    var what = Text.of("侵权投诉 {}：", "Rights complaint {}: ").with(complaint.number());
    return new Step(
        step.at(),
        Text.of(what.zh() + step.what().label().zh(), what.en() + step.what().label().en()),
        step.why().isEmpty() ? null : Text.same(step.why()));
  }
}
