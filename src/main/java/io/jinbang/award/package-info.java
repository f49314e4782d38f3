/**
 * Prizes: allocated by the rulebook, explained, proposed, signed off, certified.
 *
 * <p>Owns who wins what and why. What it publishes through {@link io.jinbang.award.Awards} is
 * public by then; before the posting instant its contract answers as if there were nothing.
 */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "numerics",
      "installation",
      "site",
      "organization",
      "documents",
      "ledger",
      "decision",
      "campaign",
      "intake",
      "review",
      "media",
      "desk"
    })
@NullMarked
package io.jinbang.award;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
