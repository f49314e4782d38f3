package io.jinbang.award.allocating;

import io.jinbang.award.allocation.Allocation;
import io.jinbang.award.allocation.Award;
import io.jinbang.award.allocation.PassedOver;
import io.jinbang.award.allocation.PrizeRule;
import io.jinbang.award.allocation.RunnerUp;
import io.jinbang.award.allocation.Shortfall;
import io.jinbang.award.allocation.Tie;
import io.jinbang.shared.Text;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** An allocation as the JSON document of {@code jinbang allocate}, and as lines to read. */
record Answer(AllocationFile file, Allocation allocation) {

  Map<String, Object> document() {
    var document = new LinkedHashMap<String, Object>();
    document.put("settled", allocation.settled());
    document.put("awards", allocation.awards().stream().map(this::award).toList());
    document.put("ties", allocation.ties().stream().map(this::tie).toList());
    document.put("waiting", allocation.waiting().stream().map(this::waiting).toList());
    document.put("runnersUp", allocation.runnersUp().stream().map(this::runnerUp).toList());
    document.put("passedOver", allocation.passedOver().stream().map(this::passedOver).toList());
    document.put("warnings", allocation.shortfalls().stream().map(this::shortfall).toList());
    return document;
  }

  /** What to read; who was passed over stands in the document only. */
  Stream<Text> lines() {
    return Stream.of(
            allocation.awards().stream().map(this::line),
            allocation.ties().stream().map(words()::tie),
            allocation.waiting().stream().map(words()::waiting),
            allocation.runnersUp().stream().map(words()::runnerUp),
            allocation.shortfalls().stream().map(words()::shortfall))
        .flatMap(lines -> lines);
  }

  private Wording words() {
    return file.words();
  }

  private Text line(Award award) {
    var prize = words().prize(award.prize());
    var why = words().why(award, rule(award));
    return new Text(
        "%s\t%s\t%s".formatted(prize.zh(), award.number(), why.zh()),
        "%s\t%s\t%s".formatted(prize.en(), award.number(), why.en()));
  }

  private PrizeRule rule(Award award) {
    return file.contest().prizes().stream()
        .filter(rule -> rule.id().equals(award.prize().rule()))
        .findFirst()
        .orElseThrow();
  }

  private Map<String, Object> award(Award award) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("prize", award.prize());
    fields.put("entry", award.entry());
    fields.put("number", award.number());
    fields.put("score", award.score());
    fields.put("rank", award.rank());
    fields.put("why", words().why(award, rule(award)));
    return fields;
  }

  private Map<String, Object> tie(Tie tie) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("kind", tie.kind().name().toLowerCase(Locale.ROOT));
    fields.put("prizes", tie.prizes());
    fields.put("entries", tie.entries());
    fields.put("slots", tie.slots());
    fields.put("message", words().tie(tie));
    return fields;
  }

  private Map<String, Object> waiting(String rule) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("rule", rule);
    fields.put("message", words().waiting(rule));
    return fields;
  }

  private Map<String, Object> runnerUp(RunnerUp next) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("prize", next.prize());
    fields.put("entries", next.entries());
    fields.put("score", next.score());
    fields.put("margin", next.margin());
    fields.put("message", words().runnerUp(next));
    return fields;
  }

  private Map<String, Object> passedOver(PassedOver work) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("prize", work.prize());
    fields.put("entry", work.entry());
    fields.put("score", work.score());
    fields.put("message", words().passedOver(work));
    return fields;
  }

  private Map<String, Object> shortfall(Shortfall shortfall) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("prize", shortfall.prize());
    fields.put("given", shortfall.given());
    fields.put("wanted", shortfall.wanted());
    fields.put("message", words().shortfall(shortfall));
    return fields;
  }
}
