package io.jinbang.review.integrity;

import io.jinbang.intake.Entry;
import io.jinbang.review.scoring.Sheet;
import io.jinbang.shared.Id;
import java.util.UUID;

/** A judge's score of a work that does not count. */
public record Exclusion(UUID judge, Id<Entry> entry) {

  static Exclusion of(Sheet sheet) {
    return new Exclusion(sheet.judge(), sheet.entry());
  }
}
