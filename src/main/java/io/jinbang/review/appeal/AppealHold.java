package io.jinbang.review.appeal;

import io.jinbang.intake.Entry;
import io.jinbang.review.screening.Hold;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A rejection that is appealed against changes by the answer alone. */
@Component
class AppealHold implements Hold {
  private final AppealSql sql;

  AppealHold(AppealSql sql) {
    this.sql = sql;
  }

  @Override
  public Optional<Refusal> on(Id<Entry> entry) {
    return sql.of(entry).stream()
        .filter(Appeal::waits)
        .findFirst()
        .map(
            _ ->
                Refusal.conflict(
                    Text.of("参选者已经申诉，结果由答复来定", "Its entrant has appealed; the answer decides"),
                    Text.of("请主办方在“申诉”里答复。", "The host answers it under Appeals.")));
  }
}
