package io.jinbang.attendance.registration;

import io.jinbang.shared.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose badge a personal link may have drawn. */
@Component
public class OwnBadge {
  private final Registrations registrations;

  OwnBadge(Registrations registrations) {
    this.registrations = registrations;
  }

  /** Theirs, or that of somebody they bring; not found without a place. */
  public Guest holder(String secret, @Nullable Id<Guest> companion) {
    return registrations.badgeHolder(secret, companion);
  }
}
