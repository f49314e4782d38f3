/**
 * A folder of films and a recommendation form become entries, from the command line.
 *
 * <p>Owns nothing: the form is read by {@code intake.form}, the works are taken in by {@code
 * intake.arrival}. Never moves or changes a file of the folder.
 */
@NullMarked
package io.jinbang.intake.folder;

import org.jspecify.annotations.NullMarked;
