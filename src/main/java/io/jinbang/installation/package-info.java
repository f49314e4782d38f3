/**
 * The machine underneath: the home folder, PostgreSQL (our own or a given one), migrations, the
 * clock.
 *
 * <p>Owns the start and stop of the embedded server and runs each module's migrations before
 * anything may ask for a connection. Knows no module above it and holds no business rule.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = "shared")
@NullMarked
package io.jinbang.installation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
