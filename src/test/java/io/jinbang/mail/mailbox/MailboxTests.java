package io.jinbang.mail.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.jinbang.mail.Message;
import io.jinbang.mail.MessageArrived;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.testing.Folk;
import io.jinbang.testing.IntegrationTest;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Against a real IMAP server. */
@IntegrationTest
@Import(MailboxTests.Heard.class)
class MailboxTests {
  @RegisterExtension
  static final GreenMailExtension SERVER =
      new GreenMailExtension(
          new ServerSetup[] {
            ServerSetupTest.SMTP.dynamicPort(), ServerSetupTest.IMAP.dynamicPort()
          });

  @Autowired MessageStore store;
  @Autowired Keeping keeping;
  @Autowired MessageSql sql;
  @Autowired Clock clock;
  @Autowired JdbcClient jdbc;
  @Autowired Folk folk;
  @Autowired Heard heard;

  private String user;
  private GreenMailUser owner;

  @BeforeEach
  void open_a_mailbox() {
    user = "call-" + UUID.randomUUID() + "@example.org";
    owner = SERVER.setUser(user, user, "secret");
    heard.fail = false;
    heard.messages.clear();
  }

  /** What the modules above hear. */
  @TestComponent
  static class Heard {
    private final List<Id<Message>> messages = new CopyOnWriteArrayList<>();
    private volatile boolean fail;

    @EventListener
    void arrived(MessageArrived arrived) {
      if (fail) {
        throw new IllegalStateException("cursed by a test");
      }
      messages.add(arrived.message());
    }
  }

  private MailboxGateway gateway(String password, String folder) {
    return new MailboxGateway(
        "127.0.0.1", SERVER.getImap().getPort(), user, password, folder, false);
  }

  private ReadMailbox mailbox(RemoteMailbox remote) {
    return new ReadMailbox(remote, store, keeping, sql, clock);
  }

  private ReadMailbox mailbox() {
    return mailbox(gateway("secret", "INBOX"));
  }

  private void deliver(String message) throws Exception {
    owner.deliver(
        new MimeMessage(
            Session.getInstance(new Properties()),
            new ByteArrayInputStream(
                message.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))));
  }

  private static String message(String id, String via, String body) {
    return "Received: via "
        + via
        + "\nMessage-ID: <"
        + id
        + ">\nFrom: unit01@example.org\n"
        + "Subject: test\nDate: Mon, 1 Jan 2001 00:00:00 +0000\n\n"
        + body
        + "\n";
  }

  private static String id() {
    return UUID.randomUUID() + "@example.org";
  }

  private List<Message> heard() {
    return heard.messages.stream().map(id -> sql.find(id).orElseThrow()).toList();
  }

  @Test
  void a_message_is_kept_word_for_word_and_then_flagged() throws Exception {
    var id = id();
    deliver(message(id, "x", "您好"));

    assertThat(mailbox().read()).isOne();
    assertThat(mailbox().read()).isZero();

    assertThat(heard()).hasSize(1);
    var kept = heard().getFirst();
    assertThat(Files.readString(mailbox().raw(kept))).contains("<" + id + ">", "您好");
    assertThat(kept.from()).isEqualTo("unit01@example.org");
    assertThat(kept.whole()).isTrue();
    // when the server got it, not what the sender wrote
    assertThat(kept.receivedAt()).isAfter(clock.instant().minusSeconds(600));
    var inbox = SERVER.getManagers().getImapHostManager().getInbox(owner);
    assertThat(inbox.getMessages())
        .allSatisfy(each -> assertThat(each.getFlags().contains(Flags.Flag.SEEN)).isTrue());
  }

  @Test
  void the_same_message_again_is_one_and_another_of_its_name_is_kept_beside_it() throws Exception {
    var id = id();
    deliver(message(id, "one way", "same"));
    deliver(message(id, "another way", "same"));
    deliver(message(id, "x", "other"));
    var body = UUID.randomUUID().toString();
    deliver("From: a@example.org\n\n" + body + "\n");
    deliver("From: a@example.org\n\n" + body + "\n");

    assertThat(mailbox().read()).isEqualTo(3);

    assertThat(heard()).extracting(Message::variant).containsExactly(false, true, false);
    assertThat(mailbox().read()).isZero();
  }

  @Test
  void forty_messages_survive_a_failure_between_every_two_steps() throws Exception {
    var ids = new ArrayList<String>();
    for (var i = 0; i < 40; i++) {
      ids.add(id());
      deliver(message(ids.getLast(), "x", "body " + i));
    }
    var steps = new AtomicInteger();
    var brittle = new Brittle(gateway("secret", "INBOX"), steps);
    var failures = 0;
    for (var i = 1; i < 2000; i++) {
      steps.set(3 + i % 5); // so many steps, then it breaks
      heard.fail = i % 4 == 0;
      try {
        mailbox(brittle).read();
        if (!heard.fail) {
          break;
        }
      } catch (RuntimeException broken) {
        failures++;
      }
    }
    heard.fail = false;
    steps.set(Integer.MAX_VALUE);
    mailbox(brittle).read();

    assertThat(failures).isGreaterThan(40);
    assertThat(
            jdbc.sql("select message_id from mail.message where message_id in (:ids)")
                .param("ids", ids)
                .query(String.class)
                .list())
        .containsExactlyInAnyOrderElementsOf(ids);
    assertThat(heard.messages).hasSize(40).doesNotHaveDuplicates();
    for (var message : heard()) {
      assertThat(store.path(message.sha256())).exists();
    }
    assertThat(Files.list(store.path("00").getParent().getParent().resolve("incoming"))).isEmpty();
  }

  /** Breaks after so many steps. */
  private record Brittle(RemoteMailbox real, AtomicInteger steps) implements RemoteMailbox {
    @Override
    public String address() {
      return real.address();
    }

    @Override
    public RemoteFolder open() {
      var folder = real.open();
      return new RemoteFolder() {
        private void step() {
          if (steps.decrementAndGet() < 0) {
            throw new IllegalStateException("broken by a test");
          }
        }

        @Override
        public String name() {
          return folder.name();
        }

        @Override
        public long validity() {
          return folder.validity();
        }

        @Override
        public List<Remote> list() {
          step();
          return folder.list();
        }

        @Override
        public void fetch(long uid, OutputStream to) throws IOException {
          step();
          folder.fetch(uid, to);
          step();
        }

        @Override
        public void fetchHeader(long uid, OutputStream to) throws IOException {
          folder.fetchHeader(uid, to);
        }

        @Override
        public void mark(long uid) {
          step();
          folder.mark(uid);
          step();
        }

        @Override
        public void close() {
          folder.close();
        }
      };
    }
  }

  @Test
  void what_is_wrong_with_a_mailbox_is_said_plainly() {
    var host = folk.host().actor();
    assertThat(mailbox().test(host)).isEmpty();
    assertThat(said(mailbox(gateway("wrong", "INBOX")))).isEqualTo("用户名或密码不对");
    assertThat(said(mailbox(gateway("secret", "NoSuch")))).isEqualTo("邮箱里没有文件夹 NoSuch");
    assertThat(said(mailbox(new MailboxGateway("127.0.0.1", 1, user, "x", "INBOX", false))))
        .isEqualTo("邮件服务器不接受连接");
    assertThat(said(mailbox(new MailboxGateway("no.such.invalid", 1, user, "x", "INBOX", false))))
        .isEqualTo("找不到邮件服务器");
    assertThat(said(mailbox(new MailboxGateway("", 993, "", "", "INBOX", true))))
        .isEqualTo("还没有配置邮箱");
    assertThat(
            said(
                mailbox(
                    new MailboxGateway(
                        "127.0.0.1", SERVER.getImap().getPort(), user, "secret", "INBOX", true))))
        .isIn("和邮件服务器谈不成加密连接", "邮件服务器没有回应");
    assertThatThrownBy(() -> mailbox().test(folk.entrant("参选者01").actor()))
        .isInstanceOf(Refusal.class);
  }

  private String said(ReadMailbox mailbox) {
    return mailbox.test(folk.host().actor()).orElseThrow().message().zh();
  }

  @Test
  void the_reading_is_turned_on_in_somebodys_name() {
    var host = folk.host();
    mailbox().turn(host.actor(), true);
    assertThat(mailbox().state().enabledBy()).isEqualTo(host.id().value());
    mailbox().turn(host.actor(), false);
    assertThat(mailbox().state().enabled()).isFalse();
  }

  @Test
  void two_readings_at_once_keep_each_message_once() throws Exception {
    for (var i = 0; i < 10; i++) {
      deliver(message(id(), "x", "body " + i));
    }
    var one = Thread.ofVirtual().start(() -> mailbox().read());
    mailbox().read();
    one.join();
    assertThat(heard.messages).hasSize(10);
  }
}
