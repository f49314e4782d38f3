/** Accounts, bodies and the gate, tried on the whole application. */
@NullMarked
package io.jinbang.organization;

import org.jspecify.annotations.NullMarked;
