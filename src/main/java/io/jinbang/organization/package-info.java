/**
 * Bodies and people: the tree of the host and the divisions below it, accounts, roles, and the one
 * gate through which every request passes.
 *
 * <p>Owns who may come in and as what. Never knows what they do once inside: each module checks its
 * own objects against the {@link io.jinbang.shared.Actor} it is given.
 */
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {"shared", "installation", "site", "mail", "documents", "ledger"})
@NullMarked
package io.jinbang.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
