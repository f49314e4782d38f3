package io.jinbang.intake.mailbox;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.documents.HtmlDocument;
import io.jinbang.installation.Home;
import io.jinbang.mail.Mailbox;
import io.jinbang.mail.Message;
import io.jinbang.mail.mime.MimeReading;
import io.jinbang.shared.Id;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Looks at a message that was kept: whose it is, and what it brings. */
@Service
class Handling {
  private static final int SHOWN = 20_000;

  private final Mails mails;
  private final Mailbox mailbox;
  private final Campaigns campaigns;
  private final TakingIn takingIn;
  private final Settling settling;
  private final Home home;

  Handling(
      Mails mails,
      Mailbox mailbox,
      Campaigns campaigns,
      TakingIn takingIn,
      Settling settling,
      Home home) {
    this.mails = mails;
    this.mailbox = mailbox;
    this.campaigns = campaigns;
    this.takingIn = takingIn;
    this.settling = settling;
    this.home = home;
  }

  /** Doing it again after a failure, or a kill, makes nothing twice. */
  void handle(Id<Message> id) {
    var mail = mails.find(id);
    if (mail.state() != MailState.READ) {
      return;
    }
    var folder = home.folder("mailbox").resolve("open").resolve(id.toString());
    try {
      Repairing.clear(folder);
      handle(mail, folder);
    } finally {
      Repairing.clear(folder);
    }
    settling.check(id);
  }

  private void handle(Mail mail, Path folder) {
    var message = mailbox.get(mail.message());
    if (!message.whole()) {
      mails.needs(mail, MailReason.TOO_LARGE);
      return;
    }
    var reading = mailbox.open(message, folder);
    var contents = Contents.of(reading, HtmlDocument.links(reading.html()));
    var known = mails.opened(mail, words(reading), contents);
    var reason = reason(known, reading, contents);
    if (reason != null) {
      if (reason == MailReason.AUTOMATIC && !contents.hasWorks()) {
        mails.ignore(known, reason);
      } else {
        mails.needs(known, reason);
      }
      return;
    }
    call(known, reading)
        .ifPresentOrElse(
            call -> takingIn.take(mails.ofCall(known, call), call, contents, folder),
            () -> mails.needs(known, MailReason.NO_CALL));
  }

  private static String words(MimeReading reading) {
    var text = reading.text();
    return text.substring(0, Math.min(SHOWN, text.length())).replace("\0", "");
  }

  private static @Nullable MailReason reason(Mail mail, MimeReading reading, Contents contents) {
    if (reading.automatic()) {
      return MailReason.AUTOMATIC;
    }
    if (mail.sender().isEmpty()) {
      return MailReason.NO_SENDER;
    }
    if (!reading.oddities().isEmpty()) {
      return MailReason.of(reading.oddities().stream().sorted().findFirst().orElseThrow());
    }
    return contents.forms().isEmpty() ? MailReason.NO_FORM : null;
  }

  private Optional<Campaign> call(Mail mail, MimeReading reading) {
    return mail.campaign() != null
        ? Optional.of(campaigns.get(mail.campaign()))
        : CallFinder.find(reading.to(), reading.subject(), mail.receivedAt(), campaigns.all());
  }
}
