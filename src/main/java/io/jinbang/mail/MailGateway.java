package io.jinbang.mail;

import jakarta.mail.MessagingException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** The way out to the mail server, where {@code spring.mail.host} names one. */
@Component
class MailGateway {
  private static final Logger log = LoggerFactory.getLogger(MailGateway.class);
  private static final String TIMEOUT_MILLIS = "15000"; // JavaMail's own default is for ever

  private final ObjectProvider<JavaMailSender> server;
  private final String from;

  MailGateway(
      ObjectProvider<JavaMailSender> server,
      @Value("${jinbang.mail.from:${spring.mail.username:jinbang@localhost}}") String from) {
    this.server = server;
    this.from = from;
    if (server.getIfAvailable() instanceof JavaMailSenderImpl own) {
      for (var timeout : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
        own.getJavaMailProperties().putIfAbsent("mail.smtp." + timeout, TIMEOUT_MILLIS);
      }
    }
  }

  boolean isConfigured() {
    return server.getIfAvailable() != null;
  }

  /** Hands the letter to the server. What went wrong, or nothing. */
  Optional<String> send(Letter letter) {
    try {
      var sender = server.getObject();
      var message = sender.createMimeMessage();
      var helper = new MimeMessageHelper(message, "UTF-8");
      helper.setFrom(from);
      helper.setTo(letter.to());
      helper.setSubject(letter.subject());
      helper.setText(letter.body());
      message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834
      sender.send(message);
      return Optional.empty();
    } catch (MailException | MessagingException trouble) {
      log.warn("letter {} could not be sent: {}", letter.id(), trouble.getClass().getSimpleName());
      return Optional.of(said(trouble));
    }
  }

  private static String said(Exception trouble) {
    var words = String.valueOf(trouble.getMessage());
    return words.substring(0, Math.min(words.length(), 500));
  }
}
