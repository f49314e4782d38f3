package io.jinbang.award.allocation;

import org.jspecify.annotations.Nullable;

/**
 * A prize one can win: a rule, and the theme where it is given per theme.
 *
 * @param rule identifier of the {@link PrizeRule}
 * @param theme null for prizes over all works
 */
public record Prize(String rule, @Nullable String theme) {}
