/**
 * Who is on stage: names, titles and organizations in both languages, when they can be there, who
 * is likely the same person as another.
 *
 * <p>Owns speakers. Two are merged by a person, never by the program; addresses are for letters
 * alone and are never published.
 */
@NullMarked
package io.jinbang.programme.speaker;

import org.jspecify.annotations.NullMarked;
