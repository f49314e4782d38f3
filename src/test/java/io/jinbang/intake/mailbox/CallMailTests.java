package io.jinbang.intake.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entries;
import io.jinbang.intake.Entry;
import io.jinbang.intake.arrival.Arrivals;
import io.jinbang.mail.Mailbox;
import io.jinbang.organization.Body;
import io.jinbang.shared.Id;
import io.jinbang.testing.Folk;
import io.jinbang.testing.IntegrationTest;
import io.jinbang.testing.Works;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** From a message on a real IMAP server to entries and an answer. */
@IntegrationTest
class CallMailTests {
  private static final GreenMail SERVER = new GreenMail(ServerSetupTest.IMAP.dynamicPort());
  private static GreenMailUser owner;

  @Autowired Mailbox mailbox;
  @Autowired MailSql sql;
  @Autowired Arrivals arrivals;
  @Autowired Entries entries;
  @Autowired JdbcClient jdbc;
  @Autowired Folk folk;
  @Autowired Works works;
  @Autowired MockMvcTester web;

  @DynamicPropertySource
  static void server(DynamicPropertyRegistry registry) {
    SERVER.start();
    owner = SERVER.setUser("call@example.org", "call@example.org", "secret");
    registry.add("jinbang.mailbox.host", () -> "127.0.0.1");
    registry.add("jinbang.mailbox.port", () -> SERVER.getImap().getPort());
    registry.add("jinbang.mailbox.user", () -> "call@example.org");
    registry.add("jinbang.mailbox.password", () -> "secret");
    registry.add("jinbang.mailbox.tls", () -> "false");
  }

  @AfterAll
  static void stop() {
    SERVER.stop();
  }

  // -- sending and waiting

  private final String sender = Folk.address("unit").replace("unit-", "u");

  private Mail deliver(Parcel parcel) throws Exception {
    folk.host();
    owner.deliver(
        new MimeMessage(
            Session.getInstance(new Properties()), new ByteArrayInputStream(parcel.bytes())));
    mailbox.read();
    return settled(latest());
  }

  private Mail latest() {
    return sql.page(null, "", 0).stream()
        .filter(mail -> mail.sender().equals(sender) || mail.sender().startsWith("no-reply"))
        .max(Comparator.comparing(this::keptAt))
        .orElseThrow();
  }

  private Instant keptAt(Mail mail) {
    return jdbc.sql("select kept_at from mail.message where id = :id")
        .param("id", mail.message().value())
        .query(Timestamp.class)
        .single()
        .toInstant();
  }

  private Mail settled(Mail mail) throws Exception {
    var end = System.nanoTime() + 90_000_000_000L;
    while (System.nanoTime() < end) {
      var now = sql.find(mail.message()).orElseThrow();
      if (now.state() != MailState.READ && now.state() != MailState.SETTLING) {
        return now;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("not settled: " + sql.find(mail.message()));
  }

  private List<String> letters() {
    return jdbc.sql("select body from mail.letter where recipient = :to order by queued_at")
        .param("to", sender)
        .query(String.class)
        .list();
  }

  private Parcel parcel(Campaign call) {
    return Parcel.from(sender, "forms [" + call.slug() + "]");
  }

  private Body unit() {
    return folk.unit(folk.body("js"), "示例单位A");
  }

  private Entry entry(Mail mail) {
    var work = sql.works(mail.message()).getFirst();
    return entries.get(arrivals.get(work.arrival()).entry());
  }

  private MvcTestResult post(Mail mail, String act, String... fields) {
    var form =
        web.post()
            .uri("/host/mailbox/messages/" + mail.message() + "/" + act)
            .with(Works.as(folk.host()))
            .with(SecurityMockMvcRequestPostProcessors.csrf());
    for (var i = 0; i < fields.length; i += 2) {
      form.param(fields[i], fields[i + 1]);
    }
    return form.exchange();
  }

  private String page(Mail mail) {
    var answer =
        web.get()
            .uri("/host/mailbox/messages/" + mail.message())
            .with(Works.as(folk.host()))
            .exchange();
    assertThat(answer).hasStatusOk();
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private static byte[] film() {
    return ("film " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
  }

  // -- what becomes of messages

  @Test
  void a_form_with_its_film_is_entered_and_answered_with_a_receipt() throws Exception {
    var call = works.call();
    var form = Parcel.form(call, Parcel.row(unit().name().zh(), "最后一炉", "passes.mp4", ""));
    var mail = deliver(parcel(call).words("您好").with("form.xlsx", form).with("passes.mp4", film()));

    assertThat(mail.state()).isEqualTo(MailState.ANSWERED);
    assertThat(mail.campaign()).isEqualTo(call.id());
    var entry = entry(mail);
    assertThat(entry.state()).isEqualTo(Entry.State.SUBMITTED);
    assertThat(entry.title()).isEqualTo("最后一炉");
    assertThat(letters()).hasSize(1);
    assertThat(letters().getFirst())
        .contains("收下 1 件，其中 1 件已有编号。", "《最后一炉》\n编号 " + entry.number())
        .containsPattern("回执 https://jinbang.example/receipts/[0-9a-z]{16}\n")
        .containsPattern("认领、补充 https://jinbang.example/claim/[A-Za-z0-9_-]{43}\n");
    assertThat(page(mail)).contains("最后一炉", "用于《最后一炉》", entry.number());
  }

  @Test
  void the_same_form_in_another_message_makes_no_second_entry() throws Exception {
    var call = works.call();
    var unit = unit().name().zh();
    var form = Parcel.csv(Parcel.row(unit, "一件", "", ""));
    var first = deliver(parcel(call).with("form.csv", form));
    var again =
        deliver(
            parcel(call)
                .with(
                    "better.csv",
                    Parcel.csv(Parcel.row(unit, "一件", "", ""), Parcel.row(unit, "第二件", "", ""))));

    assertThat(again.state()).isEqualTo(MailState.ANSWERED);
    assertThat(sql.works(again.message())).hasSize(2);
    assertThat(sql.works(again.message()).getFirst().arrival())
        .isEqualTo(sql.works(first.message()).getFirst().arrival());
    assertThat(letters()).hasSize(2);
    assertThat(letters().getFirst()).contains("《一件》", "/claim/");
  }

  @Test
  void what_is_wrong_is_answered_with_its_place_and_remedy() throws Exception {
    var call = works.call();
    var unit = unit().name().zh();
    var wrong = List.of(unit, "两个手机", "作者01", "绿色低碳", "x", "联系人01", "139", "企业", "", "", "没有");
    var mail =
        deliver(
            parcel(call)
                .with("form.csv", Parcel.csv(wrong, Parcel.row(unit, "好的", "", "")))
                .with("old.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}));

    assertThat(mail.state()).isEqualTo(MailState.ANSWERED);
    assertThat(letters().getFirst())
        .contains("《两个手机》没有收下", "手机号应为 11 位，这里是 3 位", "《好的》", "old.xls：这是旧版 .xls");
  }

  @Test
  void what_comes_too_late_is_told_so() throws Exception {
    var call = works.call(Instant.now().minusSeconds(86_400L * 40));
    var mail =
        deliver(
            parcel(call)
                .with("form.csv", Parcel.csv(Parcel.row(unit().name().zh(), "迟到", "", ""))));

    assertThat(mail.state()).isEqualTo(MailState.ANSWERED);
    assertThat(letters().getFirst()).contains("《迟到》没有收下", "征集已经截止，不能再报送");
  }

  @Test
  void without_a_form_a_person_sends_the_prepared_reply() throws Exception {
    var call = works.call();
    var mail = deliver(parcel(call).words("<script>alert(1)</script>").with("a.mp4", film()));

    assertThat(mail.reason()).isEqualTo(MailReason.NO_FORM);
    assertThat(letters()).isEmpty();
    assertThat(page(mail)).contains("没有推荐表", "请附上填好的推荐表", "&lt;script&gt;");
    assertThat(
            web.get()
                .uri("/host/mailbox/messages/" + mail.message() + "/parts/2")
                .with(Works.as(folk.host())))
        .hasStatusOk()
        .hasHeader("X-Content-Type-Options", "nosniff")
        .satisfies(
            result ->
                assertThat(result.getResponse().getHeader("Content-Disposition"))
                    .startsWith("attachment"));
    assertThat(web.get().uri("/desk").with(Works.as(folk.host()))).bodyText().contains("封邮件需要人处理");

    assertThat(post(mail, "reply", "reply", " ")).hasStatus(422);
    assertThat(post(mail, "reply", "reply", "请附上推荐表。")).hasStatus(302);
    assertThat(letters()).hasSize(1);
    assertThat(letters().getFirst()).contains("请附上推荐表。");
    assertThat(sql.find(mail.message()).orElseThrow().state()).isEqualTo(MailState.ANSWERED);
  }

  @Test
  void a_link_nobody_allowed_waits_for_a_person_and_its_work_is_taken_in_time() throws Exception {
    var call = works.call();
    for (var link :
        List.of("https://pan.example.net/s/1abc", "https://127.0.0.1/a.mp4", "ftp://x.org/a.mp4")) {
      var form = Parcel.csv(Parcel.row(unit().name().zh(), "链接", "", ""));
      var mail = deliver(parcel(call).words("视频在 " + link).with("form.csv", form));
      if (link.startsWith("ftp")) {
        assertThat(mail.state()).isEqualTo(MailState.ANSWERED);
      } else {
        assertThat(mail.reason()).isEqualTo(MailReason.LINK);
        assertThat(sql.works(mail.message()).getFirst().arrival()).isNotNull();
        assertThat(page(mail)).contains("不在允许下载的网站名单上", "您给的链接不能直接下载视频");
      }
    }
  }

  @Test
  void a_program_is_never_answered() throws Exception {
    var call = works.call();
    var mail =
        deliver(
            Parcel.from(
                    sender, "out of office [" + call.slug() + "]", "Auto-Submitted: auto-replied")
                .words("away"));
    assertThat(mail.state()).isEqualTo(MailState.IGNORED);
    var form = Parcel.csv(Parcel.row(unit().name().zh(), "自动", "", ""));
    var works =
        deliver(
            Parcel.from(sender, "list [" + call.slug() + "]", "List-Id: <l.example.org>")
                .with("form.csv", form));
    assertThat(works.reason()).isEqualTo(MailReason.AUTOMATIC);
    assertThat(letters()).isEmpty();
  }

  @Test
  void two_programs_that_answer_each_other_stop_at_three() throws Exception {
    var call = works.call();
    Mail last = null;
    for (var i = 0; i < 4; i++) {
      last =
          deliver(
              parcel(call)
                  .with("f.csv", Parcel.csv(Parcel.row(unit().name().zh(), "件" + i, "", ""))));
    }
    assertThat(last.reason()).isEqualTo(MailReason.TOO_MANY_ANSWERS);
    assertThat(letters()).hasSize(3);
  }

  @Test
  void a_film_that_fits_no_row_is_paired_by_hand() throws Exception {
    var call = works.call();
    var unit = unit().name().zh();
    var form =
        Parcel.form(
            call, Parcel.row(unit, "甲作品", "jia.mp4", ""), Parcel.row(unit, "乙作品", "yi.mp4", ""));
    var mail = deliver(parcel(call).with("form.xlsx", form).with("passes.mp4", film()));
    assertThat(mail.reason()).isEqualTo(MailReason.UNPAIRED);

    var place = sql.works(mail.message()).getLast().place();
    assertThat(page(mail)).contains("film-" + place, "passes.mp4");
    assertThat(post(mail, "pair", "film-" + place, "passes.mp4")).hasStatus(302);

    var arrival = arrivals.get(sql.works(mail.message()).getLast().arrival());
    assertThat(arrival.number()).isNotNull();
    assertThat(post(mail, "file", "number", "NONE-1")).hasStatus(422);
    assertThat(post(mail, "file", "number", arrival.number())).hasStatus(302);
    assertThat(sql.find(mail.message()).orElseThrow().entry()).isEqualTo(arrival.entry());
    assertThat(post(mail, "ignore")).hasStatus(302);
    assertThat(post(mail, "read", "campaign", call.id().toString())).hasStatus(302);
    assertThat(settled(mail).state()).isEqualTo(MailState.ANSWERED);
  }

  @Test
  void only_the_host_sees_messages_and_settings() throws Exception {
    var call = works.call();
    var mail = deliver(parcel(call).words("hello"));
    var stranger = folk.entrant("参选者01");
    for (var path :
        List.of(
            "/host/mailbox",
            "/host/mailbox/settings",
            "/host/mailbox/messages/" + mail.message(),
            "/host/mailbox/messages/" + mail.message() + "/raw",
            "/host/c/" + call.slug() + "/mailbox")) {
      assertThat(web.get().uri(path).with(Works.as(stranger))).hasStatus(403);
      assertThat(web.get().uri(path).with(Works.as(folk.host()))).hasStatusOk();
    }
    assertThat(web.get().uri("/host/mailbox/messages/" + Id.random()).with(Works.as(folk.host())))
        .hasStatus(404);
  }

  @Test
  void the_settings_test_the_connection_and_keep_hosts() {
    var host = folk.host();
    assertThat(settings("test")).hasStatusOk().bodyText().contains("邮箱能连上，文件夹也在。");
    assertThat(settings("hosts", "host", "https://Files.Example.org/x")).hasStatus(302);
    assertThat(sql.hosts()).contains("files.example.org");
    assertThat(settings("hosts", "host", "10.0.0.1"))
        .hasStatus(422)
        .bodyText()
        .contains("这不是网站的名字");
    assertThat(settings("hosts/remove", "host", "files.example.org")).hasStatus(302);
    assertThat(sql.hosts()).doesNotContain("files.example.org");
    assertThat(settings("turn", "on", "true")).hasStatus(302);
    assertThat(mailbox.state().enabledBy()).isEqualTo(host.id().value());
    assertThat(settings("turn", "on", "false")).hasStatus(302);
  }

  private MvcTestResult settings(String act, String... fields) {
    var form =
        web.post()
            .uri("/host/mailbox/settings/" + act)
            .with(Works.as(folk.host()))
            .with(SecurityMockMvcRequestPostProcessors.csrf());
    for (var i = 0; i < fields.length; i += 2) {
      form.param(fields[i], fields[i + 1]);
    }
    return form.exchange();
  }
}
