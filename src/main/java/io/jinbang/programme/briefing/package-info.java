/**
 * Press briefings (新闻发布会): who of the press may come, what was said by whom, what was put right
 * afterwards.
 *
 * <p>Owns outlets, accreditations and transcripts. A transcript becomes public by a decision, at
 * its instant, as every list does; before that nothing of it is anywhere in public. What was
 * released is never changed: corrections stand beside it, a withdrawal is explained.
 */
@NullMarked
package io.jinbang.programme.briefing;

import org.jspecify.annotations.NullMarked;
