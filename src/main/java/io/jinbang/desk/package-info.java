/**
 * The home page of each role: what waits for me, in order of date, and how the call stands.
 *
 * <p>Knows nobody: it declares the {@link io.jinbang.desk.Waiting} port and gathers what the others
 * offer.
 */
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {"shared", "installation", "site"})
@NullMarked
package io.jinbang.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
