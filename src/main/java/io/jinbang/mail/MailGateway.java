package io.jinbang.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** The way out to the mail server, where {@code spring.mail.host} names one. */
@Component
class MailGateway {
  private static final Logger log = LoggerFactory.getLogger(MailGateway.class);
  private static final String TIMEOUT_MILLIS = "15000"; // JavaMail's own default is for ever
  private static final int LONGEST_TROUBLE = 500;

  private final @Nullable JavaMailSenderImpl server;
  private final String from;

  MailGateway(
      ObjectProvider<JavaMailSender> server,
      @Value("${jinbang.mail.from:${spring.mail.username:jinbang@localhost}}") String from) {
    this.server = server.getIfAvailable() instanceof JavaMailSenderImpl own ? own : null;
    this.from = from;
    if (this.server != null) {
      for (var timeout : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
        this.server.getJavaMailProperties().putIfAbsent("mail.smtp." + timeout, TIMEOUT_MILLIS);
      }
    }
  }

  boolean isConfigured() {
    return server != null;
  }

  /** A connection, made with the first letter and kept for those after it. */
  Line line() {
    if (server == null) {
      throw new IllegalStateException("no mail server is configured");
    }
    return new Line(server, from);
  }

  /** One connection at a time; after any trouble the next letter gets a new one. */
  static final class Line implements AutoCloseable {
    private final JavaMailSenderImpl server;
    private final String from;
    private @Nullable Transport open;

    private Line(JavaMailSenderImpl server, String from) {
      this.server = server;
      this.from = from;
    }

    /** Hands the letter to the server. */
    Reply send(Letter letter) {
      var used = open != null;
      Transport transport;
      try {
        transport = connected();
      } catch (MessagingException trouble) {
        return Reply.ofConnecting(said(trouble));
      }
      try {
        var message = written(letter);
        transport.sendMessage(message, message.getAllRecipients());
        return new Reply.Taken();
      } catch (MessagingException trouble) {
        close();
        log.warn("letter {} not sent: {}", letter.id(), trouble.getClass().getSimpleName());
        var reply = reply(trouble);
        // a connection that has ended meanwhile says nothing about the letter
        return used && reply == null ? send(letter) : reply == null ? failed(trouble) : reply;
      }
    }

    private Transport connected() throws MessagingException {
      if (open == null) {
        var protocol = server.getProtocol() == null ? "smtp" : server.getProtocol();
        var transport = server.getSession().getTransport(protocol);
        transport.connect(
            server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
        open = transport;
      }
      return open;
    }

    private MimeMessage written(Letter letter) throws MessagingException {
      var message = server.createMimeMessage();
      var helper = new MimeMessageHelper(message, "UTF-8");
      helper.setFrom(from);
      helper.setTo(letter.to());
      helper.setSubject(letter.subject());
      helper.setText(letter.body());
      message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834
      message.saveChanges();
      // the same for the same letter: who gets it twice after a crash can tell
      message.setHeader(
          "Message-ID",
          "<" + letter.id() + from.substring(Math.max(0, from.lastIndexOf('@'))) + ">");
      return message;
    }

    @Override
    public void close() {
      try {
        if (open != null) {
          open.close();
        }
      } catch (MessagingException alreadyGone) {
        log.debug("connection ended untidily", alreadyGone);
      } finally {
        open = null;
      }
    }
  }

  /** As the server's code has it; null where there is none. */
  private static @Nullable Reply reply(MessagingException trouble) {
    for (Exception each = trouble; each instanceof MessagingException; each = next(each)) {
      if (each instanceof SMTPAddressFailedException address) {
        return Reply.of(address.getReturnCode(), said(address), true);
      }
      if (each instanceof SMTPSenderFailedException sender) {
        return Reply.of(sender.getReturnCode(), said(sender), false);
      }
      if (each instanceof SMTPSendFailedException send && next(send) == null) {
        return Reply.of(send.getReturnCode(), said(send), false);
      }
    }
    return null;
  }

  private static @Nullable Exception next(Exception trouble) {
    return trouble instanceof MessagingException more ? more.getNextException() : null;
  }

  private static Reply failed(MessagingException trouble) {
    return new Reply.Failed(said(trouble));
  }

  private static String said(MessagingException trouble) {
    var words = String.valueOf(trouble.getMessage()).strip();
    return words.substring(0, Math.min(words.length(), LONGEST_TROUBLE));
  }
}
