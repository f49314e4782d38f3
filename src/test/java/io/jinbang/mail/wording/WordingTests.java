package io.jinbang.mail.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.mail.LetterKind;
import io.jinbang.mail.Letters;
import io.jinbang.shared.Text;
import io.jinbang.testing.Folk;
import io.jinbang.testing.IntegrationTest;
import io.jinbang.testing.Works;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class WordingTests {
  private static final String CLAIM = "/host/letters/templates/entry-claim";

  @Autowired Letters letters;
  @Autowired Wordings wordings;
  @Autowired Templates templates;
  @Autowired JdbcClient jdbc;
  @Autowired Folk folk;
  @Autowired MockMvcTester web;

  private MvcTestResult post(String path, String... fields) {
    var form =
        web.post()
            .uri(path)
            .with(Works.as(folk.host()))
            .with(SecurityMockMvcRequestPostProcessors.csrf());
    for (var i = 0; i < fields.length; i += 2) {
      form.param(fields[i], fields[i + 1]);
    }
    return form.exchange();
  }

  private MvcTestResult keep(String subject, String body) {
    return post(
        CLAIM, "subject-zh", subject, "subject-en", "Claim", "body-zh", body, "body-en", "{link}");
  }

  @Test
  void every_kind_of_letter_is_listed_previewed_and_named_once() {
    assertThat(web.get().uri("/host/letters/templates").with(Works.as(folk.host())))
        .hasStatusOk()
        .bodyText()
        .contains("认领作品", "邀请加入", "忘记密码");
    assertThat(templates.kinds()).extracting(LetterKind::id).doesNotHaveDuplicates();
    for (var kind : templates.kinds()) {
      assertThat(WordingRules.problems(kind, Wording.of(kind))).as(kind.id()).isEmpty();
    }
    assertThat(web.get().uri(CLAIM).with(Works.as(folk.host())))
        .hasStatusOk()
        .bodyText()
        .contains("请认领您的作品《示例作品》", "https://jinbang.example/claim/…");
  }

  @Test
  void changed_words_go_out_until_they_are_put_back() {
    var kind = templates.kind("entry-claim");
    assertThat(keep("新标题：{title}", "请点 {link}")).hasStatus(302);
    var to = Folk.address("reader");
    letters.send(to, kind, Map.of("title", Text.same("炉火"), "link", Text.same("https://x/y")));
    assertThat(
            jdbc.sql("select subject || '|' || body from mail.letter where recipient = :to")
                .param("to", to)
                .query(String.class)
                .single())
        .isEqualTo("新标题：炉火 / Claim|请点 https://x/y\n\n— — —\n\nhttps://x/y");

    assertThat(post(CLAIM + "/restore")).hasStatus(302);
    assertThat(wordings.of(kind)).isEqualTo(Wording.of(kind));
    assertThat(templates.history(kind)).hasSize(2);
  }

  @Test
  void a_letter_never_loses_its_link_nor_names_what_it_does_not_have() {
    assertThat(keep("标题", "没有链接了")).hasStatus(422).bodyText().contains("少了链接 {link}", "没有链接了");
    assertThat(keep("标题 {titel}", "{link}"))
        .hasStatus(422)
        .bodyText()
        .contains("这类信没有 {titel}", "{call} {link} {title}");
    assertThat(keep("  ", "{link}")).hasStatus(422).bodyText().contains("标题要写一行");
    assertThat(keep("一行\n又一行", "{link}")).hasStatus(422).bodyText().contains("标题要写一行");
  }

  @Test
  void a_preview_keeps_nothing() {
    var before = templates.history(templates.kind("entry-claim")).size();
    assertThat(
            post(
                CLAIM,
                "step",
                "preview",
                "subject-zh",
                "预览",
                "subject-en",
                "Preview",
                "body-zh",
                "<b>看</b> {title}",
                "body-en",
                "x"))
        .hasStatusOk()
        .bodyText()
        .contains("预览 / Preview", "&lt;b>看&lt;/b> 示例作品");
    assertThat(templates.history(templates.kind("entry-claim"))).hasSize(before);
  }

  @Test
  void the_host_gets_a_test_letter() {
    assertThat(post(CLAIM + "/test")).hasStatus(302);
    assertThat(
            jdbc.sql("select count(*) from mail.letter where recipient = :to and kind = :kind")
                .param("to", folk.host().email())
                .param("kind", "entry-claim")
                .query(Long.class)
                .single())
        .isPositive();
  }

  @Test
  void a_value_cannot_bring_a_header_or_another_value_along() {
    var wording = new Wording(Text.of("给{name}", "For {name}"), Text.of("{name}", "{name}"));
    var filled =
        wording.filled(
            Map.of(
                "name", Text.same("甲\r\nBcc: b@example.org {link}"),
                "link", Text.same("https://secret")));

    assertThat(filled.subject())
        .isEqualTo("给甲 Bcc: b@example.org {link} / For 甲 Bcc: b@example.org {link}");
    assertThat(filled.body()).doesNotContain("secret");
  }

  @Test
  void only_the_host_changes_words() {
    assertThat(web.get().uri("/host/letters/templates").with(Works.as(folk.entrant("参选者01"))))
        .hasStatus(403);
    assertThat(web.get().uri("/host/letters/templates/none").with(Works.as(folk.host())))
        .hasStatus(404);
  }
}
