/**
 * Proposal, sign-off, posting instant: the one path by which anything becomes public.
 *
 * <p>Owns who decided what and from when it may be known; the content is the proposer's and is only
 * kept here. Nothing is public before its instant, by the injected clock.
 */
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {"shared", "installation", "site", "ledger"})
@NullMarked
package io.jinbang.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
