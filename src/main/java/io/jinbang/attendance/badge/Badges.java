package io.jinbang.attendance.badge;

import io.jinbang.attendance.registration.Admissions;
import io.jinbang.attendance.registration.BadgeCode;
import io.jinbang.attendance.registration.Guest;
import io.jinbang.attendance.registration.Guest.State;
import io.jinbang.attendance.registration.GuestBook;
import io.jinbang.attendance.registration.OwnBadge;
import io.jinbang.attendance.registration.Reception;
import io.jinbang.documents.BadgeDocument;
import io.jinbang.documents.BadgeDocument.Paper;
import io.jinbang.documents.BadgeText;
import io.jinbang.programme.Gathering;
import io.jinbang.programme.Programmes;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Draws badges: for the host by the sheet, for a guest their own. */
@Service
class Badges {
  private final GuestBook book;
  private final OwnBadge own;
  private final Programmes programmes;
  private final Admissions admissions;
  private final BadgeDocument document;

  Badges(
      GuestBook book,
      OwnBadge own,
      Programmes programmes,
      Admissions admissions,
      BadgeDocument document) {
    this.book = book;
    this.own = own;
    this.programmes = programmes;
    this.admissions = admissions;
    this.document = document;
  }

  /** Those of a category who have a place, by name, as they are handed out. */
  List<Guest> of(Actor host, String slug, String category) {
    return book.roll(host, slug).guests().stream()
        .filter(guest -> guest.is(State.REGISTERED))
        .filter(guest -> category.isEmpty() || guest.category().toString().equals(category))
        .sorted(Comparator.comparing(guest -> guest.name().zh()))
        .toList();
  }

  /**
   * One part of them, which is noted as printed.
   *
   * @param part from 1
   */
  byte[] sheets(Actor host, Gathering gathering, List<Guest> guests, int part, Paper paper) {
    var from = (part - 1) * BadgeDocument.MOST;
    if (part < 1 || from >= guests.size()) {
      throw Refusal.notFound();
    }
    var some = guests.subList(from, Math.min(guests.size(), from + BadgeDocument.MOST));
    return render(gathering, book.print(host, gathering.id(), some), paper);
  }

  byte[] one(Actor host, Gathering gathering, Id<Guest> guest) {
    var known = book.get(host, gathering.id(), guest);
    if (!known.is(State.REGISTERED)) {
      throw Refusal.notFound();
    }
    return render(gathering, book.print(host, gathering.id(), List.of(known)), Paper.A6);
  }

  /** Theirs, or that of somebody they bring. */
  byte[] own(String secret, @Nullable Id<Guest> companion) {
    var guest = own.holder(secret, companion);
    return render(programmes.get(guest.gathering()), List.of(guest), Paper.A6);
  }

  private byte[] render(Gathering gathering, List<Guest> guests, Paper paper) {
    var reception = admissions.get(gathering.id());
    return document.render(
        guests.stream().map(guest -> text(gathering, reception, guest)).toList(), paper);
  }

  private static BadgeText text(Gathering gathering, Reception reception, Guest guest) {
    var category = reception.category(guest.category());
    var told = guest.particulars();
    var code = Objects.requireNonNull(guest.badge());
    return new BadgeText(
        gathering.name(),
        category.name(),
        category.colour().hex(),
        told.nameZh(),
        told.nameEn(),
        told.organization(),
        told.title(),
        code,
        BadgeCode.printed(code));
  }
}
