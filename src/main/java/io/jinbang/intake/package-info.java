/**
 * Works come in: drafts, the form made from the rulebook, declarations, submission, receipts.
 *
 * <p>Owns entries as their entrants see them. A submission, its receipt and the receipt's
 * commitment in the ledger are one transaction. Never judges a work; what becomes of it is told by
 * the modules above through {@link io.jinbang.intake.Standing}.
 */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "installation",
      "site",
      "organization",
      "mail",
      "ledger",
      "documents",
      "campaign",
      "media",
      "desk",
      "work"
    })
@NullMarked
package io.jinbang.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
