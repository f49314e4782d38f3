package io.jinbang.programme.briefing;

import io.jinbang.shared.Text;
import java.time.Instant;
import java.util.UUID;

/**
 * What a released paragraph should have said.
 *
 * @param paragraph of the released transcript
 * @param en empty where it is there in Chinese only
 */
public record Correction(UUID paragraph, String zh, String en, Text reason, Instant at) {}
