/**
 * Films, from the first byte to the player: resumable upload, store, technical check, renditions.
 *
 * <p>Owns bytes and what is known of them. Never decides who may send or see them: it asks the
 * {@link io.jinbang.media.UploadPolicy} and {@link io.jinbang.media.ViewingPolicy} of the modules
 * above. Uploaded bytes are never served as anything but a download; what plays was made here.
 */
@ApplicationModule(
    allowedDependencies = {"shared", "installation", "site", "organization", "work", "desk"})
@NullMarked
package io.jinbang.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
