/** What the tests share: the whole application on a real database, people to act, invariants. */
@NullMarked
package io.jinbang.testing;

import org.jspecify.annotations.NullMarked;
