/**
 * Long work that outlives a request: durable jobs (db-scheduler's table) and progress a person can
 * watch and leave.
 *
 * <p>Owns the queue's table and the progress table; never what the work is.
 */
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {"shared", "installation", "site"})
@NullMarked
package io.jinbang.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
