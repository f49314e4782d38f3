package io.jinbang.programme.briefing;

import io.jinbang.programme.Speaker;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes down what is released, names and all. */
record Accounting(Briefing briefing, List<Speaker> everybody, List<Outlet> outlets) {

  Account account() {
    return new Account(
        briefing.title().shown(),
        briefing.begins(),
        briefing.speakers().stream().map(this::who).toList(),
        briefing.transcript().stream().map(this::said).toList(),
        briefing.inEnglish());
  }

  private Account.Who who(Id<Speaker> id) {
    var speaker = speaker(id);
    return new Account.Who(speaker.name(), speaker.title(), speaker.organization());
  }

  private Speaker speaker(Id<Speaker> id) {
    return everybody.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }

  private Account.Said said(Paragraph said) {
    return new Account.Said(
        said.id().value(),
        said.kind(),
        name(said.speaker()),
        outlet(said.outlet()),
        said.journalist(),
        said.second(),
        said.words().zh(),
        said.words().en());
  }

  private @Nullable Text name(@Nullable Id<Speaker> id) {
    return id == null ? null : speaker(id).name();
  }

  private @Nullable Text outlet(@Nullable Id<Outlet> id) {
    return outlets.stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .map(each -> each.name().shown())
        .orElse(null);
  }
}
