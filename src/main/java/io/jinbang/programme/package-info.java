/**
 * The gathering: its bodies, venues and halls, its programme of sessions and speakers, what happens
 * on stage and around it.
 *
 * <p>Owns gatherings and their programmes. A programme is worked on as a draft, which only the host
 * sees, and released as numbered versions that never change; what strangers see is read from the
 * released version alone. Never knows its guests; {@code attendance} knows it.
 */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "numerics",
      "installation",
      "site",
      "organization",
      "mail",
      "documents",
      "work",
      "ledger",
      "decision",
      "desk",
      "campaign",
      "intake",
      "award",
      "media"
    })
@NullMarked
package io.jinbang.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
