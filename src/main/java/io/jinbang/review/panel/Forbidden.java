package io.jinbang.review.panel;

import io.jinbang.intake.Entry;
import io.jinbang.review.assignment.Conflict;

/**
 * A judge who must not have a work, and why.
 *
 * @param given the judge has it all the same: the ground became known after the release
 * @param handedIn and has judged it
 */
public record Forbidden(
    PanelJudge judge, Entry work, Conflict conflict, boolean given, boolean handedIn) {}
