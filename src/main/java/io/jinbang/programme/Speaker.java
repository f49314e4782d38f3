package io.jinbang.programme;

import io.jinbang.shared.Id;
import io.jinbang.shared.Text;

/**
 * Somebody on stage (嘉宾).
 *
 * @param rank order on stage and in print, 1 first
 */
public record Speaker(Id<Speaker> id, Text name, Text title, Text organization, int rank) {}
