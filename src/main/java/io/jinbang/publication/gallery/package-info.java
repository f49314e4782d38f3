/**
 * The public side: home page, posted lists, the films on them with their credits.
 *
 * <p>Shows only what {@link io.jinbang.award.Awards} hands out, which is nothing before its
 * instant; so no page here needs an embargo of its own.
 */
@NullMarked
package io.jinbang.publication.gallery;

import org.jspecify.annotations.NullMarked;
