/**
 * Works are seen and scored: screening, panels, assignment, the judge's desk, calibration.
 *
 * <p>Owns every decision on a work short of its prize. Never shows a judge another's score, nor
 * anyone a ranking before its time.
 */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "numerics",
      "installation",
      "site",
      "organization",
      "mail",
      "ledger",
      "campaign",
      "intake",
      "media",
      "desk",
      "documents"
    })
@NullMarked
package io.jinbang.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
