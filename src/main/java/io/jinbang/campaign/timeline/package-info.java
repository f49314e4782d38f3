/**
 * A call in time: its milestones, its stages as shown on pages, what comes next and how long it is
 * until then.
 *
 * <p>Functions of a timeline and an instant that is handed in; never asks a clock and owns no
 * table.
 */
@NullMarked
package io.jinbang.campaign.timeline;

import org.jspecify.annotations.NullMarked;
