/**
 * Measuring ourselves against something plain in the same run: a figure without a baseline taken on
 * the same machine in the same minute says nothing.
 *
 * <p>Owns timing, the table of results, child processes to be timed, and the smallest application
 * that {@code serve} is held against. Knows no module but the ground; the commands in the root say
 * what is compared with what. Nothing here runs in {@code serve}.
 */
@ApplicationModule(allowedDependencies = {"shared", "installation"})
@NullMarked
package io.jinbang.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
