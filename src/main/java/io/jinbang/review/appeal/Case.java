package io.jinbang.review.appeal;

import io.jinbang.intake.Entry;
import io.jinbang.review.screening.Screened;

/**
 * An appeal as the host reads it.
 *
 * @param own whether the reader is who rejected the work, and so cannot answer
 */
public record Case(Appeal appeal, Entry work, Screened screened, boolean own) {}
