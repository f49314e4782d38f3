package io.jinbang.review.draft;

import io.jinbang.intake.Entry;
import io.jinbang.review.assignment.Conflict;
import io.jinbang.review.panel.PanelJudge;

/**
 * A judge who must not have a work, and why.
 *
 * @param given the judge has it all the same: the ground became known after the release
 * @param handedIn and has judged it
 */
public record Forbidden(
    PanelJudge judge, Entry work, Conflict conflict, boolean given, boolean handedIn) {}
