package io.jinbang.award.prize;

import io.jinbang.desk.Waiting;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Text;
import java.util.Optional;

/** What the prizes ask of the host next. */
final class PrizeSteps {
  private PrizeSteps() {}

  static Optional<Waiting.Item> of(PrizeBoard board, Actor actor) {
    return switch (board.step()) {
      case ORDER ->
          item(
              board,
              board.deliberating()
                  ? Text.of("结束合议", "Close the deliberation")
                  : Text.of("合议：为同分作品排定先后", "Deliberate: put level works in order"),
              Text.of("之后才能提名单", "The list can be proposed after that"),
              Text.of("去看", "See it"));
      case PROPOSE ->
          item(
              board,
              Text.of("提出获奖名单", "Propose the list"),
              Text.of("评分已锁定，奖项已按规则排好", "Scores are locked; the prizes are allocated by the rules"),
              Text.of("看名单", "See the list"));
      case SIGN ->
          mine(board, actor)
              ? Optional.empty()
              : item(
                  board,
                  Text.of("签发获奖名单", "Sign off the list"),
                  Text.of("同事已提出，等第二个人签发", "A colleague proposed it; a second person signs"),
                  Text.of("看名单", "See the list"));
      case TIME ->
          item(
              board,
              Text.of("定名单的公布时间", "Set the posting time"),
              Text.of("名单已签发", "The list is signed off"),
              Text.of("定时间", "Set it"));
      case LOCK, WAIT, DONE -> Optional.empty();
    };
  }

  private static boolean mine(PrizeBoard board, Actor actor) {
    return board.decision() != null && board.decision().proposedBy().equals(actor.person());
  }

  private static Optional<Waiting.Item> item(PrizeBoard board, Text what, Text why, Text action) {
    var rulebook = board.campaign().rulebook();
    return Optional.of(
        new Waiting.Item(
            rulebook.timeline().posting(),
            what,
            new Text(
                rulebook.title().zh() + " · " + why.zh(), rulebook.title().en() + " · " + why.en()),
            action,
            "/host/c/" + board.campaign().slug() + "/prizes"));
  }
}
