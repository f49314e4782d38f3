/**
 * The people who come to a gathering: invitation, registration, badge, check-in.
 *
 * <p>Owns guests and what is known of them, which is as little as will do, is masked where it is
 * shown and can be erased. Never changes a programme.
 */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "installation",
      "site",
      "organization",
      "mail",
      "documents",
      "ledger",
      "desk",
      "campaign",
      "award",
      "programme"
    })
@NullMarked
package io.jinbang.attendance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
