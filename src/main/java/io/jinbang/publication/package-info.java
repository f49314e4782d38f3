/**
 * What the public sees: the home page, the posted list, films with their credits, certificates.
 *
 * <p>Owns no data: it shows what the contracts below it hand out, which is public already.
 */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "installation",
      "site",
      "organization",
      "documents",
      "ledger",
      "decision",
      "campaign",
      "intake",
      "award",
      "media"
    })
@NullMarked
package io.jinbang.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
