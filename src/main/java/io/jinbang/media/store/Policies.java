package io.jinbang.media.store;

import io.jinbang.media.AiDeclarations;
import io.jinbang.media.AiLabel;
import io.jinbang.media.Film;
import io.jinbang.media.TechnicalRules;
import io.jinbang.media.UploadPolicy;
import io.jinbang.media.ViewingPolicy;
import io.jinbang.media.ViewingVeto;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts this module's questions to whichever modules above answer them; silence is a no. */
@Component
public class Policies {
  private final List<UploadPolicy> uploads;
  private final List<ViewingPolicy> viewings;
  private final List<ViewingVeto> vetoes;
  private final List<AiDeclarations> declarations;

  Policies(
      List<UploadPolicy> uploads,
      List<ViewingPolicy> viewings,
      List<ViewingVeto> vetoes,
      List<AiDeclarations> declarations) {
    this.uploads = uploads;
    this.viewings = viewings;
    this.vetoes = vetoes;
    this.declarations = declarations;
  }

  /** Whether these bytes may come; see {@link UploadPolicy#admit}. */
  public UploadPolicy.Permit admit(Actor actor, UUID subject, long size) {
    return policyFor(subject).admit(actor, subject, size);
  }

  /** Until when bytes may come by now; see {@link UploadPolicy#until}. */
  public Instant until(UUID subject) {
    return policyFor(subject).until(subject);
  }

  /** See {@link UploadPolicy#together}. */
  public List<UUID> together(Actor actor, UUID subject) {
    return policyFor(subject).together(actor, subject);
  }

  public TechnicalRules rulesFor(UUID subject) {
    return policyFor(subject).rulesFor(subject);
  }

  private UploadPolicy policyFor(UUID subject) {
    return uploads.stream()
        .filter(policy -> policy.knows(subject))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  public boolean mayWatch(@Nullable Actor actor, Film film) {
    var may = owns(actor, film) || viewings.stream().anyMatch(p -> p.mayWatch(actor, film));
    return may && allowed(actor, film);
  }

  /** Whether the film is the actor's business: watched, but not only as by everybody. */
  public boolean concerned(@Nullable Actor actor, Film film) {
    return mayDownload(actor, film) || (mayWatch(actor, film) && !mayWatch(null, film));
  }

  public boolean mayDownload(@Nullable Actor actor, Film film) {
    var may = owns(actor, film) || viewings.stream().anyMatch(p -> p.mayDownload(actor, film));
    return may && allowed(actor, film);
  }

  private boolean allowed(@Nullable Actor actor, Film film) {
    return vetoes.stream().noneMatch(veto -> veto.forbids(actor, film));
  }

  /** The label a film's copies need by what was declared of it; null where nothing was. */
  public @Nullable String declaredLabel(Film film) {
    return declarations.stream()
        .flatMap(each -> each.labelFor(film).stream())
        .map(AiLabel::json)
        .findFirst()
        .orElse(null);
  }

  public static boolean owns(@Nullable Actor actor, Film film) {
    return actor != null && actor.person().equals(film.owner());
  }
}
