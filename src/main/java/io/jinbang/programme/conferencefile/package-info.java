/**
 * Timetables on plain files: {@code jinbang timetable} reads a workbook of Timefold's
 * conference-scheduling example or of CoSPLib, searches, and says where everything goes and why.
 *
 * <p>Owns the reading and checking of those workbooks and the words of the answer. Starts no Spring
 * and no database, writes no file, and leaves the search to {@code conference} and {@code
 * trackplan}.
 */
@NullMarked
package io.jinbang.programme.conferencefile;

import org.jspecify.annotations.NullMarked;
