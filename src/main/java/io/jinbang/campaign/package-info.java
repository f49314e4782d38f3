/**
 * The call itself: its rulebook as data, its stages in time, its bodies, its public page.
 *
 * <p>Owns rulebooks and campaigns. Never knows entries, judges or prizes given; they know it.
 */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "installation",
      "site",
      "organization",
      "media",
      "desk",
      "mail",
      "documents",
      "work",
      "ledger"
    })
@NullMarked
package io.jinbang.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
