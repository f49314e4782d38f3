package io.jinbang.intake.entry;

import io.jinbang.intake.Entry;
import io.jinbang.intake.Standing;
import io.jinbang.shared.Text;
import java.util.List;
import org.springframework.stereotype.Component;

/** What happened on the entrant's side. */
@Component
class EntryStory implements Standing {
  private final StorySql sql;

  EntryStory(StorySql sql) {
    this.sql = sql;
  }

  @Override
  public List<Step> stepsOf(Entry entry) {
    return sql.of(entry.id()).stream().map(EntryStory::step).toList();
  }

  private static Step step(StorySql.Event event) {
    return new Step(event.at(), words(event.what()), event.why());
  }

  private static Text words(StorySql.What what) {
    return switch (what) {
      case SUBMITTED -> Text.of("已报送，回执已出", "Submitted; the receipt is issued");
      case RETURNED -> Text.of("退回更正", "Returned for correction");
      case UNRETURNED -> Text.of("主办方取消了退回", "The host took the return back");
      case REOPENED -> Text.of("开始更正", "Correction begun");
      case WITHDRAWN -> Text.of("已撤回", "Withdrawn");
    };
  }
}
