package io.jinbang.attendance.registration;

import io.jinbang.installation.Sealing;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import org.springframework.stereotype.Component;

/** What somebody needs to eat or to get in tells of their health: it is kept sealed. */
@Component
class Needs {
  private static final int MOST = 300;

  private final Sealing sealing;

  Needs(Sealing sealing) {
    this.sealing = sealing;
  }

  String seal(Id<Guest> guest, String needs) {
    var plain = needs.strip();
    if (plain.length() > MOST) {
      throw Refusal.invalid(
          "needs",
          Text.of("超过 300 字", "Longer than 300 characters"),
          Text.of("请写短一些。", "Make it shorter."));
    }
    return plain.isEmpty() ? "" : sealing.seal(plain, place(guest));
  }

  String open(Guest guest) {
    return guest.needs().isEmpty() ? "" : sealing.open(guest.needs(), place(guest.id()));
  }

  private static String place(Id<Guest> guest) {
    return "guest/" + guest + "/needs";
  }
}
