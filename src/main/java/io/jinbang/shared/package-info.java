/**
 * What every module may speak of: identifiers, bilingual text, who is acting, time windows, and the
 * one way to say no.
 *
 * <p>Owns no table, starts nothing and knows no module. Kept under twenty-five files on purpose.
 */
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {})
@NullMarked
package io.jinbang.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
