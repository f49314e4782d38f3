/**
 * Letters that leave this installation: a durable outbox, sent by a job, kept waiting (and readable
 * by the host) while no mail server is configured.
 *
 * <p>Never decides what to say; the caller does, in the reader's language.
 */
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {"shared", "installation", "site", "documents", "work"})
@NullMarked
package io.jinbang.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
