package io.jinbang.review.draft;

import io.jinbang.campaign.Rulebook;
import io.jinbang.documents.Table;
import io.jinbang.documents.Table.Cell;
import io.jinbang.intake.Entry;
import io.jinbang.organization.Body;
import io.jinbang.organization.Person;
import io.jinbang.review.panel.PanelJudge;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.util.List;
import java.util.Map;

/** The panel of a call, and who is to judge what, to take away. */
final class PanelTable {
  private static final List<Text> MEMBERS =
      List.of(
          Text.of("评委", "Judge"),
          Text.of("姓名", "Name"),
          Text.of("单位", "Organisation"),
          Text.of("所在地区", "Region"),
          Text.of("熟悉的主题", "Expertise"),
          Text.of("最多件数", "Most works"));
  private static final List<Text> ASSIGNMENTS =
      List.of(
          Text.of("评委", "Judge"),
          Text.of("编号", "Number"),
          Text.of("作品", "Work"),
          Text.of("熟悉主题", "Knows a theme"));

  private PanelTable() {}

  static Table of(
      Rulebook rulebook,
      List<PanelJudge> members,
      Map<Id<Person>, String> names,
      List<Body> divisions) {
    return new Table(
        Text.of("评审组", "Panel"),
        MEMBERS,
        members.stream()
            .map(
                member ->
                    Table.row(
                        Table.words(member.alias()),
                        Table.words(names.getOrDefault(member.judge(), "")),
                        Table.words(member.organisation()),
                        Table.words(division(member, divisions)),
                        Table.words(expertise(rulebook, member)),
                        Table.figure(member.maxLoad())))
            .toList());
  }

  private static Text division(PanelJudge member, List<Body> divisions) {
    return divisions.stream()
        .filter(body -> body.id().equals(member.division()))
        .map(Body::name)
        .findFirst()
        .orElse(Text.same(""));
  }

  private static Text expertise(Rulebook rulebook, PanelJudge member) {
    var names =
        member.expertise().stream().sorted().map(theme -> rulebook.theme(theme).name()).toList();
    return new Text(
        String.join("、", names.stream().map(Text::zh).toList()),
        String.join("; ", names.stream().map(Text::en).toList()));
  }

  /** By work, then by judge, as on the page. */
  static Table of(Proposal proposal) {
    return new Table(
        Text.of("作品分配", "Assignment"),
        ASSIGNMENTS,
        proposal.works().stream()
            .flatMap(
                work -> proposal.readersOf(work).stream().map(judge -> row(proposal, judge, work)))
            .toList());
  }

  private static List<Cell> row(Proposal proposal, PanelJudge judge, Entry work) {
    return Table.row(
        Table.words(judge.alias()),
        Table.words(work.submittedNumber()),
        Table.words(work.title()),
        Table.words(proposal.expert(judge, work) ? Text.of("是", "yes") : Text.same("")));
  }
}
