package io.jinbang.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.jinbang.installation.MovableClock;
import io.jinbang.shared.Id;
import io.jinbang.shared.Language;
import io.jinbang.shared.Refusal;
import io.jinbang.testing.Folk;
import io.jinbang.testing.IntegrationTest;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class OutboxTests {
  @RegisterExtension
  static final GreenMailExtension SERVER =
      new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

  private static final String TOKEN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQ";

  @Autowired Letters letters;
  @Autowired LettersSql sql;
  @Autowired JdbcClient jdbc;
  @Autowired Folk folk;
  @Autowired MockMvcTester web;
  @Autowired PlatformTransactionManager transactions;

  /** The outbox as it is with a mail server at that port. */
  private Delivery through(int port) {
    var sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    var beans = new StaticListableBeanFactory();
    beans.addBean("sender", sender);
    var gateway =
        new MailGateway(beans.getBeanProvider(JavaMailSender.class), "jinbang@example.org");
    return new Delivery(sql, gateway, new Caps(0, 0, 0), new MovableClock());
  }

  @Test
  void a_letter_arrives_word_for_word_and_keeps_no_token_here() throws Exception {
    var to = Folk.address("reader");
    letters.send(to, Language.ZH, "登录链接", "您好：\n\nhttps://example.org/welcome/" + TOKEN + "\n再见");

    deliver(through(SERVER.getSmtp().getPort()), to);

    var arrived =
        Arrays.stream(SERVER.getReceivedMessages())
            .filter(message -> GreenMailUtil.getAddressList(to(message)).contains(to))
            .toList();
    assertThat(arrived).hasSize(1);
    assertThat(arrived.getFirst().getSubject()).isEqualTo("登录链接");
    assertThat(arrived.getFirst().getContent().toString().replace("\r\n", "\n"))
        .startsWith("您好：\n\nhttps://example.org/welcome/" + TOKEN + "\n再见");
    assertThat(arrived.getFirst().getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(letter(to).state()).isEqualTo(Letter.State.SENT);
    assertThat(letter(to).body()).contains("/welcome/…").doesNotContain(TOKEN);
  }

  @Test
  void a_token_behind_an_equals_sign_is_not_kept_either() throws Exception {
    var to = Folk.address("reader");
    letters.send(to, Language.ZH, "邀请", "https://example.org/my/enter/a-call?invited=" + TOKEN);

    deliver(through(SERVER.getSmtp().getPort()), to);

    assertThat(letter(to).body()).isEqualTo("https://example.org/my/enter/a-call?invited=…");
  }

  private static Address[] to(MimeMessage message) {
    try {
      return message.getAllRecipients();
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  /** Sends until that letter was tried, since others of this database may be due before it. */
  private void deliver(Delivery outbox, String to) {
    for (var i = 0; i < 100 && letter(to).attempts() == 0; i++) {
      outbox.run();
    }
  }

  private Letter letter(String to) {
    var id =
        jdbc.sql("select id from mail.letter where recipient = :to")
            .param("to", to)
            .query(UUID.class)
            .single();
    return sql.find(Id.of(id)).orElseThrow();
  }

  @Test
  void a_letter_that_cannot_be_sent_is_tried_again_later() {
    var to = Folk.address("reader");
    letters.send(to, Language.ZH, "标题", "正文");

    deliver(through(1), to); // nobody listens at port 1

    var waiting = letter(to);
    assertThat(waiting.state()).isEqualTo(Letter.State.WAITING);
    assertThat(waiting.attempts()).isOne();
    assertThat(waiting.trouble()).isNotBlank();
    assertThat(waiting.next()).isAfter(Instant.now().plusSeconds(30));
  }

  @Test
  void waits_double_up_to_six_hours_and_end_with_the_twelfth_attempt() {
    var now = Instant.parse("2026-07-01T12:00:00Z");
    var letter = Letter.fresh(null, "someone@example.org", "标题", "正文", now);
    var waits =
        Stream.iterate(letter.failed("no", now), l -> l.failed("no", now))
            .limit(12)
            .map(l -> Duration.between(now, l.next()).toMinutes())
            .toList();

    assertThat(waits).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 360L, 360L, 360L);
    assertThat(
            Stream.iterate(letter, l -> l.failed("no", now))
                .skip(12)
                .findFirst()
                .orElseThrow()
                .state())
        .isEqualTo(Letter.State.FAILED);
  }

  @Test
  void a_letter_of_a_transaction_that_fails_is_not_sent() {
    var to = Folk.address("reader");

    new TransactionTemplate(transactions)
        .executeWithoutResult(
            transaction -> {
              letters.send(to, Language.ZH, "标题", "正文");
              transaction.setRollbackOnly();
            });

    assertThat(
            jdbc.sql("select count(*) from mail.letter where recipient = :to")
                .param("to", to)
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void a_line_break_in_address_or_subject_is_refused() {
    for (var to :
        new String[] {
          "a@example.org\nBcc: b@example.org",
          "a@example.org\r\nBcc: b@example.org",
          "a@example.org, b@example.org",
          "A <a@example.org>",
          "",
          "a"
        }) {
      assertThatThrownBy(() -> letters.send(to, Language.ZH, "标题", "正文"))
          .isInstanceOfSatisfying(
              Refusal.class, r -> assertThat(r.first().field()).isEqualTo("to"));
    }
    assertThatThrownBy(
            () -> letters.send("a@example.org", Language.ZH, "x\r\nBcc: b@example.org", "正文"))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.first().field()).isEqualTo("subject"));
  }

  @Test
  void without_a_server_the_host_reads_the_letter_with_its_link() {
    var to = Folk.address("reader");
    letters.send(to, Language.ZH, "转交用", "https://example.org/welcome/" + TOKEN);
    var host = folk.host();

    assertThat(web.get().uri("/host/letters").with(Folk.as(host)))
        .hasStatusOk()
        .bodyText()
        .contains("转交用", to);
    assertThat(web.get().uri("/host/letters/" + letter(to).id()).with(Folk.as(host)))
        .hasStatusOk()
        .bodyText()
        .contains("/welcome/" + TOKEN);
    assertThat(
            web.post()
                .uri("/host/letters/" + letter(to).id() + "/retry")
                .with(Folk.as(host))
                .with(SecurityMockMvcRequestPostProcessors.csrf()))
        .hasStatus(302);
    assertThat(LetterLine.of(letter(to), true).body()).doesNotContain(TOKEN);
  }
}
