/**
 * The shell of every page: language, layout, menu, forms, refusals, and the headers that keep a
 * browser safe. With the {@code …Pages} classes it is the only place that touches HTTP.
 *
 * <p>Owns no table and knows no module above it; what stands in the menu is told to it through the
 * {@link io.jinbang.site.Menu} port.
 */
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {"shared", "installation", "documents"})
@NullMarked
package io.jinbang.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
