/**
 * The technical check: a film held against a call's technical rules, before and after upload.
 *
 * <p>Owns the rules, the judging (a pure function from what was measured to findings), the one full
 * decode that measures, and the {@code check} command. Every finding says what is wrong in numbers
 * and how to mend it. Rules are judged on what a viewer sees; an advisory never fails a film. Never
 * stores anything and never changes the file it looks at.
 */
@NullMarked
package io.jinbang.media.check;

import org.jspecify.annotations.NullMarked;
