/**
 * Works that come otherwise than by their entrant's own hand: on a recommendation form, by mail,
 * from a folder. Each becomes an entry at most once, is submitted as soon as nothing is missing,
 * and can be claimed by its contact through a one-time link.
 *
 * <p>Owns where an entry came from and who may claim it. Never reads files or mail: those who do
 * hand works over here.
 */
@NullMarked
package io.jinbang.intake.arrival;

import org.jspecify.annotations.NullMarked;
