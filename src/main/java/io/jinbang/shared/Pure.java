package io.jinbang.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a package of algorithms: same input, same output, on any machine.
 *
 * <p>Such a package sees only {@code java.*}, JSpecify, {@code numerics} and the chosen statistics
 * library; no framework, clock, disk or unseeded randomness. {@code ArchitectureTests} holds it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PACKAGE)
public @interface Pure {}
