package io.jinbang.intake.entry;

import io.jinbang.campaign.Campaigns;
import io.jinbang.campaign.Rulebook;
import io.jinbang.intake.Entry;
import io.jinbang.intake.submission.Lateness;
import io.jinbang.media.TechnicalRules;
import io.jinbang.media.UploadPolicy;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Films for entries: the owner's, while the entry may be changed, before closing (A5, A8). */
@Component
class EntryUploads implements UploadPolicy {
  private final Drafts drafts;
  private final EntrySql sql;
  private final Campaigns campaigns;
  private final Clock clock;

  EntryUploads(Drafts drafts, EntrySql sql, Campaigns campaigns, Clock clock) {
    this.drafts = drafts;
    this.sql = sql;
    this.campaigns = campaigns;
    this.clock = clock;
  }

  @Override
  public boolean knows(UUID subject) {
    return sql.find(Id.of(subject)).isPresent();
  }

  @Override
  public Permit admit(Actor actor, UUID subject, long size) {
    var dossier = Drafts.editable(drafts.own(actor, Id.of(subject)));
    var rulebook = rulebook(dossier.entry());
    var window = dossier.window(rulebook.timeline());
    var now = clock.instant();
    if (!window.writableAt(now)) {
      throw Lateness.refusal(now.isBefore(window.opens()));
    }
    if (size > rulebook.film().maxBytes()) {
      throw tooLarge(rulebook.film().maxBytes());
    }
    return new Permit(window.lastByte(), rulebook.film().maxBytes());
  }

  private static Refusal tooLarge(long maxBytes) {
    return Refusal.of(
        Refusal.Kind.TOO_LARGE,
        new Problem(
            "film",
            Text.of("文件太大", "The file is too large"),
            Text.of("最大 {} MB，请压缩后再传。", "At most {} MB; export it smaller.")
                .with(maxBytes / 1_000_000)));
  }

  /** An upload begun before closing goes on until the closing time now in force, and its grace. */
  @Override
  public Instant until(UUID subject) {
    return sql.find(Id.of(subject))
        .map(dossier -> dossier.window(rulebook(dossier.entry()).timeline()).lastByte())
        .orElse(Instant.MIN);
  }

  /** One person's entries in one call. */
  @Override
  public List<UUID> together(Actor actor, UUID subject) {
    var call = drafts.own(actor, Id.of(subject)).entry().campaign();
    return sql.ofEntrant(Id.of(actor.person())).stream()
        .filter(entry -> entry.campaign().equals(call))
        .map(entry -> entry.id().value())
        .toList();
  }

  @Override
  public TechnicalRules rulesFor(UUID subject) {
    return sql.find(Id.of(subject))
        .map(dossier -> rulebook(dossier.entry()).film())
        .orElseThrow(Refusal::notFound);
  }

  private Rulebook rulebook(Entry entry) {
    return campaigns.get(entry.campaign()).rulebook();
  }
}
