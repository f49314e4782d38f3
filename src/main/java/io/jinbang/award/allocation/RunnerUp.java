package io.jinbang.award.allocation;

import java.util.List;

/**
 * Who comes next for a prize, should a winner fall away: the best who could have won it and holds
 * no prize of the same or a higher rank that excludes it.
 *
 * @param entries one, or several of equal score
 * @param score their deciding score, in points
 * @param margin points between them and the last winner; negative only if the last winner was
 *     preferred so that more prizes are filled
 */
public record RunnerUp(Prize prize, List<String> entries, double score, double margin) {}
