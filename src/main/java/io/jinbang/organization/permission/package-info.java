/**
 * The one gate through which every request passes: which routes are public, which need a role, the
 * headers that keep a browser safe. What no rule names is denied.
 *
 * <p>Owns no table. Never looks at an object: whether this person may see this entry is for the
 * entry's module.
 */
@NullMarked
package io.jinbang.organization.permission;

import org.jspecify.annotations.NullMarked;
