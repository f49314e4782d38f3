/**
 * The whole job, lettered from simple to hard, on a real port with a real database and real films.
 */
@NullMarked
package io.jinbang.scenario;

import org.jspecify.annotations.NullMarked;
