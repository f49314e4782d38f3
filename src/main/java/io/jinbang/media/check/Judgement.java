package io.jinbang.media.check;

import io.jinbang.media.Film;
import io.jinbang.media.probe.Container;
import io.jinbang.media.probe.Facts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a technical check.
 *
 * @param verdict pass, fail, or unreadable
 * @param container known even of films whose facts are not
 * @param facts what the film declares, if it could be read
 * @param findings rules before advisories
 */
public record Judgement(
    Film.Verdict verdict,
    @Nullable Container container,
    @Nullable Facts facts,
    List<Film.Finding> findings) {

  public Judgement {
    findings = List.copyOf(findings);
  }

  public boolean passes() {
    return verdict == Film.Verdict.PASS;
  }
}
