package io.jinbang.intake.form;

import io.jinbang.campaign.Rulebook;
import io.jinbang.documents.Table;
import io.jinbang.intake.arrival.Arrivals;
import io.jinbang.intake.form.FormSheet.Line;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import io.jinbang.site.Origin;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links by which the contacts of a form claim their works, for the form's sender to pass on. */
@Service
class ClaimLinks {
  private final Forms forms;
  private final Arrivals arrivals;
  private final Origin origin;

  ClaimLinks(Forms forms, Arrivals arrivals, Origin origin) {
    this.forms = forms;
    this.arrivals = arrivals;
    this.origin = origin;
  }

  /** One new link for each work of the form that nobody has claimed. */
  @Transactional
  public List<ClaimLink> all(Sender sender, FormFile form) {
    return issue(sender, form, line -> true);
  }

  @Transactional
  public ClaimLink one(Sender sender, FormFile form, String place) {
    return issue(sender, form, line -> line.row().place().equals(place)).stream()
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  private List<ClaimLink> issue(Sender sender, FormFile form, Predicate<Line> wanted) {
    var sheet = forms.sheet(sender, form);
    return sheet.there().stream()
        .filter(wanted)
        .filter(line -> !Objects.requireNonNull(line.arrival()).claimed())
        .map(line -> link(line, sheet.campaign().rulebook()))
        .toList();
  }

  private ClaimLink link(Line line, Rulebook rulebook) {
    var answers = line.row().draft().answers();
    var path = arrivals.issueClaim(Objects.requireNonNull(line.arrival()).id());
    return new ClaimLink(
        line.row().draft().title(),
        Headings.contact(rulebook).map(one -> answers.getOrDefault(one.id(), "")).orElse(""),
        Headings.mobile(rulebook).map(one -> answers.getOrDefault(one.id(), "")).orElse(""),
        origin.address() + path);
  }

  static Table table(List<ClaimLink> links) {
    return new Table(
        Text.of("认领链接", "Claim links"),
        List.of(
            Text.of("作品", "Title"),
            Text.of("联系人", "Contact"),
            Text.of("手机", "Mobile"),
            Text.of("认领链接（60 天内有效，只能用一次）", "Link (60 days, works once)")),
        links.stream()
            .map(
                link ->
                    Table.row(
                        Table.words(link.title()),
                        Table.words(link.contact()),
                        Table.words(link.mobile()),
                        Table.words(link.address())))
            .toList());
  }
}
