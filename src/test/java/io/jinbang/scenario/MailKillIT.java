package io.jinbang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.jinbang.Invariants;
import io.jinbang.intake.mailbox.Parcel;
import io.jinbang.shared.Sha256;
import io.jinbang.testing.Folk;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** No message is lost, and none is taken twice, though the server be killed while it reads. */
@Tag("slow")
class MailKillIT {
  /** 500 for the benchmark; what is held is held with fewer, too. */
  private static final int MAILS = Integer.getInteger("jinbang.mails", 200);

  private GreenMail mails;
  private GreenMailUser owner;
  private Killable server;
  private Connection connection;

  @BeforeEach
  void fill_a_mailbox_and_open_a_call() throws Exception {
    mails = new GreenMail(ServerSetupTest.IMAP.dynamicPort());
    mails.start();
    owner = mails.setUser("call@example.org", "call@example.org", "secret");
    server =
        Killable.fresh(
            Path.of("target/mail-kill-home"),
            List.of(
                "-Xmx700m",
                "-XX:TieredStopAtLevel=1",
                "-Djinbang.mailbox.host=127.0.0.1",
                "-Djinbang.mailbox.port=" + mails.getImap().getPort(),
                "-Djinbang.mailbox.user=call@example.org",
                "-Djinbang.mailbox.password=secret",
                "-Djinbang.mailbox.tls=false"));
    var host = server.visitor();
    var link = server.setupLink();
    host.get(link);
    host.send(
        link,
        Map.of(
            "zh", "示例主办单位",
            "en", "Sample Host",
            "name", "主办01",
            "email", "host@example.org",
            "password", Folk.PASSWORD));
    host.get("/host/campaigns/new");
    host.send("/host/campaigns/new", Map.of("source", KillIT.rulebook(), "step", "open"));
    deliver();
    host.get("/host/mailbox/settings");
    host.send("/host/mailbox/settings/turn", Map.of("on", "true"));
  }

  @AfterEach
  void end() throws Exception {
    if (connection != null) {
      connection.close();
    }
    if (server != null) {
      server.close();
    }
    mails.stop();
  }

  /** One connection for all: the database outlives the server. */
  private JdbcClient database() throws Exception {
    if (connection == null) {
      connection = server.database().getConnection();
    }
    return JdbcClient.create(new SingleConnectionDataSource(connection, true));
  }

  private long count(String query) throws Exception {
    return database().sql(query).query(Long.class).single();
  }

  private void deliver() throws Exception {
    var unit =
        database()
            .sql("select name_zh from organization.body where tile = 'js'")
            .query(String.class)
            .single();
    for (var i = 0; i < MAILS; i++) {
      var parcel =
          Parcel.from("unit%03d@example.org".formatted(i), "form " + i)
              .words("请查收")
              .with("form.csv", Parcel.csv(Parcel.row(unit, "作品" + i, "", "")));
      owner.deliver(
          new MimeMessage(
              Session.getInstance(new Properties()), new ByteArrayInputStream(parcel.bytes())));
    }
  }

  /** After how many messages: soon after the beginning, and beyond the middle. */
  private static int[] kills(Random random) {
    return new int[] {
      MAILS / 12 + random.nextInt(MAILS / 8), MAILS / 2 + random.nextInt(MAILS / 5)
    };
  }

  @Test
  void messages_with_forms_survive_kill_9_twice() throws Exception {
    var random = new Random(20261121);
    for (var enough : kills(random)) {
      Killable.await(
          enough + " messages", () -> count("select count(*) from mail.message") >= enough);
      Thread.sleep(random.nextInt(30));
      server.kill();
      assertThat(count("select count(*) from mail.message")).isLessThan(MAILS);
      server.restart();
    }
    Killable.await("the last message", () -> count("select count(*) from mail.message") == MAILS);
    for (var answers = 100; answers <= MAILS; answers += 100) {
      var enough = answers;
      Killable.await(
          enough + " answers",
          () -> count("select count(*) from intake.mail where state = 'ANSWERED'") >= enough);
    }

    assertThat(count("select count(*) from intake.arrival")).isEqualTo(MAILS);
    assertThat(count("select count(*) from intake.entry")).isEqualTo(MAILS);
    assertThat(
            database()
                .sql("select recipient from mail.letter where kind = 'mail-answer'")
                .query(String.class)
                .list())
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, MAILS).mapToObj("unit%03d@example.org"::formatted).toList());
    for (var sha256 :
        database().sql("select sha256 from mail.message").query(String.class).list()) {
      var file = server.home().resolve("mailbox").resolve(sha256.substring(0, 2)).resolve(sha256);
      assertThat(Sha256.hex(Files.readAllBytes(file))).isEqualTo(sha256);
    }
    Invariants.verify(server.database());
  }
}
