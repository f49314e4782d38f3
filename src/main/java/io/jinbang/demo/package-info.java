/**
 * The demonstration: an invented contest, played through the very addresses a browser uses, on a
 * clock that is moved for its own requests only.
 *
 * <p>Knows no use case and no table: what it cannot do by signing in and sending forms, nobody can.
 * Exists only under {@code ./jinbang demo} and in the scenario tests.
 */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "installation",
      "site",
      "work",
      "desk",
      "organization",
      "campaign",
      "media",
      "media :: ffmpeg"
    })
@NullMarked
package io.jinbang.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
